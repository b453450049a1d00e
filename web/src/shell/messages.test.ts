import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import accountBatchEn from '../account/batch/account-batch.messages.en.ts'
import accountBatchVi from '../account/batch/account-batch.messages.vi.ts'
import areaChangeEn from '../area/change.messages.en.ts'
import areaChangeVi from '../area/change.messages.vi.ts'
import areaWaitingEn from '../area/waiting.messages.en.ts'
import areaWaitingVi from '../area/waiting.messages.vi.ts'
import trailEn from '../audit/trail.messages.en.ts'
import trailVi from '../audit/trail.messages.vi.ts'
import calendarEn from '../case/calendar/calendar.messages.en.ts'
import calendarVi from '../case/calendar/calendar.messages.vi.ts'
import needToKnowEn from '../case/need-to-know/need-to-know.messages.en.ts'
import needToKnowVi from '../case/need-to-know/need-to-know.messages.vi.ts'
import proceedingEn from '../case/proceeding/proceeding.messages.en.ts'
import proceedingVi from '../case/proceeding/proceeding.messages.vi.ts'
import sampleEn from '../case/sample/sample.messages.en.ts'
import sampleVi from '../case/sample/sample.messages.vi.ts'
import separationEn from '../case/separation/separation.messages.en.ts'
import separationVi from '../case/separation/separation.messages.vi.ts'
import taskEn from '../case/task/task.messages.en.ts'
import taskVi from '../case/task/task.messages.vi.ts'
import caseworkEn from '../case/work.messages.en.ts'
import caseworkVi from '../case/work.messages.vi.ts'
import breachEn from '../data-protection/breach.messages.en.ts'
import breachVi from '../data-protection/breach.messages.vi.ts'
import processingEn from '../data-protection/processing.messages.en.ts'
import processingVi from '../data-protection/processing.messages.vi.ts'
import regroupEn from '../household/regroup/regroup.messages.en.ts'
import regroupVi from '../household/regroup/regroup.messages.vi.ts'
import answersEn from '../identity/answers/answers.messages.en.ts'
import answersVi from '../identity/answers/answers.messages.vi.ts'
import injuryEn from '../injury/injury.messages.en.ts'
import injuryVi from '../injury/injury.messages.vi.ts'
import publishedEn from '../publication/published.messages.en.ts'
import publishedVi from '../publication/published.messages.vi.ts'
import recheckEn from '../recheck/recheck.messages.en.ts'
import recheckVi from '../recheck/recheck.messages.vi.ts'
import reportEn from '../reporting/report.messages.en.ts'
import reportVi from '../reporting/report.messages.vi.ts'
import statisticsEn from '../statistics/statistics.messages.en.ts'
import statisticsVi from '../statistics/statistics.messages.vi.ts'
import en from './messages.en.ts'
import vi from './messages.vi.ts'

const root = join(import.meta.dirname, '..')

const flatten = (messages: object, path = ''): Map<string, string> => {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(messages)) {
    const name = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') flat.set(name, value)
    else for (const [inner, text] of flatten(value as object, name)) flat.set(inner, text)
  }
  return flat
}

const vietnamese = flatten({
  ...vi,
  areaChange: areaChangeVi,
  areaWaiting: areaWaitingVi,
  accountBatch: accountBatchVi,
  trail: trailVi,
  breach: breachVi,
  processing: processingVi,
  answers: answersVi,
  calendar: calendarVi,
  casework: caseworkVi,
  injury: injuryVi,
  needToKnow: needToKnowVi,
  proceeding: proceedingVi,
  published: publishedVi,
  recheck: recheckVi,
  report: reportVi,
  regroup: regroupVi,
  sample: sampleVi,
  separation: separationVi,
  statistics: statisticsVi,
  task: taskVi,
})
const english = flatten({
  ...en,
  areaChange: areaChangeEn,
  areaWaiting: areaWaitingEn,
  accountBatch: accountBatchEn,
  trail: trailEn,
  breach: breachEn,
  processing: processingEn,
  answers: answersEn,
  calendar: calendarEn,
  casework: caseworkEn,
  injury: injuryEn,
  needToKnow: needToKnowEn,
  proceeding: proceedingEn,
  published: publishedEn,
  recheck: recheckEn,
  report: reportEn,
  regroup: regroupEn,
  sample: sampleEn,
  separation: separationEn,
  statistics: statisticsEn,
  task: taskEn,
})
const keyOf = (name: string): string => name.replace(/_(one|other)$/, '')

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file) && !/\.(test|generated)\.|messages\.(vi|en)\.ts$/.test(file))
  .map(file => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** Keys as they stand in the code: 'a.b.c', or `a.b.${…}` which uses all below; also one or the other, `t(is ? 'a.b' : 'a.c')`. */
const used = sources.flatMap(({ text }) => [
  ...[...text.matchAll(/\bt\(\s*(['`])([^'`]+)\1/g)].map(found => found[2] ?? ''),
  ...[...text.matchAll(/\bt\(\s*[^'`()]*(?:'[^']*')?[^'`()]*\?\s*'([^']+)'\s*:\s*'([^']+)'/g)].flatMap(found =>
    found.slice(1),
  ),
])
const whole = new Set(used.filter(key => !key.includes('${')))
const shapes = used
  .filter(key => key.includes('${'))
  .map(key => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[^.]+')}$`))

describe('messages', () => {
  test('every message is used', () => {
    const idle = [...vietnamese.keys()].filter(
      name => !whole.has(keyOf(name)) && !shapes.some(shape => shape.test(keyOf(name))),
    )
    expect(idle).toEqual([])
  })

  test('every key in the code has its message', () => {
    const names = new Set([...vietnamese.keys()].map(keyOf))
    const missing = [...whole].filter(key => !names.has(key))
    expect(missing).toEqual([])
  })

  test('English has the same keys, and both its plural forms', () => {
    expect(new Set([...english.keys()].map(keyOf))).toEqual(new Set([...vietnamese.keys()].map(keyOf)))
    const plural = [...vietnamese.keys()].filter(name => name.endsWith('_other'))
    expect(plural.filter(name => !english.has(name.replace(/_other$/, '_one')))).toEqual([])
  })

  test('both languages fill in the same values', () => {
    const values = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()
    const differing = [...vietnamese].filter(([name, text]) => {
      const other = english.get(name)
      return other !== undefined && values(text).join() !== values(other).join()
    })
    expect(differing).toEqual([])
  })

  test('Vietnamese is composed (NFC) and has no doubled blanks', () => {
    expect([...vietnamese.values()].filter(text => text !== text.normalize('NFC') || /\s\s/.test(text))).toEqual([])
  })

  test('no Vietnamese stands in the code itself', () => {
    // Names of languages and of things that have one name everywhere.
    const allowed = /Tiếng Việt|Măng Non|Cốc Cốc/g
    const letters = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')
    const found = sources
      .filter(({ file }) => !['api/problem.ts'].includes(file.replaceAll('\\', '/')))
      .flatMap(({ file, text }) =>
        withoutComments(text)
          .split('\n')
          .filter(line => letters.test(line.replace(allowed, '')))
          .map(line => `${file}: ${line.trim()}`),
      )
    expect(found).toEqual([])
  })
})

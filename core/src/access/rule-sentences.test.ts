import { describe, expect, test } from 'vitest'
import { roles } from '../account/role.ts'
import { ruleSentences } from './rule-sentences.ts'
import { ruleTable, type TableRule } from './rule-table.ts'

const ways = (rules: TableRule): number =>
  [rules.read, rules.create, rules.change, rules.changed, rules.remove].reduce(
    (sum, rule) => sum + (rule === undefined ? 0 : typeof rule === 'string' ? 1 : rule.length),
    0,
  )

describe.each(['vi', 'en'] as const)('the rule table read aloud in %s', language => {
  const sentences = ruleSentences(language)

  test('every way in which something is allowed is one sentence', () => {
    const all = Object.values<TableRule>(ruleTable).reduce((sum, rules) => sum + ways(rules), 0)
    expect(sentences).toHaveLength(all)
  })

  test('no sentence holds a word of the code', () => {
    const code = /_|commune_officer|undefined|null/
    expect(sentences.filter(({ text }) => code.test(text))).toEqual([])
  })

  test('no two sentences of one act say the same', () => {
    const said = sentences.map(({ table, act, text }) => `${table} ${act} ${text}`)
    expect(said.length).toBe(new Set(said).size)
  })
})

test('a sentence as an auditor reads it', () => {
  const of = (table: string, act: string) =>
    ruleSentences('vi')
      .filter(one => one.table === table && one.act === act)
      .map(({ text }) => text)
  expect(of('household', 'read')).toEqual([
    'Cộng tác viên thôn, cán bộ xã, chủ tịch xã hoặc cán bộ tỉnh: hộ gia đình trong địa bàn của mình.',
  ])
  expect(of('household', 'remove')).toEqual(['Không ai.'])
  expect(of('area', 'read')).toEqual(['Mọi người đã đăng nhập: địa bàn.'])
})

test('every sentence is about roles that exist', () => {
  const told = new Set(ruleSentences('vi').flatMap(({ roles: who }) => (typeof who === 'string' ? [] : who)))
  expect([...told].filter(role => !roles.includes(role))).toEqual([])
})

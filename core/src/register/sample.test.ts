import { readFileSync } from 'node:fs'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { parseCsv, readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import type { Row } from './cell.ts'
import { classifyRow } from './classify-row.ts'
import { repeatFinder } from './find-repeats.ts'
import { findTable } from './find-table.ts'
import type { Finding } from './finding.ts'
import { householdGrouper, type ProposedHousehold } from './group-households.ts'
import { mappingOf, proposeColumns } from './propose-columns.ts'
import { type ReadRow, readRow } from './read-row.ts'

const folder = `${process.env.MANGNON_SHARED ?? '../shared'}/data/samples`

/** The last birth of the sample that is not marked as future is on the 22nd, the first that is on the 24th of November. */
const today = '2026-11-22'

const read = (file: string): Uint8Array | null => {
  try {
    return new Uint8Array(readFileSync(`${folder}/${file}`))
  } catch {
    return null
  }
}
const xlsx = read('danh-sach-tre-em-xa.xlsx')
const csv = read('danh-sach-tre-em-xa.expected.csv')

type Found = ReadRow & { village: string | null; household: ProposedHousehold }

const readSample = async (bytes: Uint8Array) => {
  const sheet = (await readXlsx(bytes)).sheets[0]
  const rows: Row[] = (sheet?.rows ?? []).map(row =>
    row.map(cell => (typeof cell === 'string' || typeof cell === 'number' || cell instanceof Date ? cell : null)),
  )
  const table = findTable(rows.slice(0, 60), sheet?.merges ?? [])
  if (table === null) throw new Error('no table found')
  const proposals = proposeColumns(table.columns, rows.slice(table.firstDataRow, 200), { today, ethnicGroups })
  const mapping = mappingOf(proposals)
  const findRepeat = repeatFinder(mapping)
  const group = householdGrouper()
  const kinds: Record<string, number[]> = {}
  const found = new Map<number, Found>()
  let village: string | null = null
  for (let i = table.firstDataRow; i < rows.length; i++) {
    const cells = rows[i] ?? []
    const kind = classifyRow(cells, mapping)
    const numbers = kinds[kind.kind] ?? []
    kinds[kind.kind] = numbers
    numbers.push(i + 1)
    if (kind.kind === 'village') village = kind.village
    if (kind.kind !== 'data') continue
    const { draft, findings } = readRow(cells, mapping, { today, ethnicGroups, village })
    const repeat = findRepeat(i + 1, cells, draft)
    if (repeat !== null) findings.push(repeat)
    found.set(i + 1, { draft, findings, village, household: group(i + 1, draft) })
  }
  return { table, proposals, kinds, found }
}

/** A finding in the words of the expected file; null for what that file does not speak of. */
const inWordsOfTheFile = ({ code, typed, row }: Finding): string | null => {
  if (code === 'repeat:same-row') return `repeat of row ${row}`
  if (code.startsWith('note:')) return `note:${typed}`
  if (code === 'circumstance:words') return `circumstance:${typed?.replaceAll(',', ' ')}`
  if (code === 'ethnicity:spelling' || code === 'circumstance:poverty') return null
  return code
}

/**
 * Four rows have one thing that the expected file leaves unsaid, and the reader says it: two births of December 2026
 * typed as text (as Excel dates 9 and 23 December are marked future), two numbers of 11 digits that were made so short.
 */
const unsaid = new Map([
  [423, 'birth:future'],
  [1080, 'birth:future'],
  [501, 'id:short'],
  [1134, 'id:short'],
])

// Read before the tests are named; without the sample there is nothing to read and the tests are skipped.
const none = { table: null, proposals: [], kinds: [], found: [] } as unknown as Awaited<ReturnType<typeof readSample>>
const sample = xlsx === null ? none : await readSample(xlsx)

describe.skipIf(xlsx === null || csv === null)(`the commune's list in ${folder}`, () => {
  const { table, proposals, kinds, found } = sample
  const expected = parseCsv(new TextDecoder().decode(csv ?? new Uint8Array())).slice(1)

  test('the table, its columns and its rows are found', () => {
    expect(table).toMatchObject({ headerRows: [4, 5], firstDataRow: 6 })
    expect(proposals.map(({ field }) => field)).toEqual([
      'ordinal',
      'fullName',
      'birthMale',
      'birthFemale',
      'ethnicity',
      'personalNumber',
      'father',
      'mother',
      'address',
      'poverty',
      'circumstance',
      'notes',
    ])
    expect(proposals.filter(({ confidence }) => confidence < 0.9)).toEqual([])
    expect(kinds.village).toEqual([7, 187, 377, 551, 757, 1015])
    expect([kinds.total, kinds.blank, kinds.signature]).toEqual([[1231], [1232], [1233]])
  })

  test('every row: name, sex, village and exactly the findings of the expected file', () => {
    expect(expected).toHaveLength(1218)
    expect([...found.keys()]).toEqual(expected.map(([row]) => Number(row)))
    const differences: string[] = []
    for (const [rowText, name, sex, village, findingsText = ''] of expected) {
      const row = Number(rowText)
      const result = found.get(row)
      if (result === undefined) continue
      const { draft, findings } = result
      const words = new Set(findings.map(inWordsOfTheFile).filter(text => text !== null))
      const more = unsaid.get(row)
      if (more !== undefined) expect(words.delete(more)).toBe(true)
      const repeat = [...words].find(text => text.startsWith('repeat'))
      const mine = repeat === undefined ? [...words] : [repeat]
      const theirs = findingsText === '' ? [] : String(findingsText).split(/; (?=[a-z]+:|repeat)/)
      const sexWord = draft.sex === 'male' ? 'Nam' : draft.sex === 'female' ? 'Nữ' : ''
      const one = [draft.fullName, sexWord, draft.villageName, mine.sort().join('; ')].join(' | ')
      const other = [name, sex, village, theirs.sort().join('; ')].join(' | ')
      if (one !== other) differences.push(`${row}: ${one} ≠ ${other}`)
    }
    expect(differences).toEqual([])
  })

  test('what the expected file does not speak of: only ethnicity in small letters, and poverty in words', () => {
    const others = [...found.values()].flatMap(({ findings }) =>
      findings.filter(item => inWordsOfTheFile(item) === null),
    )
    const spelled = others.filter(({ code }) => code === 'ethnicity:spelling')
    expect(new Set(spelled.map(({ typed, proposal }) => `${typed} → ${proposal}`))).toEqual(new Set(['kinh → Kinh']))
    expect(spelled).toHaveLength(152)
    expect(new Set(others.filter(item => !spelled.includes(item)).map(({ typed }) => typed))).toEqual(
      new Set(['Khuyết tật nhẹ; hộ nghèo']),
    )
  })

  test('every number that can be checked agrees with sex and year, and every one that lost its zero is proposed whole', () => {
    const all = [...found.values()]
    const codes = all.flatMap(({ findings }) => findings.map(({ code }) => code))
    expect(codes.filter(code => /^id:(?:sex|century|year|place|repeated)$/.test(code))).toEqual([])
    const lost = all.flatMap(({ findings }) => findings.filter(({ code }) => code === 'id:number-lost-zero'))
    expect(lost.every(({ proposal, typed }) => proposal === `0${typed}`)).toBe(true)
  })

  test('brothers and sisters are one household, and no household has two couples', () => {
    const couples = new Map<number, Set<string>>()
    for (const { draft, household } of found.values()) {
      const couple = couples.get(household.group) ?? new Set()
      couples.set(household.group, couple.add(`${draft.father}|${draft.mother}|${draft.villageName}`))
    }
    const mixed = [...couples.values()].filter(set => [...set].filter(text => !text.includes('null')).length > 1)
    expect(mixed).toEqual([])
    const of = (row: number) => found.get(row)?.household
    expect([8, 9, 10].map(row => of(row)?.group)).toEqual([8, 8, 8])
    // The father is left out for one of two children: the same mother in the rows next to each other.
    expect([293, 294, 295].map(row => of(row)?.group)).toEqual([of(293)?.group, of(293)?.group, of(293)?.group])
    expect(of(294)).toMatchObject({ reason: 'one-of-the-parents', confidence: 0.8 })
  })
})

import type { Actor } from '@mangnon/core/account/role.ts'
import { type AnswerColumn, answerColumns } from '@mangnon/core/identity/answers/answer-columns.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { Cell } from '@mangnon/core/register/cell.ts'
import { readXlsx, writeXlsxStream } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aChild, otherCommune, phatTich } from '../../testing/test-records.ts'
import type { AnswersRead } from './answers.views.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
type Read = z.output<typeof AnswersRead>
type Sheet = Cell[][]

let database: TestDatabase
let server: TestApp
let officer: Call
let keeper: Actor
let collaborator: Actor
let sheet: Sheet
let foreign: Sheet
const village = newId()
const ids = new Map<string, string>()
const names = ['Ngân Thị An', 'Ngân Thị Bình', 'Ngân Thị Chi', 'Ngân Thị Dung', 'Ngân Thị Én', 'NGÂN THỊ HOA']

const takeList = async (call: Call, body: object = {}): Promise<Sheet> => {
  const answer = await call('/api/identity/export', { method: 'POST', body })
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200)
  return ((await readXlsx(new Uint8Array(answer.rawPayload))).sheets[0]?.rows ?? []) as Sheet
}
const headOf = (rows: Sheet) => rows.findIndex(row => row[0] === 'STT')
const at = (column: AnswerColumn) => answerColumns.findIndex(([one]) => one === column) + 1
/** The list with answers, by the name that stands in the row. */
const filled = (from: Sheet, answers: Record<string, Partial<Record<AnswerColumn, Cell>>>): Sheet =>
  from.map(row => {
    const given = answers[String(row[at('now.fullName')])] ?? {}
    const cells = Array.from({ length: answerColumns.length + 1 }, (_, index) => row[index] ?? null)
    for (const [column, value] of Object.entries(given)) cells[at(column as AnswerColumn)] = value
    return cells
  })
const send = async (actor: Actor, rows: Sheet, seal?: string) => {
  const bytes = Buffer.from(
    await new Response(writeXlsxStream(rows, { name: 'x' }) as unknown as BodyInit).arrayBuffer(),
  )
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n'
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--b--\r\n')])
  const url = seal === undefined ? '/api/identity/answers' : `/api/identity/answers/enter?seal=${seal}`
  return server.send(actor, url, payload, 'multipart/form-data; boundary=b')
}
const read = async (rows: Sheet, actor = keeper): Promise<Read> => {
  const answer = await send(actor, rows)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const verdicts = ({ rows }: Read) => rows.map(row => [row.fullName, row.verdict, row.remarks[0]?.code ?? null])

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  keeper = await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh')
  officer = await server.as(keeper)
  await officer('/api/villages', { method: 'POST', body: { id: village, name: 'Thôn Một' } })
  const [area] = await database.owner<{ path: string }>('select path from area where id = $1', [village])
  collaborator = await database.actor('village_collaborator', area?.path ?? '', 'Nguyễn Văn Bình')
  const stranger = await server.as(await database.actor('commune_officer', otherCommune))
  for (const [index, fullName] of names.entries()) {
    const child = aChild({ fullName, birth: '2018-03-05', villageId: index < 3 ? village : null })
    expect((await officer('/api/children', { method: 'POST', body: child })).statusCode).toBe(200)
    ids.set(fullName, child.id)
  }
  await stranger('/api/children', { method: 'POST', body: aChild({ fullName: 'Trẻ Xã Khác' }) })
  sheet = await takeList(officer)
  foreign = await takeList(stranger)
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

test('the list goes out numbered and named, each row with its key, and comes back as it went', async () => {
  const head = headOf(sheet)
  expect(sheet[head]?.slice(1)).toEqual(answerColumns.map(([, caption]) => caption))
  expect(String(sheet[2]?.[0])).toContain('Bản xuất số 1/')
  expect(sheet.slice(head + 1).map(row => row[at('now.fullName')])).toEqual(expect.arrayContaining(names))
  expect((await read(sheet)).counts).toEqual({ change: 0, same: 0, conflict: 0, error: 0, unanswered: names.length })
  const kept = await database.owner(`select from register_export where filters ->> 'list' = 'identity.check'`)
  expect(kept.length).toBe(2)
})

test('each row has its verdict, and nothing is written before it is confirmed', async () => {
  const row = (name: string) => sheet.find(one => one[at('now.fullName')] === name) ?? []
  const answers = filled(sheet, {
    'Ngân Thị An': { 'right.birth': new Date('2018-03-06T00:00:00Z'), paper: 'Giấy khai sinh', paperNumber: '12/2018' },
    'Ngân Thị Bình': { 'right.fullName': 'Ngân Thị Bích'.normalize('NFD') },
    'Ngân Thị Chi': { 'right.birth': '31/02/2018' },
    'Ngân Thị Dung': { result: 'Đúng' },
    'NGÂN THỊ HOA': { 'right.fullName': 'Ng©n ThÞ Hoµ', 'right.sex': 'Nam' },
  })
  const strange = foreign.at(-1) ?? []
  const given = await read([...answers, strange, row('Ngân Thị Én')])
  expect(verdicts(given).sort()).toEqual(
    [
      ['Ngân Thị An', 'change', null],
      ['Ngân Thị Bình', 'change', null],
      ['Ngân Thị Chi', 'error', 'not_a_date'],
      ['Ngân Thị Dung', 'same', null],
      ['Ngân Thị Én', 'error', 'twice'],
      ['Ngân Thị Én', 'error', 'twice'],
      ['NGÂN THỊ HOA', 'change', null],
      // A row of another commune is as unknown as one that nobody wrote.
      [null, 'error', 'not_in_area'],
    ].sort(),
  )
  const wrong = given.rows.find(one => one.remarks[0]?.code === 'not_a_date')
  expect(wrong?.remarks[0]).toMatchObject({ typed: '31/02/2018', cell: expect.stringMatching(/^[A-Z]+\d+$/) })
  expect(await database.owner('select from identity_proposal')).toEqual([])
  // Only the collaborator's own village is theirs.
  expect((await read(answers, collaborator)).counts).toMatchObject({ change: 2, error: 4 })
  const other = await send(await database.actor('commune_chair', phatTich), answers)
  expect(other.statusCode).toBe(403)
})

test('a renamed column is named, and no row is read', async () => {
  const head = headOf(sheet)
  const renamed = sheet.map((row, index) =>
    index === head ? row.map(cell => (cell === 'Đúng là: Ngày sinh' ? 'NS' : cell)) : row,
  )
  expect(await read(renamed)).toMatchObject({ missing: ['Đúng là: Ngày sinh'], strange: ['NS'], rows: [] })
  expect((await send(keeper, [['x', 'y']])).json().code).toBe('file_no_table')
  const collaborates = await server.as(collaborator)
  // Numbered by the commune: its office hands the list on.
  expect((await collaborates('/api/identity/export', { method: 'POST', body: {} })).statusCode).toBe(403)
  expect((await officer('/api/identity/answers', { method: 'POST', body: {} })).json().code).toBe('file_empty')
})

describe('entering', () => {
  const answers = () =>
    filled(sheet, {
      'Ngân Thị An': { 'right.birth': '06/03/2018', paper: 'Giấy khai sinh', paperNumber: '12/2018' },
      'Ngân Thị Bình': { 'right.sex': 'Nam' },
      'Ngân Thị Chi': { 'right.motherName': 'Lò Thị Mới' },
    })

  test('what changed meanwhile is a conflict with both values, and asks for another look', async () => {
    const before = await read(answers())
    const now = (await officer(`/api/children/${ids.get('Ngân Thị Chi')}`)).json()
    const body = { ...now, motherName: 'Lò Thị Cũ', householdId: null, from: 'correction' }
    expect((await officer(`/api/children/${now.id}`, { method: 'PATCH', body })).statusCode).toBe(200)
    const late = await send(keeper, answers(), before.seal)
    expect([late.statusCode, late.json().code]).toEqual([409, 'changed_meanwhile'])
    expect(await database.owner('select from identity_proposal')).toEqual([])
    const conflict = (await read(answers())).rows.find(row => row.verdict === 'conflict')
    expect(conflict?.fields).toEqual([
      { field: 'motherName', was: 'Trần Thị Mai', now: 'Lò Thị Cũ', right: 'Lò Thị Mới', clashes: true },
    ])
  })

  test('makes proposals, not changes; two at once make them once', async () => {
    const { seal, counts } = await read(answers(), collaborator)
    expect(counts).toMatchObject({ change: 2, conflict: 1 })
    const both = await Promise.all([send(collaborator, answers(), seal), send(collaborator, answers(), seal)])
    expect(both.map(answer => answer.statusCode).sort()).toEqual([200, 409])
    expect(both.find(answer => answer.statusCode === 200)?.json()).toMatchObject({ proposed: 2 })
    const rows = await database.owner<{ child_id: string; state: string; paper: string; proposed_by_name: string }>(
      'select child_id, state, paper, proposed_by_name from identity_proposal order by paper',
    )
    expect(rows).toEqual([
      {
        child_id: ids.get('Ngân Thị An'),
        state: 'proposed',
        paper: 'birth_certificate',
        proposed_by_name: 'Nguyễn Văn Bình',
      },
      { child_id: ids.get('Ngân Thị Bình'), state: 'proposed', paper: 'told', proposed_by_name: 'Nguyễn Văn Bình' },
    ])
    expect((await officer(`/api/children/${ids.get('Ngân Thị An')}`)).json().birth).toBe('2018-03-05')
    // The same list once more says what stands already; another answer waits for a person.
    expect(verdicts(await read(filled(sheet, { 'Ngân Thị An': { 'right.birth': '06/03/2018' } })))).toContainEqual([
      'Ngân Thị An',
      'same',
      null,
    ])
    expect(verdicts(await read(filled(sheet, { 'Ngân Thị An': { 'right.birth': '07/03/2018' } })))).toContainEqual([
      'Ngân Thị An',
      'conflict',
      'proposal_open',
    ])
  })
})

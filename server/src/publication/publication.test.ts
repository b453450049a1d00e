import { createHash } from 'node:crypto'
import { newId } from '@mangnon/core/platform/id.ts'
import { countChildren } from '@mangnon/core/reporting/count-children.ts'
import { reportTemplates } from '@mangnon/legal/reporting/report-template.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { phatTich } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let ministry: Call
let colleague: Call
let province: Call

const half = { kind: 'children_half_year', period: '2026-H1' }
const asked = '/api/publications/preview?kind=children_half_year&period=2026-H1'
const shownAt = '/api/public/publications/children_half_year/2026-H1'
const template = reportTemplates[0]
if (!template) throw new Error('no form')

const empty = countChildren(template, [])
const figuresOf = (lines: Readonly<Record<string, number>>) => ({
  ...empty,
  ...Object.fromEntries(Object.entries(lines).map(([line, value]) => [line, { ...empty[line], 1: value }])),
})

/** A province's report, accepted: how one comes to be is told in report.test.ts. */
const accepted = async (unit: string, name: string, lines: Readonly<Record<string, number>>, number = 1) => {
  const [path] = [`25.${unit.slice(3)}.`]
  if (number === 1)
    await database.owner(
      `insert into report (id, kind, period, level, unit_id, unit_path, unit_name, area_path, from_on, cut_off, due_on, state, accepted_number,
         submitted_at, accepted_at, created_by)
       values ($1, $2, $3, 'province', $4, $5, $6, $5, '2025-12-15', '2026-06-14', '2026-07-10', 'accepted', 1, now(), now(), $1)`,
      [newId(), half.kind, half.period, unit, path, name],
    )
  await database.owner(
    `insert into report_version (report_id, number, area_path, level, state, template, template_from, known_at, counted, figures, pdf_hash,
       sheet_hash, answered_at)
     select id, $4, area_path, 'province', 'accepted', $2, $3, now(), $5, $5, repeat('0', 64), repeat('0', 64), now() from report where unit_id = $1`,
    [unit, template.template, template.validFrom, number, JSON.stringify(figuresOf(lines))],
  )
  if (number > 1)
    await database.owner(`update report set accepted_number = $2, number = $2 where unit_id = $1`, [unit, number])
}
const publish = (call: Call, more: object = {}, requestId?: string) =>
  call('/api/publications', { method: 'POST', body: { ...half, number: 0, ...more }, ...(requestId && { requestId }) })
const everybody = (url = shownAt) => server.app.inject({ url })
const unitOf = (
  table: { units: { id: string; figures: (number | null)[] }[]; lines: { code: string }[] },
  id: string,
  line: string,
) => table.units.find(one => one.id === id)?.figures[table.lines.findIndex(one => one.code === line)]

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  ministry = await server.as(await database.actor('ministry_officer', '', 'Bùi Thị Bộ'))
  colleague = await server.as(await database.actor('ministry_officer', '', 'Đỗ Văn Vụ'))
  province = await server.as(await database.actor('province_officer', phatTich.slice(0, 6)))
})
afterAll(async () => {
  await server?.close()
  await database?.drop()
})

test('nothing is published before a province’s report is accepted, nor of a period that does not exist', async () => {
  expect((await ministry(asked)).json()).toMatchObject({ code: 'nothing_accepted' })
  expect((await ministry('/api/publications/preview?kind=children_half_year&period=2026-H9')).statusCode).toBe(400)
  expect((await everybody()).statusCode).toBe(404)
  expect((await everybody('/api/public/publications')).json()).toEqual({ rows: [] })
})

describe('accepted reports of three provinces', () => {
  beforeAll(async () => {
    await accepted('25-24', 'Tỉnh Bắc Ninh', {
      'I.1': 9000,
      'I.1.male': 4700,
      'I.1.female': 4300,
      'II.5': 3,
      II: 400,
      'II.4.1': 40,
    })
    await accepted('25-01', 'Thành phố Hà Nội', {
      'I.1': 20000,
      'I.1.male': 10200,
      'I.1.female': 9800,
      'II.5': 31,
      II: 900,
      'II.4.1': 70,
    })
    await accepted('25-31', 'Thành phố Hải Phòng', {
      'I.1': 8000,
      'I.1.male': 4100,
      'I.1.female': 3900,
      'II.5': 22,
      II: 300,
      'II.4.1': 20,
    })
  })

  test('are looked at first: what is small, and what would tell it, is not shown; who is missing is said', async () => {
    const { table, ...told } = (await ministry(asked)).json()
    expect(told).toMatchObject({ number: 0, changed: true, small: 1 })
    expect(unitOf(table, '25-24', 'II.5')).toBeNull()
    // One more in the same line, or three and the others would give the three away.
    expect(
      [unitOf(table, '25-01', 'II.5'), unitOf(table, '25-31', 'II.5')].filter(value => value === null).length,
    ).toBeGreaterThan(0)
    expect(unitOf(table, '25-24', 'I.1')).toBe(9000)
    expect(table.missing).toHaveLength(31)
    expect((await everybody()).statusCode).toBe(404)
  })

  test.each([['a province', () => province]])('%s neither looks nor publishes', async (_name, call) => {
    expect((await call()(asked)).statusCode).toBe(403)
    expect((await publish(call())).statusCode).toBe(403)
  })

  test('two who publish at once publish once; the same request twice is one', async () => {
    const id = newId()
    const both = await Promise.all([publish(ministry, {}, id), publish(colleague)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    if (both[0]?.statusCode === 200) expect((await publish(ministry, {}, id)).json()).toEqual(both[0].json())
    const rows = await database.owner<{ content: string; hash: string }>('select content, hash from publication')
    expect(rows).toHaveLength(1)
    expect(
      createHash('sha256')
        .update(rows[0]?.content ?? '')
        .digest('hex'),
    ).toBe(rows[0]?.hash)
  })

  test('everybody reads it, byte for byte, as JSON and as CSV, and no small number is in either', async () => {
    const [kept] = await database.owner<{ content: string }>('select content from publication')
    expect((await everybody()).body).toBe(kept?.content)
    const { body, headers } = await everybody(`${shownAt}?format=csv`)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    const lines = body.replace('\ufeff', '').trim().split('\r\n')
    expect(lines[0]).toBe(
      'DATAFLOW,FREQ,REF_AREA,REF_AREA_NAME,INDICATOR,INDICATOR_NAME,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE',
    )
    expect(lines).toContain(
      'MANGNON:children_half_year(1.0),S,25-24,Tỉnh Bắc Ninh,I.1,Tổng số trẻ em < 16 tuổi,2026-S1,9000,A,PS',
    )
    expect(lines.find(line => line.includes(',25-24,') && line.includes(',II.5,'))).toMatch(/,2026-S1,,c,PS$/)
    for (const line of lines.slice(1)) expect(line).not.toMatch(/,[1-4],[A-Z]+,PS$/)
    expect((await everybody('/api/public/publications')).json().rows).toMatchObject([
      { ...half, number: 1, reason: null },
    ])
  })

  test('a correction is another number with a reason; what was hidden stays hidden; the first stays readable', async () => {
    expect((await publish(ministry, { number: 1, reason: 'Sửa' })).json()).toMatchObject({ code: 'nothing_changed' })
    await accepted(
      '25-24',
      '',
      { 'I.1': 9001, 'I.1.male': 4701, 'I.1.female': 4300, 'II.5': 12, II: 401, 'II.4.1': 40 },
      2,
    )
    expect((await publish(ministry, { number: 1 })).json()).toMatchObject({ code: 'invalid_input' })
    expect((await publish(ministry)).statusCode).toBe(409)
    expect((await publish(ministry)).json()).toMatchObject({ code: 'published_meanwhile' })
    expect((await publish(ministry, { number: 1, reason: 'Bắc Ninh sửa số liệu' })).statusCode).toBe(200)
    const second = (await everybody()).json()
    expect([unitOf(second, '25-24', 'I.1'), unitOf(second, '25-24', 'II.5')]).toEqual([9001, null])
    expect(unitOf((await everybody(`${shownAt}?number=1`)).json(), '25-24', 'I.1')).toBe(9000)
  })

  test('a province that joins later is not what its coming adds to the country', async () => {
    const before = (await everybody()).json()
    await accepted('25-04', 'Tỉnh Cao Bằng', { 'I.1': 5000, 'I.1.male': 2600, 'I.1.female': 2400, II: 103, 'II.5': 3 })
    expect((await publish(ministry, { number: 2, reason: 'Thêm tỉnh Cao Bằng' })).statusCode).toBe(200)
    const after = (await everybody()).json()
    const line = after.lines.findIndex(({ code }: { code: string }) => code === 'II.5')
    expect(typeof before.all[line]).toBe('number')
    expect([unitOf(after, '25-04', 'II.5'), after.all[line]]).toEqual([null, null])
  })

  test('what was published cannot be changed, by nobody', async () => {
    for (const sql of [`update publication set content = content || ' '`, 'delete from publication'])
      await expect(database.owner(sql)).rejects.toThrow()
  })
})

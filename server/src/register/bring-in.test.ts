import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createChild } from '../child/child.commands.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, otherCommune, phatTich } from '../testing/test-records.ts'
import { countBatch } from './counts.ts'
import { headings, list, listSteps, workbook } from './register.fixture.ts'
import { WorkQueue } from './work-queue.ts'

let database: TestDatabase
let officer: Awaited<ReturnType<TestDatabase['actor']>>
let steps: ReturnType<typeof listSteps>

beforeAll(async () => {
  database = await makeTestDatabase()
})
afterAll(() => database.drop())
// Each case has the register to itself.
beforeEach(async () => {
  await database.owner(
    'truncate child, household, child_residence, child_household, child_school, household_residence, household_poverty, identifier, import_batch, import_row, import_mapping, import_progress cascade',
  )
  await database.owner(`delete from area_name where level = 'village'`)
  await database.owner(`delete from area where level = 'village'`)
  officer = await database.actor('commune_officer', phatTich)
  steps = listSteps(database, officer)
})

const lan = [
  'Nguyễn Thị Lan',
  '05/03/2018',
  'Nữ',
  'Kinh',
  '027318000001',
  'Nguyễn Văn Hùng',
  'Trần Thị Mai',
  'Thôn Đông',
  null,
]
const ba = ['Lê Văn Ba', '2019', 'Nam', 'Kinh', null, null, 'Phạm Thị Sáu', 'Thôn Đông', null]
const withCells = (row: readonly (string | null)[], cells: Readonly<Record<number, string | null>>) =>
  row.map((cell, at) => (at in cells ? (cells[at] ?? null) : cell))
const register = () =>
  database.owner<{ full_name: string; birth: string; notes: string; personal_number: string | null; kept: unknown }>(
    'select full_name, birth, notes, personal_number, kept from child where ended_on is null and commune_path = $1 order by sort_key',
    [phatTich],
  )

describe('what a list says against the register', () => {
  test.each<[string, Readonly<Record<number, string | null>>, string, string | null]>([
    ['the same again', {}, 'same', null],
    ['with less than is known', { 1: '2018', 3: null, 4: null, 5: null }, 'same', null],
    ['the name in capitals', { 0: 'NGUYỄN THỊ LAN' }, 'same', null],
    ['a note more', { 8: 'Song sinh' }, 'changed', null],
    ['another mother, other number left out', { 4: null, 6: 'Bùi Thị Hoa' }, 'decision', 'match:parents'],
    ['other marks in the name, no number', { 0: 'Nguyễn Thị Lân', 4: null }, 'decision', 'match:marks'],
    ['the number on another name', { 0: 'Nguyễn Văn Tư', 1: '01/01/2017' }, 'decision', 'match:other-name'],
    ['another number', { 4: '027318000009' }, 'decision', 'match:number'],
    ['another birth date, same parents', { 1: '06/03/2018', 4: null }, 'decision', 'match:birth'],
    ['another sex', { 2: 'Nam' }, 'decision', 'match:sex'],
    ['one letter wrong in the name, no number', { 0: 'Nguyễn Thị Lna', 4: null }, 'decision', 'match:alike'],
    ['somebody else', { 0: 'Nguyễn Văn Tư', 1: '01/01/2017', 4: null }, 'new', null],
  ])('%s', async (_what, cells, verdict, code) => {
    await steps.confirm(await steps.bring(await list(lan, ba)))
    const id = await steps.bring(await list(withCells(lan, cells)))
    const [row] = await steps.rows(id)
    expect(row?.verdict).toBe(verdict)
    if (code) expect(row?.remarks.map(remark => remark.code)).toContain(code)
    if (verdict !== 'new') expect(row?.match?.fullName).toBe('Nguyễn Thị Lan')
  })

  test('a child without a name, of 30 February or still to be born is never written', async () => {
    const id = await steps.bring(
      await list(withCells(ba, { 0: null }), withCells(lan, { 1: '30/02/2018' }), withCells(ba, { 1: '01/01/2031' })),
    )
    const rows = await steps.rows(id)
    expect(rows.map(row => row.verdict)).toEqual(['error', 'error', 'error'])
    expect(rows.flatMap(row => row.remarks.filter(({ level }) => level === 'error').map(({ code }) => code))).toEqual([
      'name:none',
      'birth:impossible',
      'birth:future',
    ])
    await steps.confirm(id)
    expect(await register()).toEqual([])
  })

  test('counted while it is read, a list is what counting its rows afterwards says', async () => {
    const id = await steps.bring(
      await list(
        lan,
        withCells(lan, { 0: 'Nguyễn Văn Long', 1: '01/02/2020', 2: 'Nam', 4: null }),
        ba,
        ba,
        withCells(ba, { 0: null, 6: 'Bùi Thị Hoa', 7: 'Thôn Chỉ Có Lỗi' }),
        withCells(ba, { 0: 'Đỗ Văn Tám', 1: '2020', 6: null, 7: 'Thôn Tây' }),
      ),
    )
    const { counts } = await steps.view(id)
    expect(counts).toMatchObject({ rows: 6, error: 1, householdsNew: 2, newVillages: ['Thôn Đông', 'Thôn Tây'] })
    expect(counts).toEqual(await database.db.as(officer, 'register_import', tx => countBatch(tx, id)))
  })

  test('only what the list gives is changed, and the history has both sides', async () => {
    await steps.confirm(await steps.bring(await list(lan)))
    const id = await steps.bring(await list(withCells(lan, { 5: null, 8: 'Song sinh' })))
    const [row] = await steps.rows(id)
    expect(row?.differences).toEqual([{ field: 'notes', before: null, after: 'Song sinh' }])
    await steps.confirm(id)
    const [child] = await database.owner<Record<string, unknown>>(
      'select notes, father_name, version, personal_number from child',
    )
    expect(child).toMatchObject({ notes: 'Song sinh', father_name: 'Nguyễn Văn Hùng', version: 2 })
    const [entry] = await database.owner(
      `select before, after from journal where act = 'child.changed' and batch_id = $1`,
      [id],
    )
    expect(entry).toEqual({ before: { notes: null }, after: { notes: 'Song sinh' } })
    await steps.undo(id)
    expect((await register())[0]?.notes).toBeNull()
  })
})

describe('a person decides', () => {
  test('before the list is written: new, merge and skip are carried out with it', async () => {
    await steps.confirm(await steps.bring(await list(lan)))
    const id = await steps.bring(
      await list(
        withCells(lan, { 2: 'Nam' }),
        withCells(lan, { 4: null, 6: 'Bùi Thị Hoa' }),
        withCells(ba, { 8: 'Chết' }),
      ),
    )
    await steps.decide(id, [
      { rowNo: 1, decision: 'merge' },
      { rowNo: 2, decision: 'new' },
      { rowNo: 3, decision: 'skip' },
    ])
    await steps.confirm(id)
    const rows = await database.owner('select full_name, sex, mother_name from child order by created_at, mother_name')
    expect(rows).toEqual([
      { full_name: 'Nguyễn Thị Lan', sex: 'male', mother_name: 'Trần Thị Mai' },
      { full_name: 'Nguyễn Thị Lan', sex: 'female', mother_name: 'Bùi Thị Hoa' },
    ])
  })

  test('after it is written, at once; a row that is written is not decided again', async () => {
    const id = await steps.bring(await list(lan, withCells(ba, { 8: 'Chuyển đi Hà Nội' })))
    await steps.confirm(id)
    expect(await register()).toHaveLength(1)
    await steps.decide(id, [{ rowNo: 2, decision: 'new' }])
    expect(await register()).toHaveLength(2)
    await expect(steps.decide(id, [{ rowNo: 2, decision: 'skip' }])).rejects.toMatchObject({ code: 'wrong_state' })
    await expect(steps.decide(id, [{ rowNo: 1, decision: 'skip' }])).rejects.toMatchObject({ code: 'wrong_state' })
  })

  test('puts a cell right: the row is read again, the file stays as it was', async () => {
    const id = await steps.bring(await list(withCells(lan, { 1: '30/02/2018' }), ba))
    await steps.decide(id, [{ rowNo: 1, corrections: [{ column: 2, text: '28/02/2018' }] }])
    const [row] = await steps.rows(id)
    expect(row).toMatchObject({ verdict: 'new', birth: '2018-02-28' })
    expect(row?.cells[2]?.text).toBe('28/02/2018')
    const [kept] = await database.owner<{ cells: string[] }>('select cells from import_row where row_no = 1')
    expect(kept?.cells[2]).toBe('30/02/2018')
    await steps.confirm(id)
    expect((await register()).map(child => child.birth)).toContain('2018-02-28')
  })
})

describe('numbers', () => {
  test('one that another commune holds: whom to ask is said, nothing else, and it is not taken', async () => {
    const other = await database.actor('commune_officer', otherCommune)
    await database.db.as(other, 'register_keeping', tx =>
      createChild(tx, aChild({ fullName: 'Bí Mật', personalNumber: '027318000001' })),
    )
    const id = await steps.bring(await list(lan))
    const [row] = await steps.rows(id)
    expect(row).toMatchObject({ verdict: 'decision', match: null })
    expect(row?.heldBy).toMatch(/^(Xã|Phường) /)
    expect(row?.remarks.map(({ code }) => code)).toContain('id:held')
    expect(JSON.stringify(row)).not.toContain('Bí Mật')
    await steps.decide(id, [{ rowNo: 1, decision: 'new' }])
    await steps.confirm(id)
    expect(await register()).toMatchObject([
      { personal_number: null, kept: { 'Số định danh trong danh sách': '027318000001' } },
    ])
    expect(await database.owner('select commune_path from identifier')).toEqual([{ commune_path: otherCommune }])
  })

  test('one that stands in two rows goes to the first', async () => {
    const id = await steps.bring(await list(lan, withCells(ba, { 4: '027318000001' })))
    expect((await steps.rows(id)).map(row => row.verdict)).toEqual(['new', 'decision'])
    await steps.decide(id, [{ rowNo: 2, decision: 'new' }])
    await steps.confirm(id)
    expect((await register()).map(child => child.personal_number)).toEqual([null, '027318000001'])
  })
})

describe('several at once, and cut off', () => {
  test('two people confirm the same list: every child is entered once', async () => {
    const second = listSteps(database, await database.actor('commune_officer', phatTich))
    const bytes = await list(lan, ba)
    const ids = [await steps.bring(bytes), await second.bring(bytes)] as const
    await steps.agree(ids[0])
    await second.agree(ids[1])
    await Promise.all([steps.write(ids[0]), second.write(ids[1])])
    expect((await register()).map(child => child.full_name)).toEqual(['Lê Văn Ba', 'Nguyễn Thị Lan'])
    const verdicts = await Promise.all(ids.map(async id => (await steps.rows(id)).map(row => row.verdict)))
    expect(verdicts.flat().toSorted()).toEqual(['new', 'new', 'same', 'same'])
  })

  test('a child changed between dry run and confirm waits for a person', async () => {
    await steps.confirm(await steps.bring(await list(lan)))
    const id = await steps.bring(await list(withCells(lan, { 8: 'Song sinh' })))
    await database.owner(`update child set notes = 'Mới sửa', version = version + 1`)
    await steps.confirm(id)
    expect((await register())[0]?.notes).toBe('Mới sửa')
    expect(await steps.rows(id)).toMatchObject([{ verdict: 'decision', decision: null }])
  })

  test('a writing whose connection dies leaves nothing; a start takes it up', async () => {
    const id = await steps.bring(await list(lan, ba))
    await steps.agree(id)
    await database.owner(
      `create function cut() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$`,
    )
    await database.owner(`create trigger cut after insert on child for each statement execute function cut()`)
    await expect(steps.write(id)).rejects.toThrow()
    await database.owner('drop trigger cut on child; drop function cut()')
    expect(await register()).toEqual([])
    expect(await database.owner('select from household')).toEqual([])
    expect(await database.owner('select from identifier')).toEqual([])
    expect(await steps.view(id)).toMatchObject({ state: 'checked', problem: { code: 'internal' } })
    await steps.confirm(id)
    expect(await register()).toHaveLength(2)
  })

  test('a reading and a writing whose process was killed are taken up at the next start', async () => {
    const reading = await steps.send(await list(lan))
    const writing = await steps.bring(await list(ba))
    await steps.agree(writing)
    const queue = new WorkQueue({
      ...steps.work,
      log: pino({ level: 'silent' }),
      now: () => new Date('2026-11-22T03:00:00Z'),
    })
    await queue.resume()
    await queue.idle()
    expect((await steps.view(reading)).state).toBe('checked')
    expect((await steps.view(writing)).state).toBe('written')
    await queue.close()
  })

  test('a reading that is cancelled leaves no rows', async () => {
    const id = await steps.send(
      await list(...Array.from({ length: 30 }, (_, at) => withCells(ba, { 0: `Lê Văn ${at}` }))),
    )
    await database.owner('update import_progress set cancel = true')
    await database.owner(
      `insert into import_progress (batch_id, commune_path, done, cancel) values ($1, $2, 0, true) on conflict do nothing`,
      [id, phatTich],
    )
    expect(await steps.check(id)).toBeNull()
    expect(await steps.view(id)).toMatchObject({ state: 'cancelled', can: [] })
    expect(await database.owner('select from import_row')).toEqual([])
  })
})

describe('who may', () => {
  test('a list and its rows are seen in their own commune alone', async () => {
    const id = await steps.bring(await list(lan))
    const stranger = listSteps(database, await database.actor('commune_officer', otherCommune))
    await expect(stranger.view(id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(stranger.confirm(id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(stranger.decide(id, [{ rowNo: 1, decision: 'skip' }])).rejects.toMatchObject({ code: 'not_found' })
    expect(await stranger.check(id)).toBeNull()
    const province = listSteps(database, await database.actor('province_officer', '25.24.'))
    await expect(province.view(id)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a chair reads and may do nothing', async () => {
    const id = await steps.bring(await list(lan))
    const chair = listSteps(database, await database.actor('commune_chair', phatTich))
    expect((await chair.view(id)).can).toEqual([])
    expect(await chair.rows(id)).toHaveLength(1)
    await expect(chair.agree(id)).rejects.toThrow()
  })
})

describe('text in an old code', () => {
  const tcvn3 = [
    ['1', 'NguyÔn ThÞ Hång', '05/03/2018', 'TrÇn ThÞ Hoµ'],
    ['2', '§Æng V¨n Dòng', '06/07/2019', 'Lª ThÞ H­êng'],
    ['3', 'Ph¹m ThÞ Thu', '07/08/2020', 'Vò ThÞ YÕn'],
  ]
  const vni = [
    ['1', 'Nguyeãn Thò Hoàng', '05/03/2018', 'Traàn Thò Hoøa'],
    ['2', 'Ñaëng Vaên Duõng', '06/07/2019', 'Leâ Thò Höôøng'],
    ['3', 'Phaïm Thò Thu', '07/08/2020', 'Vuõ Thò Yeán'],
  ]
  const heads = ['STT', 'Họ và tên', 'Ngày sinh', 'Họ tên mẹ']

  test.each([
    ['tcvn3', tcvn3, 'xlsx'],
    ['vni', vni, 'xlsx'],
    ['tcvn3', tcvn3, 'csv'],
    ['vni', vni, 'csv'],
  ] as const)(
    '%s is recognised, offered to be converted, and never written as it stands (%#)',
    async (code, rows, kind) => {
      const bytes =
        kind === 'xlsx'
          ? await workbook([heads, ...rows])
          : Buffer.from(
              [['STT', 'Ho va ten', 'Ngay sinh', 'Ho ten me'], ...rows].map(cells => cells.join(';')).join('\r\n'),
              'latin1',
            )
      const id = await steps.bring(bytes, `danh-sach.${kind}`)
      expect(await steps.view(id)).toMatchObject({
        state: 'checked',
        legacy: code,
        legacyDecision: null,
        can: ['map', 'cancel'],
      })
      await expect(steps.confirm(id)).rejects.toMatchObject({ code: 'wrong_state' })
      await steps.map(id, { tables: [], legacyDecision: 'convert' })
      expect((await steps.view(id)).counts).toMatchObject({ new: 3, waiting: 0 })
      await steps.confirm(id)
      expect((await register()).map(child => child.full_name)).toEqual([
        'Đặng Văn Dũng',
        'Nguyễn Thị Hồng',
        'Phạm Thị Thu',
      ])
    },
  )
})

describe('text in an old code that a person does not want converted', () => {
  const rows = [
    ['1', 'NguyÔn ThÞ Hång', '05/03/2018', 'TrÇn ThÞ Hoµ'],
    ['2', '§Æng V¨n Dòng', '06/07/2019', 'Lª ThÞ H­êng'],
    ['3', 'Ph¹m ThÞ Thu', '07/08/2020', 'Vò ThÞ YÕn'],
  ]

  test('is asked about row by row: nothing of it is written by itself, nor for many at once', async () => {
    const id = await steps.bring(await workbook([['STT', 'Họ và tên', 'Ngày sinh', 'Họ tên mẹ'], ...rows]))
    await steps.map(id, { tables: [], legacyDecision: 'keep' })
    expect((await steps.view(id)).counts).toMatchObject({ new: 0, waiting: 3 })
    const [reason] = (await steps.reasons(id)).reasons
    expect(reason).toMatchObject({ code: 'text:tcvn3', named: 0, matched: 0 })
    await expect(steps.together(id, { reason: 'text:tcvn3', decision: 'new' })).rejects.toMatchObject({
      code: 'wrong_state',
    })
    await steps.together(id, { reason: 'text:tcvn3', decision: 'proposal' })
    await steps.confirm(id)
    expect(await database.owner('select full_name, mother_name from child order by sort_key')).toEqual([
      { full_name: 'Đặng Văn Dũng', mother_name: 'Lê Thị Hường' },
      { full_name: 'Nguyễn Thị Hồng', mother_name: 'Trần Thị Hoà' },
      { full_name: 'Phạm Thị Thu', mother_name: 'Vũ Thị Yến' },
    ])
  })
})

describe('columns', () => {
  const odd = [
    ['Tên', 'Mẹ', 'Sinh', 'Cân nặng (kg)'],
    ['Nguyễn Thị Lan', 'Trần Thị Mai', '05/03/2018', '14'],
    ['Lê Văn Ba', 'Phạm Thị Sáu', '06/07/2019', '12'],
  ]

  test('what has no place is kept and can be read on the child', async () => {
    await steps.confirm(await steps.bring(await workbook(odd)))
    expect((await register()).map(child => child.kept)).toEqual([{ 'Cân nặng (kg)': '12' }, { 'Cân nặng (kg)': '14' }])
  })

  test('a person says what a column is; the commune’s next list is read so', async () => {
    const id = await steps.bring(await workbook(odd))
    const table = (await steps.view(id)).layout?.tables[0]
    const columns =
      table?.columns.map(({ column, caption, field }) => ({
        column,
        caption,
        field: column === 3 ? ('notes' as const) : field,
      })) ?? []
    await steps.map(id, { tables: [{ fingerprint: table?.fingerprint ?? '', columns }] })
    await steps.confirm(id)
    expect((await register()).map(child => child.notes)).toEqual(['12', '14'])
    const next = await steps.bring(await workbook(odd))
    const view = await steps.view(next)
    expect(view.layout?.tables[0]).toMatchObject({ remembered: true })
    expect(view.layout?.tables[0]?.columns[3]).toMatchObject({ field: 'notes', proposed: 'keep' })
    expect(view.counts).toMatchObject({ same: 2 })
  })

  test('several sheets, each a village, one family over both', async () => {
    const sheet = (...rows: readonly (readonly (string | null)[])[]) => [
      headings,
      ...rows.map((cells, at) => [at + 1, ...cells]),
    ]
    const id = await steps.bring(
      await workbook(sheet(lan), sheet(withCells(ba, { 7: 'Thôn Đoài' })), [['Ghi chú của cán bộ']]),
    )
    expect((await steps.view(id)).layout?.sheets.map(({ children, table }) => [children, table !== null])).toEqual([
      [1, true],
      [1, true],
      [0, false],
    ])
    await steps.confirm(id)
    expect(await database.owner(`select full_name from area_name where level = 'village' order by 1`)).toEqual([
      { full_name: 'Thôn Đoài' },
      { full_name: 'Thôn Đông' },
    ])
  })
})

describe('households', () => {
  test('a child of a family that the register knows comes into its household', async () => {
    await steps.confirm(await steps.bring(await list(lan)))
    const id = await steps.bring(
      await list(withCells(lan, { 0: 'Nguyễn Văn Nam', 1: '09/09/2020', 2: 'Nam', 4: null })),
    )
    expect((await steps.view(id)).counts).toMatchObject({ new: 1, householdsNew: 0, householdsExisting: 1 })
    await steps.confirm(id)
    expect(
      await database.owner('select count(*)::int as n, count(distinct household_id)::int as homes from child'),
    ).toEqual([{ n: 2, homes: 1 }])
  })
})

describe('undo', () => {
  test('is refused where somebody has worked on, with the names', async () => {
    const id = await steps.bring(await list(lan, ba))
    await steps.confirm(id)
    const next = await steps.bring(await list(withCells(lan, { 8: 'Song sinh' })))
    await steps.confirm(next)
    await expect(steps.undo(id)).rejects.toMatchObject({
      code: 'something_depends',
      detail: { names: ['Nguyễn Thị Lan'] },
    })
    await steps.undo(next)
    expect((await register()).map(child => child.notes)).toEqual([null, null])
  })
})

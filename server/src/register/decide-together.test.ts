import { findingLevels } from '@mangnon/core/register/finding.ts'
import { waitingReasons } from '@mangnon/core/register/reason-title.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { otherCommune, phatTich } from '../testing/test-records.ts'
import { list, listSteps } from './register.fixture.ts'
import { registerFindings } from './row-finding.ts'

let database: TestDatabase
let steps: ReturnType<typeof listSteps>

beforeAll(async () => {
  database = await makeTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.owner(
    'truncate child, household, child_residence, child_household, child_school, household_residence, household_poverty, identifier, import_batch, import_row, import_mapping, import_progress cascade',
  )
  steps = listSteps(database, await database.actor('commune_officer', phatTich))
})

const child = (name: string, birth: string, note: string | null = null, mother: string | null = 'Trần Thị Mai') => [
  name,
  birth,
  'Nữ',
  'Kinh',
  null,
  'Nguyễn Văn Hùng',
  mother,
  'Thôn Đông',
  note,
]
const register = async () =>
  (
    await database.owner<{ full_name: string }>('select full_name from child where ended_on is null order by sort_key')
  ).map(row => row.full_name)

const moved = ['Nguyễn Thị An', 'Nguyễn Thị Bình', 'Nguyễn Thị Chi'].map((name, at) =>
  child(name, `0${at + 1}/03/2018`, 'Chuyển đi Hà Nội'),
)
/** Three who moved away, one of them with a year of two digits besides, and one who died. */
const mixed = () =>
  list(
    ...moved.slice(0, 2),
    child('Nguyễn Thị Chi', '05/03/01', 'Chuyển đi Hà Nội'),
    child('Nguyễn Thị Dung', '04/03/2018', 'Chết'),
  )

test('every reason for which a row can wait has a title', () => {
  const levels = {
    ...findingLevels,
    ...Object.fromEntries(Object.entries(registerFindings).map(([c, f]) => [c, f.level])),
  }
  const asked = Object.entries(levels).flatMap(([code, level]) => (level === 'decision' ? [code] : []))
  expect([...waitingReasons].toSorted()).toEqual(asked.toSorted())
})

describe('for one reason at once', () => {
  test('the reasons are told with their numbers', async () => {
    const id = await steps.bring(await mixed())
    const { reasons, rounds } = await steps.reasons(id)
    const told = reasons.map(({ code, rows, alone, matched }) => [code, rows, alone, matched])
    expect(told).toContainEqual(['note:died', 1, 1, 0])
    expect(told[0]?.slice(0, 2)).toEqual(['note:moved-out', 3])
    expect(rounds).toEqual([])
  })

  test('all rows of the reason are decided, taken back, and decided again', async () => {
    const id = await steps.bring(await list(...moved, child('Nguyễn Thị Dung', '04/03/2018', 'Chết')))
    await steps.together(id, { reason: 'note:moved-out', decision: 'skip' })
    expect((await steps.view(id)).counts).toMatchObject({ decision: 4, waiting: 1 })
    const [round] = (await steps.reasons(id)).rounds
    expect(round).toMatchObject({ decision: 'skip', rows: 3, mayTakeBack: true })
    await steps.takeBack(id, round?.at ?? '')
    expect((await steps.view(id)).counts).toMatchObject({ waiting: 4 })
    expect((await steps.reasons(id)).rounds).toEqual([])
    await steps.together(id, { reason: 'note:moved-out', decision: 'new' })
    await steps.confirm(id)
    expect(await register()).toEqual(['Nguyễn Thị An', 'Nguyễn Thị Bình', 'Nguyễn Thị Chi'])
    expect((await steps.waiting()).rows.map(row => row.fullName)).toEqual(['Nguyễn Thị Dung'])
  })

  test('a row that waits for something else too goes on waiting, and so does one that the decision does not fit', async () => {
    await steps.confirm(await steps.bring(await list(child('Nguyễn Thị An', '01/03/2018'))))
    const id = await steps.bring(
      await list(
        child('Nguyễn Thị An', '01/03/2018', 'Chuyển đi', 'Bùi Thị Hoa'),
        child('Nguyễn Thị Bình', '02/03/2018', 'Chuyển đi'),
      ),
    )
    const { reasons } = await steps.reasons(id)
    expect(reasons.find(one => one.code === 'note:moved-out')).toMatchObject({ rows: 2, alone: 1, matched: 0 })
    await expect(steps.together(id, { reason: 'note:moved-out', decision: 'merge' })).rejects.toMatchObject({
      code: 'wrong_state',
    })
    await steps.together(id, { reason: 'note:moved-out', decision: 'skip' })
    expect((await steps.rows(id)).map(row => row.decision)).toEqual([null, 'skip'])
  })

  test('after the list is written it is carried out at once; what was left out can still be taken back', async () => {
    const id = await steps.bring(
      await list(
        ...moved,
        child('Nguyễn Thị Dung', '04/03/2018', 'Chết'),
        child('Nguyễn Thị Em', '05/03/2018', 'Chết'),
      ),
    )
    await steps.confirm(id)
    await steps.together(id, { reason: 'note:died', decision: 'skip' })
    await steps.together(id, { reason: 'note:moved-out', decision: 'new' })
    expect(await register()).toHaveLength(3)
    const { rounds } = await steps.reasons(id)
    expect(rounds.map(({ decision, mayTakeBack }) => [decision, mayTakeBack])).toEqual([
      ['new', false],
      ['skip', true],
    ])
    await expect(steps.takeBack(id, rounds[0]?.at ?? '')).rejects.toMatchObject({ code: 'wrong_state' })
    await steps.takeBack(id, rounds[1]?.at ?? '')
    await steps.undo(id)
    expect(await register()).toEqual([])
  })

  test('what is proposed is taken for all, and the file stays as it was', async () => {
    const lost = (name: string, day: string, number: number) => {
      const cells: (string | number | null)[] = child(name, day)
      cells[4] = number
      return cells
    }
    const id = await steps.bring(
      await list(lost('Nguyễn Thị An', '01/03/2018', 27318000001), lost('Nguyễn Thị Bình', '02/03/2018', 27318000002)),
    )
    expect((await steps.reasons(id)).reasons).toMatchObject([{ code: 'id:number-lost-zero', rows: 2, proposed: 2 }])
    await steps.together(id, { reason: 'id:number-lost-zero', decision: 'proposal' })
    expect((await steps.view(id)).counts).toMatchObject({ new: 2, decision: 0 })
    await steps.confirm(id)
    expect(await database.owner('select personal_number from child order by 1')).toEqual([
      { personal_number: '027318000001' },
      { personal_number: '027318000002' },
    ])
    expect(await database.owner('select cells ->> 5 as typed from import_row order by row_no')).toEqual([
      { typed: '27318000001' },
      { typed: '27318000002' },
    ])
  })

  test('numbers that another person has changed meanwhile are not decided over', async () => {
    const id = await steps.bring(await mixed())
    const { version } = await steps.view(id)
    await steps.decide(id, [{ rowNo: 1, decision: 'skip' }])
    const officer = await database.actor('commune_officer', phatTich)
    const late = listSteps(database, officer)
    await expect(late.togetherAt(id, { version, reason: 'note:moved-out', decision: 'skip' })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
  })

  test('nobody decides for another commune, and a chair only looks', async () => {
    const id = await steps.bring(await mixed())
    const stranger = listSteps(database, await database.actor('commune_officer', otherCommune))
    await expect(stranger.reasons(id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(stranger.togetherAt(id, { version: 1, reason: 'note:died', decision: 'skip' })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(stranger.candidates(id, 1)).rejects.toMatchObject({ code: 'not_found' })
    const chair = listSteps(database, await database.actor('commune_chair', phatTich))
    expect((await chair.reasons(id)).reasons.length).toBeGreaterThan(0)
    await expect(chair.together(id, { reason: 'note:died', decision: 'skip' })).rejects.toThrow()
    expect((await chair.waiting()).rows.every(row => !row.batch.mayDecide)).toBe(true)
  })
})

describe('rows that wait, of all lists', () => {
  test('each with its list, its sheet and the child beside it', async () => {
    await steps.confirm(await steps.bring(await list(child('Nguyễn Thị An', '01/03/2018'))))
    await steps.bring(await list(child('Nguyễn Thị An', '01/03/2018', null, 'Bùi Thị Hoa')), 'tháng 11.xlsx')
    const { total, rows } = await steps.waiting()
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({
      sheetRow: 2,
      motherName: 'Bùi Thị Hoa',
      batch: { fileName: 'tháng 11.xlsx', sheetName: 'Trang 1', written: false, mayDecide: true },
      match: {
        fullName: 'Nguyễn Thị An',
        sex: 'female',
        motherName: 'Trần Thị Mai',
        villageName: 'Thôn Đông',
        ended: false,
      },
    })
  })

  test('of several children that look like the row a person chooses the one it means', async () => {
    await steps.confirm(
      await steps.bring(
        await list(
          child('Nguyễn Thị An', '01/03/2018', null, 'Trần Thị Mai'),
          child('Nguyễn Thị An', '01/03/2018', null, 'Bùi Thị Hoa'),
        ),
      ),
    )
    const id = await steps.bring(await list(child('Nguyễn Thị An', '01/03/2018', 'Song sinh', null)))
    const [row] = await steps.rows(id)
    expect(row?.remarks.map(({ code }) => code)).toContain('match:several')
    const candidates = await steps.candidates(id, 1)
    expect(candidates.map(one => one.motherName).toSorted()).toEqual(['Bùi Thị Hoa', 'Trần Thị Mai'])
    const chosen = candidates.find(one => one.id !== row?.match?.id)
    await steps.decide(id, [{ rowNo: 1, decision: 'merge', matchId: chosen?.id }])
    await steps.confirm(id)
    expect(await database.owner('select id from child where notes is not null')).toEqual([{ id: chosen?.id }])
  })
})

import { childFlaws } from '@mangnon/core/quality/flaws.ts'
import { qualityRules } from '@mangnon/legal/quality/quality-rules.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, otherCommune, phatTich } from '../testing/test-records.ts'
import { countDueCommunes } from './keep-counting.ts'

let database: TestDatabase
let server: TestApp
let call: Awaited<ReturnType<TestApp['as']>>
const villages: { id: string; path: string }[] = []
let [first, second] = ['', '']

/** One child for each way in which a record can be wrong; numbers are of girls born in 2018. */
const children = [
  { fullName: 'Nguyễn Thị Lan', personalNumber: '027318000001', ethnicity: '2008-01', householdId: 'home' },
  { fullName: 'Trần Văn Nam', sex: 'male' as const, personalNumber: '027318000002', ethnicity: '2008-01' },
  { fullName: 'Lê Thị Mai', birth: '2017-05-05', personalNumber: '003318000003' },
  { fullName: 'CB Phạm Thị Hoa', birth: '2026-01-02', motherName: 'Phạm Thị Hoa' },
  { fullName: 'CB Phạm Thị Sen', birth: '2026-11-02', motherName: 'Phạm Thị Sen', villageId: 'second' },
  { fullName: 'Hoàng Thị Cúc', fatherName: 'Vũ Thị Đào', motherName: 'Vũ Thị Đào', sex: 'unknown' as const },
  { fullName: 'Đỗ Thị Én', motherName: 'Đỗ Thị Én', birth: null, circumstance: 'mồ côi mẹ' },
  { fullName: 'Bùi Thị Già', birth: '2009-12-31', motherName: null, villageId: 'second' },
  { fullName: 'Ngô Thị Hải', birth: '2010-11', villageId: 'second' },
]

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  call = await server.as(await database.actor('commune_officer', phatTich))
  for (const name of ['Thôn Một', 'Thôn Hai', 'Thôn Ba']) {
    const made = aHousehold().id
    await call('/api/villages', { method: 'POST', body: { id: made, name } })
    const [village] = await database.owner<{ id: string; path: string }>('select id, path from area where id = $1', [
      made,
    ])
    if (village) villages.push(village)
  }
  ;[first, second] = villages.map(({ id }) => id) as [string, string]
  const home = aHousehold({ villageId: first })
  await call('/api/households', { method: 'POST', body: home })
  for (const { householdId, villageId, ...facts } of children) {
    const body = aChild({
      ...facts,
      ...(householdId && { householdId: home.id }),
      ...(villageId && { villageId: second }),
    })
    expect((await call('/api/children', { method: 'POST', body })).statusCode).toBe(200)
  }
  // A name as an old list may have brought it, a record of long ago, and one of a list that nobody opened.
  await database.owner(`update child set full_name = 'Ngô Thị Hải (2)' where full_name = 'Ngô Thị Hải'`)
  await database.owner(`update child set changed_on = vietnam_today() - 400 where village_path = $1`, [
    villages[1]?.path,
  ])
  await database.owner(`update child set batch_id = gen_random_uuid() where full_name like 'Đỗ%'`)
  await database.owner(
    `insert into child_duplicate (child_id, id, other_id, commune_path, village_no, bits, reasons, against)
     select a.id, '00000000-0000-7000-8000-000000000001', b.id, a.commune_path, a.village_no, 12, '{}', '{}'
       from child a, child b where (a.full_name, b.full_name) in (('Nguyễn Thị Lan', 'Trần Văn Nam'), ('Trần Văn Nam', 'Nguyễn Thị Lan'))`,
  )
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const score = async (query = '', by = call) => (await by(`/api/quality${query}`)).json()

describe('the score', () => {
  test('counts for each rule just as many as its list holds, in the commune and in each village', async () => {
    const whole = await score()
    expect(whole.children).toBe(children.length)
    const broken = new Set<string>()
    for (const { code } of qualityRules) {
      const list = (await call(`/api/children?rule=${code}`)).json()
      expect([code, list.total, list.rows.length]).toEqual([code, whole.counts[code], whole.counts[code]])
      if (list.total > 0) broken.add(code)
      for (const village of whole.villages) {
        const where = village.id === null ? 'missing=village' : `village=${village.id}`
        const part = (await call(`/api/children?rule=${code}&${where}`)).json()
        expect([code, village.name, part.total]).toEqual([code, village.name, village.counts[code]])
      }
    }
    expect([...broken].sort()).toEqual(qualityRules.map(({ code }) => code).sort())
  })

  test('is that of the rules’ weights, of a village and of the whole', async () => {
    const whole = await score()
    const weights = new Map<string, number>(qualityRules.map(({ code, weight }) => [code, weight]))
    const lost = Object.entries<number>(whole.counts).reduce((sum, [code, n]) => sum + n * (weights.get(code) ?? 0), 0)
    const most = whole.children * [...weights.values()].reduce((sum, weight) => sum + weight, 0)
    expect(whole.score).toBe(Math.floor((1000 * (most - lost)) / most) / 10)
    expect(
      whole.villages.map((village: { name: string; children: number }) => [village.name, village.children]),
    ).toEqual([
      ['Thôn Một', 1],
      ['Thôn Hai', 3],
      ['Thôn Ba', 0],
      [null, 5],
    ])
  })

  test('says which villages are silent, after as many weeks as are asked', async () => {
    const silent = async (query: string) =>
      (await score(query)).villages
        .filter((village: { silent: boolean }) => village.silent)
        .map((village: { name: string }) => village.name)
    expect(await silent('')).toEqual(['Thôn Hai', 'Thôn Ba'])
    expect(await silent('?weeks=100')).toEqual(['Thôn Ba'])
  })

  test('rises when a record is put right, and the record is of today then', async () => {
    const before = await score()
    const list = (await call('/api/children?rule=over_age')).json()
    const id = list.rows[0].id
    const end = { version: 1, on: '2026-01-01', reason: 'turned_16' }
    expect((await call(`/api/children/${id}/end`, { method: 'POST', body: end })).statusCode).toBe(200)
    const after = await score()
    expect(after.counts.over_age).toBe(before.counts.over_age - 1)
    expect(after.villages[1]).toMatchObject({ children: 2, silent: false })
  })

  test('of a collaborator is that of their own village; of a foreign commune nothing is told', async () => {
    const collaborator = await server.as(await database.actor('village_collaborator', villages[0]?.path ?? ''))
    // How many may be duplicates is told to them, too; which, and of whom, is not.
    expect(await score('', collaborator)).toMatchObject({
      children: 1,
      counts: { duplicate: 1 },
      villages: [{ name: 'Thôn Một' }],
    })
    expect((await collaborator('/api/children?rule=duplicate')).json().total).toBe(0)
    expect((await collaborator('/api/duplicates?state=open')).statusCode).toBe(403)
    const province = await server.as(await database.actor('province_officer', '25.24.'))
    const commune = await database.owner<{ id: string }>('select id from area where path = $1', [phatTich])
    expect((await score(`?commune=${commune[0]?.id}`, province)).counts.duplicate).toBe(2)
    await database.owner(`update child_duplicate set state = 'different', decided_at = now()`)
    expect((await score()).counts.duplicate).toBe(0)
    await database.owner(`update child_duplicate set state = 'open', decided_at = null`)
    const foreign = await server.as(await database.actor('commune_officer', otherCommune))
    const [{ id } = { id: '' }] = await database.owner<{ id: string }>('select id from area where path = $1', [
      phatTich,
    ])
    expect((await foreign(`/api/quality?commune=${id}`)).statusCode).toBe(404)
    expect(await score('', foreign)).toMatchObject({ children: 0, score: null })
  })
})

test('what the database says of a record is what core says, for whatever is entered', async () => {
  const rows = await database.owner<{ flaws: number } & Record<string, string | null>>(
    `select flaws & ~128 as flaws, full_name, sex, birth, personal_number, father_name, mother_name, circumstance from child`,
  )
  expect(rows).toHaveLength(children.length)
  for (const row of rows)
    expect([row.full_name, row.flaws]).toEqual([
      row.full_name,
      childFlaws({
        fullName: row.full_name ?? '',
        sex: row.sex as 'male',
        birth: row.birth ?? null,
        personalNumber: row.personal_number ?? null,
        fatherName: row.father_name ?? null,
        motherName: row.mother_name ?? null,
        circumstance: row.circumstance ?? null,
      }),
    ])
})

test('provinces and the nation add up what was last counted', async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  expect(await countDueCommunes(owner)).toBe(1)
  expect(await countDueCommunes(owner)).toBe(0)
  expect(await countDueCommunes(owner, '2099-01-01')).toBe(1)
  await database.owner('delete from quality_count')
  await countDueCommunes(owner)
  await owner.end()
  const live = await score()
  const province = await server.as(await database.actor('province_officer', '25.24.'))
  const communes = (await province('/api/quality/units')).json()
  expect(communes).toMatchObject({ level: 'commune', score: live.score, counts: live.counts, silentVillages: 1 })
  const ministry = await server.as(await database.actor('ministry_officer', ''))
  const provinces = (await ministry('/api/quality/units')).json()
  expect(provinces).toMatchObject({
    level: 'province',
    score: live.score,
    units: [{ children: live.children, villages: 3 }],
  })
  const below = (await ministry(`/api/quality/units?parent=${provinces.units[0].id}`)).json()
  expect(below.units).toEqual(communes.units)
  const elsewhere = await server.as(await database.actor('province_officer', '25.01.'))
  expect((await elsewhere('/api/quality/units')).json()).toMatchObject({ units: [], score: null, countedAt: null })
  expect((await elsewhere(`/api/quality/units?parent=${provinces.units[0].id}`)).statusCode).toBe(404)
  expect((await call('/api/quality/units')).statusCode).toBe(403)
})

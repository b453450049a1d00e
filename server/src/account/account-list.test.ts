import type { Actor } from '@mangnon/core/account/role.ts'
import { foldName } from '@mangnon/core/name/fold.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { otherCommune, phatTich } from '../testing/test-records.ts'
import { ListAccounts } from './account.views.ts'
import { listAccounts } from './account-list.query.ts'

const many = 6_000

let database: TestDatabase
let nation: Actor
let province: Actor
let commune: Actor

// In the eighty communes of one province and the rest of the country; every fiftieth has left, every hundredth is a chair.
const fill = `
  with place as (select path, row_number() over (order by path) - 1 as at, count(*) over () as places from area
     where level = 'commune' and valid_to is null and scheme = '25' and not holding),
  made as (insert into account (id, username, full_name, area_path, ended_on)
    select gen_random_uuid(), 'nguoi' || lpad(n::text, 6, '0'),
           (array['Nguyễn Thị', 'Trần Văn', 'Lê Thị', 'Đặng Đình'])[n % 4 + 1] || ' ' || (array['Hạnh', 'Lan', 'Bình', 'Đào', 'Thủy'])[n % 5 + 1] || ' ' || chr(97 + n % 26) || 'ô',
           p.path, case when n % 50 = 0 then vietnam_today() - 1 when n % 50 = 1 then vietnam_today() + 5 end
      from generate_series(1, $1) n join place p on p.at = n % p.places returning id, area_path, username)
  insert into role_grant (id, account_id, role, area_path, valid_from)
    select gen_random_uuid(), id, case when right(username, 2) = '00' then 'commune_chair' else 'commune_officer' end, area_path, vietnam_today() from made`

beforeAll(async () => {
  database = await makeTestDatabase()
  await database.owner(fill, [Number(process.env.MANGNON_TEST_ACCOUNTS ?? many)])
  for (const table of ['account', 'role_grant', 'account_name_part']) await database.owner(`vacuum (analyze) ${table}`)
  nation = await database.actor('administrator', '', 'Quản Trị Toàn Quốc')
  province = await database.actor('administrator', '25.24.', 'Quản Trị Tỉnh')
  commune = await database.actor('administrator', phatTich, 'Quản Trị Xã')
}, 300_000)
afterAll(() => database.drop())

const list = (actor: Actor, input: object = {}) =>
  database.db.as(actor, 'account_administration', tx => listAccounts(tx, ListAccounts.parse(input)))

const everyPage = async (actor: Actor, input: object = {}) => {
  const ids: string[] = []
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const page = await list(actor, { ...input, limit: 500, ...(after !== null && { after }) })
    ids.push(...page.rows.map(({ id }) => id))
    after = page.next
  }
  return ids
}

describe('pages', () => {
  test('one after the other hold everybody once, in the order of places and names; the count agrees', async () => {
    const [all] = await database.owner<{ count: string }>('select count(*) from account')
    const ids = await everyPage(nation)
    expect(ids).toHaveLength(Number(all?.count))
    expect(new Set(ids).size).toBe(ids.length)
    const first = await list(nation)
    expect(first.total).toBe(ids.length)
    const ordered = await database.owner<{ id: string }>('select id from account order by area_path, username')
    expect(ids).toEqual(ordered.map(({ id }) => id))
  })

  test('somebody who comes in between moves no row to another page', async () => {
    const first = await list(nation, { limit: 10 })
    const second = await list(nation, { limit: 10, after: first.next })
    const newcomer = await database.actor('administrator', '', 'Người đến sau')
    expect(await list(nation, { limit: 10, after: first.next })).toMatchObject({ rows: second.rows })
    await database.owner('update account set ended_on = vietnam_today() where id = $1', [newcomer.accountId])
  })

  test('any page is reached by its number', async () => {
    const ids = await everyPage(province)
    const page = await list(province, { offset: 100, limit: 20 })
    expect(page.rows.map(({ id }) => id)).toEqual(ids.slice(100, 120))
    expect(await list(province, { offset: 100_000 })).toMatchObject({ total: ids.length, rows: [] })
  })
})

describe('narrowed', () => {
  const counted = async (actor: Actor, where: string) =>
    Number(
      (
        await database.owner<{ count: string }>(
          `select count(*) from account a where starts_with(area_path, $1) and ${where}`,
          [actor.areaPath],
        )
      )[0]?.count,
    )
  test.each([
    ['working', { service: 'working' }, '(ended_on is null or ended_on > vietnam_today())'],
    ['leaving', { service: 'leaving' }, 'ended_on > vietnam_today()'],
    ['ended', { service: 'ended' }, 'ended_on <= vietnam_today()'],
    [
      'chairs',
      { role: 'commune_chair' },
      `exists (select from role_grant where account_id = a.id and role = 'commune_chair')`,
    ],
    ['of a province', { unit: '25-24' }, `starts_with(area_path, '25.24.')`],
    [
      'officers of a commune who work',
      { unit: '25-09349', role: 'commune_officer', service: 'working' },
      `area_path = '25.24.09349.' and (ended_on is null or ended_on > vietnam_today())
         and exists (select from role_grant where account_id = a.id and role = 'commune_officer')`,
    ],
  ])('by %s', async (_name, input, where) => {
    const { total } = await list(nation, input)
    expect(total).toBe(await counted(nation, where))
    expect((await everyPage(nation, input)).length).toBe(total)
  })

  test('by a unit outside the own area: not there', async () => {
    await expect(list(commune, { unit: '25-24' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(list(province, { unit: '25-01' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('found', () => {
  let hien: Actor
  beforeAll(async () => {
    hien = await database.actor('commune_officer', phatTich, 'Nguyễn Thị Thu Hiền')
    await database.actor('commune_officer', otherCommune, 'H’Bia Niê Kđăm')
    const away = await database.actor('province_officer', '25.01.', 'Phùng Văn Ngoài')
    await database.grant(away.accountId, 'commune_officer', phatTich)
  })
  test.each([
    ['without marks', 'nguyen thi thu hien'],
    ['with marks in NFD', 'Thu Hiền'.normalize('NFD')],
    ['by the given name alone', 'hiền'],
    ['by words that stand apart', 'nguyen hien'],
    ['in another order', 'hien thu'],
    ['by the beginning of a word', 'thu hie'],
    ['in capitals', 'NGUYỄN THỊ THU HIỀN'],
  ])('%s', async (_name, q) => {
    expect((await list(commune, { q })).rows.map(({ id }) => id)).toContain(hien.accountId)
  })
  test.each([
    ['no such name', 'xyzzy'],
    ['signs alone', '%%'],
    ['a word of the middle', 'uyen'],
  ])('nobody: %s', async (_name, q) => {
    expect((await list(commune, { q })).rows).toEqual([])
  })
  test('by name of sign-in', async () => {
    const page = await list(nation, { q: 'nguoi00001' })
    expect(page.rows.map(({ username }) => username).sort()).toEqual(
      Array.from({ length: 10 }, (_, n) => `nguoi00001${n}`),
    )
  })
  test('not in a foreign commune, and an apostrophe is none', async () => {
    expect((await list(commune, { q: 'hbia' })).total).toBe(0)
    expect((await list(province, { q: "H'Bia" })).total + (await list(nation, { q: 'H’Bia' })).total).toBeGreaterThan(0)
  })
  test('who is kept elsewhere and holds a role here, also by name; not by another’s name', async () => {
    expect((await list(commune, { q: 'ngoai' })).rows).toMatchObject([{ fullName: 'Phùng Văn Ngoài' }])
    expect((await list(commune)).rows.map(({ fullName }) => fullName)).toContain('Phùng Văn Ngoài')
    expect((await list(commune, { role: 'commune_chair', q: 'ngoai' })).rows).toEqual([])
  })
  test('under a new name, and no more under the old one', async () => {
    await database.owner(`update account set full_name = 'Đỗ Thị Ước' where id = $1`, [hien.accountId])
    expect((await list(commune, { q: 'do thi uoc' })).total).toBe(1)
    expect((await list(commune, { q: 'thu hien' })).total).toBe(0)
  })
  test('what was searched for lies sealed in the audit, how many were found beside it', async () => {
    await list(commune, { q: 'mot ten rieng' })
    const [entry] = await database.owner<{ detail: object; count: number }>(
      `select detail, count from audit where action = 'account.searched' order by seq desc limit 1`,
    )
    expect(entry?.count).toBe(0)
    expect(JSON.stringify(entry)).not.toContain('rieng')
  })
})

test('names are folded in the database as they are in core', async () => {
  const names = ['Nguyễn Thị Ước', 'H’Bia Niê Kđăm', "Y'Bhiu  Êban", 'ĐẶNG ĐÌNH Ðạt', 'Lò Văn Ốp-pờ', 'Trần (Văn) Bình']
  for (const form of ['NFC', 'NFD'] as const)
    for (const name of names) {
      const [row] = await database.owner<{ folded: string }>('select btrim(folded_text($1)) as folded', [
        name.normalize(form),
      ])
      expect(row?.folded).toBe(foldName(name))
    }
})

/** How often each table was read from end to end while the page was made, inside the functions too, and how long it took. */
const scansOf = (actor: Actor, input: object) =>
  database.db.as(actor, 'account_administration', async tx => {
    const started = performance.now()
    await listAccounts(tx, ListAccounts.parse({ limit: 100, ...input }))
    const ms = performance.now() - started
    const { rows } = await tx.client.query<{ relname: string; seq: number }>(
      `select relname, seq_scan::int as seq from pg_stat_xact_user_tables where relname in ('account', 'role_grant', 'account_name_part')`,
    )
    return { scans: Object.fromEntries(rows.map(({ relname, seq }) => [relname, seq])), ms }
  })

describe('no list of accounts is read from end to end', () => {
  test.each([
    ['the nation, first page', () => nation, {}],
    ['the nation, far down', () => nation, { offset: 5_000 }],
    ['the nation, after a row', () => nation, { after: '25.40.|a' }],
    ['the nation, those who have left', () => nation, { service: 'ended' }],
    ['the nation, a rare role', () => nation, { role: 'commune_chair' }],
    ['the nation, a common role', () => nation, { role: 'commune_officer' }],
    ['the nation, a name', () => nation, { q: 'hanh' }],
    ['the nation, words that stand apart', () => nation, { q: 'nguyen hanh' }],
    ['a province', () => province, {}],
    ['a commune', () => commune, {}],
  ])('%s', async (name, actor, input) => {
    const { scans, ms } = await scansOf(actor(), input)
    expect(scans).toEqual({ account: 0, role_grant: 0, account_name_part: 0 })
    if (process.env.MANGNON_TEST_ACCOUNTS) process.stdout.write(`${name}: ${ms.toFixed(1)} ms\n`)
  })
})

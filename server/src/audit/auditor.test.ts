import type { Actor } from '@mangnon/core/account/role.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createChild } from '../child/child.commands.ts'
import { createHousehold } from '../household/household.commands.ts'
import { sealWords } from '../platform/encryption/audit-words.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase, testKeys } from '../testing/test-database.ts'
import { aChild, aHousehold, haNoiCommune, otherCommune, phatTich } from '../testing/test-records.ts'
import { foldWatch } from './fold-watch.ts'

let database: TestDatabase
let server: TestApp
let owner: pg.Client
let officer: Actor
let father: Actor
let stranger: Actor
let auditor: Actor
let provincial: Actor
const child = aChild({ fullName: 'Trịnh Thị Lan', fatherName: 'Trần Văn Lực', personalNumber: '024318000123' })
const household = aHousehold()

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  officer = await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh')
  father = await database.actor('commune_chair', phatTich, 'Trần Văn Lực')
  stranger = await database.actor('commune_officer', haNoiCommune, 'Nguyễn Văn Xa')
  auditor = await database.actor('data_protection_auditor', '', 'Đỗ Minh Châu')
  provincial = await database.actor('data_protection_auditor', '25.01.', 'Vũ Thu')
  await database.db.as(officer, 'register_keeping', tx => createHousehold(tx, household))
  await database.db.as(officer, 'register_keeping', tx => createChild(tx, { ...child, householdId: household.id }))
})
afterAll(async () => {
  await owner.end()
  await server.close()
  await database.drop()
})

const fold = async (): Promise<void> => {
  const { rows } = await owner.query<{ seq: string }>('select max(seq) as seq from audit')
  await foldWatch(owner, Number(rows[0]?.seq))
}
const watched = async () =>
  (
    await owner.query<{
      kind: string
      seq: string
      actor_id: string
      subject_id: string | null
      measure: number | null
    }>('select kind, seq, actor_id, subject_id, measure from audit_watch order by kind, seq')
  ).rows

/** Entries as a person of the past left them, at an hour of Việt Nam. */
const past = (actor: Actor, at: string, times: number, more = '{}') =>
  owner.query(
    `insert into audit (at, actor_id, actor_role, actor_area, purpose, action, subject, subject_id, commune_path, outcome, count, session_id, device)
     select ($2 || '+07')::timestamptz + n * interval '1 second', $1, $3, $4, 'register_keeping',
            coalesce($6::jsonb ->> 'action', 'child.read'), 'child', coalesce($6::jsonb ->> 'subjectId', gen_random_uuid()::text),
            coalesce($6::jsonb ->> 'communePath', $4), $6::jsonb ->> 'outcome', ($6::jsonb ->> 'count')::int,
            ($6::jsonb ->> 'session')::uuid, $6::jsonb ->> 'device'
       from generate_series(1, $5::int) n`,
    [actor.accountId, at, actor.role, actor.areaPath, times, more],
  )

describe('who saw this child', () => {
  test('found by code, number and id; every look, refusal and opened household, with who, where and by what', async () => {
    const see = await server.as(officer)
    await see(`/api/children/${child.id}`)
    await see(`/api/households/${household.id}`)
    await (await server.as(stranger))(`/api/children/${child.id}`)
    const ask = await server.as(auditor)
    const find = (q: string) => ask('/api/audit/subjects/search', { method: 'POST', body: { q } })
    for (const q of ['024318000123', child.id]) {
      const { rows } = (await find(q)).json()
      expect(rows).toMatchObject([{ subject: 'child', id: child.id, place: 'Xã Phật Tích' }])
      expect((await find(rows[0].code.toLowerCase())).json().rows).toHaveLength(1)
    }
    const { entries, next } = (await ask(`/api/audit/subjects/${child.id}`)).json()
    expect(next).toBeNull()
    expect(entries.map((entry: { action: string }) => entry.action)).toEqual([
      'request.refused',
      'household.read',
      'child.read',
      'child.created',
      'household.created',
    ])
    expect(entries[0]).toMatchObject({ outcome: 'not_found', actor: { name: 'Nguyễn Văn Xa' } })
    expect(entries[2]).toMatchObject({
      actor: { role: 'commune_officer', area: 'Xã Phật Tích' },
      device: 'lightMyRequest',
    })
  })

  test('the auditor reads no name of a child beside a record; words only among the acts of who typed them, on record', async () => {
    await (await server.as(officer))('/api/children/search', { method: 'POST', body: { q: 'trinh thi lan' } })
    const ask = await server.as(auditor)
    for (const url of [`/api/audit/subjects/${child.id}`, '/api/audit/unusual'])
      expect((await ask(url)).body.toLowerCase(), url).not.toMatch(/tr[iị]nh/)
    const [searched] = (await ask(`/api/audit/persons/${officer.accountId}`)).json().entries
    expect(searched).toMatchObject({ action: 'child.searched', search: 'trinh thi lan', count: 1 })
    const kept = await owner.query('select action, detail from audit order by seq desc limit 20')
    expect(kept.rows[0]).toMatchObject({ action: 'audit.person_read' })
    expect(JSON.stringify(kept.rows)).not.toMatch(/trinh/i)
    expect((await ask(`/api/children/${child.id}`)).statusCode).toBe(403)
    expect((await ask('/api/audit/subjects/search', { method: 'POST', body: { q: 'trinh' } })).json().rows).toEqual([])
  })

  test('an auditor of a province sees that province, and no other', async () => {
    const ask = await server.as(provincial)
    expect((await ask('/api/audit/subjects/search', { method: 'POST', body: { q: child.id } })).json().rows).toEqual([])
    // The refused look came from their province; the others lie elsewhere.
    expect((await ask(`/api/audit/subjects/${child.id}`)).json().entries).toHaveLength(1)
    expect((await ask(`/api/audit/persons/${officer.accountId}`)).json().entries).toEqual([])
  })

  test.each(['commune_officer', 'administrator', 'ministry_officer'] as const)('%s asks in vain', async role => {
    const ask = await server.as(await database.actor(role, role === 'commune_officer' ? phatTich : ''))
    for (const url of [`/api/audit/subjects/${child.id}`, '/api/audit/unusual', '/api/audit/seal'])
      expect((await ask(url)).statusCode).toBe(403)
  })
})

describe('what this person did, and what I did', () => {
  test('pages neither repeat nor lose what came in one moment', async () => {
    const busy = await database.actor('commune_officer', otherCommune)
    await past(busy, '2026-03-02 09:00:00', 120)
    await owner.query('alter table audit disable trigger user')
    await owner.query(`update audit set at = '2026-03-02 09:00+07' where actor_id = $1`, [busy.accountId])
    await owner.query('alter table audit enable trigger user')
    const ask = await server.as(auditor)
    const seen: number[] = []
    let next: number | null = null
    do {
      const answer: { entries: { seq: number }[]; next: number | null } = (
        await ask(`/api/audit/persons/${busy.accountId}${next ? `?before=${next}` : ''}`)
      ).json()
      seen.push(...answer.entries.map(entry => entry.seq))
      next = answer.next
    } while (next !== null)
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
  })

  test('one’s own trail has one’s own search words, and nobody else’s acts', async () => {
    const see = await server.as(officer)
    await see('/api/children/search', { method: 'POST', body: { q: 'bui thi' } })
    const { entries } = (await see('/api/session/trail')).json()
    expect(entries[0]).toMatchObject({ action: 'child.searched', search: 'bui thi' })
    expect(new Set(entries.map((entry: { actor: { id: string } }) => entry.actor.id))).toEqual(
      new Set([officer.accountId]),
    )
  })

  test('paper is on record', async () => {
    const answer = await (await server.as(officer))('/api/children/printed', {
      method: 'POST',
      body: { rows: 12, q: 'lan' },
    })
    expect(answer.statusCode).toBe(200)
    const [entry] = (await owner.query('select action, count, detail from audit order by seq desc limit 1')).rows
    expect(entry).toMatchObject({ action: 'child.printed', count: 12, detail: { words: expect.any(String) } })
  })

  test('words that the first release left in the clear are still read; a value that was moved is told as nothing', async () => {
    const old = await database.actor('commune_officer', phatTich)
    const other = sealWords(testKeys, 'audit', officer.accountId, 'mượn')
    for (const detail of [{ search: 'bản cũ' }, { words: other }, { words: 'hỏng' }])
      await owner.query(
        `insert into audit (actor_id, actor_role, actor_area, purpose, action, detail) values ($1, $2, $3, 'register_keeping', 'child.searched', $4)`,
        [old.accountId, old.role, old.areaPath, JSON.stringify(detail)],
      )
    const { entries } = (await (await server.as(auditor))(`/api/audit/persons/${old.accountId}`)).json()
    expect(entries.map((entry: { search: string | null }) => entry.search)).toEqual([null, null, 'bản cũ'])
  })
})

describe('unusual looks', () => {
  const cases: [string, () => Promise<unknown>, { kind: string; measure?: number; subject_id?: string }[]][] = [
    ['59 records in an hour of the day', () => past(stranger, '2026-04-01 09:00:00', 59), []],
    ['one more', () => past(stranger, '2026-04-01 09:30:00', 1), [{ kind: 'many', measure: 60 }]],
    [
      'ten refusals in an hour',
      () => past(stranger, '2026-04-02 09:00:00', 10, '{"outcome":"not_found"}'),
      [{ kind: 'refused', measure: 10 }],
    ],
    ['at 22:30', () => past(stranger, '2026-04-03 22:30:00', 3), [{ kind: 'night', measure: 3 }]],
    ['at 04:59', () => past(stranger, '2026-04-04 04:59:00', 1), [{ kind: 'night', measure: 1 }]],
    ['at 05:00', () => past(stranger, '2026-04-05 05:00:00', 1), []],
    [
      'in another area',
      () => past(stranger, '2026-04-06 09:00:00', 1, `{"communePath":"${phatTich}"}`),
      [{ kind: 'far' }],
    ],
    [
      'a record of another area that was refused',
      () => past(stranger, '2026-04-07 09:00:00', 1, `{"outcome":"not_found","subjectId":"${child.id}"}`),
      [{ kind: 'far', subject_id: child.id }],
    ],
    [
      'a hand-out of 1,000',
      () => past(stranger, '2026-04-08 09:00:00', 1, '{"action":"child.exported","count":1000}'),
      [{ kind: 'export', measure: 1000 }],
    ],
    [
      'a father’s look',
      () => past(father, '2026-04-09 09:00:00', 2, `{"subjectId":"${child.id}"}`),
      [{ kind: 'family', subject_id: child.id }],
    ],
    [
      'somebody who bears another name',
      () => past(officer, '2026-04-10 09:00:00', 1, `{"subjectId":"${child.id}"}`),
      [],
    ],
    [
      'one device',
      () =>
        past(
          officer,
          '2026-04-11 09:00:00',
          2,
          '{"session":"00000000-0000-7000-8000-000000000001","device":"Chrome · Windows"}',
        ),
      [],
    ],
    [
      'the same session on another',
      () =>
        past(
          officer,
          '2026-04-11 09:01:00',
          2,
          '{"session":"00000000-0000-7000-8000-000000000001","device":"Firefox · Linux"}',
        ),
      [{ kind: 'device' }],
    ],
  ]
  test.each(cases)('%s', async (_name, happen, expected) => {
    await fold()
    const before = new Set((await watched()).map(row => `${row.kind} ${row.seq}`))
    await happen()
    await fold()
    await fold()
    expect((await watched()).filter(row => !before.has(`${row.kind} ${row.seq}`))).toMatchObject(expected)
  })

  test('a rare surname that both bear; a common one says nothing', async () => {
    const rare = await database.actor('commune_officer', phatTich, 'Trịnh Văn Nam')
    await past(rare, '2026-04-12 09:00:00', 1, `{"subjectId":"${child.id}"}`)
    await fold()
    expect((await watched()).filter(row => row.actor_id === rare.accountId)).toMatchObject([{ kind: 'family' }])
  })

  test('those who work at night are left out', async () => {
    const operator = await database.actor('hotline_operator', '')
    await past(operator, '2026-04-13 23:00:00', 5)
    await fold()
    expect((await watched()).filter(row => row.actor_id === operator.accountId)).toEqual([])
  })

  test('the auditor sees them latest first, by kind, with what counts as unusual; the province its own', async () => {
    await fold()
    const ask = await server.as(auditor)
    const { entries, thresholds } = (await ask('/api/audit/unusual?kind=night')).json()
    // Not what the test itself does, when it runs at night.
    const old = entries.filter((entry: { at: string }) => entry.at < '2026-05')
    expect(old.map((entry: { kind: string; measure: number }) => [entry.kind, entry.measure])).toEqual([
      ['night', 1],
      ['night', 3],
    ])
    expect(thresholds).toMatchObject({ looksAnHour: 60, confirmed: false })
    const own = (await (await server.as(provincial))('/api/audit/unusual')).json().entries
    expect(own.length).toBeGreaterThan(3)
    expect(own.every((entry: { actor: { id: string } }) => entry.actor.id === stranger.accountId)).toBe(true)
  })
})

test('the last seal can be noted', async () => {
  const ask = await server.as(auditor)
  expect((await ask('/api/audit/seal')).json()).toEqual({ last: null })
})

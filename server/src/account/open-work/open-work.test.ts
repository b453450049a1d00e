import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aNotice } from '../../testing/test-notice.ts'
import { aChild, otherCommune, phatTich } from '../../testing/test-records.ts'

let database: TestDatabase
let server: TestApp
let administrator: Actor

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  administrator = await database.actor('administrator', phatTich, 'Quản Trị Xã')
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

let hanh: Actor
let lan: Actor
let binh: Actor
beforeEach(async () => {
  hanh = await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh')
  lan = await database.actor('commune_officer', phatTich, 'Trần Thị Lan')
  binh = await database.actor('commune_officer', phatTich, 'Lê Văn Bình')
})

/** A list that somebody brought in and that is not written yet. */
const batchOf = async (who: Actor, state = 'checked'): Promise<string> => {
  const id = newId()
  await database.owner(
    `insert into import_batch (id, commune_path, name, file_name, file_size, file_hash, state, created_by, created_by_name)
     values ($1, $2, 'Danh sách có tên trẻ', 'a.xlsx', 1, 'x', $3, $4, $5)`,
    [id, who.areaPath, state, who.accountId, who.fullName],
  )
  return id
}
const requestOf = async (who: Actor): Promise<string> => {
  const id = newId()
  await database.owner(
    `insert into data_request (id, commune_path, year, number, kind, requester, received_at, answer_by, act_by, law, created_by, created_by_name)
     values ($1, $2, 2026, (select coalesce(max(number), 0) + 1 from data_request), 'see', 'representative', now(), current_date + 2, current_date + 9, '{}', $3, $4)`,
    [id, who.areaPath, who.accountId, who.fullName],
  )
  return id
}

const get = async (actor: Actor, url: string) => (await server.as(actor))(url)
const openOf = async (actor: Actor, of: Actor) => (await get(actor, `/api/accounts/${of.accountId}/open-work`)).json()
const part = (kind: string, count: number, to: Actor | null) => ({ kind, count, to: to?.accountId ?? null })
const send = async (by: Actor, of: Actor, parts: object[], more: object = {}, requestId: string = newId()) =>
  (await server.as(by))(
    by.accountId === of.accountId ? '/api/account/hand-over' : `/api/accounts/${of.accountId}/hand-over`,
    {
      method: 'POST',
      body: { role: 'commune_officer', areaPath: phatTich, note: 'Gọi lại cho thôn Đông', parts, ...more },
      requestId,
    },
  )
const waitingFor = async (who: Actor) => (await get(who, '/api/work-hand-overs')).json().rows
const take = async (who: Actor, id: string) =>
  (await server.as(who))(`/api/work-hand-overs/${id}/take`, { method: 'POST', body: {} })

describe('what somebody has open', () => {
  test('is told to their administrator as kinds and numbers, without a word of what it says', async () => {
    await batchOf(hanh)
    await batchOf(hanh, 'written')
    await requestOf(hanh)
    const answer = await get(administrator, `/api/accounts/${hanh.accountId}/open-work`)
    expect(answer.json()).toMatchObject({
      total: 2,
      groups: [
        {
          role: 'commune_officer',
          areaPath: phatTich,
          parts: [
            { kind: 'data_request', count: 1 },
            { kind: 'import_batch', count: 1 },
          ],
        },
      ],
    })
    expect(answer.body).not.toContain('tên trẻ')
    expect(answer.json().groups[0].successors.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining([lan.accountId, binh.accountId]),
    )
    expect(answer.json().groups[0].successors.map(({ id }: { id: string }) => id)).not.toContain(hanh.accountId)
  })

  test('is an officer’s own business, and nobody’s in the next commune', async () => {
    await batchOf(hanh)
    expect((await get(hanh, '/api/account/open-work')).json()).toMatchObject({ total: 1 })
    expect((await get(lan, `/api/accounts/${hanh.accountId}/open-work`)).statusCode).toBe(403)
    const next = await database.actor('administrator', otherCommune)
    expect((await get(next, `/api/accounts/${hanh.accountId}/open-work`)).statusCode).toBe(404)
    expect((await send(next, hanh, [part('import_batch', 1, null)])).statusCode).toBe(404)
    const past = await database.db.as(next, 'account_administration', tx =>
      tx.client.query('select * from open_work_items($1)', [hanh.accountId]),
    )
    expect(past.rows).toEqual([])
  })

  test('is every kind that the registry names, each with a query that runs and in its own role', async () => {
    const sources = await database.owner<{ kind: string; roles: string[] }>('select kind, roles from open_work_source')
    expect(sources.map(({ kind }) => kind).sort()).toEqual(
      expect.arrayContaining([
        'account_batch',
        'account_reset',
        'area_change',
        'breach',
        'case',
        'case_task',
        'data_request',
        'duplicate',
        'erasure',
        'handover',
        'import_batch',
        'import_rows',
        'notice',
        'notice_draft',
      ]),
    )
    await expect(openOf(administrator, hanh)).resolves.toMatchObject({ total: 0, groups: [] })
  })

  test('a noun joins with one row, and a record that names who is responsible follows', async () => {
    await database.owner(
      'create table errand (id uuid primary key, commune_path text, officer uuid, at timestamptz default now())',
    )
    await database.owner(
      `insert into open_work_source values ('errand', '{commune_officer}', 'select id::text, commune_path, at from errand where officer = $1', 'update errand set officer = $2 where id = $3::uuid')`,
    )
    await database.owner('insert into errand values ($1, $2, $3)', [newId(), phatTich, hanh.accountId])
    expect((await send(administrator, hanh, [part('errand', 1, lan)])).statusCode).toBe(200)
    expect(await database.owner('select officer from errand')).toEqual([{ officer: lan.accountId }])
    await database.owner(`delete from open_work_source where kind = 'errand'`)
  })
})

describe('handed over', () => {
  test('to several: each sees theirs with note and record until they take it; then it is theirs', async () => {
    const batch = await batchOf(hanh)
    const request = await requestOf(hanh)
    const done = await send(administrator, hanh, [part('import_batch', 1, lan), part('data_request', 1, binh)])
    expect(done.statusCode).toBe(200)
    const [mine] = await waitingFor(lan)
    expect(mine).toMatchObject({
      fromName: 'Nguyễn Thị Hạnh',
      byName: 'Quản Trị Xã',
      note: 'Gọi lại cho thôn Đông',
      toUnit: false,
      items: [{ kind: 'import_batch', id: batch }],
    })
    expect(await waitingFor(binh)).toMatchObject([{ items: [{ kind: 'data_request', id: request }] }])
    expect(await openOf(administrator, hanh)).toMatchObject({ total: 0 })
    expect(await openOf(administrator, lan)).toMatchObject({ total: 1 })
    expect((await take(binh, mine.id)).statusCode).toBe(404)
    expect((await take(lan, mine.id)).statusCode).toBe(200)
    expect(await waitingFor(lan)).toEqual([])
    const acts = await database.owner<{ act: string }>(
      `select act from journal where subject = 'account' and subject_id in ($1, $2) order by id`,
      [hanh.accountId, lan.accountId],
    )
    expect(acts.map(({ act }) => act)).toEqual([
      'account.work_handed_over',
      'account.work_handed_over',
      'account.work_taken',
    ])
  })

  test('to the unit: everybody of the role sees it, the first who takes it has it', async () => {
    await batchOf(hanh)
    expect((await send(hanh, hanh, [part('import_batch', 1, null)])).statusCode).toBe(200)
    const [seen] = await waitingFor(lan)
    expect(seen).toMatchObject({ toUnit: true })
    expect(await waitingFor(hanh)).toEqual([])
    expect(await waitingFor(await database.actor('commune_officer', otherCommune))).toEqual([])
    expect(await waitingFor(await database.actor('commune_chair', phatTich))).toEqual([])
    const both = await Promise.all([take(lan, seen.id), take(binh, seen.id)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404])
    const winner = both[0]?.statusCode === 200 ? lan : binh
    expect(await openOf(administrator, winner)).toMatchObject({ total: 1 })
  })

  test('whoever leaves before they took it passes it on, and it waits for one person alone', async () => {
    const batch = await batchOf(hanh)
    await send(administrator, hanh, [part('import_batch', 1, lan)])
    await database.owner('update account set ended_on = vietnam_today() where id = $1', [lan.accountId])
    expect((await get(administrator, '/api/open-work/left')).json().rows).toMatchObject([
      { id: lan.accountId, open: 1 },
    ])
    expect(
      (await (await get(administrator, '/api/todo')).json().items).map(({ kind }: { kind: string }) => kind),
    ).toContain('work_left_behind')
    expect((await send(administrator, lan, [part('import_batch', 1, binh)])).statusCode).toBe(200)
    expect(await waitingFor(binh)).toMatchObject([{ fromName: 'Trần Thị Lan', items: [{ id: batch }] }])
    const open = await database.owner(
      'select id from work_hand_over where acknowledged_at is null and passed_on_at is null and to_account = $1',
      [lan.accountId],
    )
    expect(open).toEqual([])
    expect((await get(administrator, '/api/open-work/left')).json().rows).toEqual([])
  })

  test('back to whoever began it, and what is finished meanwhile is nobody’s any more', async () => {
    const batch = await batchOf(hanh)
    await send(administrator, hanh, [part('import_batch', 1, lan)])
    expect((await send(administrator, lan, [part('import_batch', 1, hanh)])).statusCode).toBe(200)
    expect(await openOf(administrator, hanh)).toMatchObject({ total: 1 })
    expect(await openOf(administrator, lan)).toMatchObject({ total: 0 })
    await database.owner(`update import_batch set state = 'cancelled' where id = $1`, [batch])
    expect(await openOf(administrator, hanh)).toMatchObject({ total: 0 })
  })
})

describe('reports, cases and duplicates', () => {
  const report = async (by: Actor, facts: object = {}) => {
    const body = aNotice({ communeId: '25-09349', ...facts })
    const answer = await (await server.as(by))('/api/notices', { method: 'POST', body })
    expect(answer.statusCode, answer.body).toBe(200)
    const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
    return { notice: body.id, caseId: row?.case_id ?? '' }
  }
  const verify = async (by: Actor, caseId: string) =>
    (await server.as(by))(`/api/cases/${caseId}/verify`, { method: 'POST', body: { version: 1 } })
  const kinds = async (of: Actor, role = 'commune_officer'): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await openOf(administrator, of)).groups
        .filter((group: { role: string }) => group.role === role)
        .flatMap((group: { parts: { kind: string; count: number }[] }) => group.parts)
        .map((one: { kind: string; count: number }) => [one.kind, one.count]),
    )
  const keeperOf = async (caseId: string) =>
    (await database.owner('select keeper, keeper_name from protection_case where id = $1', [caseId]))[0]

  test('a report is whoever received it until somebody begins; then the case is theirs who began', async () => {
    const { caseId } = await report(hanh)
    expect(await kinds(hanh)).toEqual({ notice: 1 })
    expect((await verify(lan, caseId)).statusCode).toBe(200)
    expect(await kinds(hanh)).toEqual({})
    expect(await kinds(lan)).toEqual({ case: 1 })
    expect(await keeperOf(caseId)).toEqual({ keeper: lan.accountId, keeper_name: 'Trần Thị Lan' })
  })

  test('a case goes to a colleague, who answers for it from then on; its history tells so', async () => {
    const { caseId } = await report(hanh)
    await verify(hanh, caseId)
    expect((await send(administrator, hanh, [part('case', 1, lan)])).statusCode).toBe(200)
    expect(await kinds(hanh)).toEqual({})
    expect(await kinds(lan)).toEqual({ case: 1 })
    expect(await keeperOf(caseId)).toEqual({ keeper: lan.accountId, keeper_name: 'Trần Thị Lan' })
    const shown = await (await get(lan, `/api/cases/${caseId}`)).json()
    expect(shown.history[0]).toMatchObject({ act: 'case.keeper_changed', actorName: 'Quản Trị Xã' })
    // And on, without coming back to the first.
    expect((await send(administrator, lan, [part('case', 1, binh)])).statusCode).toBe(200)
    expect([await kinds(hanh), await kinds(lan), await kinds(binh)]).toEqual([{}, {}, { case: 1 }])
  })

  test('of a case that goes to the unit the first who takes it has charge; what was closed meanwhile is nobody’s', async () => {
    const { caseId } = await report(hanh)
    await verify(hanh, caseId)
    expect((await send(hanh, hanh, [part('case', 1, null)])).statusCode).toBe(200)
    expect(await keeperOf(caseId)).toEqual({ keeper: null, keeper_name: null })
    const [waits] = await waitingFor(lan)
    expect(waits).toMatchObject({ toUnit: true, items: [{ kind: 'case', id: caseId }] })
    expect((await take(lan, waits.id)).statusCode).toBe(200)
    expect(await kinds(lan)).toEqual({ case: 1 })
    await database.owner(`update protection_case set state = 'not_founded', closed_at = now() where id = $1`, [caseId])
    expect(await kinds(lan)).toEqual({})
  })

  test('what the police received follows its successor, who told of it along with it, and leaves the first', async () => {
    const police = await database.actor('standing_member', phatTich, 'Công An Một')
    const next = await database.actor('standing_member', phatTich, 'Công An Hai')
    const { notice } = await report(police, { reporter: { name: 'Bà Sáu', phone: null, address: null, note: null } })
    expect(await kinds(police, 'standing_member')).toEqual({ notice: 1 })
    const done = await send(administrator, police, [part('notice', 1, next)], { role: 'standing_member' })
    expect(done.statusCode, done.body).toBe(200)
    expect((await get(police, `/api/notices/${notice}`)).statusCode).toBe(404)
    expect((await get(next, `/api/notices/${notice}`)).json()).toMatchObject({ id: notice, reporter: 'may_open' })
    expect(await kinds(next, 'standing_member')).toEqual({ notice: 1 })
  })

  test('a report that was begun and not sent is handed on; a collaborator’s is never counted', async () => {
    const id = newId()
    const draft = { seq: 1, fields: { happened: 'Nghe tiếng khóc' } }
    const collaborator = await database.actor('village_collaborator', `${phatTich}001.`)
    const keep = async (by: Actor, draftId: string) =>
      (await server.as(by))(`/api/notice-drafts/${draftId}`, { method: 'PUT', body: draft })
    expect((await keep(hanh, id)).statusCode).toBe(200)
    expect((await keep(collaborator, newId())).statusCode).toBe(200)
    expect(await openOf(administrator, collaborator)).toMatchObject({ total: 0 })
    expect(await kinds(hanh)).toEqual({ notice_draft: 1 })
    expect((await send(administrator, hanh, [part('notice_draft', 1, lan)])).statusCode).toBe(200)
    expect((await get(lan, '/api/notice-drafts')).json().rows).toMatchObject([{ id, fields: draft.fields }])
    expect((await get(hanh, '/api/notice-drafts')).json().rows).toEqual([])
  })

  test('a pair shown to another commune, and an order to erase that waits, are counted and handed on', async () => {
    const [pair, erasure] = [newId(), newId()]
    const [mine, theirs] = [aChild(), aChild()]
    await (await server.as(hanh))('/api/children', { method: 'POST', body: mine })
    const there = await database.actor('commune_officer', otherCommune)
    await (await server.as(there))('/api/children', { method: 'POST', body: theirs })
    const side = `insert into child_duplicate (child_id, id, other_id, commune_path, bits, reasons, against, shown_at, shown_by, shown_by_name)
       values ($1, $2, $3, $4, 20, '{}', '{}', $5, $6, $7)`
    await database.owner(side, [mine.id, pair, theirs.id, phatTich, new Date(), hanh.accountId, hanh.fullName])
    await database.owner(side, [theirs.id, pair, mine.id, otherCommune, null, null, null])
    await database.owner(
      `insert into erasure (child_id, id, commune_path, order_number, order_date, issuer, legal_text, entered_by, entered_by_name)
       values ($1, $2, $3, '1/QĐ', current_date, 'Tòa án', 'Luật 91/2025', $4, $5)`,
      [mine.id, erasure, phatTich, hanh.accountId, hanh.fullName],
    )
    expect(await kinds(hanh)).toEqual({ duplicate: 1, erasure: 1 })
    expect((await send(administrator, hanh, [part('duplicate', 1, lan), part('erasure', 1, binh)])).statusCode).toBe(
      200,
    )
    expect([await kinds(lan), await kinds(binh)]).toEqual([{ duplicate: 1 }, { erasure: 1 }])
  })
})

describe('refused', () => {
  test('of two administrators at once one is told to look again', async () => {
    await batchOf(hanh)
    const other = await database.actor('administrator', phatTich, 'Quản Trị Hai')
    const both = await Promise.all([
      send(administrator, hanh, [part('import_batch', 1, lan)]),
      send(other, hanh, [part('import_batch', 1, binh)]),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    expect((await waitingFor(lan)).length + (await waitingFor(binh)).length).toBe(1)
  })

  test('the same request again changes nothing; another under its id is a 409', async () => {
    await batchOf(hanh)
    const id = newId()
    const parts = [part('import_batch', 1, lan)]
    expect((await send(administrator, hanh, parts, {}, id)).statusCode).toBe(200)
    expect((await send(administrator, hanh, parts, {}, id)).statusCode).toBe(200)
    expect(await waitingFor(lan)).toHaveLength(1)
    expect((await send(administrator, hanh, [part('import_batch', 1, binh)], {}, id)).json().code).toBe(
      'request_reused',
    )
  })

  test.each<[string, () => Promise<Actor>]>([
    ['somebody of another commune', () => database.actor('commune_officer', otherCommune)],
    ['somebody of another role', () => database.actor('commune_chair', phatTich)],
    ['the person themselves', async () => hanh],
    [
      'somebody who leaves, too',
      async () => {
        const leaving = await database.actor('commune_officer', phatTich)
        await database.owner('update account set ended_on = vietnam_today() + 3 where id = $1', [leaving.accountId])
        return leaving
      },
    ],
  ])('a successor who is %s: nothing changes hands, of the other parts neither', async (_name, who) => {
    await batchOf(hanh)
    await requestOf(hanh)
    const parts = [part('data_request', 1, lan), part('import_batch', 1, await who())]
    expect((await send(administrator, hanh, parts)).statusCode).toBe(404)
    expect(await waitingFor(lan)).toEqual([])
    expect(await openOf(administrator, hanh)).toMatchObject({ total: 2 })
  })

  test('another number than there is', async () => {
    await batchOf(hanh)
    expect((await send(administrator, hanh, [part('import_batch', 2, lan)])).json().code).toBe('changed_meanwhile')
  })

  test('an end of service with open work is never held up', async () => {
    await batchOf(hanh)
    const [account] = await database.owner<{ version: number }>('select version from account where id = $1', [
      hanh.accountId,
    ])
    const ended = await (await server.as(administrator))(`/api/accounts/${hanh.accountId}/end`, {
      method: 'POST',
      body: { version: account?.version, reason: 'Mất máy' },
    })
    expect(ended.statusCode).toBe(200)
    expect(await openOf(administrator, hanh)).toMatchObject({ total: 1 })
  })
})

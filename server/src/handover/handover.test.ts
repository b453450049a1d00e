import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayInVietnam } from '../platform/today.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, haNoiCommune, otherCommune, phatTich } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
type Row = {
  id: string
  subjectId: string | null
  state: string
  version: number
  side: string
  people: { fullName: string; motherName: string | null }[]
  daysWaited: number | null
  can: string[]
}

let database: TestDatabase
let server: TestApp
let sender: Call
let receiver: Call
let stranger: Call
let chair: Call
let province: Call
let collaborator: Call
let village: string
const to = '25-09193'

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  sender = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  receiver = await server.as(await database.actor('commune_officer', otherCommune, 'Lê Văn Nhận'))
  stranger = await server.as(await database.actor('commune_officer', haNoiCommune))
  chair = await server.as(await database.actor('commune_chair', phatTich))
  province = await server.as(await database.actor('province_officer', phatTich.slice(0, 6)))
  const made = await receiver('/api/villages', { method: 'POST', body: { id: newId(), name: 'Thôn Nhận' } })
  village = made.json().id
  await sender('/api/villages', { method: 'POST', body: { id: newId(), name: 'Thôn Gửi' } })
  collaborator = await server.as(await database.actor('village_collaborator', `${phatTich}001.`))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const today = dayInVietnam()
const post = (by: Call, url: string, body: object) => by(url, { method: 'POST', body })
let number = 0
const enter = async (facts: Parameters<typeof aChild>[0] = {}, by: Call = sender): Promise<string> => {
  number += 1
  const made = aChild({ personalNumber: `0273180${String(number).padStart(5, '0')}`, ...facts, since: '2024-01-01' })
  const answer = await post(by, '/api/children', made)
  expect(answer.statusCode, answer.body).toBe(200)
  return made.id
}
const enterHousehold = async (facts: Parameters<typeof aHousehold>[0] = {}, by: Call = sender): Promise<string> => {
  const made = aHousehold({ ...facts, since: '2024-01-01' })
  expect((await post(by, '/api/households', made)).statusCode).toBe(200)
  return made.id
}
const send = (id: string, more: object = {}, by: Call = sender, kind = 'children') =>
  post(by, `/api/${kind}/${id}/handovers`, {
    ...{ id: newId(), version: 1, destination: 'commune', communeId: to, movedOn: '2026-11-01' },
    ...more,
  })
const of = async (subject: string, by: Call): Promise<Row[]> =>
  (await by(`/api/handovers?subject=${subject}`)).json().rows
const waiting = async (by: Call, side = 'in'): Promise<Row[]> =>
  (await by(`/api/handovers?side=${side}&limit=100`)).json().rows
const sent = async (id: string, more: object = {}, kind = 'children'): Promise<Row> => {
  const answer = await send(id, more, sender, kind)
  expect(answer.statusCode, answer.body).toBe(200)
  const [row] = await of(id, sender)
  if (!row) throw new Error('nothing was sent')
  return row
}
const act = (row: { id: string; version: number }, what: string, by: Call, body: object = {}) =>
  post(by, `/api/handovers/${row.id}/${what}`, { version: row.version, ...body })

let child: string
beforeEach(async () => {
  child = await enter()
})

describe('a child that moves to another commune', () => {
  test('stays with the sender until the other accepts, and is then wholly there', async () => {
    await post(sender, `/api/children/${child}/circumstances`, {
      ...{ id: newId(), code: 'i1', validFrom: '2025-01-01' },
      ...{ evidenceNumber: '1/KL', evidenceIssuer: 'Công an', evidenceOn: '2025-01-02' },
    })
    await post(sender, `/api/children/${child}/support`, {
      ...{ id: newId(), support: 'monthly_allowance', decisionNumber: '12/QĐ-UBND', decisionOn: '2025-01-05' },
      ...{ issuer: 'UBND xã', amount: 750_000, validFrom: '2025-01-01' },
    })
    const before = (await sender(`/api/children/${child}`)).json()
    const row = await sent(child)
    expect(row).toMatchObject({ state: 'waiting', side: 'holder', subjectId: child, daysWaited: 0, can: ['withdraw'] })
    expect((await sender(`/api/children/${child}`)).statusCode).toBe(200)
    expect((await receiver(`/api/children/${child}`)).statusCode).toBe(404)
    const there = (await waiting(receiver)).find(one => one.id === row.id)
    expect(there).toMatchObject({ side: 'receiver', subjectId: null, can: ['accept', 'refuse'] })
    expect(there?.people).toMatchObject([{ fullName: 'Nguyễn Thị Lan', motherName: 'Trần Thị Mai' }])

    expect((await act(row, 'accept', receiver, { villageId: village })).statusCode).toBe(200)
    expect((await sender(`/api/children/${child}`)).statusCode).toBe(404)
    const after = (await receiver(`/api/children/${child}`)).json()
    expect(after).toMatchObject({ id: child, code: before.code, villageName: 'Thôn Nhận', endedOn: null })
    expect(after.can).toContain('change')
    const { circumstances } = (await receiver(`/api/children/${child}/circumstances`)).json()
    expect(circumstances).toMatchObject([{ code: 'i1' }])
    const { grants } = (await receiver(`/api/children/${child}/support`)).json()
    expect(grants).toMatchObject([{ amount: 750_000 }])
    // Where it was when, in the periods; who wrote what, in the history that came along.
    const on = async (day: string) => (await receiver(`/api/children/${child}/as-at?day=${day}`)).json().residence
    expect(await on('2026-10-31')).toMatchObject({ communeName: 'Xã Phật Tích' })
    expect(await on('2026-11-01')).toMatchObject({ villageName: 'Thôn Nhận' })
    const history = (await receiver(`/api/children/${child}/history`)).json()
    expect(history.entries.map((entry: { act: string }) => entry.act)).toEqual([
      ...['child.handover_accepted', 'child.handover_sent', 'child.created'],
    ])
    // The sender keeps that it went and where, and nothing else.
    const [kept] = await of(child, sender)
    expect(kept).toMatchObject({
      state: 'accepted',
      subjectId: null,
      can: [],
      people: [{ fullName: 'Nguyễn Thị Lan' }],
    })
    for (const path of ['circumstances', 'support', 'history'])
      expect((await sender(`/api/children/${child}/${path}`)).statusCode, path).toBe(404)
    // No row of it stayed behind anywhere.
    const left = await database.owner(
      `select 'child_residence' as t from child_residence where child_id = $1 and commune_path <> $2
       union all select 'school' from child_school where child_id = $1 and commune_path <> $2
       union all select 'circumstance' from child_circumstance where child_id = $1 and commune_path <> $2
       union all select 'support' from child_support where child_id = $1 and commune_path <> $2
       union all select 'identifier' from identifier where holder_id = $1 and commune_path <> $2`,
      [child, otherCommune],
    )
    expect(left).toEqual([])
  })

  test('the kept totals of both communes follow', async () => {
    const totals = async () =>
      (
        await database.owner<{ commune_path: string; n: number }>(
          `select commune_path, sum(records)::int as n from register_tally where kind = 'child' group by 1`,
        )
      ).reduce<Record<string, number>>((all, { commune_path, n }) => Object.assign(all, { [commune_path]: n }), {})
    const before = await totals()
    await act(await sent(child), 'accept', receiver)
    const after = await totals()
    expect([after[phatTich], after[otherCommune]]).toEqual([
      (before[phatTich] ?? 0) - 1,
      (before[otherCommune] ?? 0) + 1,
    ])
  })

  test('refused with a reason it comes back, and may be sent again', async () => {
    const row = await sent(child)
    expect((await act(row, 'refuse', receiver, { reason: '' })).statusCode).toBe(400)
    expect((await act(row, 'refuse', receiver, { reason: 'Gia đình không ở đây' })).statusCode).toBe(200)
    expect(await of(child, sender)).toMatchObject([{ state: 'refused', answer: 'Gia đình không ở đây' }])
    expect((await sender(`/api/children/${child}`)).json().communePath).toBe(phatTich)
    expect((await send(child)).statusCode).toBe(200)
  })

  test.each<[string, object, string, string?]>([
    ['of tomorrow', { movedOn: '2099-01-01' }, 'movedOn', 'in_future'],
    ['before its birth', { movedOn: '2018-03-04' }, 'movedOn', 'before_birth'],
    ['to nowhere', { communeId: undefined }, 'communeId', 'required'],
    ['to its own commune', { communeId: '25-09349' }, 'communeId', 'own_commune'],
    ['to a province', { communeId: '25-24' }, 'communeId', 'unknown_code'],
  ])('%s is refused', async (_name, more, path, code) => {
    const answer = await send(child, more)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().fields).toMatchObject([{ path, code }])
  })

  test('to a commune that is no more is refused, and its successors are named', async () => {
    await database.owner(
      `insert into area (id, scheme, code, level, parent_id, path, valid_from, valid_to)
       select '04-99999', '04', '99999', 'commune', null, '04.27.999.99999.', '2004-01-01', '2025-07-01' on conflict do nothing`,
    )
    await database.owner(
      `insert into area_change_set (id, title, effective_on, legal_text, state, created_by, created_by_name)
       values ('00000000-0000-7000-8000-00000000c0de', 'Sắp xếp', '2025-07-01', 'NQ', 'applied', gen_random_uuid(), 'x') on conflict do nothing`,
    )
    await database.owner(
      `insert into area_succession (set_id, old_id, new_id, part, people, effective_on, legal_text)
       values ('00000000-0000-7000-8000-00000000c0de', '04-99999', $1, 'whole', true, '2025-07-01', 'NQ') on conflict do nothing`,
      [to],
    )
    const answer = await send(child, { communeId: '04-99999' })
    expect(answer.json()).toMatchObject({ code: 'area_ended', detail: { successors: [{ id: to }] } })
    expect(answer.statusCode).toBe(409)
  })

  test('twice at once, and what has changed since it was looked at', async () => {
    const [one, other] = await Promise.all([send(child), send(child)])
    expect([one.statusCode, other.statusCode].sort()).toEqual([200, 409])
    expect((await send(child)).json().code).toBe('handover_open')
    expect((await send(await enter(), { version: 7 })).json().code).toBe('changed_meanwhile')
  })

  test('the same request again is answered as before; another body under its id is not', async () => {
    const key = newId()
    const body = { id: newId(), version: 1, destination: 'commune', communeId: to, movedOn: '2026-11-01' }
    const url = `/api/children/${child}/handovers`
    const again = (more: object = {}) => sender(url, { method: 'POST', body: { ...body, ...more }, requestId: key })
    expect((await again()).statusCode).toBe(200)
    expect((await again()).json()).toEqual({ id: body.id })
    expect((await again({ movedOn: '2026-11-02' })).json().code).toBe('request_reused')
    expect(await of(child, sender)).toHaveLength(1)
  })
})

describe('two at once', () => {
  test('accepted twice: one is too late, and the child moved once', async () => {
    const row = await sent(child)
    const answers = await Promise.all([act(row, 'accept', receiver), act(row, 'accept', receiver)])
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409])
    expect(answers.find(answer => answer.statusCode === 409)?.json().code).toBe('handover_over')
    const places = await database.owner('select 1 from child_residence where child_id = $1 and replaced_at is null', [
      child,
    ])
    expect(places).toHaveLength(2)
  })
  test('accept and withdraw: either the one or the other', async () => {
    for (let n = 0; n < 4; n++) {
      const one = await enter()
      const row = await sent(one)
      const [taken, back] = await Promise.all([act(row, 'accept', receiver), act(row, 'withdraw', sender)])
      expect([taken.statusCode, back.statusCode].sort()).toEqual([200, 409])
      const seen = (await receiver(`/api/children/${one}`)).statusCode
      expect(seen).toBe(taken.statusCode === 200 ? 200 : 404)
      expect((await sender(`/api/children/${one}`)).statusCode).toBe(taken.statusCode === 200 ? 404 : 200)
    }
  })
})

describe('who may not', () => {
  test('another commune neither sees nor answers it', async () => {
    const row = await sent(child)
    expect(await of(child, stranger)).toEqual([])
    for (const what of ['accept', 'withdraw', 'refuse', 'send'])
      expect((await act(row, what, stranger, { reason: 'x', movedOn: today })).statusCode, what).toBe(404)
    expect((await send(await enter(), {}, stranger)).statusCode).toBe(404)
  })
  test('each side does its own steps alone', async () => {
    const row = await sent(child)
    expect((await act(row, 'accept', sender)).json().code).toBe('handover_over')
    expect((await act(row, 'withdraw', receiver)).json().code).toBe('handover_over')
  })
  test('the chair and the province read, the collaborator does not', async () => {
    const row = await sent(child)
    expect((await of(child, chair))[0]).toMatchObject({ id: row.id, can: [] })
    expect((await of(child, province))[0]).toMatchObject({ id: row.id, can: [] })
    expect((await act(row, 'withdraw', chair)).statusCode).toBe(403)
    expect((await collaborator('/api/handovers')).statusCode).toBe(403)
    expect((await send(child, {}, collaborator)).statusCode).toBe(403)
  })
  test('nobody writes a household into a foreign commune past the hand-over', async () => {
    const home = await enterHousehold()
    const crafted = { ...aHousehold(), id: undefined, version: 1, communeId: to }
    expect((await sender(`/api/households/${home}`, { method: 'PATCH', body: crafted })).statusCode).toBe(404)
    const row = await sent(home, {}, 'households')
    const foreign = (await sender('/api/areas?level=village&parent=25-09349')).json().rows[0]?.id
    expect((await act(row, 'accept', receiver, { villageId: foreign })).json().fields).toMatchObject([
      { path: 'villageId', code: 'not_in_area' },
    ])
    await expect(
      database.db.as({ ...(await database.actor('commune_officer', otherCommune)) }, 'register_keeping', tx =>
        tx.client.query(`update handover set state = 'accepted' where id = $1`, [row.id]),
      ),
    ).rejects.toThrow('append_only')
  })
})

describe('a whole household', () => {
  test('goes with all its children, who do not go a second time alone', async () => {
    const home = await enterHousehold({ poverty: 'poor' })
    const [first, second] = [
      await enter({ householdId: home }),
      await enter({ householdId: home, fullName: 'Đỗ Hà My' }),
    ]
    const row = await sent(home, {}, 'households')
    expect(row.people).toHaveLength(2)
    expect((await send(first)).json().code).toBe('handover_open')
    expect((await act(row, 'accept', receiver, { villageId: village })).statusCode).toBe(200)
    const moved = (await receiver(`/api/households/${home}`)).json()
    expect(moved).toMatchObject({ villageName: 'Thôn Nhận', poverty: 'poor', address: null })
    expect(moved.children.map((one: { id: string }) => one.id).sort()).toEqual([first, second].sort())
    expect((await receiver(`/api/children/${second}`)).json()).toMatchObject({
      villageName: 'Thôn Nhận',
      poverty: 'poor',
    })
    expect((await sender(`/api/households/${home}`)).statusCode).toBe(404)
  })
  test('a child alone comes into a household there', async () => {
    const home = await enterHousehold({ villageId: village }, receiver)
    const row = await sent(child)
    expect((await act(row, 'accept', receiver, { householdId: await enterHousehold() })).statusCode).toBe(400)
    expect((await act(row, 'accept', receiver, { householdId: home })).statusCode).toBe(200)
    const there = (await receiver(`/api/children/${child}`)).json()
    expect(there.household.id).toBe(home)
    expect(there.gaps).not.toContain('household')
  })
})

describe('where no register takes over', () => {
  test.each(['abroad', 'unknown'])('%s: the record ends on the day, with where to', async destination => {
    const row = await sent(child, { destination, communeId: undefined, place: 'Đài Loan' })
    expect(row).toMatchObject({ state: 'left', can: [] })
    expect((await sender(`/api/children/${child}`)).json()).toMatchObject({
      endedOn: '2026-11-01',
      endReason: 'moved_away',
    })
  })
})

describe('the commune to which somebody came asks', () => {
  const asked = (more: object = {}, by: Call = receiver) =>
    post(by, '/api/handovers/ask', {
      ...{ id: newId(), communeId: '25-09349', birth: '2019-06-07', motherName: null, personalNumber: null },
      ...more,
    })
  const names = ['Vũ Thị Hồng Ánh', 'Phạm Gia Bảo', 'Lò Thị Pành', 'Y Bhăm Niê']
  test('it learns that it asked, and nothing of the record until it is sent', async () => {
    const fullName = names[0] ?? ''
    const known = await enter({ fullName, birth: '2019-06-07' })
    expect((await asked({ fullName: fullName.normalize('NFD') })).json().said).toBe('asked')
    expect((await asked({ fullName })).json().said).toBe('asked')
    const mine = (await waiting(receiver)).find(one => one.people[0]?.fullName.normalize('NFC') === fullName)
    expect(mine).toMatchObject({ state: 'asked', subjectId: null, can: ['withdraw'], people: [{ motherName: null }] })
    const [theirs] = await of(known, sender)
    expect(theirs).toMatchObject({ state: 'asked', subjectId: known, can: ['send', 'refuse'] })
    if (!theirs) return
    const todo = (await sender('/api/todo')).json().items
    expect(todo).toContainEqual(expect.objectContaining({ kind: 'handovers_asked', count: 1 }))
    expect((await act(theirs, 'send', sender, { movedOn: '2026-10-15' })).statusCode).toBe(200)
    const [now] = await of(known, receiver)
    expect(now).toMatchObject({ state: 'waiting', people: [{ motherName: 'Trần Thị Mai' }] })
    if (now) expect((await act(now, 'accept', receiver)).statusCode).toBe(200)
    expect((await receiver(`/api/children/${known}`)).statusCode).toBe(200)
  })
  test('of one who had left for nobody knew where, and the record goes on', async () => {
    const fullName = names[1] ?? ''
    const gone = await enter({ fullName, birth: '2019-06-07' })
    await sent(gone, { destination: 'unknown', communeId: undefined })
    const check = await post(receiver, '/api/children/check', {
      ...{ fullName, birth: '2019-06-07', motherName: null, personalNumber: null },
    })
    expect(check.json().elsewhere).toMatchObject([{ communeId: '25-09349', way: 'name_birth' }])
    expect((await asked({ fullName })).json().said).toBe('asked')
    const theirs = (await of(gone, sender)).find(one => one.state === 'asked')
    if (!theirs) throw new Error('nobody asked')
    expect((await act(theirs, 'send', sender, { movedOn: '2026-11-20' })).statusCode).toBe(200)
    const now = (await of(gone, receiver)).find(one => one.state === 'waiting')
    if (now) expect((await act(now, 'accept', receiver)).statusCode).toBe(200)
    expect((await receiver(`/api/children/${gone}`)).json()).toMatchObject({ endedOn: null, communePath: otherCommune })
  })
  test('of whom there is none, or with too little', async () => {
    expect((await asked({ fullName: 'Không Có Ai Tên Này' })).json().said).toBe('none')
    expect((await asked({ fullName: 'Lan', birth: null })).statusCode).toBe(400)
    expect((await asked({ fullName: names[2] }, sender)).statusCode).toBe(400)
    expect((await asked({ fullName: names[2] }, chair)).statusCode).toBe(403)
  })
})

test('what an order erased of a child is gone from its hand-overs', async () => {
  const row = await sent(child, { reason: 'Theo mẹ về quê' })
  await act(row, 'refuse', receiver, { reason: 'Chưa thấy' })
  const order = { id: newId(), orderNumber: '1/QĐ', orderDate: '2026-11-01', issuer: 'TAND', legalText: 'Điều 1' }
  const entered = await post(sender, `/api/children/${child}/erasures`, order)
  expect(entered.statusCode, entered.body).toBe(200)
  expect((await post(chair, `/api/erasures/${order.id}/confirm`, {})).statusCode).toBe(200)
  const [left] = await database.owner('select people::text, reason, answer from handover where id = $1', [row.id])
  expect(left).toEqual({ people: JSON.stringify([{ id: child }]).replace('":"', '": "'), reason: null, answer: null })
})

test('a change of units carries the open ones along, and back', async () => {
  const row = await sent(child)
  const set = newId()
  await database.owner(
    `insert into area_change_set (id, title, effective_on, legal_text, state, created_by, created_by_name) values ($1, 'x', '2027-01-01', 'x', 'applied', gen_random_uuid(), 'x')`,
    [set],
  )
  await database.owner(
    `insert into area_move (set_id, from_path, to_path, level, area_id, effective_on) values ($1, $2, $3, 'commune', $4, '2027-01-01')`,
    [set, otherCommune, haNoiCommune, to],
  )
  expect((await waiting(stranger)).map(one => one.id)).toContain(row.id)
  await database.owner('update area_move set undone = true where set_id = $1', [set])
  expect((await waiting(receiver)).map(one => one.id)).toContain(row.id)
  await database.owner('delete from area_move where set_id = $1', [set])
})

import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, otherCommune, phatTich } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>

let database: TestDatabase
let server: TestApp
let officer: Call
let collaborator: Call
let police: Call
let policeman: Actor
let village: string
let villagePath: string

const policeOf = async (place: string, speciality: 'police' | 'health' = 'police'): Promise<Actor> => {
  const actor = await database.actor('standing_member', place, 'Hoàng Văn Thái')
  await database.owner(`alter table role_grant disable trigger user`)
  await database.owner(`update role_grant set speciality = $2 where id = $1`, [actor.grantId, speciality])
  await database.owner(`alter table role_grant enable trigger user`)
  return { ...actor, speciality }
}

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  village = newId()
  await officer('/api/villages', { method: 'POST', body: { id: village, name: 'Thôn Một' } })
  const [area] = await database.owner<{ path: string }>('select path from area where id = $1', [village])
  villagePath = area?.path ?? ''
  collaborator = await server.as(await database.actor('village_collaborator', villagePath, 'Nguyễn Văn Bình'))
  policeman = await policeOf(phatTich)
  police = await server.as(policeman)
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const post = (call: Call, url: string, body: unknown) => call(url, { method: 'POST', body })
const enter = async (facts: Parameters<typeof aChild>[0] = {}): Promise<string> => {
  const child = aChild({ villageId: village, circumstance: 'mồ côi cha', notes: 'bị bệnh', ...facts })
  const answer = await post(officer, '/api/children', child)
  expect(answer.statusCode, answer.body).toBe(200)
  return child.id
}
const identity = async (child: string, call = officer) => (await call(`/api/children/${child}/identity`)).json()
const facts = { fullName: 'Nguyễn Thị Lan', birth: '2018-03-05', sex: 'female', motherName: 'Trần Thị Mai' }
const propose = (child: string, changed: object = {}, more: object = {}, call = collaborator) =>
  post(call, `/api/children/${child}/identity`, {
    ...{ id: newId(), facts: { ...facts, ...changed }, paper: 'birth_certificate', paperNumber: '12/2018' },
    ...more,
  })
const proposed = async (child: string, changed: object = {}): Promise<string> => {
  const answer = await propose(child, changed)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().id
}
const verdict = (child: string, id: string, said: object = { verdict: 'right' }, call = police) =>
  post(call, `/api/identity/${id}/verdict`, { childId: child, version: 1, ...said })
const apply = (child: string, id: string, more: object = {}) =>
  post(officer, `/api/children/${child}/identity/${id}/apply`, { version: 2, childVersion: 1, ...more })

describe('the four steps', () => {
  test('list, home, police, record: and the history says who proposed, who verified and who wrote', async () => {
    const home = aHousehold({ villageId: village, address: 'Số 7, ngõ 2' })
    await post(officer, '/api/households', home)
    const child = await enter({ householdId: home.id })
    const before = (await officer('/api/identity/progress')).json()
    const listed = (await collaborator('/api/identity')).json()
    expect(listed.rows.find((row: { childId: string }) => row.childId === child).broken).toEqual([
      'no_number',
      'no_ethnicity',
    ])
    const id = await proposed(child, { personalNumber: '027 318 000001', ethnicity: '2008-01' })

    const waiting = (await police('/api/identity/to-verify')).json()
    const [card] = waiting.rows
    expect(card).toMatchObject({
      childId: child,
      villageName: 'Thôn Một',
      address: 'Số 7, ngõ 2',
      warnings: [],
      heldBy: null,
    })
    expect(card.changed).toEqual(['ethnicity', 'personalNumber'])
    expect((await verdict(child, id)).statusCode).toBe(200)
    expect((await apply(child, id)).statusCode).toBe(200)

    const record = (await officer(`/api/children/${child}`)).json()
    expect(record).toMatchObject({ personalNumber: '027318000001', ethnicity: '2008-01', notes: 'bị bệnh', version: 2 })
    const { entries } = (await officer(`/api/children/${child}/history`)).json()
    expect(entries.map((entry: { act: string; actorName: string }) => [entry.act, entry.actorName])).toEqual([
      ['child.identity_applied', 'Nguyễn Thị Hạnh'],
      ['child.changed', 'Nguyễn Thị Hạnh'],
      ['child.identity_verified', 'Hoàng Văn Thái'],
      ['child.identity_proposed', 'Nguyễn Văn Bình'],
      ['child.created', 'Nguyễn Thị Hạnh'],
    ])
    expect(entries[1].reason).toMatch(/Đề xuất: Nguyễn Văn Bình, .*Xác minh: Hoàng Văn Thái \(công an\)/)
    const after = (await officer('/api/identity/progress')).json()
    expect([after.check, after.done]).toEqual([before.check - 1, before.done + 1])
    expect(await identity(child)).toMatchObject({
      open: null,
      before: [{ state: 'applied', writtenBy: { name: 'Nguyễn Thị Hạnh' } }],
    })
  })

  test('other values of the police are what is written; nobody found goes back with the reason', async () => {
    const child = await enter()
    const id = await proposed(child, { birth: '2018-03-06', personalNumber: '027318000002' })
    const right = { ...facts, birth: '2018-03-07', personalNumber: '027318000003' }
    expect((await verdict(child, id, { verdict: 'corrected', facts: right })).statusCode).toBe(200)
    expect((await apply(child, id)).statusCode).toBe(200)
    expect((await officer(`/api/children/${child}`)).json()).toMatchObject({
      birth: '2018-03-07',
      personalNumber: '027318000003',
    })

    const other = await enter()
    const refused = await proposed(other)
    expect((await verdict(other, refused, { verdict: 'not_found' })).json().fields).toMatchObject([
      { path: 'note', code: 'required' },
    ])
    expect((await verdict(other, refused, { verdict: 'not_found', note: 'Không có ở thôn' })).statusCode).toBe(200)
    expect((await apply(other, refused)).json().code).toBe('wrong_state')
    const returned = (await collaborator('/api/identity?step=returned')).json()
    expect(returned.rows).toMatchObject([{ childId: other, note: 'Không có ở thôn' }])
    expect((await propose(other)).statusCode).toBe(200)
    expect((await collaborator('/api/identity?step=returned')).json().total).toBe(0)
  })
})

test.each(['check', 'verify'] as const)('the list to %s goes on paper, of one’s own commune alone', async step => {
  await proposed(await enter())
  const answer = await post(collaborator, '/api/identity/paper', { step })
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200)
  expect(answer.body).toMatch(/"stage":"done"/)
  expect(answer.rawPayload.includes('%PDF-')).toBe(true)
  const foreign = await server.as(await database.actor('commune_officer', otherCommune))
  expect((await post(foreign, '/api/identity/paper', { step, village })).statusCode).toBe(404)
})

describe('what could go wrong', () => {
  test('two people propose: the second is shown what the first said, and may not push it aside', async () => {
    const child = await enter()
    const first = await proposed(child, { personalNumber: '027318000004' })
    const second = await propose(child, { personalNumber: '027318000005' }, {}, officer)
    expect(second.json()).toMatchObject({
      code: 'changed_meanwhile',
      detail: { current: { id: first, proposed: { personalNumber: '027318000004' } } },
    })
    const [neighbour] = [await server.as(await database.actor('village_collaborator', villagePath, 'Lê Thị Xuân'))]
    expect((await propose(child, {}, { replaces: first }, neighbour)).json().code).toBe('wrong_state')
    expect((await propose(child, { personalNumber: '027318000005' }, { replaces: first }, officer)).statusCode).toBe(
      200,
    )
    expect((await identity(child)).before).toMatchObject([{ id: first, state: 'withdrawn' }])
  })

  test('at the same moment: one is in, the other is told', async () => {
    const child = await enter()
    const answers = await Promise.all([propose(child), propose(child, {}, {}, officer)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  })

  test('a record changed meanwhile: both values are told, and the officer says which stays', async () => {
    const child = await enter()
    const id = await proposed(child, { birth: '2018-03-09', ethnicity: '2008-01' })
    await verdict(child, id)
    const { version: _v, ...body } = aChild({ villageId: village, birth: '2018-03-08' }) as Record<string, unknown>
    const changed = await officer(`/api/children/${child}`, {
      method: 'PATCH',
      body: { ...body, id: undefined, version: 1 },
    })
    expect(changed.statusCode, changed.body).toBe(200)
    expect((await apply(child, id)).json()).toMatchObject({
      code: 'changed_meanwhile',
      detail: { current: { birth: '2018-03-08', version: 2 } },
    })
    expect(await identity(child)).toMatchObject({
      meanwhile: ['birth'],
      facts: { birth: '2018-03-08' },
      open: { was: { birth: '2018-03-05' }, proposed: { birth: '2018-03-09' } },
    })
    expect((await apply(child, id, { childVersion: 2, keep: ['birth'] })).statusCode).toBe(200)
    expect((await officer(`/api/children/${child}`)).json()).toMatchObject({
      birth: '2018-03-08',
      ethnicity: '2008-01',
    })
  })

  test('a number of another sex and year is a warning; one that another commune holds names the commune and nothing else', async () => {
    const elsewhere = await server.as(await database.actor('commune_officer', otherCommune, 'Lê Thị Xa'))
    await post(elsewhere, '/api/children', aChild({ fullName: 'Phạm Thị Bí Mật', personalNumber: '027215000009' }))
    const child = await enter()
    const id = await proposed(child, { personalNumber: '027215000009' })
    const card = (await police('/api/identity/to-verify')).json().rows.find((row: { id: string }) => row.id === id)
    const [name] = await database.owner<{ full_name: string }>(
      `select n.full_name from area a join area_name n on n.area_id = a.id where a.path = $1 and n.valid_to is null`,
      [otherCommune],
    )
    expect(card).toMatchObject({ warnings: ['sex', 'year'], heldBy: name?.full_name })
    expect(JSON.stringify(card)).not.toContain('Bí Mật')
    await verdict(child, id)
    expect((await apply(child, id)).json()).toMatchObject({ code: 'number_held', detail: { unit: name?.full_name } })
    const [state] = await database.owner<{ state: string }>('select state from identity_proposal where id = $1', [id])
    expect(state?.state).toBe('verified')
  })

  test('sent twice is one proposal; another body under the same request is refused', async () => {
    const child = await enter()
    const key = newId()
    const send = (body: object) =>
      collaborator(`/api/children/${child}/identity`, {
        method: 'POST',
        body,
        requestId: key,
      })
    const body = { id: newId(), facts, paper: 'told' }
    const [one, again] = [await send(body), await send(body)]
    expect([one.statusCode, again.body]).toEqual([200, one.body])
    expect((await send({ ...body, paper: 'residence' })).json().code).toBe('request_reused')
  })

  test.each([
    ['29 February of a common year', { birth: '2019-02-29' }, 'facts.birth'],
    ['a number of eleven figures', { personalNumber: '02731800001' }, 'facts.personalNumber'],
    ['a formula for a name', { fullName: '=SUM(A1)' }, 'facts.fullName'],
  ])('%s is refused at its field', async (_name, changed, path) => {
    expect((await propose(await enter(), changed)).json()).toMatchObject({ fields: [{ path }] })
  })
})

describe('who sees what', () => {
  test('the police read the proposals of their commune and no child; others of the standing group read nothing', async () => {
    const child = await enter()
    const id = await proposed(child)
    const rows = (actor: Actor, table: string) =>
      database.db.as(actor, 'register_keeping', async tx => (await tx.client.query(`select * from ${table}`)).rows)
    expect((await rows(policeman, 'identity_proposal')).map(row => row.id)).toContain(id)
    for (const table of ['child', 'household', 'child_circumstance', 'child_support', 'child_school'])
      expect(await rows(policeman, table)).toEqual([])
    const card = JSON.stringify((await police('/api/identity/to-verify')).json())
    expect(card).not.toMatch(/mồ côi|bị bệnh/)
    expect((await police(`/api/children/${child}`)).statusCode).toBe(403)

    const health = await policeOf(phatTich, 'health')
    const foreign = await policeOf(otherCommune)
    for (const other of [health, foreign]) {
      expect(await rows(other, 'identity_proposal')).toEqual([])
      const call = await server.as(other)
      expect((await call('/api/identity/to-verify')).json()).toMatchObject({ total: 0, rows: [] })
      expect((await verdict(child, id, { verdict: 'right' }, call)).statusCode).toBe(404)
    }
  })

  test('nobody takes a step that is another’s, in the database either', async () => {
    const child = await enter()
    const id = await proposed(child)
    const chair = await server.as(await database.actor('commune_chair', phatTich))
    expect((await propose(await enter(), {}, {}, chair)).statusCode).toBe(403)
    expect((await verdict(child, id, { verdict: 'right' }, officer)).statusCode).toBe(403)
    const [own] = await database.owner<{ proposed_by: string }>(
      'select proposed_by from identity_proposal where id = $1',
      [id],
    )
    const actor: Actor = { ...policeman, role: 'commune_officer', accountId: own?.proposed_by ?? '' }
    const forged = `update identity_proposal set state = 'verified', verified = proposed, verified_by = '${actor.accountId}', verified_by_name = 'x', verified_at = now() where id = '${id}'`
    await expect(database.db.as(actor, 'register_keeping', tx => tx.client.query(forged))).rejects.toThrow(
      'not_allowed',
    )
    const altered = `update identity_proposal set state = 'verified', verified = proposed, proposed = '{}', verified_by = '${policeman.accountId}', verified_by_name = 'x', verified_at = now() where id = '${id}'`
    await expect(database.db.as(policeman, 'register_keeping', tx => tx.client.query(altered))).rejects.toThrow(
      'append_only',
    )
  })
})

import type { Actor, Role } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aNotice, phatTichId } from '../testing/test-notice.ts'
import { aChild, otherCommune, phatTich } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
const people = new Map<string, Call>()
let collaborator: Actor

const by = (who: string): Call => {
  const call = people.get(who)
  if (!call) throw new Error(who)
  return call
}

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  const all: [string, Role, string, string][] = [
    ['officer', 'commune_officer', phatTich, 'Nguyễn Thị Hạnh'],
    ['chair', 'commune_chair', phatTich, 'Trần Văn Lực'],
    ['foreign', 'commune_officer', otherCommune, 'Lê Văn Xa'],
    ['foreign police', 'standing_member', otherCommune, 'Công an Xa'],
    ['police', 'standing_member', phatTich, 'Hoàng Văn Thái'],
    ['province', 'province_officer', '25.24.', 'Lê Thu Hà'],
    ['hotline', 'hotline_operator', '', 'Phùng Thị Ngọc'],
    ['ministry', 'ministry_officer', '', 'Đặng Quang Minh'],
    ['auditor', 'data_protection_auditor', '', 'Đỗ Minh Châu'],
    ['administrator', 'administrator', '', 'Phạm Quốc Việt'],
    ['provider', 'service_provider', phatTich, 'Bùi Thanh Tâm'],
  ]
  for (const [name, role, place, fullName] of all)
    people.set(name, await server.as(await database.actor(role, place, fullName)))
  await database.owner(
    `insert into area (id, scheme, code, level, parent_id, path, valid_from) values ('thon-1', '25', '001', 'village', '25-09349', $1, '2020-01-01')`,
    [`${phatTich}001.`],
  )
  await database.owner(
    `insert into area_name (area_id, path, level, valid_from, name, full_name, type, name_key) values ('thon-1', $1, 'village', '2020-01-01', 'Đông', 'Thôn Đông', 'thon', 'dong')`,
    [`${phatTich}001.`],
  )
  collaborator = await database.actor('village_collaborator', `${phatTich}001.`, 'Cộng Tác Chim Sẻ')
  people.set('collaborator', await server.as(collaborator))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const send = async (who: string, facts: Record<string, unknown> = {}) => {
  const body = aNotice(facts)
  const answer = await by(who)('/api/notices', { method: 'POST', body })
  expect(answer.statusCode, answer.body).toBe(200)
  return { id: body.id, ...(answer.json() as { code: string; caseId: string | null; communeName: string }) }
}
const caseOf = async (noticeId: string): Promise<string> =>
  (await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [noticeId]))[0]?.case_id ?? ''
const read = async (id: string, who = 'officer') => (await by(who)(`/api/cases/${id}`)).json()

describe('a report', () => {
  test('with nothing but what happened opens a case whose clock runs from its receipt', async () => {
    const receivedAt = '2026-11-27T21:15:00+07:00'
    const { caseId, code, communeName } = await send('officer', { receivedAt, happened: 'Nghe trẻ kêu cứu' })
    expect(code).toMatch(/^TB-26-/)
    expect(communeName).toContain('Phật Tích')
    const shown = await read(caseId ?? '')
    expect(shown).toMatchObject({
      state: 'received',
      side: 'acting',
      t0: '2026-11-27T14:15:00.000Z',
      dueAt: '2026-11-28T02:15:00.000Z',
      sex: 'unknown',
      age: null,
      can: expect.arrayContaining(['start_verifying', 'tell_overrun']),
    })
    expect(shown.minutesLeft).toBeLessThan(0)
    expect(shown.reports[0].words).toMatchObject({ happened: 'Nghe trẻ kêu cứu', childName: null })
    expect(shown.alarms.map((alarm: { audience: string }) => alarm.audience)).toEqual([
      ...['commune_officer', 'standing_member', 'commune_chair', 'commune_chair', 'province_officer'],
    ])
  })

  test.each([
    [{ happened: '  ' }, 'happened'],
    [{ receivedAt: new Date(Date.now() + 3_600_000).toISOString() }, 'receivedAt'],
    [{ age: 40 }, 'age'],
    [{ communeId: '25-24' }, 'communeId'],
  ])('%j is refused at its field', async (facts, path) => {
    const answer = await by('officer')('/api/notices', { method: 'POST', body: aNotice(facts) })
    expect([answer.statusCode, answer.json().fields?.[0]?.path]).toEqual([400, path])
  })

  test('sent twice is one; with another body it is refused; whoever has no commune must name one', async () => {
    const [requestId, body] = [newId(), aNotice()]
    const post = (sent: object) => by('officer')('/api/notices', { method: 'POST', body: sent, requestId })
    const [first, again] = [await post(body), await post(body)]
    expect(again.json()).toEqual(first.json())
    expect((await post({ ...body, happened: 'khác' })).statusCode).toBe(409)
    const [made] = await database.owner<{ n: string }>('select count(*) as n from notice where id = $1', [body.id])
    expect(Number(made?.n)).toBe(1)
    expect((await by('hotline')('/api/notices', { method: 'POST', body: aNotice() })).json().fields[0].path).toBe(
      'communeId',
    )
  })

  test.each(['foreign police', 'hotline', 'province', 'foreign', 'police'])(
    '%s receives it for the commune of the event, which alone opens the case',
    async who => {
      const sent = await send(who, { communeId: phatTichId })
      expect(sent.caseId).toBe(null)
      const caseId = await caseOf(sent.id)
      expect((await by(who)(`/api/notices/${sent.id}`)).json()).toMatchObject({
        code: sent.code,
        caseState: 'received',
      })
      const list = (await by(who)('/api/notices')).json()
      expect(list.rows[0]).toMatchObject({ code: sent.code, caseState: 'received' })
      expect(JSON.stringify(list)).not.toContain('roi')
      const opened = await by(who)(`/api/cases/${caseId}`)
      expect([403, 404]).toContain(opened.statusCode)
      expect((await read(caseId)).reports[0].receiverName).not.toBe('')
    },
  )

  test('of a child of the register is linked to it; a child of another commune reads as absent', async () => {
    const child = aChild()
    expect((await by('officer')('/api/children', { method: 'POST', body: child })).statusCode).toBe(200)
    const { caseId } = await send('officer', { childId: child.id })
    expect((await read(caseId ?? '')).child).toMatchObject({ id: child.id })
    const foreign = await by('foreign')('/api/notices', { method: 'POST', body: aNotice({ childId: child.id }) })
    expect(foreign.statusCode).toBe(404)
  })
})

describe('need to know', () => {
  test('wrong role and foreign commune: as if it were not there', async () => {
    const { id, caseId } = await send('officer')
    for (const url of [`/api/cases/${caseId}`, `/api/notices/${id}`]) {
      const absent = await by('foreign')(url.replace(/[^/]+$/, newId()))
      const foreign = await by('foreign')(url)
      expect([foreign.statusCode, foreign.body]).toEqual([404, absent.body])
      for (const who of ['collaborator', 'ministry', 'auditor', 'administrator'])
        expect((await by(who)(url)).statusCode, `${who} ${url}`).toBe(403)
    }
    // A case may be shared with a provider, a report by itself may not.
    expect((await by('provider')(`/api/notices/${id}`)).statusCode).toBe(403)
    expect((await by('provider')(`/api/cases/${caseId}`)).statusCode).toBe(404)
    expect((await by('police')(`/api/notices/${id}`)).statusCode).toBe(404)
    expect((await by('province')(`/api/cases/${caseId}`)).statusCode).toBe(404)
    for (const act of ['verify', 'not-founded', 'overrun', 'child', 'join', 'acknowledge']) {
      const body = { version: 1, reason: 'Lý do', childId: null, otherId: newId() }
      const answer = await by('foreign')(`/api/cases/${caseId}/${act}`, { method: 'POST', body })
      expect(answer.statusCode, act).toBe(404)
    }
    for (const who of ['foreign', 'province']) {
      const ids = (await by(who)('/api/cases')).json().rows.map((row: { id: string }) => row.id)
      expect(ids).not.toContain(caseId)
    }
  })

  test('the province sees it once it is escalated', async () => {
    const { caseId } = await send('officer')
    await database.owner('update protection_case set escalated = true where id = $1', [caseId])
    expect(await read(caseId ?? '', 'province')).toMatchObject({ side: 'supervising', can: [] })
    expect(
      (await by('province')(`/api/cases/${caseId}/verify`, { method: 'POST', body: { version: 1 } })).statusCode,
    ).toBe(403)
  })
})

describe('whoever told of it', () => {
  const reporter = { name: 'Kẻ Báo Chim Ưng', phone: '0912 999 777', address: 'Xóm Chim Ưng', note: null }

  test('is opened by those with that right alone, with a reason, on record', async () => {
    const { id } = await send('police', { communeId: phatTichId, reporter })
    const open = (who: string, reason = 'Gọi lại để xác minh') =>
      by(who)(`/api/notices/${id}/reporter`, { method: 'POST', body: { reason } })
    expect((await open('police')).json()).toEqual(reporter)
    expect((await open('chair')).json()).toEqual(reporter)
    for (const who of ['officer', 'foreign', 'foreign police', 'hotline', 'province'])
      expect((await open(who)).statusCode, who).toBe(404)
    expect((await open('chair', '')).statusCode).toBe(400)
    const entries = await database.owner(
      `select * from audit where action = 'notice.reporter_opened' and subject_id = $1`,
      [id],
    )
    expect(entries).toHaveLength(2)
  })

  test('stands nowhere else: not with the case, in lists, journal, audit, requests, nor in any table in words', async () => {
    const { id } = await send('officer', { reporter })
    const caseId = await caseOf(id)
    const seen: string[] = []
    for (const who of ['officer', 'chair', 'province', 'auditor'])
      for (const url of [`/api/cases/${caseId}`, '/api/cases', '/api/notices', `/api/notices/${id}`, '/api/todo'])
        seen.push((await by(who)(url)).body)
    for (const table of [
      'notice',
      'notice_reporter',
      'notice_draft',
      'protection_case',
      'case_alarm',
      'journal',
      'audit',
      'request',
    ])
      seen.push(
        ...(await database.owner<{ row: string }>(`select t::text as row from ${table} t`)).map(({ row }) => row),
      )
    expect(seen.join('\n')).not.toMatch(/Chim Ưng|999 777/)
    const words = seen.join('\n').match(/bố dượng/g) ?? []
    // What happened is read by those who opened it; the stored rows hold it sealed.
    expect(words.length).toBeGreaterThan(0)
    const rows = await database.owner<{ row: string }>(
      'select j::text as row from journal j union all select n::text from notice n union all select a::text from audit a union all select r::text from request r',
    )
    expect(rows.map(({ row }) => row).join('\n')).not.toContain('dượng')
  })

  test('a collaborator gets the code, opens nothing afterwards and is named nowhere beside it', async () => {
    const { id, code, caseId } = await send('collaborator')
    expect([code.slice(0, 3), caseId]).toEqual(['TB-', null])
    const shown = await read(await caseOf(id))
    expect(shown.reports[0]).toMatchObject({ receiverKind: 'public', receiverName: 'Người báo tin' })
    const told = JSON.stringify(shown)
    const stored = await database.owner<{ row: string }>(
      `select n::text as row from notice n where id::text = $1 union all select j::text from journal j where subject_id in ($1, $2)
        union all select c::text from protection_case c where id::text = $2 union all select a::text from audit a where subject_id in ($1, $2)`,
      [id, await caseOf(id)],
    )
    for (const text of [told, ...stored.map(({ row }) => row)]) {
      expect(text).not.toContain('Chim Sẻ')
      expect(text).not.toContain(collaborator.accountId)
    }
    for (const url of [`/api/notices/${id}`, '/api/notices', '/api/cases', `/api/cases/${await caseOf(id)}`])
      expect((await by('collaborator')(url)).statusCode, url).toBe(403)
  })
})

describe('the public page', () => {
  const post = (body: object, remoteAddress = '10.1.1.1') =>
    server.app.inject({ method: 'POST', url: '/api/public/notices', payload: body, remoteAddress })
  const report = () => ({ id: newId(), communeId: phatTichId, happened: 'Cháu bé ngồi một mình ngoài chợ từ sáng' })

  test('names provinces and communes', async () => {
    const provinces = await server.app.inject({ url: '/api/public/areas' })
    expect(provinces.json().rows).toHaveLength(34)
    const communes = await server.app.inject({ url: '/api/public/areas?parent=25-24' })
    expect(communes.json().rows.map((row: { id: string }) => row.id)).toContain(phatTichId)
  })

  test('takes a report without a session; the same once more gives the same code; whom to call back the officer may know', async () => {
    const body = { ...report(), reporter: { name: 'Bà Sáu', phone: '0912345678', address: null, note: null } }
    const [first, again] = [await post(body), await post(body)]
    expect(first.statusCode, first.body).toBe(200)
    expect(again.json()).toEqual(first.json())
    const opened = await by('officer')(`/api/notices/${body.id}/reporter`, {
      method: 'POST',
      body: { reason: 'Gọi lại' },
    })
    expect(opened.json()).toMatchObject({ name: 'Bà Sáu' })
    expect((await read(await caseOf(body.id))).reports[0]).toMatchObject({ receiverKind: 'public', channel: 'online' })
  })

  test('refuses what is empty, what is nowhere, what a machine filled in, and too much from one address', async () => {
    expect((await post({ ...report(), happened: '' }, '10.1.1.2')).statusCode).toBe(400)
    expect((await post({ ...report(), communeId: 'x' }, '10.1.1.2')).statusCode).toBe(400)
    expect((await post({ ...report(), website: 'http://x' }, '10.1.1.2')).statusCode).toBe(429)
    const statuses: number[] = []
    for (let n = 0; n < 6; n++) statuses.push((await post(report(), '10.1.1.3')).statusCode)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    expect((await post(report(), '10.1.1.4')).statusCode).toBe(200)
  })
})

describe('a draft', () => {
  test('is kept encrypted, read by its owner alone, and an older one that comes late changes nothing', async () => {
    const id = newId()
    const put = (seq: number, happened: string, who = 'officer') =>
      by(who)(`/api/notice-drafts/${id}`, { method: 'PUT', body: { seq, fields: { happened } } })
    await put(1, 'Cháu Chim Cắt')
    await put(3, 'Cháu Chim Cắt bị')
    await put(2, 'Cháu Chim Cắt b')
    const kept = (await by('officer')('/api/notice-drafts')).json().rows
    expect(kept).toMatchObject([{ id, seq: 3, fields: { happened: 'Cháu Chim Cắt bị' } }])
    expect((await by('chair')('/api/notice-drafts')).json().rows).toEqual([])
    const stored = await database.owner<{ row: string }>(
      'select d::text as row from notice_draft d union all select r::text from request r union all select a::text from audit a',
    )
    expect(stored.map(({ row }) => row).join()).not.toContain('Chim Cắt')
    expect((await by('chair')(`/api/notice-drafts/${id}`, { method: 'DELETE' })).statusCode).toBe(404)
    expect((await by('officer')(`/api/notice-drafts/${id}`, { method: 'DELETE' })).statusCode).toBe(200)
    expect((await by('officer')('/api/notice-drafts')).json().rows).toEqual([])
  })
})

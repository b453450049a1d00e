import { newId } from '@mangnon/core/platform/id.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createChild } from '../child/child.commands.ts'
import { tablesHolding } from '../testing/everywhere.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, otherCommune, phatTich } from '../testing/test-records.ts'
import { loadConsentTexts } from './load-consent-texts.ts'

let database: TestDatabase
let server: TestApp
let as: Record<
  'officer' | 'chair' | 'auditor' | 'stranger' | 'administrator' | 'foreignAuditor',
  Awaited<ReturnType<TestApp['as']>>
>
const childId = newId()

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  const officer = await database.actor('commune_officer', phatTich)
  as = {
    officer: await server.as(officer),
    chair: await server.as(await database.actor('commune_chair', phatTich)),
    auditor: await server.as(await database.actor('data_protection_auditor', '25.24.')),
    foreignAuditor: await server.as(await database.actor('data_protection_auditor', '25.01.')),
    stranger: await server.as(await database.actor('commune_officer', otherCommune)),
    administrator: await server.as(await database.actor('administrator', '25.24.')),
  }
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  await loadConsentTexts(client)
  await client.end()
  await database.db.as(officer, 'register_keeping', tx =>
    createChild(tx, aChild({ id: childId, fullName: 'Trẻ Của Sổ', birth: '2018-03-05' })),
  )
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const post = (body: unknown = {}) => ({ method: 'POST', body }) as const
const fieldsOf = (answer: { json: () => { fields?: { path: string; code: string }[] } }) =>
  answer.json().fields?.map(({ path, code }) => `${path}: ${code}`)

describe('consents', () => {
  const consent = (facts: object = {}) => ({
    id: newId(),
    textId: '',
    byChild: true,
    byRepresentative: true,
    representativeName: 'Trần Đại Diện',
    method: 'signed_paper',
    givenOn: '2026-11-01',
    ...facts,
  })
  const textOf = async (purpose: string): Promise<string> => {
    const { rows } = (await as.officer('/api/consent-texts')).json()
    return rows.find((row: { purpose: string; current: boolean }) => row.purpose === purpose && row.current).id
  }
  const url = `/api/children/${childId}/consents`

  test('keep the wording that was asked when a new one comes', async () => {
    const first = await textOf('photo')
    const given = consent({ textId: first })
    expect((await as.officer(url, post(given))).statusCode).toBe(200)
    const wording = {
      id: newId(),
      purpose: 'photo',
      text: 'Một câu hỏi khác về hình ảnh của trẻ, đủ dài.',
      legalText: 'Luật 91/2025/QH15',
    }
    expect((await as.officer('/api/consent-texts', post(wording))).statusCode).toBe(403)
    expect((await as.auditor('/api/consent-texts', post(wording))).statusCode).toBe(200)
    expect(await textOf('photo')).toBe(wording.id)
    const { rows } = (await as.officer(url)).json()
    expect(rows).toMatchObject([
      { textVersion: 1, representativeName: 'Trần Đại Diện', withdrawnOn: null, can: ['withdraw'] },
    ])
    expect(rows[0].text).not.toBe(wording.text)
    await expect(database.owner('delete from consent_text')).rejects.toThrow('append_only')
  })

  test.each([
    ['the child of eight was not asked', { byChild: false }, ['byChild: child_must_agree']],
    ['the representative was not asked', { byRepresentative: false }, ['byRepresentative: representative_must_agree']],
    ['nobody says who represents', { representativeName: null }, ['representativeName: required']],
    ['it lies in the future', { givenOn: '2099-01-01' }, ['givenOn: in_future']],
    ['there is no such wording', { textId: newId() }, ['textId: unknown_code']],
  ])('are refused when %s', async (_what, facts, problems) => {
    expect(fieldsOf(await as.officer(url, post(consent({ textId: await textOf('forum'), ...facts }))))).toEqual(
      problems,
    )
  })

  test('are withdrawn, once, and stay', async () => {
    const given = consent({ textId: await textOf('forum'), givenOn: '2026-10-01' })
    await as.officer(url, post(given))
    const withdraw = (on: string) => as.officer(`${url}/${given.id}/withdraw`, post({ on, by: 'child' }))
    expect(fieldsOf(await withdraw('2026-09-01'))).toEqual(['on: end_before_start'])
    expect((await withdraw('2026-11-02')).statusCode).toBe(200)
    expect((await withdraw('2026-11-03')).json().code).toBe('already_ended')
    const { rows } = (await as.officer(url)).json()
    expect(rows.find((row: { id: string }) => row.id === given.id)).toMatchObject({
      withdrawnOn: '2026-11-02',
      withdrawnBy: 'child',
      can: [],
    })
  })

  test('names stand sealed; a foreign commune and the auditor see none', async () => {
    expect(await tablesHolding(database, 'Trần Đại Diện')).toEqual([])
    expect((await as.stranger(url)).statusCode).toBe(404)
    expect((await as.auditor(url)).statusCode).toBe(403)
    expect((await as.chair(url)).json().rows[0].representativeName).toBe('Trần Đại Diện')
  })
})

describe('requests of data subjects', () => {
  const asked = (facts: object = {}) => ({
    id: newId(),
    childId,
    kind: 'correct',
    requester: 'representative',
    requesterName: 'Người Hỏi Riêng',
    contact: '0912 345 678',
    content: 'Xin sửa ngày sinh',
    receivedAt: '2026-11-20T15:00:00+07:00',
    ...facts,
  })
  const find = async (id: string) => (await as.officer(`/api/data-requests/${id}`)).json()

  test('go from receipt through an extension to their end, by the days of the law', async () => {
    const request = asked()
    expect((await as.officer('/api/data-requests', post(request))).statusCode).toBe(200)
    const received = await find(request.id)
    expect(received).toMatchObject({
      number: expect.stringMatching(/^1\/20\d\d$/),
      answerBy: '2026-11-24',
      actBy: '2026-11-30',
      requesterName: 'Người Hỏi Riêng',
      can: ['accept', 'refuse', 'extend'],
      extendableTo: '2026-12-15',
    })
    const act = (name: string, body: object) => as.officer(`/api/data-requests/${request.id}/${name}`, post(body))
    expect(fieldsOf(await act('extend', { version: 1, to: '2026-12-16', reason: 'Nhiều hồ sơ' }))).toEqual([
      'to: beyond_limit',
    ])
    expect(fieldsOf(await act('extend', { version: 1, to: '2026-11-30', reason: 'Nhiều hồ sơ' }))).toEqual([
      'to: before_previous',
    ])
    expect((await act('extend', { version: 1, to: '2026-12-15', reason: 'Nhiều hồ sơ' })).statusCode).toBe(200)
    expect((await act('extend', { version: 2, to: '2026-12-16', reason: 'Lần nữa' })).json().code).toBe('wrong_state')
    expect((await act('finish', { version: 2 })).json().code).toBe('wrong_state')
    expect((await act('accept', { version: 1, answer: 'Sẽ sửa' })).json().code).toBe('changed_meanwhile')
    expect((await act('accept', { version: 2, answer: 'Sẽ sửa' })).statusCode).toBe(200)
    expect((await act('finish', { version: 3 })).statusCode).toBe(200)
    expect(await find(request.id)).toMatchObject({
      state: 'done',
      answer: 'Sẽ sửa',
      extendedFrom: '2026-11-30',
      actBy: '2026-12-15',
      can: [],
    })
  })

  test('that nobody answered are late; the auditor sees that, and not who asked', async () => {
    const request = asked({ childId: null, receivedAt: '2026-11-10T08:00:00+07:00' })
    await as.officer('/api/data-requests', post(request))
    expect((await as.officer('/api/data-requests?state=late')).json().rows).toMatchObject([
      { id: request.id, late: 'answer', child: null },
    ])
    expect((await as.auditor(`/api/data-requests/${request.id}`)).json()).toMatchObject({
      requesterName: null,
      contact: null,
      content: null,
      can: [],
    })
    expect((await as.foreignAuditor(`/api/data-requests/${request.id}`)).statusCode).toBe(404)
    expect((await as.stranger(`/api/data-requests/${request.id}`)).statusCode).toBe(404)
    expect((await as.foreignAuditor('/api/data-requests?state=all')).json().rows).toEqual([])
    expect((await as.stranger('/api/data-requests?state=all')).json().rows).toEqual([])
    expect(await tablesHolding(database, 'Người Hỏi Riêng')).toEqual([])
    const kinds = async (who: keyof typeof as) =>
      (await as[who]('/api/todo')).json().items.map((item: { kind: string; count: number }) => item.kind)
    expect(await kinds('officer')).toContain('data_requests_late')
    expect(await kinds('auditor')).toContain('data_requests_late')
    expect(await kinds('auditor')).not.toContain('data_requests_open')
  })

  test('stand in the list without what is sealed in them; opening one is on record', async () => {
    const request = asked()
    await as.officer('/api/data-requests', post(request))
    const { rows } = (await as.officer('/api/data-requests?state=all')).json()
    const line = rows.find((row: { id: string }) => row.id === request.id)
    expect(line).toMatchObject({ kind: 'correct', child: { fullName: 'Trẻ Của Sổ' } })
    expect(Object.keys(line)).not.toEqual(expect.arrayContaining(['content']))
    expect(JSON.stringify(rows)).not.toContain('Người Hỏi Riêng')
    expect((await as.chair(`/api/data-requests/${request.id}`)).json()).toMatchObject({
      requesterName: 'Người Hỏi Riêng',
      receivedByName: expect.any(String),
      can: [],
    })
    const opened = await database.owner<{ subject_id: string }>(
      `select subject_id from audit where action = 'data_request.read' and detail ->> 'request' = $1`,
      [request.id],
    )
    expect(opened).toEqual([{ subject_id: childId }])
  })

  test('that would harm the child are refused with the reason', async () => {
    const request = asked({ kind: 'see' })
    await as.officer('/api/data-requests', post(request))
    const refused = await as.officer(
      `/api/data-requests/${request.id}/refuse`,
      post({ version: 1, refusal: 'against_child', answer: 'Không thể' }),
    )
    expect(refused.statusCode).toBe(200)
    expect(await find(request.id)).toMatchObject({ state: 'refused', refusal: 'against_child', can: [] })
  })
})

describe('all that is held on one child', () => {
  test('leaves numbered and fingerprinted, and again under the same request id', async () => {
    const id = newId()
    const requestId = newId()
    const url = `/api/children/${childId}/data-export`
    const first = await as.officer(url, { ...post({ id }), requestId })
    expect(first.json()).toMatchObject({
      number: expect.stringMatching(/^1\/20\d\d$/),
      fileName: expect.stringContaining('du-lieu-tre-em-1'),
    })
    const { content, fingerprint, html } = first.json()
    const { createHash } = await import('node:crypto')
    expect(createHash('sha256').update(JSON.stringify(content)).digest('hex')).toBe(fingerprint)
    for (const text of ['Trẻ Của Sổ', 'Trần Đại Diện', 'Người Hỏi Riêng', fingerprint]) expect(html).toContain(text)
    expect(html).not.toContain('<script')
    expect((await as.officer(url, { ...post({ id }), requestId })).json()).toEqual(first.json())
    expect((await as.officer(url, post({ id: newId() }))).json().number).toMatch(/^2\//)
    expect((await as.chair(url, post({ id: newId() }))).statusCode).toBe(403)
    expect((await as.stranger(url, post({ id: newId() }))).statusCode).toBe(404)
    const [entry] = await database.owner<{ detail: object }>(
      `select detail from audit where action = 'child.data_exported' order by seq limit 1`,
    )
    expect(entry?.detail).toMatchObject({ number: 1, fingerprint })
  })

  test('tells of hand-overs, of households merged, and of what was found when they were looked at again', async () => {
    const [one, two] = [aHousehold({ headName: 'Hộ Một' }), aHousehold({ headName: 'Hộ Hai' })]
    const child = aChild({ householdId: one.id })
    for (const household of [one, two]) await as.officer('/api/households', post(household))
    await as.officer('/api/children', post(child))
    const into = {
      ...{ id: newId(), version: 1, kind: 'merge', on: '2026-03-01', otherId: one.id, reason: 'Về ở chung' },
    }
    expect((await as.officer(`/api/households/${two.id}/regroups`, post(into))).statusCode).toBe(200)
    await database.owner(
      `insert into recheck_household (household_id, recheck_id, commune_path, place, state, recorded, found, checked_on, checked_by_name)
       values ($1, gen_random_uuid(), '25.24.09349.', 1, 'checked', '{}', $2, '2026-11-01', 'Người Phúc Tra')`,
      [two.id, JSON.stringify({ household: {}, children: [{ id: child.id, there: true, found: { birth: '2018' } }] })],
    )
    const [to] = await database.owner<{ id: string }>('select id from area where path = $1', [otherCommune])
    const away = { id: newId(), version: 2, destination: 'commune', communeId: to?.id, movedOn: '2026-04-01' }
    const sent = await as.officer(`/api/children/${child.id}/handovers`, post(away))
    expect(sent.statusCode, sent.body).toBe(200)
    const { content, html } = (await as.officer(`/api/children/${child.id}/data-export`, post({ id: newId() }))).json()
    expect(content['Chuyển hồ sơ giữa các xã']).toMatchObject([
      { subject: 'child', state: 'waiting', moved_on: '2026-04-01', to_name: expect.any(String) },
    ])
    expect(content['Nhập hộ, tách hộ']).toMatchObject([{ kind: 'merge', state: 'entered', reason: 'Về ở chung' }])
    expect(content['Phúc tra']).toMatchObject([{ checked_by_name: 'Người Phúc Tra', found: '{"birth":"2018"}' }])
    for (const text of ['Về ở chung', 'Người Phúc Tra', 'Đến xã']) expect(html).toContain(text)
  })
})

const breachFacts = {
  happened: 'Máy tính của xã bị mất',
  act: 'Mất trộm',
  place: 'Trụ sở xã',
  involved: 'Chưa rõ',
  dataKinds: ['identity', 'health'],
  peopleCount: 120,
  contact: 'Phòng Bảo vệ dữ liệu, 0222 000 000',
  consequences: 'Có thể lộ danh sách',
  measures: 'Đã khóa tài khoản',
}

describe('breaches', () => {
  test('are told within 72 hours, in stages, and kept for five years', async () => {
    const id = newId()
    const discovered = new Date(Date.now() - 80 * 3_600_000)
    expect((await as.officer('/api/breaches')).statusCode).toBe(403)
    expect(
      (await as.auditor('/api/breaches', post({ id, discoveredAt: discovered.toISOString(), ...breachFacts })))
        .statusCode,
    ).toBe(200)
    const find = async () =>
      (await as.administrator('/api/breaches')).json().rows.find((row: { id: string }) => row.id === id)
    const open = await find()
    expect(open).toMatchObject({
      number: expect.stringMatching(/^1\//),
      can: ['change', 'notify'],
      missing: ['first', 'final'],
    })
    expect(Date.parse(open.notifyBy) - discovered.getTime()).toBe(72 * 3_600_000)
    expect(open.minutesLeft).toBeLessThan(-470)
    expect((await as.auditor('/api/todo')).json().items).toContainEqual(
      expect.objectContaining({ kind: 'breach_notice_due', severity: 'attention' }),
    )
    const notice = (facts: object) =>
      as.auditor(
        `/api/breaches/${id}/notices`,
        post({
          id: newId(),
          stage: 'first',
          sentTo: 'A05',
          sentAt: new Date().toISOString(),
          content: 'Báo',
          ...facts,
        }),
      )
    expect(fieldsOf(await notice({}))).toEqual(['lateReason: late_reason_needed'])
    expect(fieldsOf(await notice({ stage: 'further', lateReason: 'x' }))).toEqual(['stage: wrong_order'])
    expect((await notice({ lateReason: 'Mất điện ba ngày' })).statusCode).toBe(200)
    const close = (version: number) => as.auditor(`/api/breaches/${id}/close`, post({ version }))
    expect((await close(1)).json().code).toBe('wrong_state')
    expect(
      (
        await as.auditor(`/api/breaches/${id}`, {
          method: 'PATCH',
          body: { version: 1, ...breachFacts, peopleCount: 130 },
        })
      ).statusCode,
    ).toBe(200)
    const late = await as.administrator(`/api/breaches/${id}`, {
      method: 'PATCH',
      body: { version: 1, ...breachFacts, place: 'Nơi khác' },
    })
    expect(late.json()).toMatchObject({
      code: 'changed_meanwhile',
      detail: { current: { version: 2, peopleCount: 130, place: 'Trụ sở xã' } },
    })
    expect((await notice({ stage: 'final' })).statusCode).toBe(200)
    expect((await close(2)).statusCode).toBe(200)
    const closed = await find()
    expect(closed).toMatchObject({ peopleCount: 130, minutesLeft: null, can: [] })
    expect(Number(closed.keepUntil.slice(0, 4)) - Number(closed.closedOn.slice(0, 4))).toBe(5)
    expect(closed.notices.map((one: { stage: string }) => one.stage)).toEqual(['first', 'final'])
    expect((await as.foreignAuditor('/api/breaches')).json().rows).toEqual([])
    await expect(database.owner('delete from breach')).rejects.toThrow('append_only')
    await expect(database.owner(`update breach_notice set content = 'x'`)).rejects.toThrow('append_only')
  })
})

describe('the register of processing', () => {
  test('says what an assessment must hold, and when it is due', async () => {
    const id = newId()
    const facts = {
      name: 'Sổ trẻ em',
      controller: 'UBND xã',
      contact: '0222 000 000',
      purposes: 'Bảo vệ trẻ em',
      legalBasis: 'Luật Trẻ em 2016',
      dataSubjects: 'Trẻ em trong xã',
      dataKinds: ['identity', 'ethnicity'],
      retention: 'Đến 18 tuổi',
      measures: 'Mã hóa, phân quyền',
      consequences: 'Lộ thông tin',
      startedOn: '2026-01-05',
    }
    const find = async () =>
      (await as.auditor('/api/processing-activities')).json().rows.find((row: { id: string }) => row.id === id)
    expect((await as.administrator('/api/processing-activities', post({ id, ...facts }))).statusCode).toBe(200)
    expect(await find()).toMatchObject({ due: { what: 'file', by: '2026-03-06', late: true } })
    const change = (body: object) =>
      as.administrator(`/api/processing-activities/${id}`, { method: 'PATCH', body: { ...facts, ...body } })
    expect(fieldsOf(await change({ version: 1, filedOn: '2026-11-01' }))).toEqual(['filedNumber: required'])
    expect((await change({ version: 1, filedOn: '2026-11-01', filedNumber: '7/A05' })).statusCode).toBe(200)
    expect(await find()).toMatchObject({ version: 2, due: { what: 'review', by: '2027-05-01', late: false } })
    expect((await change({ version: 1 })).json()).toMatchObject({
      code: 'changed_meanwhile',
      detail: { current: { version: 2, filedNumber: '7/A05', name: 'Sổ trẻ em' } },
    })
    expect(
      (await change({ version: 2, filedOn: '2026-11-01', filedNumber: '7/A05', endedOn: '2026-11-20' })).statusCode,
    ).toBe(200)
    expect(await find()).toMatchObject({ due: null, can: [] })
    expect((await as.officer('/api/processing-activities')).statusCode).toBe(403)
  })
})

describe('terms of keeping', () => {
  test('are told as counts to whoever sees no child', async () => {
    await database.owner(
      `update child set birth = '2005-01-01', birth_first = '2005-01-01', birth_last = '2005-01-01' where id = $1`,
      [childId],
    )
    const rows = (await as.auditor('/api/retention')).json().rows
    expect(rows.find((row: { kind: string }) => row.kind === 'child_record')).toMatchObject({
      records: 1,
      oldest: '2005-01-01',
      confirmed: false,
    })
    expect((await as.foreignAuditor('/api/retention')).json().rows[0]).toMatchObject({ records: 0, oldest: null })
    expect((await as.officer('/api/retention')).statusCode).toBe(403)
  })
})

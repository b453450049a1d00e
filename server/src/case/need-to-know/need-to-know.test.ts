import type { Actor } from '@mangnon/core/account/role.ts'
import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliver } from '../../notify/deliver.ts'
import type { Message } from '../../notify/message.ts'
import { textOf } from '../../notify/message.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aNotice, anInitial, phatTichId } from '../../testing/test-notice.ts'
import { otherCommune, phatTich } from '../../testing/test-records.ts'

let database: TestDatabase
let server: TestApp
const people = {} as Record<
  | 'keeper'
  | 'colleague'
  | 'chair'
  | 'police'
  | 'school'
  | 'collaborator'
  | 'province'
  | 'provider'
  | 'auditor'
  | 'foreign'
  | 'foreignChair'
  | 'administrator',
  Actor
>
type Person = keyof typeof people

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  people.keeper = await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh')
  people.colleague = await database.actor('commune_officer', phatTich, 'Lê Văn Bình')
  people.chair = await database.actor('commune_chair', phatTich, 'Trần Văn Lực')
  people.police = await database.actor('standing_member', phatTich, 'Công An Xã')
  people.school = await database.actor('standing_member', phatTich, 'Cô Giáo')
  people.collaborator = await database.actor('village_collaborator', `${phatTich}001.`, 'Người Báo Tin')
  people.province = await database.actor('province_officer', '25.24.', 'Cán Bộ Tỉnh')
  people.provider = await database.actor('service_provider', phatTich, 'Trung Tâm')
  people.auditor = await database.actor('data_protection_auditor', '25.24.', 'Kiểm Tra')
  people.foreign = await database.actor('commune_officer', otherCommune)
  people.foreignChair = await database.actor('commune_chair', otherCommune)
  people.administrator = await database.actor('administrator', phatTich)
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const ask = async (who: Person, url: string) => (await server.as(people[who]))(url)
const send = async (who: Person, url: string, body: object = {}, requestId: string = newId()) =>
  (await server.as(people[who]))(url, { method: 'POST', body, requestId })

/** A case that the keeper has begun, with the words of its report and a signed paper. */
const aCase = async (by: Person = 'keeper', facts: object = {}) => {
  const body = aNotice({ communeId: phatTichId, happened: 'Chữ kín của tin báo', ...facts })
  const answer = await send(by, '/api/notices', body)
  expect(answer.statusCode, answer.body).toBe(200)
  const [row] = await database.owner<{ id: string; code: string }>(
    'select c.id, c.code from protection_case c join notice n on n.case_id = c.id where n.id = $1',
    [body.id],
  )
  const id = row?.id ?? ''
  for (const [step, more] of [
    ['verify', { version: 1 }],
    ['finding', { version: 2, credible: true }],
    ['begin-initial', { version: 3 }],
    ['initial', { version: 4, ...anInitial() }],
  ] as const)
    expect((await send('keeper', `/api/cases/${id}/${step}`, more)).statusCode).toBe(200)
  return { id, code: row?.code ?? '', notice: body.id }
}
/** One that nobody is let into: for what is refused. */
let closed: ReturnType<typeof aCase> | undefined
const theClosed = () => {
  closed ??= aCase()
  return closed
}
const versionOf = async (id: string): Promise<number> =>
  (await database.owner<{ version: number }>('select version from protection_case where id = $1', [id]))[0]?.version ??
  0
const keepApart = async (id: string, accounts: Person[] | null, by: Person = 'keeper') =>
  send(by, `/api/cases/${id}/team`, {
    version: await versionOf(id),
    accounts: accounts?.map(one => people[one].accountId) ?? null,
  })
const share = (id: string, to: Person, more: object = {}, by: Person = 'keeper', requestId?: string) =>
  send(
    by,
    `/api/cases/${id}/shares`,
    {
      ...{ id: newId(), accountId: people[to].accountId, parts: ['reports'], until: dayInVietnam() },
      ...{ reason: 'Cùng xác minh tại trường', ...more },
    },
    requestId,
  )
const glass = (code: string, by: Person, reason = 'Trẻ nhập viện trong đêm, cần biết ngay') =>
  send(by, '/api/case-glass', { id: newId(), code, reason })

describe('without being let in nobody reads a word of a case', () => {
  test.each<[Person, number]>([
    ['collaborator', 403],
    ['police', 404],
    ['school', 404],
    ['provider', 404],
    ['province', 404],
    ['auditor', 403],
    ['administrator', 403],
    ['foreign', 404],
    ['foreignChair', 404],
  ])('%s: %i, over address, list, count, print, history, reports and notification', async (who, status) => {
    const { id, notice } = await theClosed()
    expect((await ask(who, `/api/cases/${id}`)).statusCode).toBe(status)
    const list = await ask(who, '/api/cases?state=all')
    expect(list.statusCode === 403 ? [] : list.json().rows.map((row: { id: string }) => row.id)).not.toContain(id)
    expect([403, 404]).toContain((await ask(who, `/api/notices/${notice}`)).statusCode)
    expect([403, 404]).toContain((await send(who, `/api/cases/${id}/initial/paper`)).statusCode)
    expect([403, 404]).toContain((await ask(who, `/api/cases/${id}/need-to-know`)).statusCode)
    const todo = await ask(who, '/api/todo')
    expect(todo.body).not.toMatch(/cases_(open|running|overrun|shared)/)
    const seen = await database.db.as(people[who], 'child_protection', async tx => {
      const { rows } = await tx.client.query<{ n: number }>(
        `select (select count(*) from protection_case where id = $1) + (select count(*) from notice where case_id = $1)
              + (select count(*) from case_paper where case_id = $1) + (select count(*) from case_journal($1)) as n`,
        [id],
      )
      return rows[0]?.n
    })
    expect(seen).toBe(0)
  })

  test('a collaborator does not open the case that they reported themselves', async () => {
    const body = aNotice({ communeId: phatTichId, happened: 'Nghe tiếng đánh trẻ' })
    expect((await send('collaborator', '/api/notices', body)).statusCode).toBe(200)
    const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
    expect((await ask('collaborator', `/api/cases/${row?.case_id}`)).statusCode).toBe(403)
    expect((await ask('collaborator', `/api/notices/${body.id}`)).statusCode).toBe(403)
    // Nor is it shared with whoever may be the one who told.
    const people = (await ask('keeper', `/api/cases/${row?.case_id}/need-to-know`)).json().people
    expect(people.map((one: { fullName: string }) => one.fullName)).not.toContain('Người Báo Tin')
  })
})

describe('kept to a team', () => {
  test('a colleague learns that it is there and whom to ask; the chair and the team read on', async () => {
    const { id, code } = await aCase()
    expect((await ask('colleague', `/api/cases/${id}`)).statusCode).toBe(200)
    expect((await keepApart(id, [], 'colleague')).statusCode).toBe(403)
    expect((await keepApart(id, [])).statusCode).toBe(200)
    expect((await ask('colleague', `/api/cases/${id}`)).statusCode).toBe(404)
    expect((await ask('colleague', '/api/cases')).body).not.toContain(id)
    const apart = (await ask('colleague', '/api/cases/kept-apart')).json().rows
    expect(apart).toMatchObject([{ id, code, keeperName: 'Nguyễn Thị Hạnh' }])
    expect(JSON.stringify(apart)).not.toMatch(/Chữ kín|concern/)
    for (const who of ['keeper', 'chair'] as const)
      expect((await ask(who, `/api/cases/${id}`)).json()).toMatchObject({ side: 'acting', initial: { copies: 0 } })
    expect((await keepApart(id, ['colleague'], 'chair')).statusCode).toBe(200)
    expect((await ask('colleague', `/api/cases/${id}`)).json()).toMatchObject({ side: 'acting' })
    expect((await keepApart(id, ['foreign'], 'chair')).json().code).toBe('invalid_input')
    expect((await keepApart(id, null, 'chair')).statusCode).toBe(200)
    expect((await ask('colleague', '/api/cases/kept-apart')).json().rows).toEqual([])
  })

  test('nor do who told on the public page and what is still being written go beyond the team', async () => {
    const reporter = { name: 'Bà Sáu', phone: null, address: null, note: null }
    const { id, notice } = await aCase('collaborator', { reporter })
    const whoTold = (who: Person) => send(who, `/api/notices/${notice}/reporter`, { reason: 'Gọi lại' })
    await database.owner(
      `insert into case_draft (case_id, kind, commune_path, version, updated_by, updated_by_name, sealed) values ($1, 'detailed', $2, 1, $3, 'x', 'x')`,
      [id, phatTich, people.keeper.accountId],
    )
    const drafts = async () =>
      database.db.as(people.colleague, 'child_protection', async tx => {
        const { rowCount } = await tx.client.query('select from case_draft where case_id = $1', [id])
        return rowCount
      })
    expect([(await whoTold('colleague')).statusCode, await drafts()]).toEqual([200, 1])
    await keepApart(id, [])
    expect([(await whoTold('colleague')).statusCode, await drafts()]).toEqual([404, 0])
    expect((await whoTold('keeper')).statusCode).toBe(200)
  })

  test('of two who say at once who may know one is told to look again', async () => {
    const { id } = await aCase()
    const version = await versionOf(id)
    const both = await Promise.all(
      (['keeper', 'chair'] as const).map(who => send(who, `/api/cases/${id}/team`, { version, accounts: [] })),
    )
    expect(both.map(answer => answer.statusCode).sort()).toEqual([200, 409])
  })
})

describe('shared', () => {
  test('for named parts: the reports and not the papers, the papers and not the reports; nothing is done in it', async () => {
    const { id } = await aCase()
    expect((await share(id, 'police')).statusCode).toBe(200)
    const seen = (await ask('police', `/api/cases/${id}`)).json()
    expect(seen).toMatchObject({ side: 'shared', can: [], initial: null, child: null, history: [], duplicates: [] })
    expect(seen.reports[0].words.happened).toBe('Chữ kín của tin báo')
    expect(seen.reports[0].reporter).toBe('none')
    expect((await share(id, 'provider', { parts: ['papers'] })).statusCode).toBe(200)
    expect((await ask('provider', `/api/cases/${id}`)).json()).toMatchObject({
      reports: [],
      initial: { conclusion: 'emergency' },
    })
    expect((await ask('school', `/api/cases/${id}`)).statusCode).toBe(404)
    expect((await ask('police', '/api/todo')).json().items).toContainEqual(
      expect.objectContaining({ kind: 'cases_shared', count: 1 }),
    )
    expect((await ask('police', '/api/cases')).json().rows.map((row: { id: string }) => row.id)).toContain(id)
    expect((await send('police', `/api/cases/${id}/verify`, { version: 5 })).statusCode).toBe(403)
    expect((await share(id, 'school', {}, 'police')).statusCode).toBe(403)
    expect((await share(id, 'school', {}, 'foreign')).statusCode).toBe(404)
  })

  test('ends on its day by itself, and at once when it is taken back; who it was stands in the history', async () => {
    const { id } = await aCase()
    const [today, later] = [newId(), newId()]
    await share(id, 'province', { id: today })
    expect((await ask('province', `/api/cases/${id}`)).statusCode).toBe(200)
    await database.owner(`update case_share set until_at = now() + interval '1 second' where id = $1`, [today])
    await database.owner('select pg_sleep(1.1)')
    expect((await ask('province', `/api/cases/${id}`)).statusCode).toBe(404)
    await share(id, 'province', { id: later, until: addDays(dayInVietnam(), 30) })
    expect((await ask('province', `/api/cases/${id}`)).statusCode).toBe(200)
    expect((await send('foreignChair', `/api/case-shares/${later}/end`)).statusCode).toBe(404)
    expect((await send('chair', `/api/case-shares/${later}/end`)).statusCode).toBe(200)
    expect((await ask('province', `/api/cases/${id}`)).statusCode).toBe(404)
    const { shares } = (await ask('chair', `/api/cases/${id}/need-to-know`)).json()
    expect(shares.map((one: { active: boolean; reason: string }) => [one.active, one.reason])).toEqual([
      [false, 'Cùng xác minh tại trường'],
      [false, 'Cùng xác minh tại trường'],
    ])
  })

  test.each<[string, object]>([
    ['yesterday', { until: addDays(dayInVietnam(), -1) }],
    ['longer than ninety days', { until: addDays(dayInVietnam(), 91) }],
    ['a 29 February that is none', { until: '2027-02-29' }],
    ['no part', { parts: [] }],
    ['a part that there is not', { parts: ['reporter'] }],
    ['no reason', { reason: ' ' }],
  ])('is refused: %s', async (_name, more) => {
    const { id } = await theClosed()
    expect((await share(id, 'police', more)).json().code).toBe('invalid_input')
  })

  test.each<[string, Person]>([
    ['the collaborator, who may be who told', 'collaborator'],
    ['another commune, to which a case is handed over', 'foreign'],
    ['the auditor', 'auditor'],
    ['oneself', 'keeper'],
  ])('is refused with %s', async (_name, to) => {
    const { id } = await theClosed()
    expect((await share(id, to)).json().code).toBe('invalid_input')
  })

  test('once: the same request again changes nothing, another under its id is a 409', async () => {
    const { id } = await aCase()
    const [request, one] = [newId(), newId()]
    expect((await share(id, 'police', { id: one }, 'keeper', request)).statusCode).toBe(200)
    expect((await share(id, 'police', { id: one }, 'keeper', request)).statusCode).toBe(200)
    expect((await share(id, 'school', { id: one }, 'keeper', request)).json().code).toBe('request_reused')
    expect(await database.owner('select from case_share where case_id = $1', [id])).toHaveLength(1)
  })

  test('a paper that is signed later and a report that is joined are theirs, too', async () => {
    const { id } = await aCase()
    await share(id, 'police', { parts: ['papers'] })
    const again = { version: await versionOf(id), ...anInitial({ conclusion: 'plan', reason: 'Đã ở nhà bà ngoại' }) }
    expect((await send('keeper', `/api/cases/${id}/initial`, again)).statusCode).toBe(200)
    expect((await ask('police', `/api/cases/${id}`)).json()).toMatchObject({ initial: { conclusion: 'plan' } })
  })

  test('ends when another commune takes the case: that is theirs to share', async () => {
    const { id } = await aCase()
    await share(id, 'police', { until: addDays(dayInVietnam(), 30) })
    await keepApart(id, [])
    const offer = { id: newId(), version: await versionOf(id), communeId: '25-09193', reason: 'Trẻ ở bên đó' }
    expect((await send('keeper', `/api/cases/${id}/offer`, offer)).statusCode).toBe(200)
    const answer = { version: await versionOf(id), answer: 'accepted', reason: 'Nhận' }
    expect((await send('foreign', `/api/cases/${id}/answer`, answer)).statusCode).toBe(200)
    expect((await ask('police', `/api/cases/${id}`)).statusCode).toBe(404)
    expect((await ask('foreign', `/api/cases/${id}`)).json()).toMatchObject({ side: 'acting' })
    expect((await ask('foreign', `/api/cases/${id}/need-to-know`)).json()).toMatchObject({
      team: null,
      shares: [{ active: false }],
    })
  })
})

describe('broken glass', () => {
  const contact = async (who: Person, email: string) =>
    database.owner(
      'insert into notify_contact (account_id, email) values ($1, $2) on conflict (account_id) do update set email = $2',
      [people[who].accountId, email],
    )

  test('the province reads at once, chair and auditor are told at once and without a word of the child, and it expires', async () => {
    const { id, code } = await aCase()
    await contact('chair', 'chutich@phattich.example')
    await contact('auditor', 'kiemtra@bacninh.example')
    expect((await glass(code.toLowerCase(), 'province')).json()).toEqual({ id })
    const seen = (await ask('province', `/api/cases/${id}`)).json()
    expect(seen).toMatchObject({ side: 'shared', can: [], initial: { conclusion: 'emergency' } })
    expect(seen.reports[0]).toMatchObject({ reporter: 'none', words: { happened: 'Chữ kín của tin báo' } })
    expect(seen.history.map((one: { act: string }) => one.act)).toContain('case.glass_broken')

    const sent: Message[] = []
    const send = async (message: Message) => void sent.push(message)
    await deliver(database.db, { email: send }, new Date(Date.now() + 1_000))
    expect(sent.map(one => one.address).sort()).toEqual(['chutich@phattich.example', 'kiemtra@bacninh.example'])
    for (const message of sent) {
      expect(textOf(message)).toBe(
        'Măng Non: Có 1 lần mở khẩn cấp hồ sơ trong địa bàn. Đăng nhập Măng Non để xem và xác nhận đã nhận.',
      )
      expect(JSON.stringify(message)).not.toMatch(/VV-|Chữ kín|Phật Tích|nhập viện/)
    }
    expect(await deliver(database.db, { email: send }, new Date(Date.now() + 2_000))).toBe(0)
    for (const who of ['chair', 'auditor'] as const)
      expect((await ask(who, '/api/todo')).json().items).toContainEqual(
        expect.objectContaining({ kind: 'glass_broken', link: '/mo-khan-cap' }),
      )

    await database.owner(`update case_glass set until_at = now() + interval '0.5 second' where case_id = $1`, [id])
    await database.owner('select pg_sleep(0.6)')
    expect((await ask('province', `/api/cases/${id}`)).statusCode).toBe(404)
  })

  test('an officer outside the team may act for the night; the chair sees it and ends it', async () => {
    const { id, code } = await aCase()
    await keepApart(id, [])
    expect((await glass(code, 'colleague')).statusCode).toBe(200)
    const opened = (await ask('colleague', `/api/cases/${id}`)).json()
    expect(opened).toMatchObject({ side: 'acting' })
    const declared = await (await server.as(people.colleague))(`/api/cases/${id}/emergency`, {
      method: 'POST',
      body: { version: opened.version, grounds: ['carer_is_harmer'] },
    })
    expect(declared.statusCode).not.toBe(404)
    const [row] = (await ask('chair', '/api/case-glass'))
      .json()
      .rows.filter((one: { caseId: string }) => one.caseId === id)
    expect(row).toMatchObject({
      ...{ code, accountName: 'Lê Văn Bình', role: 'commune_officer', active: true, can: ['seen', 'end'] },
      reason: 'Trẻ nhập viện trong đêm, cần biết ngay',
    })
    expect((await send('foreignChair', `/api/case-glass/${row.id}/seen`, { end: true })).statusCode).toBe(404)
    expect((await send('auditor', `/api/case-glass/${row.id}/seen`, { end: true })).statusCode).toBe(200)
    expect((await ask('colleague', `/api/cases/${id}`)).statusCode).toBe(200)
    expect((await send('chair', `/api/case-glass/${row.id}/seen`, { end: true })).statusCode).toBe(200)
    expect((await ask('colleague', `/api/cases/${id}`)).statusCode).toBe(404)
  })

  test.each<[Person, number]>([
    ['collaborator', 403],
    ['police', 403],
    ['provider', 403],
    ['auditor', 403],
    ['administrator', 403],
    ['foreign', 404],
  ])('is nothing for %s: %i, and a code that is not there answers the same', async (who, status) => {
    const { code } = await theClosed()
    const [found, absent] = [await glass(code, who), await glass('VV-26-0000000', who)]
    expect(found.statusCode).toBe(status)
    expect(found.json().code).toBe(absent.json().code)
  })

  test('whoever may read it already breaks nothing; twice is once; a reason is needed', async () => {
    const { id, code } = await aCase()
    expect((await glass(code, 'keeper')).statusCode).toBe(200)
    expect((await glass(code, 'province', ' ')).json().code).toBe('invalid_input')
    await glass(code, 'province')
    await glass(code, 'province')
    expect(await database.owner('select from case_glass where case_id = $1', [id])).toHaveLength(1)
  })
})

test('who read this case, when and why, for the auditor: the right of each look, and no word of the case', async () => {
  const { id, code } = await aCase()
  await share(id, 'police')
  await ask('police', `/api/cases/${id}`)
  await glass(code, 'province')
  await ask('province', `/api/cases/${id}`)
  await ask('foreign', `/api/cases/${id}`)
  const found = await send('auditor', '/api/audit/subjects/search', { q: code })
  expect(found.json().rows).toMatchObject([{ subject: 'case', id, code }])
  const trail = await ask('auditor', `/api/audit/subjects/${id}`)
  const { entries } = trail.json()
  const looks = entries
    .filter((one: { action: string }) => ['case.read', 'case.glass_broken'].includes(one.action))
    .map((one: { actor: { name: string }; action: string; right: string; why: string | null; code: string }) => [
      ...[one.actor.name, one.action, one.right, one.why, one.code],
    ])
  expect(looks).toEqual(
    expect.arrayContaining([
      ['Cán Bộ Tỉnh', 'case.read', 'glass', 'Trẻ nhập viện trong đêm, cần biết ngay', code],
      ['Cán Bộ Tỉnh', 'case.glass_broken', null, 'Trẻ nhập viện trong đêm, cần biết ngay', code],
      ['Công An Xã', 'case.read', 'share', 'Cùng xác minh tại trường', code],
    ]),
  )
  expect(entries.map((one: { action: string }) => one.action)).toContain('request.refused')
  expect(trail.body).not.toMatch(/Chữ kín/)
  expect((await send('foreign', '/api/audit/subjects/search', { q: code })).statusCode).toBe(403)
})

test('reasons are sealed in tables, journal and audit, and an erasure takes them', async () => {
  const { id, code } = await aCase()
  await share(id, 'police', { reason: 'Lý do rất riêng' })
  await glass(code, 'province', 'Lý do rất riêng')
  const rows = await database.owner<{ row: string }>(
    `select t::text as row from case_share t union all select t::text from case_glass t union all select t::text from audit t
     union all select t::text from journal t union all select t::text from notify_message t union all select t::text from request t`,
  )
  expect(rows.filter(({ row }) => row.includes('rất riêng'))).toEqual([])
})

test('twenty thousand cases of elsewhere are not read to find one’s own and those that are shared', async () => {
  await database.owner(
    `insert into protection_case (id, code, commune_path, event_path, t0, due_at, law, readers)
     select gen_random_uuid(), 'X' || n, p, p, now(), now(), '{}', case when n % 50 = 0 then jsonb_build_object(gen_random_uuid()::text, now()) end
       from generate_series(1, 20000) n, lateral (select '25.01.' || lpad((n % 500)::text, 5, '0') || '.' as p) x`,
  )
  await database.owner('analyze protection_case')
  for (const who of ['keeper', 'police', 'province', 'chair'] as const) {
    const plan = await database.db.as(
      people[who],
      'child_protection',
      async tx =>
        (
          await tx.client.query<{ 'QUERY PLAN': string }>(
            'explain select id from protection_case where joined_to is null',
          )
        ).rows,
    )
    const text = plan.map(row => row['QUERY PLAN']).join('\n')
    expect(text, who).toContain('protection_case_readers')
    expect(text, who).not.toMatch(/Seq Scan/)
  }
})

/** Tables with a case that hold no word of it: who is told when, which communes, and the rights themselves. */
const withoutWords = ['case_alarm', 'case_glass', 'case_handover', 'case_share']
/** Of the team alone, or of the province that drew it by lot; shared with nobody. */
const ofTheTeam = ['case_draft', 'case_sample_line']

test('every table that hangs on a case keeps to its team and to those its part is shown to', async () => {
  const tables = await database.owner<{
    name: string
    team: boolean
    readers: boolean
    begins: boolean
    follows: boolean
  }>(
    `select c.relname as name, bool_or(a.attname = 'team') as team, bool_or(a.attname = 'readers') as readers,
            exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = any (array['case_part_begins', 'case_file_begins']::regproc[])) as begins,
            pg_get_functiondef('case_readers_set'::regproc) ~ ('update ' || c.relname || ' set readers') as follows
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      group by c.oid, c.relname having bool_or(a.attname = 'case_id') order by 1`,
  )
  const named = tables.map(({ name }) => name)
  expect(named).toEqual(expect.arrayContaining([...withoutWords, ...ofTheTeam, 'notice', 'case_paper', 'case_plan']))
  const open = tables.filter(({ name, team, readers, begins, follows }) =>
    withoutWords.includes(name) ? false : ofTheTeam.includes(name) ? !team : !(team && readers && begins && follows),
  )
  expect(open).toEqual([])
})

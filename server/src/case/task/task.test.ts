import type { Actor } from '@mangnon/core/account/role.ts'
import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { raiseAlarms, remindOfTasks } from '../../notify/deliver.ts'
import { textOf } from '../../notify/message.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { copyCase } from '../../testing/case-copies.ts'
import { tablesHolding } from '../../testing/everywhere.ts'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aDetailed, aNotice, anInitial, anItem, aPlan, phatTichId, someMinutes } from '../../testing/test-notice.ts'
import { aChild, otherCommune, phatTich } from '../../testing/test-records.ts'

let database: TestDatabase
let server: TestApp
type Person =
  | 'officer'
  | 'chair'
  | 'clinic'
  | 'school'
  | 'provider'
  | 'collaborator'
  | 'province'
  | 'foreign'
  | 'foreignClinic'
const people = {} as Record<Person, Actor>
let template: string

const ask = async (who: Person, url: string) => (await server.as(people[who]))(url)
const send = async (who: Person, url: string, body: object = {}, requestId: string = newId()) =>
  (await server.as(people[who]))(url, { method: 'POST', body, requestId })
const today = dayInVietnam()
const secret = 'Chữ kín của vụ việc'

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  people.officer = await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh')
  people.chair = await database.actor('commune_chair', phatTich, 'Trần Văn Lực')
  people.clinic = await database.actor('standing_member', phatTich, 'Trạm Trưởng')
  people.school = await database.actor('standing_member', phatTich, 'Cô Giáo')
  people.provider = await database.actor('service_provider', '25.24.', 'Trung Tâm')
  people.collaborator = await database.actor('village_collaborator', `${phatTich}001.`)
  people.province = await database.actor('province_officer', '25.24.')
  people.foreign = await database.actor('commune_officer', otherCommune)
  people.foreignClinic = await database.actor('standing_member', otherCommune)
  template = await walked()
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const done = async (id: string, name: string, body: object, by: Person = 'officer') => {
  const { version } = (await ask(by, `/api/cases/${id}`)).json()
  const answer = await send(by, `/api/cases/${id}/${name}`, { version, ...body })
  expect(answer.statusCode, answer.body).toBe(200)
}
/** A case whose meeting was held; its words are those of nobody who is asked to do something. */
const walked = async (): Promise<string> => {
  const child = aChild({ birth: '2019-02-28' })
  expect((await send('officer', '/api/children', child)).statusCode).toBe(200)
  const body = aNotice({ communeId: phatTichId, happened: secret })
  await send('officer', '/api/notices', body)
  const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [body.id])
  const id = row?.case_id ?? ''
  await done(id, 'verify', {})
  await done(id, 'finding', { credible: true })
  await done(id, 'child', { childId: child.id })
  await done(id, 'begin-initial', {})
  await done(id, 'initial', anInitial({ conclusion: 'plan', reason: secret }))
  await done(id, 'begin-detailed', {})
  await done(id, 'detailed', aDetailed())
  await done(id, 'meeting', {})
  await done(id, 'minutes', someMinutes())
  return id
}
/** A case whose plan is being carried out. */
const inProgress = async () => {
  const id = await copyCase(database, template)
  const plan = aPlan({ items: [anItem(), anItem({ service: secret, responsible: 'Bà ngoại', provider: null })] })
  await done(id, 'plan/submit', plan)
  await done(id, 'plan/approve', { on: today }, 'chair')
  await done(id, 'plan/send', { recipients: ['Trạm Y tế xã'] })
  await done(id, 'plan/start', {})
  return { id, item: plan.items[0]?.id ?? '', other: plan.items[1]?.id ?? '' }
}
let one: ReturnType<typeof inProgress> | undefined
/** One that is not changed but for its tasks. */
const theOne = () => {
  one ??= inProgress()
  return one
}
const give = async (id: string, item: string, to: Person = 'clinic', facts: object = {}, requestId?: string) => {
  const { version } = (await ask('officer', `/api/cases/${id}`)).json()
  const body = {
    ...{
      id: newId(),
      version,
      itemId: item,
      accountId: people[to].accountId,
      childName: 'Hồ Văn Én',
      birthYear: '2019',
    },
    ...{
      asked: 'Khám lại vết thương',
      dueOn: addDays(today, 7),
      contactName: 'Chị Hạnh',
      contactPhone: '0912 345 678',
    },
    ...facts,
  }
  const answer = await send('officer', `/api/cases/${id}/tasks`, body, requestId)
  return { task: body.id, body, answer }
}
const given = async (who: Person) => (await ask(who, '/api/given-tasks')).json().rows
const of = async (id: string, task: string) =>
  (await ask('officer', `/api/cases/${id}/tasks`)).json().tasks.find((one: { id: string }) => one.id === task)
const todo = async (who: Person): Promise<string[]> =>
  (await ask(who, '/api/todo')).json().items.map((one: { kind: string; count: number }) => `${one.kind} ${one.count}`)

describe('an item of the plan', () => {
  test('is given, seen, confirmed, done, and its answer stands in the report', async () => {
    const { id, item } = await inProgress()
    const before = (await ask('officer', `/api/cases/${id}/tasks`)).json()
    expect(before).toMatchObject({ birthYear: '2019', contactName: 'Nguyễn Thị Hạnh', can: ['send'], tasks: [] })
    // Two members stand for health here: the plan names neither, so no one press.
    expect(before.items).toMatchObject([{ id: item, open: true, named: null }, { named: null }])
    expect(before.people.map((one: { fullName: string }) => one.fullName).sort()).toEqual([
      ...['Cô Giáo', 'Trung Tâm', 'Trạm Trưởng'].sort(),
    ])
    const { task, answer } = await give(id, item)
    expect(answer.statusCode, answer.body).toBe(200)
    expect(await todo('clinic')).toContain('tasks_given 1')
    const [mine] = await given('clinic')
    expect(mine).toMatchObject({
      ...{ id: task, state: 'sent', childName: 'Hồ Văn Én', birthYear: '2019', asked: 'Khám lại vết thương' },
      ...{ contactName: 'Chị Hạnh', contactPhone: '0912 345 678', can: ['receive', 'done', 'refuse', 'attach'] },
    })
    expect((await send('clinic', `/api/given-tasks/${task}/receive`)).statusCode).toBe(200)
    expect(await of(id, task)).toMatchObject({ state: 'received', late: false, can: ['withdraw', 'attach'] })
    const report = { on: today, note: 'Đã khám, vết thương lành' }
    expect(
      (await send('clinic', `/api/given-tasks/${task}/done`, { ...report, on: addDays(today, 1) })).json().fields,
    ).toMatchObject([{ path: 'on', code: 'in_future' }])
    expect((await send('clinic', `/api/given-tasks/${task}/done`, report)).statusCode).toBe(200)
    expect((await send('clinic', `/api/given-tasks/${task}/refuse`, { reason: 'Thôi không làm' })).json().code).toBe(
      'wrong_state',
    )
    expect(await todo('officer')).toContain('tasks_answered 1')
    expect((await ask('officer', '/api/case-tasks/waiting')).json().rows).toMatchObject([{ id: task, caseId: id }])
    expect(await of(id, task)).toMatchObject({ answer: { note: 'Đã khám, vết thương lành', on: today }, itemNow: item })
    await done(id, 'plan/progress', {
      ...{ id: newId(), itemId: item, status: 'done', on: today, evidence: 'Đã khám, vết thương lành', taskId: task },
    })
    expect(await of(id, task)).toMatchObject({ reported: true, seenByName: 'Nguyễn Thị Hạnh', can: ['attach'] })
    expect(await todo('officer')).not.toContain('tasks_answered 1')
    const shown = (await ask('officer', `/api/cases/${id}`)).json()
    expect(shown.plan.items[0]).toMatchObject({ status: 'done', progress: [{ evidence: 'Đã khám, vết thương lành' }] })
    const acts = shown.history.map((one: { act: string }) => one.act)
    expect(acts).toEqual(expect.arrayContaining(['case.send_task', 'case.task_received', 'case.task_done']))
  })

  test('is refused with a reason, and given to somebody else; taken back while it is open', async () => {
    const { id, item } = await theOne()
    const { task } = await give(id, item)
    expect((await send('clinic', `/api/given-tasks/${task}/refuse`, { reason: ' ' })).json().code).toBe('invalid_input')
    await send('clinic', `/api/given-tasks/${task}/refuse`, { reason: 'Trạm không có máy chụp' })
    expect(await of(id, task)).toMatchObject({
      state: 'refused',
      answer: { note: 'Trạm không có máy chụp' },
      can: ['see'],
    })
    expect((await send('officer', `/api/case-tasks/${task}/seen`)).statusCode).toBe(200)
    expect((await send('officer', `/api/case-tasks/${task}/seen`)).json().code).toBe('wrong_state')
    const again = await give(id, item, 'provider')
    expect(again.answer.statusCode).toBe(200)
    expect((await send('officer', `/api/case-tasks/${again.task}/withdraw`)).statusCode).toBe(200)
    expect(
      (await send('provider', `/api/given-tasks/${again.task}/done`, { on: today, note: 'Đã khám' })).json().code,
    ).toBe('wrong_state')
  })

  test.each<[string, Person, object, string]>([
    ['to the collaborator, who may have told', 'collaborator', {}, 'accountId unknown_code'],
    ['to another commune', 'foreignClinic', {}, 'accountId unknown_code'],
    ['of a plan that is none', 'clinic', { itemId: newId() }, 'itemId unknown_code'],
    ['until yesterday', 'clinic', { dueOn: addDays(today, -1) }, 'dueOn day_passed'],
    ['until 30 February', 'clinic', { dueOn: '2027-02-30' }, 'dueOn not_a_date'],
    ['with nobody to call', 'clinic', { contactPhone: '' }, 'contactPhone required'],
  ])('is not given %s', async (_what, to, facts, expected) => {
    const { id, item } = await theOne()
    const { answer } = await give(id, item, to, facts)
    expect(answer.json().fields.map((one: { path: string; code: string }) => `${one.path} ${one.code}`)).toEqual([
      expected,
    ])
  })

  test('once: the same request changes nothing, another under its id is a 409; of two answers at once one counts', async () => {
    const { id, item } = await theOne()
    const request = newId()
    const { task, body } = await give(id, item, 'clinic', { asked: 'Khám'.normalize('NFD') }, request)
    expect((await send('officer', `/api/cases/${id}/tasks`, body, request)).statusCode).toBe(200)
    expect(
      (await send('officer', `/api/cases/${id}/tasks`, { ...body, asked: 'Việc khác' }, request)).json().code,
    ).toBe('request_reused')
    expect((await send('officer', `/api/cases/${id}/tasks`, { ...body, id: newId() })).json().code).toBe(
      'changed_meanwhile',
    )
    expect(await database.owner('select from case_task where id = $1', [task])).toHaveLength(1)
    const both = await Promise.all([
      send('clinic', `/api/given-tasks/${task}/done`, { on: today, note: 'Đã khám' }),
      send('officer', `/api/case-tasks/${task}/withdraw`),
    ])
    expect(both.map(one => one.statusCode).sort()).toEqual([200, 409])
  })
})

describe('whoever has a task reads that and no more', () => {
  test('neither case nor report, paper, plan, code, other task: over address, list, count, search, print, export, history, notification', async () => {
    const { id, item, other } = await theOne()
    const { task } = await give(id, item)
    await give(id, other, 'school', { asked: secret })
    const [row] = await database.owner<{ code: string }>('select code from protection_case where id = $1', [id])
    for (const who of ['clinic', 'provider', 'foreignClinic'] as const) {
      for (const url of [`/api/cases/${id}`, `/api/cases/${id}/tasks`, `/api/cases/${id}/need-to-know`])
        expect([403, 404]).toContain((await ask(who, url)).statusCode)
      for (const url of [
        `/api/cases/${id}/plan/paper`,
        `/api/cases/${id}/decision/paper`,
        `/api/case-tasks/${task}/seen`,
      ])
        expect([403, 404]).toContain((await send(who, url)).statusCode)
      expect([403, 404]).toContain((await send(who, '/api/children/search', { q: 'Lan' })).statusCode)
      const said = [
        await ask(who, '/api/given-tasks'),
        await ask(who, '/api/todo'),
        await ask(who, '/api/cases?state=all'),
        await ask(who, '/api/alarms'),
        await ask(who, '/api/session/trail'),
      ]
        .filter(one => one.statusCode === 200)
        .map(one => one.body)
        .join()
      expect(said).not.toContain(secret)
      expect(said).not.toContain(row?.code ?? 'VV-')
      const seen = await database.db.as(people[who], 'child_protection', async tx => {
        const count = async (sql: string) =>
          Number((await tx.client.query<{ n: string }>(`select count(*) as n from ${sql}`, [id])).rows[0]?.n)
        return [
          await count(`case_task where case_id = $1 and account_id::text <> current_setting('mn.account')`),
          await count('protection_case where id = $1'),
          ...(await Promise.all(
            ['notice', 'case_paper', 'case_plan', 'case_plan_item', 'case_term', 'case_draft', 'case_share'].map(one =>
              count(`${one} where case_id = $1`),
            ),
          )),
          await count('case_journal($1)'),
        ]
      })
      expect(seen, who).toEqual(Array(10).fill(0))
    }
    expect(await given('school')).toMatchObject([{ asked: secret }])
    expect((await given('clinic')).map((one: { asked: string }) => one.asked)).not.toContain(secret)
    expect(JSON.stringify(await given('clinic'))).not.toMatch(new RegExp(`${id}|${item}`))
    expect(textOf({ id: '', channel: 'sms', address: '', cases: 0, glass: 0, tasks: 2, firstDue: new Date() })).toBe(
      'Măng Non: Có 2 việc được giao đang chờ anh/chị. Đăng nhập Măng Non để xem và xác nhận đã nhận.',
    )
  })

  test.each<[Person, number]>([
    ['school', 404],
    ['provider', 404],
    ['foreignClinic', 404],
    ['collaborator', 403],
    ['province', 403],
    ['officer', 403],
  ])('%s does not answer another’s: %i', async (who, status) => {
    answered ??= theOne().then(async ({ id, item }) => (await give(id, item)).task)
    const task = await answered
    for (const name of ['receive', 'done', 'refuse'])
      expect(
        (await send(who, `/api/given-tasks/${task}/${name}`, { on: today, note: 'Đã làm', reason: 'Không làm' }))
          .statusCode,
      ).toBe(status)
    for (const name of ['seen', 'withdraw'])
      expect((await send('foreign', `/api/case-tasks/${task}/${name}`)).statusCode).toBe(404)
  })
  let answered: Promise<string> | undefined

  test('nor do they change what was asked, or see it thirty days after they answered', async () => {
    const { id, item } = await theOne()
    const { task } = await give(id, item)
    const write = (sql: string) =>
      database.db.as(people.clinic, 'child_protection', tx =>
        tx.client.query(`update case_task set ${sql} where id = $1`, [task]),
      )
    for (const sql of [
      `due_on = due_on + 9`,
      `account_name = 'x'`,
      `seen_at = now()`,
      `sealed = 'x'`,
      `state = 'withdrawn', answered_at = now()`,
    ])
      await expect(write(sql), sql).rejects.toThrow()
    await send('clinic', `/api/given-tasks/${task}/done`, { on: today, note: 'Đã khám' })
    expect((await given('clinic')).map((one: { id: string }) => one.id)).toContain(task)
    await database.owner('alter table case_task disable trigger case_task_stays')
    await database.owner(`update case_task set answered_at = now() - interval '31 days' where id = $1`, [task])
    await database.owner('alter table case_task enable trigger case_task_stays')
    expect((await given('clinic')).map((one: { id: string }) => one.id)).not.toContain(task)
  })
})

describe('time', () => {
  test('tells whoever has it at once, again while unconfirmed, and once it is late the officers of the case', async () => {
    const { id, item } = await inProgress()
    await (await server.as(people.clinic))('/api/account/contact', { method: 'PUT', body: { phone: '0911222333' } })
    await database.owner('update case_task set remind_at = null')
    const { task } = await give(id, item, 'clinic', { dueOn: addDays(today, 4) })
    const at = (day: number, hour = '09') => new Date(`${addDays(today, day)}T${hour}:00:00+07:00`)
    const told = async (now: Date) => {
      const n = await remindOfTasks(database.db, now)
      const [row] = await database.owner<{ tasks: number; cases: number }>(
        `select coalesce(sum(tasks), 0)::int as tasks, coalesce(sum(cardinality(cases)), 0)::int as cases from notify_message where account_id = $1`,
        [people.clinic.accountId],
      )
      return [n, row?.tasks, row?.cases]
    }
    expect(await told(new Date(Date.now() + 1000))).toEqual([1, 1, 0])
    expect(await told(new Date(Date.now() + 2000))).toEqual([0, 1, 0])
    expect(await told(new Date(Date.now() + 2 * 86_400_000 + 2000))).toEqual([1, 2, 0])
    expect(await told(at(3))).toEqual([1, 3, 0])
    expect(await told(at(4))).toEqual([1, 4, 0])
    expect(await told(at(5))).toEqual([1, 5, 0])
    const alarm = () =>
      database.owner<{ audience: string; open: boolean }>(
        `select audience, ended_at is null as open from case_alarm where case_id = $1 and deadline = 'case.task'`,
        [id],
      )
    expect(await alarm()).toEqual([{ audience: 'commune_officer', open: true }])
    expect(await raiseAlarms(database.db, at(5))).toBeGreaterThan(0)
    expect((await ask('officer', `/api/cases/${id}`)).json()).toMatchObject({
      alarmed: true,
      terms: [{ deadline: 'case.task' }],
    })
    // Not one of the clinic's business: what waits there is theirs to know, that a case has an alarm is not.
    expect((await ask('clinic', '/api/alarms')).json().rows).toEqual([])
    expect(await told(at(6))).toEqual([1, 6, 0])
    await send('clinic', `/api/given-tasks/${task}/done`, { on: today, note: 'Đã khám' })
    expect(await alarm()).toEqual([{ audience: 'commune_officer', open: false }])
    expect(await told(at(7))).toEqual([0, 6, 0])
  })

  test('of several servers one tells', async () => {
    const { id, item } = await theOne()
    await database.owner('update case_task set remind_at = null')
    await give(id, item)
    const now = new Date(Date.now() + 1000)
    const n = await Promise.all([1, 2, 3].map(() => remindOfTasks(database.db, now)))
    expect(n.reduce((sum, one) => sum + one, 0)).toBe(1)
  })
})

test('a task ends with its case, and goes with whoever stands for the same to nobody else', async () => {
  const { id, item } = await inProgress()
  const [one, two] = [(await give(id, item)).task, (await give(id, item, 'provider')).task]
  await database.owner(`update protection_case set state = 'closed', closed_at = now() where id = $1`, [id])
  expect([await of(id, one), await of(id, two)]).toMatchObject([{ state: 'withdrawn' }, { state: 'withdrawn' }])
  const next = await inProgress()
  const { task } = await give(next.id, next.item)
  const move = (to: string | null) =>
    database.owner('select open_work_move($1, $2, $3, $4)', ['case_task', people.clinic.accountId, to, task])
  await move(people.school.accountId)
  expect(await of(next.id, task)).toMatchObject({ state: 'sent', accountName: 'Cô Giáo' })
  await move(people.provider.accountId)
  expect(await of(next.id, task)).toMatchObject({ state: 'refused', answer: { byName: '' } })
})

test('what is asked and answered is sealed, and an erasure takes it', async () => {
  const { id, item } = await inProgress()
  const words = { asked: 'Lời giao rất riêng', childName: 'Tên rất riêng' }
  const { task } = await give(id, item, 'clinic', words)
  await send('clinic', `/api/given-tasks/${task}/done`, { on: today, note: 'Trả lời rất riêng' })
  expect(await tablesHolding(database, 'rất riêng')).toEqual([])
  await database.owner('alter table child drop constraint child_tombstone')
  // What this noun does at an erasure, by itself.
  await database.owner('alter table child disable trigger user')
  await database.owner('alter table child enable trigger case_task_erased')
  await database.owner(
    `update child set erased_at = now(), ended_on = current_date, end_reason = 'erased' where id = (select child_id from protection_case where id = $1)`,
    [id],
  )
  await database.owner('alter table child enable trigger user')
  expect(await of(id, task)).toMatchObject({ state: 'done', asked: null, childName: null, answer: { note: null } })
})

test('among twenty thousand tasks of elsewhere one’s own are found by an index', async () => {
  const { id, item } = await theOne()
  await give(id, item)
  await database.owner(
    `insert into case_task (id, case_id, item_id, commune_path, account_id, account_name, account_role, due_on, sent_by, sent_by_name, late_at)
     select gen_random_uuid(), $1, $2, '25.01.' || lpad((n % 500)::text, 5, '0') || '.', $3, 'x', 'standing_member', vietnam_today(), $3, 'x', now() from generate_series(1, 20000) n`,
    [template, item, people.province.accountId],
  )
  await database.owner('analyze case_task')
  for (const [who, sql] of [
    ['clinic', `select * from case_task where account_id = '${people.clinic.accountId}' order by due_on`],
    ['officer', `select * from case_task where case_id = '${id}'`],
    ['officer', `select * from case_task where commune_path = '${phatTich}' and state in ('sent', 'received')`],
  ] as const) {
    const plan = await database.db.as(
      people[who],
      'child_protection',
      async tx => (await tx.client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`)).rows,
    )
    expect(plan.map(row => row['QUERY PLAN']).join('\n'), sql).not.toMatch(/Seq Scan/)
  }
})

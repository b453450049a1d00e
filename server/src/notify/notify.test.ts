import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aNotice, anInitial } from '../testing/test-notice.ts'
import { phatTich } from '../testing/test-records.ts'
import { deliver, raiseAlarms, type Senders } from './deliver.ts'
import { smtpSender } from './smtp.sender.ts'
import { signatureOf, webhookSender } from './webhook.sender.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let officer: Call
let police: Call
let chair: Call
let province: Call
let mail: SMTPServer
let hook: Server
let senders: Senders
let closeMail: () => void
const mails: string[] = []
const posts: { body: string; headers: Record<string, unknown> }[] = []
let down = false

const listening = (one: { address: () => AddressInfo | string | null }): number => (one.address() as AddressInfo).port

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  police = await server.as(await database.actor('standing_member', phatTich))
  chair = await server.as(await database.actor('commune_chair', phatTich))
  province = await server.as(await database.actor('province_officer', '25.24.'))
  // The clock of these tests stands in February.
  await database.owner('alter table role_grant disable trigger user')
  await database.owner(`update role_grant set valid_from = '2026-01-01'`)
  await database.owner('alter table role_grant enable trigger user')
  mail = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      let text = ''
      stream.on('data', (part: Buffer) => {
        text += part.toString()
      })
      stream.on('end', () => {
        if (down) return done(new Error('not now'))
        mails.push(`${session.envelope.rcptTo.map(one => one.address).join()}\n${text}`)
        done()
      })
    },
  })
  await new Promise<void>(resolve => mail.listen(0, '127.0.0.1', resolve))
  hook = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => {
      body += part.toString()
    })
    request.on('end', () => {
      if (!down) posts.push({ body, headers: request.headers })
      response.statusCode = down ? 503 : 200
      response.end()
    })
  })
  await new Promise<void>(resolve => hook.listen(0, '127.0.0.1', resolve))
  const smtp = smtpSender({ url: `smtp://127.0.0.1:${listening(mail.server)}`, from: 'mangnon@example.gov.vn' })
  closeMail = smtp.close
  senders = {
    email: smtp.send,
    sms: webhookSender({ url: `http://127.0.0.1:${listening(hook)}/sms`, secret: 'bí mật' }),
  }
  const put = (call: Call, body: object) => call('/api/account/contact', { method: 'PUT', body })
  expect((await put(officer, { email: 'hanh@example.gov.vn', phone: '0912 345 678' })).statusCode).toBe(200)
  for (const [call, email] of [
    [police, 'congan@example.gov.vn'],
    [chair, 'chutich@example.gov.vn'],
    [province, 'tinh@example.gov.vn'],
  ] as const)
    expect((await put(call, { email })).statusCode).toBe(200)
})
afterAll(async () => {
  closeMail()
  await new Promise<void>(resolve => mail.close(() => resolve()))
  await new Promise(resolve => hook.close(resolve))
  await server.close()
  await database.drop()
})

const t0 = new Date('2026-02-13T22:00:00+07:00')
const after = (hours: number): Date => new Date(t0.getTime() + hours * 3_600_000)
const open = async (facts: Record<string, unknown> = {}): Promise<string> => {
  const answer = await officer('/api/notices', {
    method: 'POST',
    body: aNotice({ receivedAt: t0.toISOString(), childName: 'Hồ Văn Én', ...facts }),
  })
  return answer.json().caseId
}
const steps = async (id: string): Promise<number[]> =>
  (
    await database.owner<{ step: number }>(
      'select step from case_alarm where case_id = $1 and raised_at is not null order by step',
      [id],
    )
  ).map(row => row.step)
const to = (address: string): number => mails.filter(one => one.startsWith(address)).length

beforeEach(async () => {
  await database.owner(`update case_alarm set ended_at = now(); `)
  await database.owner('delete from notify_message')
  mails.length = 0
  posts.length = 0
  down = false
})

describe('a case received on Friday 22:00 before Tết', () => {
  test('tells the officer at once, the group after 4 hours, the chair after 8, the province after 12, and is then escalated', async () => {
    const id = await open()
    const seen: [number, number[]][] = []
    for (const hours of [0, 3.9, 4, 8, 11, 11.9, 12]) {
      await raiseAlarms(database.db, after(hours))
      seen.push([hours, await steps(id)])
    }
    expect(seen).toEqual([
      [0, [0]],
      [3.9, [0]],
      [4, [0, 1]],
      [8, [0, 1, 2]],
      [11, [0, 1, 2, 3]],
      [11.9, [0, 1, 2, 3]],
      [12, [0, 1, 2, 3, 4]],
    ])
    await deliver(database.db, senders, after(12))
    for (const who of ['hanh', 'congan', 'chutich', 'tinh']) expect(to(`${who}@`), who).toBe(1)
    expect((await province(`/api/cases/${id}`)).json()).toMatchObject({ side: 'supervising' })
    const shown = (await officer(`/api/cases/${id}`)).json()
    expect(shown.history.map((entry: { act: string }) => entry.act)).toContain('case.escalated')
  })

  test('is repeated until somebody acknowledges; later steps still come; who may not open the case sees no more than that it waits', async () => {
    const id = await open()
    const send = async (hours: number) => {
      await raiseAlarms(database.db, after(hours))
      await deliver(database.db, senders, after(hours))
    }
    await send(0)
    await send(0.2)
    expect(to('hanh@')).toBe(1)
    await send(0.5)
    await send(1)
    expect(to('hanh@')).toBe(3)
    expect((await police('/api/alarms')).json().rows).toEqual([])
    expect((await police(`/api/cases/${id}/acknowledge`, { method: 'POST', body: {} })).statusCode).toBe(404)
    await send(4)
    const [waiting] = (await police('/api/alarms')).json().rows
    expect(waiting).toMatchObject({ caseId: id, code: null, mayOpen: false })
    expect((await police(`/api/cases/${id}/acknowledge`, { method: 'POST', body: {} })).statusCode).toBe(200)
    mails.length = 0
    await send(5)
    expect(mails).toEqual([])
    await send(8)
    expect([to('hanh@'), to('chutich@')]).toEqual([0, 1])
  })

  test('an emergency is told of until its own hours stop, and another one tells everybody anew', async () => {
    const id = await open()
    const act = async (name: string, body: object) => {
      const { version } = (await officer(`/api/cases/${id}`)).json()
      const answer = await officer(`/api/cases/${id}/${name}`, { method: 'POST', body: { version, ...body } })
      expect(answer.statusCode, answer.body).toBe(200)
    }
    await raiseAlarms(database.db, after(0))
    await act('acknowledge', {})
    await act('verify', {})
    await act('finding', { credible: true })
    await act('emergency', { ground: 'grave_harm' })
    // The first receipt goes on counting: an emergency gives nobody more time.
    expect(await raiseAlarms(database.db, after(8))).toBe(2)
    await act('measures', { id: crypto.randomUUID(), text: 'Đưa trẻ đến trạm y tế' })
    expect(await raiseAlarms(database.db, after(13))).toBe(0)
    await act('initial', anInitial())
    await act('begin-detailed', {})
    await act('emergency', { ground: 'carer_harms' })
    const [due] = await database.owner<{ due_at: Date }>('select due_at from protection_case where id = $1', [id])
    const again = (hours: number) => new Date((due?.due_at.getTime() ?? 0) + (hours - 12) * 3_600_000)
    expect(await steps(id)).toEqual([])
    expect([await raiseAlarms(database.db, again(0)), await raiseAlarms(database.db, again(12))]).toEqual([1, 5])
  })

  test('nothing after it was assessed as not founded, and nothing for a joined case', async () => {
    const id = await open()
    await database.owner(`update protection_case set state = 'not_founded' where id = $1`, [id])
    expect(await raiseAlarms(database.db, after(12))).toBe(0)
  })
})

describe('what leaves the system', () => {
  test('says how many cases wait and the first hour, signed, and nothing about a child', async () => {
    await open()
    await raiseAlarms(database.db, after(0))
    await deliver(database.db, senders, after(0))
    const [post] = posts
    const text = Buffer.from(mails[0]?.split('\r\n\r\n')[1] ?? '', 'base64').toString()
    const sent = `${text}${post?.body}`
    expect(sent).toContain('1 vụ việc đang chờ')
    expect(sent).toContain('10:00 14/02')
    expect(`${mails.join()}${post?.body}`).not.toMatch(/Én|roi|VV-|TB-|Phật/)
    const { headers, body } = post ?? { headers: {}, body: '' }
    expect(headers['x-mangnon-signature']).toBe(signatureOf('bí mật', String(headers['x-mangnon-time']), body))
    expect(JSON.parse(body)).toMatchObject({ to: '0912345678', id: headers['idempotency-key'] })
  })

  test('through a gateway that is down for a day: nothing is lost, one message each when it is back', async () => {
    await open()
    await open({ happened: 'Việc khác hẳn' })
    down = true
    for (let minutes = 0; minutes < 24 * 60; minutes += 10) {
      await raiseAlarms(database.db, after(minutes / 60))
      await deliver(database.db, senders, after(minutes / 60))
    }
    expect([mails.length, posts.length]).toEqual([0, 0])
    down = false
    await deliver(database.db, senders, after(25))
    expect([to('hanh@'), to('congan@'), to('chutich@'), to('tinh@'), posts.length]).toEqual([1, 1, 1, 1, 1])
    expect(posts[0]?.body).toContain('2 vụ việc đang chờ')
    await deliver(database.db, senders, after(25))
    expect(posts).toHaveLength(1)
    const [left] = await database.owner<{ n: string }>('select count(*) as n from notify_message where sent_at is null')
    expect(Number(left?.n)).toBe(0)
  })
})

describe('time', () => {
  test('a server that was off for a night raises at its start what became due, once each', async () => {
    const id = await open()
    expect(await raiseAlarms(database.db, after(13))).toBe(5)
    expect(await raiseAlarms(database.db, after(13))).toBe(0)
    expect(await steps(id)).toEqual([0, 1, 2, 3, 4])
  })

  test('a clock that ran ahead and was put right does not silence an alarm', async () => {
    await open()
    await raiseAlarms(database.db, after(3))
    await deliver(database.db, senders, after(3))
    mails.length = 0
    expect(await raiseAlarms(database.db, after(1))).toBe(1)
    await deliver(database.db, senders, after(1))
    expect(to('hanh@')).toBe(1)
  })

  test('several servers at once raise each alarm once and send each message once', async () => {
    await open()
    const now = after(12)
    const raised = await Promise.all([1, 2, 3, 4].map(() => raiseAlarms(database.db, now)))
    expect(raised.reduce((sum, one) => sum + one, 0)).toBe(5)
    await Promise.all([1, 2, 3, 4].map(() => deliver(database.db, senders, now)))
    expect([mails.length, posts.length]).toEqual([4, 1])
  })

  test('a case that comes while a message is on its way is told in the next one', async () => {
    await open()
    await raiseAlarms(database.db, after(0))
    let first = true
    const slow: Senders = {
      sms: async message => {
        if (first) {
          first = false
          await open({ happened: 'Việc khác hẳn' })
          await raiseAlarms(database.db, after(0))
        }
        await senders.sms?.(message)
      },
    }
    await deliver(database.db, slow, after(0))
    await deliver(database.db, slow, after(0))
    expect(posts.map(post => JSON.parse(post.body).text.match(/\d+ vụ/)[0])).toEqual(['1 vụ', '1 vụ'])
  })
})

import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { codeOf, makeBrowser, type TestBrowser } from '../testing/test-browser.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { enrolHere, makePerson, testPassword as password, type TestPerson } from '../testing/test-people.ts'

let database: TestDatabase
let server: TestApp

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database, 'production')
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

type Person = TestPerson

const aPerson = (): Promise<Person> => makePerson(database)

/** Signs in for the first time: authenticator, recovery codes, code of conduct. */
const enrol = async (person: Person, browser: TestBrowser) => {
  expect((await browser.signIn(person.username, password)).json().step).toBe('enrolment')
  const enrolled = await enrolHere(browser)
  expect((await browser.get('/api/session')).statusCode).toBe(200)
  return enrolled
}

describe('the first sign-in above the village', () => {
  test('sets up the authenticator, gives ten recovery codes once, and asks for the code of conduct', async () => {
    const person = await aPerson()
    const browser = makeBrowser(server.app)
    await browser.signIn(person.username, password)
    expect((await browser.send('/api/sign-in/enrolment')).json().address).toMatch(/^otpauth:\/\/totp\//)
    const { codes } = await enrol(person, makeBrowser(server.app))
    expect(new Set(codes).size).toBe(10)
    const kept = await database.owner('select version from conduct_acceptance where account_id = $1', [
      person.accountId,
    ])
    expect(kept).toHaveLength(1)
    const [stored] = await database.owner<{ sealed: Buffer; text: string }>(
      `select sealed, (select string_agg(encode(code_hash, 'escape'), ' ') from recovery_code) as text from account_totp where account_id = $1`,
      [person.accountId],
    )
    for (const code of codes) expect(stored?.text).not.toContain(code.replaceAll('-', ''))
  })

  test('the secret is not in the database as it is typed', async () => {
    const person = await aPerson()
    const { secret } = await enrol(person, makeBrowser(server.app))
    const [row] = await database.owner<{ sealed: Buffer }>('select sealed from account_totp where account_id = $1', [
      person.accountId,
    ])
    expect(row?.sealed.includes(Buffer.from(secret))).toBe(false)
  })

  test('a wrong first code leaves everything as it was', async () => {
    const person = await aPerson()
    const browser = makeBrowser(server.app)
    await browser.signIn(person.username, password)
    await browser.send('/api/sign-in/enrolment')
    expect((await browser.send('/api/sign-in/enrolment/confirm', { code: '000000' })).json().code).toBe('wrong_code')
    expect(await database.owner('select from account_totp where account_id = $1', [person.accountId])).toHaveLength(0)
  })
})

describe('between the proofs', () => {
  test('the attempt reaches nothing but its step', async () => {
    const person = await aPerson()
    const { secret } = await enrol(person, makeBrowser(server.app))
    const half = makeBrowser(server.app)
    expect((await half.signIn(person.username, password)).json()).toMatchObject({
      step: 'second_step',
      methods: ['totp', 'recovery'],
    })
    expect(half.cookies.has('mn_session')).toBe(false)
    half.cookies.set('mn_session', half.cookies.get('mn_sign_in') ?? '')
    for (const url of ['/api/session', '/api/session/list', '/api/children', '/api/todo', '/api/areas?q=an'])
      expect((await half.get(url)).json().code, url).toBe('signed_out')
    const others: [string, object][] = [
      ['/api/sign-in/password', { next: 'mot-mat-khau-moi' }],
      ['/api/sign-in/enrolment', {}],
      ['/api/sign-in/enrolment/confirm', { code: codeOf(secret) }],
      ['/api/sign-in/conduct', { version: '2026-1' }],
    ]
    for (const [url, body] of others) expect((await half.send(url, body)).json().code, url).toBe('wrong_state')
    expect((await half.send('/api/sign-in/code', { code: codeOf(secret) })).json().step).toBeNull()
    expect((await half.get('/api/session')).statusCode).toBe(200)
  })

  test('the database itself makes no session of an attempt that lacks a proof', async () => {
    const person = await aPerson()
    await enrol(person, makeBrowser(server.app))
    const half = makeBrowser(server.app)
    await half.signIn(person.username, password)
    const [attempt] = await database.owner<{ token_hash: Buffer }>(
      'select token_hash from sign_in_attempt where account_id = $1 and ended_at is null',
      [person.accountId],
    )
    await expect(
      database.db.call(`select attempt_finish($1, 'x', $2, interval '1 hour', interval '1 hour', null)`, [
        attempt?.token_hash,
        newId(),
      ]),
    ).rejects.toThrow(/a step is missing/)
  })

  test('it is over after a quarter of an hour, after the last step, and when the clock went back', async () => {
    const person = await aPerson()
    const { secret } = await enrol(person, makeBrowser(server.app))
    for (const spoil of [
      `expires_at = now()`,
      `ended_at = now()`,
      `started_at = now() + interval '1 hour', expires_at = now() + interval '75 minutes'`,
    ]) {
      const browser = makeBrowser(server.app)
      await browser.signIn(person.username, password)
      await database.owner(`update sign_in_attempt set ${spoil} where account_id = $1 and ended_at is null`, [
        person.accountId,
      ])
      expect((await browser.send('/api/sign-in/code', { code: codeOf(secret) })).json().code, spoil).toBe(
        'sign_in_over',
      )
    }
  })
})

describe('codes', () => {
  const halfWay = async (person: Person): Promise<TestBrowser> => {
    const browser = makeBrowser(server.app)
    await browser.signIn(person.username, password)
    return browser
  }

  test('a code serves once, also for two who send it at the same moment', async () => {
    const person = await aPerson()
    const { secret } = await enrol(person, makeBrowser(server.app))
    const code = codeOf(secret)
    const browsers = await Promise.all([halfWay(person), halfWay(person), halfWay(person)])
    const answers = await Promise.all(browsers.map(browser => browser.send('/api/sign-in/code', { code })))
    expect(answers.map(answer => answer.json().code ?? 'in').sort()).toEqual(['code_used', 'code_used', 'in'])
  })

  test.each([
    ['one step ahead: a phone that is fast', 1, null],
    ['two steps ahead', 3, 'wrong_code'],
    ['long ago', -20, 'wrong_code'],
  ])('%s', async (_name, steps, refusal) => {
    const person = await aPerson()
    const { secret } = await enrol(person, makeBrowser(server.app))
    const answer = (await (await halfWay(person)).send('/api/sign-in/code', { code: codeOf(secret, steps) })).json()
    expect(answer.code ?? null).toBe(refusal)
  })

  test('after the server’s clock was set back, codes of that time are not taken again; a recovery code is', async () => {
    const person = await aPerson()
    const { secret, codes } = await enrol(person, makeBrowser(server.app))
    // As if the last sign-in had been an hour from now.
    await database.owner('update account_totp set last_step = last_step + 120 where account_id = $1', [
      person.accountId,
    ])
    const browser = await halfWay(person)
    expect((await browser.send('/api/sign-in/code', { code: codeOf(secret, 1) })).json().code).toBe('code_used')
    expect((await browser.send('/api/sign-in/code', { code: codes[0] })).json().step).toBeNull()
  })

  test('a recovery code is typed as people type, and serves once; another person’s serves nobody', async () => {
    const person = await aPerson()
    const { codes } = await enrol(person, makeBrowser(server.app))
    const other = await aPerson()
    const { codes: foreign } = await enrol(other, makeBrowser(server.app))
    const code = codes[3] ?? ''
    const typed = ` ${code.toUpperCase().replaceAll('-', ' ')}`
    expect((await (await halfWay(person)).send('/api/sign-in/code', { code: foreign[0] })).json().code).toBe(
      'wrong_code',
    )
    expect((await (await halfWay(person)).send('/api/sign-in/code', { code: typed })).json().step).toBeNull()
    expect((await (await halfWay(person)).send('/api/sign-in/code', { code })).json().code).toBe('wrong_code')
  })

  test('five wrong ones lock, and a right password in between does not start the count anew', async () => {
    const person = await aPerson()
    const { secret } = await enrol(person, makeBrowser(server.app))
    const answers: string[] = []
    for (let i = 0; i < 5; i++)
      answers.push((await (await halfWay(person)).send('/api/sign-in/code', { code: '000000' })).json().code)
    expect(answers).toEqual(['wrong_code', 'wrong_code', 'wrong_code', 'wrong_code', 'account_locked'])
    expect((await makeBrowser(server.app).signIn(person.username, password)).json().code).toBe('account_locked')
    await database.owner('update account_secret set locked_until = null where account_id = $1', [person.accountId])
    const browser = await halfWay(person)
    await database.owner(`update account_secret set locked_until = now() + interval '1 minute' where account_id = $1`, [
      person.accountId,
    ])
    expect((await browser.send('/api/sign-in/code', { code: codeOf(secret) })).json().code).toBe('account_locked')
  })
})

test('a new version of the code of conduct is asked for at the next sign-in', async () => {
  const person = await aPerson()
  const { codes } = await enrol(person, makeBrowser(server.app))
  await database.owner(`update conduct_acceptance set version = '2020-1' where account_id = $1`, [person.accountId])
  const browser = makeBrowser(server.app)
  await browser.signIn(person.username, password)
  expect((await browser.send('/api/sign-in/code', { code: codes[0] })).json().step).toBe('conduct')
  expect((await browser.send('/api/sign-in/conduct', { version: '2020-1' })).json().code).toBe('wrong_state')
  expect((await browser.get('/api/session')).json().code).toBe('signed_out')
})

test('every step leaves its trace', async () => {
  const person = await aPerson()
  await enrol(person, makeBrowser(server.app))
  const rows = await database.owner<{ action: string }>('select action from audit where actor_id = $1 order by seq', [
    person.accountId,
  ])
  expect(rows.map(row => row.action)).toEqual([
    'second_step.proposed',
    'account.second_step_set',
    'account.recovery_codes_made',
    'account.conduct_accepted',
    'sign_in',
  ])
})

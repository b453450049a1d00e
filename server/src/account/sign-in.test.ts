import { addressLimit } from '@mangnon/core/account/sign-in-limits.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeBrowser } from '../testing/test-browser.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { makePerson, testPassword as password } from '../testing/test-people.ts'

let database: TestDatabase
let server: TestApp

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const aPerson = async (): Promise<string> => (await makePerson(database, { conduct: true })).username

describe('the lock of an account', () => {
  test('a wrong name and a wrong password answer alike', async () => {
    const username = await aPerson()
    const browser = makeBrowser(server.app)
    const wrong = [await browser.signIn(username, 'sai'), await browser.signIn('khong-co-ai', 'sai')]
    expect(wrong.map(answer => answer.statusCode)).toEqual([401, 401])
    expect(wrong[0]?.json()).toEqual(wrong[1]?.json())
  })

  test('five wrong ones lock for a minute, for the right password too', async () => {
    const username = await aPerson()
    const browser = makeBrowser(server.app)
    const answers: string[] = []
    for (let i = 0; i < 5; i++) answers.push((await browser.signIn(username, 'sai')).json().code)
    expect(answers).toEqual(['wrong_password', 'wrong_password', 'wrong_password', 'wrong_password', 'account_locked'])
    const locked = (await browser.signIn(username, password)).json()
    expect(locked.code).toBe('account_locked')
    const wait = new Date(locked.detail.until).getTime() - Date.now()
    expect(wait).toBeGreaterThan(50_000)
    expect(wait).toBeLessThan(61_000)
    await database.owner(`update account_secret set locked_until = now() - interval '1 second'`)
    expect((await browser.signIn(username, password)).json().step).toBeNull()
  })

  test('a clock set back by a day neither lifts the lock nor makes it last a day', async () => {
    const username = await aPerson()
    const browser = makeBrowser(server.app)
    for (let i = 0; i < 5; i++) await browser.signIn(username, 'sai')
    await database.owner(
      `update account_secret set locked_at = locked_at + interval '1 day', locked_until = locked_until + interval '1 day'`,
    )
    const locked = (await browser.signIn(username, password)).json()
    expect(locked.code).toBe('account_locked')
    expect(new Date(locked.detail.until).getTime() - Date.now()).toBeLessThan(61_000)
  })
})

describe('the count of an address', () => {
  const window = (failed: number, address: string, started = 'now()') =>
    database.owner(
      `insert into sign_in_window (bucket, failed, started_at) values ($1, $2, ${started})
       on conflict (bucket) do update set failed = excluded.failed, started_at = excluded.started_at`,
      [`address ${address}`, failed],
    )

  test('wrong ones of an address are counted over all names; the limit refuses before a password is computed', async () => {
    const address = '203.0.113.20'
    const username = await aPerson()
    const stranger = makeBrowser(server.app, { address })
    await stranger.signIn('ai-do', 'sai')
    await stranger.signIn('ai-khac', 'sai')
    const [row] = await database.owner<{ failed: number }>('select failed from sign_in_window where bucket = $1', [
      `address ${address}`,
    ])
    expect(row?.failed).toBe(2)
    await window(addressLimit.failed, address)
    const refused = (await stranger.signIn(username, password)).json()
    expect(refused.code).toBe('too_many_requests')
    expect(new Date(refused.detail.until).getTime() - Date.now()).toBeLessThan(addressLimit.minutes * 60_000 + 1000)
    expect(
      (await makeBrowser(server.app, { address: '203.0.113.21' }).signIn(username, password)).json().step,
    ).toBeNull()
  })

  test('whoever worked at this PC before gets in, while a stranger in the same office has used up the attempts', async () => {
    const address = '203.0.113.30'
    const username = await aPerson()
    const pc = makeBrowser(server.app, { address })
    await pc.signIn(username, password)
    await window(addressLimit.failed + 500, address)
    expect((await pc.signIn(username, password)).json().step).toBeNull()
    // Known for this account only: the same PC is a stranger to another.
    expect((await pc.signIn(await aPerson(), password)).json().code).toBe('too_many_requests')
  })

  test.each([
    ['is over after its minutes', `now() - interval '11 minutes'`],
    ['is over when it began in a time the clock has not reached', `now() + interval '2 hours'`],
  ])('the window %s', async (_name, started) => {
    const address = '203.0.113.40'
    await window(addressLimit.failed, address, started)
    expect((await makeBrowser(server.app, { address }).signIn(await aPerson(), password)).json().step).toBeNull()
  })
})

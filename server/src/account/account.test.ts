import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeBrowser, type TestBrowser } from '../testing/test-browser.ts'
import { makeTestDatabase, type TestDatabase, testKeys } from '../testing/test-database.ts'
import { enrolHere, makePerson, testPassword } from '../testing/test-people.ts'
import { makeFirstAdministratorLink } from './first-administrator.ts'

let database: TestDatabase
let production: TestApp
let demo: TestApp

beforeAll(async () => {
  database = await makeTestDatabase()
  production = await makeTestApp(database, 'production')
  demo = await makeTestApp(database, 'demo')
})
afterAll(async () => {
  await production.close()
  await demo.close()
  await database.drop()
})

describe('from the first link to a working commune', () => {
  test('the link works once, an administrator makes an officer, the officer signs in and chooses a password', async () => {
    const { app } = production
    const token = await makeFirstAdministratorLink(database.ownerUrl, testKeys)
    const first = { token, username: 'QuanTri', fullName: 'Phạm Quốc Việt', password: 'tre-em-la-mang-non' }
    const make = (body: object) => app.inject({ method: 'POST', url: '/api/first-administrator', payload: body })
    expect((await make({ ...first, password: 'quantri123' })).json().fields[0]).toMatchObject({
      path: 'password',
      code: 'weak_password',
    })
    expect((await make({ ...first, token: 'x'.repeat(43) })).json().code).toBe('link_used')
    expect((await make(first)).statusCode).toBe(204)
    expect((await make({ ...first, username: 'khac' })).json().code).toBe('link_used')
    expect(await makeFirstAdministratorLink(database.ownerUrl, testKeys)).toBeNull()

    const administrator = makeBrowser(app)
    expect((await administrator.signIn('quantri', 'tre-em-la-mang-non')).json().step).toBe('enrolment')
    await enrolHere(administrator)
    const account = {
      id: newId(),
      username: 'canbo.phattich',
      fullName: 'Nguyễn Thị Hạnh',
      role: 'commune_officer',
      areaId: '25-09349',
    }
    const create = (body: object) => administrator.send('/api/accounts', body)
    expect((await create({ ...account, areaId: '25-24' })).json().fields[0].path).toBe('areaId')
    const [slip] = (await create(account)).json().rows
    expect(slip).toMatchObject({ username: 'canbo.phattich', areaName: 'Xã Phật Tích', role: 'commune_officer' })
    expect((await create({ ...account, id: newId() })).json().fields[0]).toMatchObject({
      path: 'username',
      code: 'taken',
    })

    const officer = makeBrowser(app)
    expect((await officer.signIn('canbo.phattich', slip.code)).json().step).toBe('password')
    const weak = await officer.send('/api/sign-in/password', { next: 'canbo.phattich' })
    expect(weak.json().fields[0]).toMatchObject({ path: 'next', code: 'weak_password' })
    expect((await officer.send('/api/sign-in/password', { next: 'mưa-rào-đầu-hạ' })).json().step).toBe('enrolment')
    await enrolHere(officer)
    expect((await officer.get('/api/session')).json()).toMatchObject({
      mustChangePassword: false,
      account: { role: 'commune_officer', area: { fullName: 'Xã Phật Tích' } },
    })
    expect((await makeBrowser(app).signIn('canbo.phattich', slip.code)).json().code).toBe('wrong_password')
    // The same password typed on another keyboard arrives decomposed.
    const again = await makeBrowser(app).signIn('canbo.phattich', 'mưa-rào-đầu-hạ'.normalize('NFD'))
    expect(again.json().step).toBe('second_step')
  })
})

describe('a session', () => {
  const signedIn = async (): Promise<{ browser: TestBrowser; username: string; accountId: string; token: string }> => {
    const person = await makePerson(database, { conduct: true })
    const browser = makeBrowser(demo.app)
    await browser.signIn(person.username, testPassword)
    return { browser, ...person, token: browser.cookies.get('mn_session') ?? '' }
  }

  test('the cookie is for us alone; its token is not in the database; signing out ends it at once', async () => {
    const { username } = await signedIn()
    const browser = makeBrowser(demo.app)
    const answer = await browser.signIn(username, testPassword)
    for (const { name, value, httpOnly, sameSite } of answer.cookies)
      if (value !== '')
        expect({ httpOnly, sameSite }).toEqual({ httpOnly: true, sameSite: name === 'mn_device' ? 'Lax' : 'Strict' })
    const token = browser.cookies.get('mn_session') ?? ''
    const stored = await database.owner<{ hash: string }>(`select encode(token_hash, 'base64') as hash from session`)
    expect(stored.some(row => row.hash === token)).toBe(false)
    expect((await browser.get('/api/session')).statusCode).toBe(200)
    await browser.send('/api/session', {}, 'DELETE')
    browser.cookies.set('mn_session', token)
    expect((await browser.get('/api/session')).json().code).toBe('signed_out')
  })

  test.each([
    ['an idle one', `update session set seen_at = now() - interval '61 minutes' where account_id = $1`],
    ['an expired one', `update session set expires_at = now() where account_id = $1`],
    ['that of an ended account', `update account set ended_on = vietnam_today() where id = $1`],
  ])('%s is signed out', async (_name, spoil) => {
    const { browser, accountId } = await signedIn()
    expect((await browser.get('/api/session')).statusCode).toBe(200)
    await database.owner(spoil, [accountId])
    expect((await browser.get('/api/session')).json().code).toBe('signed_out')
  })

  test('everywhere else at once: the other sessions end, this one stays', async () => {
    const { browser: other, username } = await signedIn()
    const here = makeBrowser(demo.app)
    await here.signIn(username, testPassword)
    const list = (await here.get('/api/session/list')).json() as { current: boolean }[]
    expect(list.map(row => row.current).sort()).toEqual([false, true])
    await here.send('/api/session/others', undefined, 'DELETE')
    expect([(await other.get('/api/session')).statusCode, (await here.get('/api/session')).statusCode]).toEqual([
      401, 200,
    ])
  })

  test('whose cookie was copied into another browser ends for both, and its owner is told', async () => {
    const { browser, username, token, accountId } = await signedIn()
    const firefox = makeBrowser(demo.app, {
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0',
    })
    firefox.cookies.set('mn_session', token)
    expect((await firefox.get('/api/session')).json().code).toBe('signed_out')
    expect((await browser.get('/api/session')).json().code).toBe('signed_out')
    const [seen] = await database.owner<{ action: string; detail: object }>(
      `select action, detail from audit where actor_id = $1 and action = 'session.device_changed'`,
      [accountId],
    )
    expect(seen?.detail).toMatchObject({ sessionId: expect.any(String) })
    await browser.signIn(username, testPassword)
    const list = (await browser.get('/api/session/list')).json() as { copiedAt: string | null }[]
    expect(list.map(row => row.copiedAt !== null)).toEqual([false, true])
  })

  test('the same kind of browser without the device’s own cookie is another browser; a new version of it is not', async () => {
    const { browser, token } = await signedIn()
    const renewed = makeBrowser(demo.app, {
      userAgent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/121.0.0.0 Safari/537.36',
    })
    for (const [name, value] of browser.cookies) renewed.cookies.set(name, value)
    expect((await renewed.get('/api/session')).statusCode).toBe(200)
    const thief = makeBrowser(demo.app)
    thief.cookies.set('mn_session', token)
    expect((await thief.get('/api/session')).json().code).toBe('signed_out')
  })

  test('from another network it goes on; that is kept and told once', async () => {
    const { browser, accountId } = await signedIn()
    const outside = makeBrowser(demo.app, { address: '203.0.113.99' })
    for (const [name, value] of browser.cookies) outside.cookies.set(name, value)
    for (let i = 0; i < 3; i++) {
      expect((await outside.get('/api/session')).statusCode).toBe(200)
      expect((await browser.get('/api/session')).statusCode).toBe(200)
    }
    const [row] = (await browser.get('/api/session/list')).json()
    expect(row).toMatchObject({ addresses: 2, newDevice: true, method: 'password' })
    const told = await database.owner(`select from audit where actor_id = $1 and action = 'session.address_changed'`, [
      accountId,
    ])
    expect(told).toHaveLength(1)
  })

  test('ends when the clock was set back beyond what clocks correct by themselves', async () => {
    const { browser, accountId } = await signedIn()
    await database.owner(`update session set seen_at = now() + interval '2 minutes' where account_id = $1`, [accountId])
    expect((await browser.get('/api/session')).statusCode).toBe(200)
    await database.owner(`update session set seen_at = now() + interval '1 hour' where account_id = $1`, [accountId])
    expect((await browser.get('/api/session')).json().code).toBe('signed_out')
  })

  test('one of several is ended by itself; nobody else’s is', async () => {
    const { browser, username } = await signedIn()
    const other = makeBrowser(demo.app)
    await other.signIn(username, testPassword)
    const list = (await browser.get('/api/session/list')).json() as { id: string; current: boolean }[]
    const id = list.find(row => !row.current)?.id
    const { browser: stranger } = await signedIn()
    expect((await stranger.send(`/api/session/list/${id}`, undefined, 'DELETE')).json().code).toBe('not_found')
    expect((await browser.send(`/api/session/list/${id}`, undefined, 'DELETE')).statusCode).toBe(200)
    expect((await other.get('/api/session')).json().code).toBe('signed_out')
  })

  test('one’s own password is changed knowing the present one', async () => {
    const { browser } = await signedIn()
    const change = (current: string) => browser.send('/api/account/password', { current, next: 'mot-cau-de-nho' })
    expect((await change('sai')).json().code).toBe('wrong_password')
    expect((await change(testPassword)).statusCode).toBe(200)
  })
})

test('no sample accounts in production, whatever the database holds', async () => {
  await database.owner(`update account set is_demo = true`)
  expect((await makeBrowser(production.app).get('/api/sign-in')).json()).toEqual({ signOn: null, demo: [] })
})

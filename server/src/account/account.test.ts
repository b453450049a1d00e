import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase, testKeys } from '../testing/test-database.ts'
import { phatTich } from '../testing/test-records.ts'
import { makeFirstAdministratorLink } from './first-administrator.ts'

let database: TestDatabase
let server: TestApp
let nobody: Awaited<ReturnType<TestApp['as']>>

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database, 'production')
  nobody = await server.as(null)
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const signIn = (username: string, password: string) =>
  server.app.inject({ method: 'POST', url: '/api/session', payload: { username, password } })
const cookieOf = (answer: Awaited<ReturnType<typeof signIn>>): string => answer.cookies[0]?.value ?? ''
const session = (cookie: string) => server.app.inject({ url: '/api/session', cookies: { mn_session: cookie } })

describe('from the first link to a working commune', () => {
  test('the link works once, an administrator makes an officer, the officer signs in and must choose a password', async () => {
    const token = await makeFirstAdministratorLink(database.ownerUrl, testKeys)
    const first = { token, username: 'QuanTri', fullName: 'Phạm Quốc Việt', password: 'tre-em-la-mang-non' }
    const make = (body: object) => server.app.inject({ method: 'POST', url: '/api/first-administrator', payload: body })
    expect((await make({ ...first, password: 'quantri123' })).json().fields[0]).toMatchObject({
      path: 'password',
      code: 'weak_password',
    })
    expect((await make({ ...first, token: 'x'.repeat(43) })).json().code).toBe('link_used')
    expect((await make(first)).statusCode).toBe(204)
    expect((await make({ ...first, username: 'khac' })).json().code).toBe('link_used')
    expect(await makeFirstAdministratorLink(database.ownerUrl, testKeys)).toBeNull()

    const administrator = cookieOf(await signIn('quantri', 'tre-em-la-mang-non'))
    const account = {
      id: newId(),
      username: 'canbo.phattich',
      fullName: 'Nguyễn Thị Hạnh',
      role: 'commune_officer',
      areaId: '25-09349',
      firstPassword: 'phieu-lan-dau-7',
    }
    const create = (body: object) =>
      server.app.inject({
        method: 'POST',
        url: '/api/accounts',
        payload: body,
        cookies: { mn_session: administrator },
        headers: { 'idempotency-key': newId() },
      })
    expect((await create({ ...account, areaId: '25-24' })).json().fields[0].path).toBe('areaId')
    expect((await create(account)).statusCode).toBe(200)
    expect((await create({ ...account, id: newId() })).json().fields[0]).toMatchObject({
      path: 'username',
      code: 'taken',
    })

    const officer = cookieOf(await signIn('canbo.phattich', 'phieu-lan-dau-7'))
    expect((await session(officer)).json()).toMatchObject({
      mustChangePassword: true,
      account: { role: 'commune_officer', area: { fullName: 'Xã Phật Tích' } },
    })
    const change = await server.app.inject({
      method: 'POST',
      url: '/api/account/password',
      cookies: { mn_session: officer },
      headers: { 'idempotency-key': newId() },
      payload: { current: 'phieu-lan-dau-7', next: 'mưa-rào-đầu-hạ' },
    })
    expect(change.statusCode).toBe(200)
    expect((await session(officer)).json().mustChangePassword).toBe(false)
    // The same password typed on another keyboard arrives decomposed.
    expect((await signIn('canbo.phattich', 'mưa-rào-đầu-hạ'.normalize('NFD'))).statusCode).toBe(204)
  })
})

describe('signing in', () => {
  const withPassword = async (): Promise<string> => {
    const actor = await database.actor('commune_officer', phatTich)
    const { hashPassword } = await import('./password.ts')
    await database.owner('insert into account_secret (account_id, password_hash) values ($1, $2)', [
      actor.accountId,
      await hashPassword('mat-khau-dung-1'),
    ])
    const [row] = await database.owner<{ username: string }>('select username from account where id = $1', [
      actor.accountId,
    ])
    return row?.username ?? ''
  }

  test('a wrong name and a wrong password answer alike', async () => {
    const username = await withPassword()
    const wrong = [await signIn(username, 'sai'), await signIn('khong-co-ai', 'sai')]
    expect(wrong.map(answer => answer.statusCode)).toEqual([401, 401])
    expect(wrong[0]?.json()).toEqual(wrong[1]?.json())
  })

  test('five wrong ones lock the account for a minute, for the right password too', async () => {
    const username = await withPassword()
    const answers = []
    for (let i = 0; i < 5; i++) answers.push((await signIn(username, 'sai')).json().code)
    expect(answers).toEqual(['wrong_password', 'wrong_password', 'wrong_password', 'wrong_password', 'account_locked'])
    const locked = (await signIn(username, 'mat-khau-dung-1')).json()
    expect(locked.code).toBe('account_locked')
    const wait = new Date(locked.detail.until).getTime() - Date.now()
    expect(wait).toBeGreaterThan(50_000)
    expect(wait).toBeLessThan(61_000)
    await database.owner(`update account_secret set locked_until = now() - interval '1 second'`)
    expect((await signIn(username, 'mat-khau-dung-1')).statusCode).toBe(204)
  })

  test('the cookie is for us alone; its token is not in the database; signing out ends it at once', async () => {
    const username = await withPassword()
    const answer = await signIn(username, 'mat-khau-dung-1')
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
    const token = cookieOf(answer)
    const stored = await database.owner<{ hash: string }>(`select encode(token_hash, 'base64') as hash from session`)
    expect(stored.some(row => row.hash === token)).toBe(false)
    expect((await session(token)).statusCode).toBe(200)
    await server.app.inject({ method: 'DELETE', url: '/api/session', cookies: { mn_session: token } })
    expect((await session(token)).json().code).toBe('signed_out')
  })

  test('an idle session, an expired one and an ended account are signed out', async () => {
    const username = await withPassword()
    for (const spoil of [
      `update session set seen_at = now() - interval '61 minutes'`,
      `update session set expires_at = now()`,
      `update account set ended_on = current_date where administers is null`,
    ]) {
      await database.owner(`update account set ended_on = null`)
      const token = cookieOf(await signIn(username, 'mat-khau-dung-1'))
      expect((await session(token)).statusCode).toBe(200)
      await database.owner(spoil)
      expect((await session(token)).json().code, spoil).toBe('signed_out')
    }
  })

  test('everywhere else at once: the other sessions end, this one stays', async () => {
    const username = await withPassword()
    await database.owner(`update account set ended_on = null`)
    const tokens = [
      cookieOf(await signIn(username, 'mat-khau-dung-1')),
      cookieOf(await signIn(username, 'mat-khau-dung-1')),
    ]
    const list = await server.app.inject({ url: '/api/session/list', cookies: { mn_session: tokens[1] ?? '' } })
    expect(
      list
        .json()
        .map((row: { current: boolean }) => row.current)
        .sort(),
    ).toEqual([false, true])
    await server.app.inject({
      method: 'DELETE',
      url: '/api/session/others',
      cookies: { mn_session: tokens[1] ?? '' },
      headers: { 'idempotency-key': newId() },
    })
    expect([(await session(tokens[0] ?? '')).statusCode, (await session(tokens[1] ?? '')).statusCode]).toEqual([
      401, 200,
    ])
  })

  test('no sample accounts in production, whatever the database holds', async () => {
    await database.owner(`update account set is_demo = true`)
    expect((await nobody('/api/sign-in')).json()).toEqual({ demo: [] })
  })
})

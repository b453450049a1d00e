import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePasskey, type SoftPasskey } from '../testing/soft-passkey.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { codeOf, makeBrowser, type TestBrowser } from '../testing/test-browser.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { enrolHere, makePerson, testPassword } from '../testing/test-people.ts'

// What app.inject says it is.
const origin = 'http://localhost'
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

/** Somebody signed in with a phone, who adds a passkey. */
const withPasskey = async () => {
  const person = await makePerson(database)
  const browser = makeBrowser(server.app)
  await browser.signIn(person.username, testPassword)
  const { secret } = await enrolHere(browser)
  const passkey = makePasskey(origin)
  const added = await add(browser, passkey)
  expect(added.statusCode).toBe(200)
  return { ...person, browser, secret, passkey, keyId: added.json().id as string }
}

const add = async (browser: TestBrowser, passkey: SoftPasskey) => {
  const options = (await browser.send('/api/account/passkeys/options', { password: testPassword })).json()
  return browser.send('/api/account/passkeys', { id: newId(), name: 'Điện thoại', response: passkey.register(options) })
}

const bySecondStep = async (username: string, passkey: SoftPasskey, wrong?: Parameters<SoftPasskey['answer']>[1]) => {
  const browser = makeBrowser(server.app)
  expect((await browser.signIn(username, testPassword)).json().methods).toContain('passkey')
  const options = (await browser.send('/api/sign-in/passkey/options')).json()
  return browser.send('/api/sign-in/passkey', { response: passkey.answer(options, wrong) })
}

const alone = async (passkey: SoftPasskey, wrong?: Parameters<SoftPasskey['answer']>[1]) => {
  const browser = makeBrowser(server.app)
  const options = (await browser.send('/api/sign-in/passkey/begin')).json()
  const answer = await browser.send('/api/session/passkey', { response: passkey.answer(options, wrong) })
  return { browser, answer, options }
}

test('as the second step, and by itself without a password', async () => {
  const { username, passkey } = await withPasskey()
  expect((await bySecondStep(username, passkey)).json().step).toBeNull()
  const { browser, answer } = await alone(passkey)
  expect(answer.json().step).toBeNull()
  expect((await browser.get('/api/session')).json().account.username).toBe(username)
})

test('is listed, and removed opens nothing any more', async () => {
  const { browser, passkey, keyId } = await withPasskey()
  expect((await browser.get('/api/account/second-step')).json()).toMatchObject({
    recoveryLeft: 10,
    passkeys: [{ id: keyId, name: 'Điện thoại', usedAt: null }],
  })
  expect((await browser.send(`/api/account/passkeys/${keyId}/remove`)).statusCode).toBe(200)
  expect((await alone(passkey)).answer.json().code).toBe('wrong_passkey')
})

describe('refused', () => {
  test.each([
    ['from another site', { origin: 'https://mang-non.example' }],
    ['without finger, face or PIN', { verified: false }],
  ])('%s', async (_name, wrong) => {
    const { username, passkey } = await withPasskey()
    expect((await alone(passkey, wrong)).answer.json().code).toBe('wrong_passkey')
    expect((await bySecondStep(username, passkey, wrong)).json().code).toBe('wrong_passkey')
  })

  test('a challenge answered twice, and one that was another’s', async () => {
    const { passkey } = await withPasskey()
    const { options } = await alone(passkey)
    const browser = makeBrowser(server.app)
    const again = await browser.send('/api/session/passkey', { response: passkey.answer(options) })
    expect(again.json().code).toBe('wrong_passkey')
    const ours = { challenge: Buffer.from('not from here').toString('base64url') }
    expect((await browser.send('/api/session/passkey', { response: passkey.answer(ours) })).json().code).toBe(
      'wrong_passkey',
    )
  })

  test('somebody else’s passkey as the second step', async () => {
    const { passkey } = await withPasskey()
    const { username } = await withPasskey()
    expect((await bySecondStep(username, passkey)).json().code).toBe('wrong_passkey')
  })

  test('a copied key: its counter has been seen', async () => {
    const { passkey } = await withPasskey()
    const copy = passkey.copy()
    expect((await alone(passkey)).answer.json().step).toBeNull()
    expect((await alone(copy)).answer.json().code).toBe('wrong_passkey')
  })

  test('adding one without the password', async () => {
    const { browser } = await withPasskey()
    expect((await browser.send('/api/account/passkeys/options', { password: 'sai' })).json().code).toBe(
      'wrong_password',
    )
  })
})

test('another phone and new recovery codes take the place of the old, knowing the password', async () => {
  const { browser, username, secret } = await withPasskey()
  expect((await browser.send('/api/account/totp', { password: 'sai' })).json().code).toBe('wrong_password')
  const { secret: next } = (await browser.send('/api/account/totp', { password: testPassword })).json()
  // Proposed is not set: the old phone still counts.
  const before = makeBrowser(server.app)
  await before.signIn(username, testPassword)
  expect((await before.send('/api/sign-in/code', { code: codeOf(secret) })).json().step).toBeNull()
  const { codes } = (await browser.send('/api/account/totp/confirm', { code: codeOf(next, -1) })).json()
  expect(codes).toHaveLength(10)
  const after = makeBrowser(server.app)
  await after.signIn(username, testPassword)
  expect((await after.send('/api/sign-in/code', { code: codeOf(secret, 1) })).json().code).toBe('wrong_code')
  expect((await after.send('/api/sign-in/code', { code: codeOf(next) })).json().step).toBeNull()
  const renewed = (await browser.send('/api/account/recovery-codes', { password: testPassword })).json()
  expect(renewed.codes).not.toEqual(codes)
})

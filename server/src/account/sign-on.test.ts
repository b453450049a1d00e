import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeBrowser, type TestBrowser } from '../testing/test-browser.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { enrolHere, makePerson } from '../testing/test-people.ts'
import { clientId, clientSecret, startProvider, type TestProvider } from '../testing/test-provider.ts'
import { phatTich } from '../testing/test-records.ts'

const address = 'http://localhost'
let database: TestDatabase
let ministry: TestProvider
let stranger: TestProvider
let server: TestApp

beforeAll(async () => {
  database = await makeTestDatabase()
  const redirect = `${address}/api/sign-in/oidc/callback`
  ministry = await startProvider(redirect)
  stranger = await startProvider(redirect)
  const oidc = {
    issuer: ministry.issuer,
    clientId,
    clientSecret,
    claim: 'sub',
    strong: ['mfa', 'two-proofs'],
    name: 'Bộ',
  }
  server = await makeTestApp(database, 'production', { address, oidc })
})
afterAll(async () => {
  await server.close()
  await ministry.close()
  await stranger.close()
  await database.drop()
})

/** An officer whose account is new, linked to a person of the ministry by the administrator of the province. */
const aLinked = async (sub: string) => {
  const { accountId } = await database.actor('commune_officer', phatTich)
  const administrator = await server.as(await database.actor('administrator', '25.24.'))
  const linked = await administrator(`/api/accounts/${accountId}/sign-on`, {
    method: 'POST',
    body: { id: newId(), value: sub },
  })
  expect(linked.statusCode).toBe(200)
  return { accountId, administrator, linkId: linked.json().id as string }
}

const to = async (browser: TestBrowser): Promise<string> =>
  String((await browser.get('/api/sign-in/oidc')).headers.location)
/** The path and query to which the ministry sends the browser back. */
const back = async (browser: TestBrowser, provider = ministry): Promise<string> => {
  const url = new URL(await provider.visit(await to(browser)))
  return url.pathname + url.search
}
const arrive = async (browser: TestBrowser, path: string): Promise<string> =>
  String((await browser.get(path)).headers.location)

describe('from the ministry', () => {
  test('with two proofs there: only the code of conduct is left here', async () => {
    const { accountId } = await aLinked('nguyen-hanh')
    ministry.who = { sub: 'nguyen-hanh', amr: ['pwd', 'mfa'] }
    const browser = makeBrowser(server.app)
    expect(await arrive(browser, await back(browser))).toBe('/dang-nhap?buoc=tiep')
    const { step, conduct } = (await browser.get('/api/sign-in/step')).json()
    expect(step).toBe('conduct')
    await browser.send('/api/sign-in/conduct', { version: conduct })
    expect((await browser.get('/api/session')).json().account.id).toBe(accountId)
    const again = makeBrowser(server.app)
    expect(await arrive(again, await back(again))).toBe('/')
    expect((await again.get('/api/session')).statusCode).toBe(200)
  })

  test('with one proof there: the second is ours', async () => {
    await aLinked('tran-luc')
    ministry.who = { sub: 'tran-luc', amr: ['pwd'] }
    const browser = makeBrowser(server.app)
    await arrive(browser, await back(browser))
    expect((await browser.get('/api/sign-in/step')).json().step).toBe('enrolment')
    expect((await browser.get('/api/session')).json().code).toBe('signed_out')
    await enrolHere(browser)
    expect((await browser.get('/api/session')).statusCode).toBe(200)
  })
})

describe('refused', () => {
  const failed = '/dang-nhap?loi=sign_on_failed'

  test('somebody the ministry knows and we do not; after the link has ended, too', async () => {
    ministry.who = { sub: 'ai-do', amr: ['mfa'] }
    const browser = makeBrowser(server.app)
    expect(await arrive(browser, await back(browser))).toBe('/dang-nhap?loi=sign_on_unknown')
    const { administrator, linkId } = await aLinked('da-nghi')
    await administrator(`/api/sign-on-links/${linkId}/end`, { method: 'POST', body: {} })
    ministry.who = { sub: 'da-nghi', amr: ['mfa'] }
    expect(await arrive(browser, await back(browser))).toBe('/dang-nhap?loi=sign_on_unknown')
  })

  test.each<[string, (path: string, browser: TestBrowser) => Promise<string>]>([
    ['another state', async path => path.replace(/state=[^&]+/, 'state=another')],
    [
      'the state of another browser',
      async (path, browser) => {
        browser.cookies.delete('mn_oidc')
        return path
      },
    ],
    [
      'another nonce',
      async path => {
        await database.owner(`update oidc_attempt set nonce = 'another'`)
        return path
      },
    ],
    [
      'another PKCE verifier',
      async path => {
        await database.owner(`update oidc_attempt set verifier = repeat('x', 43)`)
        return path
      },
    ],
    [
      'what has expired',
      async path => {
        await database.owner(`update oidc_attempt set expires_at = now() - interval '1 second'`)
        return path
      },
    ],
    ['another issuer', async path => path.replace(/iss=[^&]+/, `iss=${encodeURIComponent(stranger.issuer)}`)],
    ['another code', async path => path.replace(/code=[^&]+/, 'code=another')],
    ['the answer that it was refused', async path => path.replace(/code=[^&]+/, 'error=access_denied')],
  ])('%s', async (_name, spoil) => {
    await aLinked(`nguoi-${newId()}`)
    const [link] = await database.owner<{ value: string }>(
      'select value from oidc_link order by linked_at desc limit 1',
    )
    ministry.who = { sub: link?.value ?? '', amr: ['mfa'] }
    const browser = makeBrowser(server.app)
    const path = await back(browser)
    expect(await arrive(browser, await spoil(path, browser))).toBe(failed)
    expect((await browser.get('/api/session')).json().code).toBe('signed_out')
  })

  test('the same answer twice', async () => {
    await aLinked('hai-lan')
    ministry.who = { sub: 'hai-lan', amr: ['mfa'] }
    const browser = makeBrowser(server.app)
    const path = await back(browser)
    const state = browser.cookies.get('mn_oidc') ?? ''
    expect(await arrive(browser, path)).toBe('/dang-nhap?buoc=tiep')
    browser.cookies.set('mn_oidc', state)
    expect(await arrive(browser, path)).toBe(failed)
  })

  test('a code of another provider', async () => {
    stranger.who = { sub: 'nguyen-hanh', amr: ['mfa'] }
    const browser = makeBrowser(server.app)
    const elsewhere = (await to(browser)).replace(ministry.issuer, stranger.issuer)
    const url = new URL(await stranger.visit(elsewhere))
    expect(await arrive(browser, url.pathname + url.search)).toBe(failed)
  })
})

describe('linking', () => {
  test('only what nobody has come into; only once; only below', async () => {
    const administrator = await server.as(await database.actor('administrator', '25.24.'))
    const link = (id: string, value: string) =>
      administrator(`/api/accounts/${id}/sign-on`, { method: 'POST', body: { id: newId(), value } })
    const inUse = await makePerson(database)
    expect((await link(inUse.accountId, 'chiem-lay')).json().code).toBe('wrong_state')
    await aLinked('da-co')
    const { accountId } = await database.actor('commune_officer', phatTich)
    expect((await link(accountId, 'da-co')).json().fields[0]).toMatchObject({ path: 'value', code: 'taken' })
    const equal = await database.actor('administrator', '25.24.')
    expect((await link(equal.accountId, 'ngang-hang')).json().code).toBe('not_allowed')
    const elsewhere = await database.actor('commune_officer', '25.01.00004.')
    expect((await link(elsewhere.accountId, 'noi-khac')).json().code).toBe('not_found')
  })
})

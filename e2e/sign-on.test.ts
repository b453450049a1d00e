import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { clientId, clientSecret, startProvider, type TestProvider } from '../server/src/testing/test-provider.ts'
import { launch } from './browser.ts'
import { signIn } from './people.ts'
import { openPage, overflowX, type Screen, screens, seriousFindings, takePicture } from './screen.ts'
import { type System, startSystem } from './system.ts'

let ministry: TestProvider
vi.setConfig({ testTimeout: 300_000 })

let system: System
let browser: Browser
/** The address to which the ministry sends people back; a host's name, as in real use. */
let address = ''

const freePort = (): Promise<number> =>
  new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const known = server.address()
      server.close(() => done(typeof known === 'object' && known ? known.port : 0))
    })
  })

beforeAll(async () => {
  const port = await freePort()
  address = `http://localhost:${port}`
  ministry = await startProvider(`${address}/api/sign-in/oidc/callback`)
  ministry.asks = true
  system = await startSystem({
    env: {
      PORT: String(port),
      MANGNON_ADDRESS: address,
      MANGNON_OIDC_ISSUER: ministry.issuer,
      MANGNON_OIDC_CLIENT_ID: clientId,
      MANGNON_OIDC_CLIENT_SECRET: clientSecret,
      MANGNON_OIDC_NAME: 'Bộ Y tế',
    },
  })
  browser = await launch()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await system?.stop()
  await ministry?.close()
})

const button = 'Đăng nhập qua Bộ Y tế'

/** Over the button of the sign-in page to the ministry's page and its button. */
const goOver = async (page: Page): Promise<void> => {
  await page.goto('/dang-nhap')
  await page.getByRole('link', { name: button }).click()
  await page.getByRole('heading', { name: 'Trang của Bộ' }).waitFor()
  await page.getByRole('button', { name: 'Tôi là người này' }).click()
}

const passwordWayRemains = async (page: Page): Promise<void> => {
  expect(await seriousFindings(page)).toEqual([])
  await signIn(page, 'canbo')
}

test('whom the ministry knows and nobody linked is told whom to ask; the password way remains', async () => {
  ministry.who = { sub: 'nguoi-la', amr: ['pwd', 'mfa'] }
  const { page, problems } = await openPage(browser, address)
  await goOver(page)
  await page.getByText(/chưa được liên kết với tài khoản nào ở đây. Liên hệ người quản trị/).waitFor()
  await takePicture(page, 'sign-on/unknown-desk')
  await passwordWayRemains(page)
  expect(problems).toEqual([])
  await page.context().close()
})

test('who is linked comes back signed in, in their own role, after the code of conduct', async () => {
  const administrator = (await openPage(browser, address)).page
  await signIn(administrator, 'quantri')
  const post = async (url: string, data: object) => {
    const answer = await administrator.request.post(url, { data, headers: { 'idempotency-key': randomUUID() } })
    expect(answer.status(), await answer.text()).toBe(200)
  }
  const id = randomUUID()
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  await post('/api/accounts', {
    id,
    username: 'lienket',
    fullName: 'Tạ Thị Liên Kết',
    firstPassword: 'mot-mat-khau-tam-2026',
    role: 'province_officer',
    areaId: '25-24',
    validFrom: today,
  })
  await post(`/api/accounts/${id}/sign-on`, { id: randomUUID(), value: 'ta-lien-ket' })
  await administrator.context().close()

  ministry.who = { sub: 'ta-lien-ket', amr: ['pwd', 'mfa'] }
  for (const screen of Object.keys(screens) as Screen[])
    for (const dark of [false, true]) {
      const { page } = await openPage(browser, address, { screen, dark })
      await goOver(page)
      await page.getByRole('heading', { level: 1, name: 'Quy tắc ứng xử' }).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      expect(await overflowX(page)).toBe(0)
      await takePicture(page, `sign-on/conduct-${screen}-${dark ? 'dark' : 'light'}`)
      await page.context().close()
    }
  const { page, problems } = await openPage(browser, address)
  await goOver(page)
  const go = page.getByRole('button', { name: 'Chấp nhận và tiếp tục' })
  expect(await go.isDisabled()).toBe(true)
  await page.getByRole('checkbox').check()
  await go.click()
  await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor()
  await page.getByRole('button', { name: /Tạ Thị Liên Kết.*Cán bộ tỉnh/ }).waitFor()
  // The code is accepted by version: the next time there is nothing left to ask.
  await page.context().clearCookies()
  await goOver(page)
  await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor()
  expect(problems).toEqual([])
  await page.context().close()
})

test('a ministry that does not answer is named, and the password way remains', async () => {
  await ministry.close()
  const { page, problems } = await openPage(browser, address)
  await page.goto('/dang-nhap')
  await page.getByRole('link', { name: button }).click()
  await page.getByText('Chưa kết nối được với Bộ Y tế. Đăng nhập bằng mật khẩu, hoặc thử lại sau ít phút.').waitFor()
  await takePicture(page, 'sign-on/down-desk')
  await passwordWayRemains(page)
  expect(problems).toEqual([])
  await page.context().close()
})

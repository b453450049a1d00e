import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signIn } from './people.ts'
import { openPage, overflowX, seriousFindings } from './screen.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser

beforeAll(async () => {
  system = await startSystem()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

/** The browser's own stand-in for a phone with a finger on it. */
const addAuthenticator = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('a passkey is added, signs in without a password, stands for the second step, and is removed', async () => {
  // A passkey belongs to a host name; an address of digits has none.
  const { page, problems } = await openPage(browser, system.url.replace('127.0.0.1', 'localhost'))
  await addAuthenticator(page)
  await signIn(page, 'canbo')
  await page.goto('/tai-khoan')
  await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên gọi của khóa').fill('Điện thoại của Hạnh')
  await dialog.getByLabel('Mật khẩu hiện tại').fill('mang-non-2026')
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('cell', { name: 'Điện thoại của Hạnh', exact: true }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowX(page)).toBe(0)

  const leave = async () => {
    await page.context().clearCookies()
    await page.goto('/dang-nhap')
  }
  const arrive = () => page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor()
  await leave()
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
  await arrive()

  await leave()
  await page.getByLabel('Tên đăng nhập').fill('canbo')
  await page.getByLabel('Mật khẩu', { exact: true }).fill('mang-non-2026')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
  await arrive()

  await page.goto('/tai-khoan')
  await page.getByRole('button', { name: 'Xóa khóa Điện thoại của Hạnh' }).click()
  await page.getByText('Đã xóa khóa truy cập').waitFor()
  await leave()
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
  await page.getByText('Khóa truy cập này chưa được nhận').waitFor()
  expect(problems).toEqual([])
})

test('the list of devices tells a new one from the present one, and signs it out', async () => {
  const other = await openPage(browser, system.url)
  await signIn(other.page, 'chutich')
  const { page } = await openPage(browser, system.url)
  await signIn(page, 'chutich')
  await page.goto('/tai-khoan')
  await page.getByText('Máy này', { exact: true }).waitFor()
  expect(await page.getByText('Máy mới').count()).toBe(2)
  await page.getByRole('button', { name: 'Đăng xuất máy đó' }).click()
  await page.getByText('Chỉ đang đăng nhập trên máy này').waitFor()
  await other.page.goto('/tai-khoan')
  await other.page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor()
})

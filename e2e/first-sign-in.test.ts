import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { openPage, overflowX, type Screen, screens, seriousFindings } from './screen.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
let page: Page
let problems: readonly string[]

// As in real use: nobody above the village comes in with a password alone.
beforeAll(async () => {
  system = await startSystem({ env: { MANGNON_SECOND_STEP: 'demanded' } })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await system?.stop()
})
beforeEach(async () => {
  const opened = await openPage(browser, system.url)
  page = opened.page
  problems = opened.problems
  return () => page.context().close()
})

const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

const givePassword = async (username: string): Promise<void> => {
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill('mang-non-2026')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}
const arrive = () => page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor()

const readable = async (): Promise<void> => {
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowX(page)).toBe(0)
}

let secret = ''
let recovery: string[] = []

test('the first sign-in sets up the phone and hands out recovery codes', async () => {
  await givePassword('canbo')
  await page.getByRole('heading', { level: 1, name: 'Cài xác nhận bước hai' }).waitFor()
  await page.getByRole('img', { name: /Mã QR/ }).waitFor()
  await readable()
  secret = ((await page.locator('p[class*=secret]').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Mã 6 chữ số').fill('000000')
  await page.getByRole('button', { name: 'Cài xong' }).click()
  await page.getByText('Mã chưa đúng').waitFor()
  await page.getByLabel('Mã 6 chữ số').fill(codeOf(secret, -1))
  await page.getByRole('button', { name: 'Cài xong' }).click()
  await page.getByText('Mã khôi phục của canbo').waitFor()
  await readable()
  recovery = await page.locator('ol[class*=codes] li').allTextContents()
  expect(new Set(recovery).size).toBe(10)
  expect(await page.getByRole('button', { name: 'Tiếp tục' }).isDisabled()).toBe(true)
  await page.getByLabel('Các mã đã được in ra').check()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await arrive()
  expect(problems).toEqual([])
})

test('from then on the phone is asked for; a code serves once; without the phone a code from paper does', async () => {
  await givePassword('canbo')
  await page.getByRole('heading', { level: 1, name: 'Xác nhận bước hai' }).waitFor()
  await readable()
  const code = codeOf(secret)
  await page.getByLabel('Mã 6 chữ số').fill(code)
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await arrive()

  await page.context().clearCookies()
  await givePassword('canbo')
  await page.getByLabel('Mã 6 chữ số').fill(code)
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await page.getByText('Mã này đã dùng rồi').waitFor()
  await page.getByRole('button', { name: /Dùng mã khôi phục/ }).click()
  await page.getByLabel('Mã khôi phục').fill((recovery[0] ?? '').toUpperCase())
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await arrive()
  expect(problems).toEqual([])
})

test('a collaborator of a village comes in with the password alone', async () => {
  await givePassword('congtacvien')
  await arrive()
})

test.each(Object.keys(screens) as Screen[])('the steps can be read on the %s, by day and by night', async screen => {
  for (const dark of [false, true]) {
    const opened = await openPage(browser, system.url, { screen, dark })
    page = opened.page
    await givePassword('tinh')
    await page.getByRole('img', { name: /Mã QR/ }).waitFor()
    await readable()
    await page.context().close()
  }
})

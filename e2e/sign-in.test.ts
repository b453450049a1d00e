import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signIn } from './people.ts'
import { openPage } from './screen.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
let page: Page

beforeAll(async () => {
  system = await startSystem()
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

const fresh = async (): Promise<Page> => {
  page = (await openPage(browser, system.url)).page
  return page
}

test('an address opened before sign-in is where sign-in leads', async () => {
  await fresh()
  await page.goto('/tre-em?missing=birthDay')
  await page.getByLabel('Tên đăng nhập').fill('canbo')
  await page.getByLabel('Mật khẩu', { exact: true }).fill('mang-non-2026')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Trẻ em' }).waitFor()
  expect(new URL(page.url()).search).toBe('?missing=birthDay')
})

test('a sample account fills the form in one click', async () => {
  await fresh()
  await page.goto('/')
  await page.getByRole('button', { name: /Chủ tịch xã/ }).click()
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor()
  // A chairman reads the register and does not keep it.
  await page.getByRole('link', { name: 'Trẻ em' }).first().click()
  await page.getByRole('grid').waitFor()
  expect(await page.getByRole('link', { name: 'Thêm trẻ' }).count()).toBe(0)
})

test('nothing typed: each field says what it needs, and the keyboard stands in the first', async () => {
  await fresh()
  await page.goto('/dang-nhap')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByText('Nhập tên đăng nhập.').waitFor()
  expect(await page.getByText('Nhập mật khẩu.').isVisible()).toBe(true)
  expect(await page.getByLabel('Tên đăng nhập').evaluate(field => field === document.activeElement)).toBe(true)
})

test('a wrong password says so; the fifth locks for a while and counts down', async () => {
  await fresh()
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill('tinh')
  const password = page.getByLabel('Mật khẩu', { exact: true })
  const submit = page.getByRole('button', { name: 'Đăng nhập', exact: true })
  for (let attempt = 1; attempt <= 5; attempt++) {
    await password.fill(`sai ${attempt}`)
    const answered = page.waitForResponse(
      answer => answer.url().endsWith('/api/session') && answer.request().method() === 'POST',
    )
    await submit.click()
    await answered
    if (attempt === 1) await page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng').waitFor()
  }
  await page.getByText(/Tài khoản tạm khóa.*Thử lại sau \d+:\d\d/).waitFor()
  expect(await submit.isDisabled()).toBe(true)
})

test('the password can be shown, and Caps Lock is told', async () => {
  await fresh()
  await page.goto('/dang-nhap')
  const password = page.getByLabel('Mật khẩu', { exact: true })
  await password.fill('abc')
  await page.getByRole('button', { name: 'Hiện mật khẩu' }).click()
  expect(await password.getAttribute('type')).toBe('text')
  await password.evaluate(field =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: true })),
  )
  await page.getByText('Phím Caps Lock đang bật.').waitFor()
})

test('a session that ends while somebody types asks for the password over the page; nothing is lost and the save goes out', async () => {
  await fresh()
  await signIn(page, 'canbo')
  await page.goto('/tre-em/them')
  await page.getByLabel('Họ và tên').fill('Trần Thị Không Mất Chữ')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Lưu hồ sơ' }).click()
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
  await dialog.getByLabel('Mật khẩu', { exact: true }).fill('mang-non-2026')
  await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Trần Thị Không Mất Chữ' }).waitFor()
})

test('English, then Vietnamese again; the choice is kept', async () => {
  await fresh()
  await page.goto('/dang-nhap')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor()
})

test('signed out means signed out: going back shows nothing of the register', async () => {
  await fresh()
  await signIn(page, 'chutich')
  await page.getByRole('button', { name: /Trần Văn Lực/ }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor()
})

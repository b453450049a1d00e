import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, overflowX, screens, seriousFindings, takePicture } from './screen.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
let officer: Awaited<ReturnType<typeof signedInAs>>
let page: Page

beforeAll(async () => {
  system = await startSystem()
  browser = await launch()
  officer = await signedInAs(browser, system.url, 'canbo')
})

afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

beforeEach(async () => {
  page = (await openPage(browser, system.url, { signedIn: officer })).page
  return () => page.context().close()
})

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

test('the keyboard leads to the box, a name with a slip finds the child, and the words stand in no address', async () => {
  await page.goto('/tre-em')
  await page.getByRole('grid').waitFor()
  const name = (await page.getByRole('grid').locator('[aria-rowindex="4"] a').textContent()) ?? ''
  await page.goto('/viec-can-lam')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('/')
  const box = page.getByRole('searchbox', { name: 'Tìm trong địa bàn' })
  await expect.poll(() => box.evaluate(element => element === document.activeElement)).toBe(true)
  // Without marks, and one letter twice.
  await page.keyboard.type(`${plain(name)}${plain(name).at(-1)}`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Tìm trẻ em' }).waitFor()
  const card = page.getByRole('link', { name, exact: true }).first()
  await card.waitFor()
  expect(new URL(page.url()).search).toBe('')
  expect(page.url()).not.toContain(plain(name))
  await card.click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.goBack()
  await card.waitFor()
})

test('nobody found is said with what to try', async () => {
  await page.goto('/tim')
  const box = page.getByRole('searchbox')
  await box.fill('zzzzz qqqqq')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Không tìm thấy trẻ nào' }).waitFor()
})

test('the name it is called by at home, and the one it bore before, find the child and say so', async () => {
  await page.goto('/tre-em')
  await page.getByRole('grid').locator('[aria-rowindex="5"] a').click()
  await page.getByRole('button', { name: 'Sửa hồ sơ' }).click()
  const fullName = page.getByLabel('Họ và tên')
  const before = await fullName.inputValue()
  await page.getByLabel('Tên gọi khác').fill('Mít ; Bé Ổi')
  await fullName.fill('Vương Thị Đổi Tên')
  await page.getByRole('button', { name: 'Lưu hồ sơ' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vương Thị Đổi Tên' }).waitFor()
  await page.getByText('Mít, Bé Ổi').first().waitFor()
  const find = async (words: string, why: string) => {
    await page.goto('/tim')
    await page.getByRole('searchbox').fill(words)
    await page.keyboard.press('Enter')
    const card = page.getByRole('listitem').filter({ hasText: 'Vương Thị Đổi Tên' })
    await card.getByText(why).waitFor()
  }
  await find('be oi', 'tên gọi khác: Bé Ổi')
  await takePicture(page, 'search/by-nickname')
  await find(plain(before), `tên cũ: ${before}`)
  expect(await seriousFindings(page)).toEqual([])
  await page.setViewportSize(screens.phone)
  expect(await overflowX(page)).toBe(0)
  await takePicture(page, 'search/by-former-name')
})

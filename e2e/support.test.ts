import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, seriousFindings } from './screen.ts'
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

const dialog = () => page.getByRole('dialog')
const closed = () => dialog().waitFor({ state: 'detached' })

test('from a circumstance to what is owed, a decision, and off the list of those who wait', async () => {
  await page.goto('/hoan-canh')
  await page.getByRole('button', { name: 'Xem tất cả' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Mồ côi' }).getByRole('link').first().click()
  await page.getByText('Danh sách ghi:').waitFor()
  const name = (await page.getByRole('heading', { level: 1 }).filter({ visible: true }).textContent()) ?? ''
  const child = page.url()
  await page.getByRole('button', { name: 'Thêm hoàn cảnh' }).click()
  await dialog().getByRole('combobox').fill('a3')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog().getByLabel('Từ ngày').fill('01/09/2025')
  await dialog().getByRole('button', { name: 'Lưu' }).click()
  await closed()

  // What nobody has said yet is asked before anything is owed.
  await page.getByRole('button', { name: 'Xác định: không có nguồn nuôi dưỡng' }).first().click()
  await dialog().getByLabel('Từ ngày').fill('01/09/2025')
  await dialog().getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Được hưởng mà chưa nhận').first().waitFor()

  const waits = () => page.getByRole('grid').getByText(name).first()
  await page.goto('/tro-giup?kind=not_received&support=monthly_allowance')
  await waits().waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await waits().click()
  await page.getByText('Được hưởng mà chưa nhận').first().waitFor()

  await page.getByRole('button', { name: 'Ghi quyết định' }).first().click()
  await dialog().getByRole('button', { name: 'Lưu quyết định' }).click()
  await expect.poll(() => dialog().getByText('Cần điền ô này.').count(), { timeout: 10_000 }).toBe(2)
  await dialog().getByLabel('Số quyết định').fill('12/QĐ-UBND')
  await dialog().getByLabel('Ngày ký').fill('05/10/2025')
  await dialog().getByLabel('Hưởng từ ngày').fill('01/10/2025')
  expect(await seriousFindings(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Lưu quyết định' }).click()
  await page.getByText('Quyết định 12/QĐ-UBND ngày 05/10/2025').waitFor()

  await page.goto('/tro-giup?kind=not_received&support=monthly_allowance')
  await page.getByRole('status').filter({ hasText: 'dòng' }).waitFor()
  await expect.poll(() => waits().count(), { timeout: 10_000 }).toBe(0)

  await page.goto(child)
  await page.getByRole('button', { name: 'Tạm dừng' }).click()
  await dialog().getByLabel('Lý do').fill('Trẻ đi vắng')
  await dialog().getByRole('button', { name: 'Tạm dừng' }).click()
  await page.getByText('Đủ điều kiện nhưng đang tạm dừng').waitFor()
})

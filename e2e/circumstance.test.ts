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

const choose = async (words: string): Promise<void> => {
  await page.getByRole('button', { name: 'Thêm hoàn cảnh' }).click()
  await dialog().getByRole('combobox').fill(words)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('from words of a list to a circumstance with its proof, counted once', async () => {
  const counted = page.getByRole('row').filter({ hasText: 'mỗi trẻ đếm một lần' }).first()
  const total = async () => Number(await counted.getByRole('cell').last().textContent())
  await page.goto('/hoan-canh')
  await counted.waitFor()
  const before = await total()
  await page.getByRole('button', { name: 'Xem tất cả' }).click()

  await page.getByRole('listitem').filter({ hasText: '“Khuyết tật nặng”' }).getByRole('link').first().click()
  await page.getByText('Danh sách ghi: “Khuyết tật nặng”').waitFor()
  await page.getByRole('button', { name: 'Trẻ em khuyết tật: nặng', exact: true }).click()
  await dialog().getByLabel('Từ ngày').fill('01/09/2025')
  await dialog().getByRole('button', { name: 'Lưu' }).click()
  await dialog().getByText('Cần điền ô này.').waitFor()
  await dialog().getByLabel('Dạng khuyết tật').selectOption({ label: 'Khuyết tật vận động' })
  expect(await seriousFindings(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('từ 01/09/2025').waitFor()

  // A second group for the same child: the whole counts the child once.
  await choose('bao luc')
  await dialog().getByLabel('Từ ngày').fill('01/10/2025')
  await dialog().getByRole('button', { name: 'Lưu' }).click()
  await expect.poll(() => dialog().getByText('Cần điền ô này.').count(), { timeout: 10_000 }).toBe(3)
  await dialog().getByLabel('Số, ký hiệu giấy tờ').fill('12/KL')
  await dialog().getByLabel('Nơi cấp').fill('Bệnh viện Nhi')
  await dialog().getByLabel('Ngày cấp').fill('02/10/2025')
  await dialog().getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Căn cứ: 12/KL, Bệnh viện Nhi, 02/10/2025').waitFor()
  await page.getByRole('button', { name: 'Đã xếp xong' }).click()
  await page.getByText('Danh sách ghi:').waitFor({ state: 'detached' })

  await page.goto('/hoan-canh')
  await counted.waitFor()
  expect(await total()).toBe(before + 1)
})

test('a decision moves an abandoned child into alternative care on one day', async () => {
  await page.goto('/tre-em')
  await page.getByRole('grid').waitFor()
  await page.getByRole('grid').locator('[aria-rowindex="2"] a').click()
  await choose('bo roi chua')
  await dialog().getByLabel('Từ ngày').fill('01/09/2025')
  await dialog().getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('từ 01/09/2025').waitFor()
  await page.getByRole('button', { name: 'Có thay đổi' }).click()
  await dialog().getByLabel('Có quyết định chăm sóc thay thế (Mẫu số 12)').check()
  await dialog().getByLabel('Từ ngày').fill('15/10/2025')
  await dialog().getByRole('button', { name: 'Ghi thay đổi' }).click()
  await page.getByText('từ 15/10/2025').waitFor()
  await page.getByText('Đã kết thúc (1)').click()
  await page.getByText('từ 01/09/2025 đến hết 14/10/2025').waitFor()
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, overflowX, seriousFindings, takePicture } from './screen.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
let page: Page

beforeAll(async () => {
  system = await startSystem()
  browser = await launch()
  page = (await openPage(browser, system.url, { signedIn: await signedInAs(browser, system.url, 'canbo') })).page
})

afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

const dialog = () => page.getByRole('dialog')
const closed = () => dialog().waitFor({ state: 'detached' })

test('households are drawn, one is looked at again, and the village has a rate of error', async () => {
  await page.goto('/chat-luong')
  await page.getByRole('link', { name: 'Phúc tra hằng năm' }).click()
  await page.getByText('Chưa thôn nào được chọn hộ').waitFor()
  const draw = page.getByRole('button', { name: /^Chọn hộ ngẫu nhiên:/ }).first()
  const village = ((await draw.textContent()) ?? '').replace(/^.*: /, '')
  await draw.click()
  await page.getByRole('link', { name: village, exact: true }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await takePicture(page, 'recheck-villages')
  await page.getByRole('link', { name: village, exact: true }).click()
  await page.getByText(/chọn ngẫu nhiên \d+ trong/).waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'In danh sách' }).click()
  expect((await download).suggestedFilename()).toMatch(/^phuc-tra-2026-.*\.pdf$/)

  const household = page
    .getByRole('region')
    .filter({ has: page.getByRole('listitem') })
    .first()
  await household.getByRole('button', { name: 'Ghi kết quả' }).click()
  await dialog()
    .getByLabel(/^Điện thoại:/)
    .check()
  await dialog().getByLabel('Giá trị đúng của Điện thoại').fill('0987 654 321')
  await dialog()
    .getByLabel(/^Ngày sinh:/)
    .first()
    .check()
  await dialog().getByLabel('Giá trị đúng của Ngày sinh').fill('31/02/2020')
  await dialog().getByRole('button', { name: 'Lưu kết quả' }).click()
  await dialog().getByText('Chưa đọc được ngày này.').waitFor()
  await dialog().getByLabel('Giá trị đúng của Ngày sinh').fill('29/02/2020')
  expect(await seriousFindings(page)).toEqual([])
  await takePicture(page, 'recheck-check')
  await dialog().getByRole('button', { name: 'Lưu kết quả' }).click()
  await closed()
  await page.getByText(/Điện thoại: Sổ ghi .*, thực tế 0987 654 321/).waitFor()
  await page.getByText(/Tỷ lệ sai: .* %/).waitFor()
  await takePicture(page, 'recheck-round')
  expect(await seriousFindings(page)).toEqual([])

  // The difference in who the child is waits for the police from here on.
  await page.goto('/lam-sach?step=verify')
  await page.getByRole('grid').getByRole('link').first().waitFor()
  await page.goBack()
  await page.getByText(/Tỷ lệ sai: .* %/).waitFor()
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await overflowX(page)).toBe(0)
  await takePicture(page, 'recheck-round-360')
  await page.goto('/phuc-tra')
  await page.getByRole('link', { name: village, exact: true }).waitFor()
  expect(await overflowX(page)).toBe(0)
  await takePicture(page, 'recheck-villages-360')
})

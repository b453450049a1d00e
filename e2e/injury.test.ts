import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, overflowX, seriousFindings, settled, takePicture } from './screen.ts'
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

/** Tells of a drowning by keyboard and mouse, as a person who has never seen the form. */
const tell = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Ghi một tai nạn' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: 'Lưu' }).click()
  await expect.poll(() => form.getByText('Cần chọn.').count()).toBe(3)
  await form.getByLabel('Loại tai nạn thương tích').selectOption('08')
  await form.getByLabel('Địa điểm xảy ra').selectOption('community')
  await form.getByLabel('Kết quả').selectOption('died')
  await form.getByLabel('Giới tính').selectOption('male')
  await form.getByLabel('Ngày sinh, hoặc năm sinh').fill('2019')
  await form.getByLabel('Nơi có nước').selectOption('pond')
  await form.getByLabel('Có người lớn trông').selectOption('no')
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowX(page)).toBe(0)
  await takePicture(page, `injury-form-${page.viewportSize()?.width}`)
  await form.getByRole('button', { name: 'Lưu' }).click()
  await form.waitFor({ state: 'detached' })
}

test('a collaborator reports a drowning on a phone; the officer enters it and the quarter’s report counts it', async () => {
  const signedIn = await signedInAs(browser, system.url, 'congtacvien')
  const phone = await openPage(browser, system.url, { screen: 'phone', signedIn })
  await phone.page.goto('/tai-nan')
  await tell(phone.page)
  await phone.page.getByText('Chờ ghi nhận').first().waitFor()
  expect(phone.problems).toEqual([])

  const desk = await openPage(browser, system.url, { signedIn: await signedInAs(browser, system.url, 'canbo') })
  const { page } = desk
  await page.goto('/viec-can-lam')
  await page.getByText('1 tai nạn thương tích cộng tác viên báo, chờ ghi nhận').click()
  await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click()
  await page.getByText('Không có tai nạn nào chờ ghi nhận.').waitFor()
  await page.getByRole('button', { name: 'Bảng tổng hợp' }).click()
  await page.getByText(/1 trẻ em bị tai nạn thương tích, 1 trẻ tử vong/).waitFor()
  const drowned = page.getByRole('row', { name: /08 Đuối nước/ })
  expect(await drowned.getByRole('cell', { name: '1 mắc, 1 tử vong' }).count()).toBe(4)
  await settled(page)
  await takePicture(page, 'injury-grid')
  await page.getByRole('button', { name: 'Danh sách' }).click()
  await page.getByRole('button', { name: 'Rút' }).waitFor()
  await takePicture(page, 'injury-list')
  expect(desk.problems).toEqual([])
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, overflowX, screens, seriousFindings } from './screen.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
let officer: Awaited<ReturnType<typeof signedInAs>>
let page: Page
let problems: readonly string[]

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
  const opened = await openPage(browser, system.url, { signedIn: officer })
  page = opened.page
  problems = opened.problems
  return () => page.context().close()
})

/** Three who moved away, one who stands twice, one who died. */
const list = `STT,Họ và tên trẻ,Ngày sinh,Giới tính,Số định danh cá nhân,Họ tên cha,Họ tên mẹ,Thôn,Ghi chú
1,Quàng Thị Vệ,05/03/2018,Nữ,,Quàng Văn Pao,Lò Thị Mẩy,Thôn Đông,Chuyển đi Hà Nội
2,Quàng Văn Vẻ,06/07/2020,Nam,,Quàng Văn Pao,Lò Thị Mẩy,Thôn Đông,Chuyển đi Hà Nội
3,Tẩn A Sỉnh,01/02/2019,Nam,,,Chảo Thị Xuân,Thôn Đông,Chuyển đi
4,Vừ Thị Xa,02/03/2016,Nữ,,,Giàng Thị Dế,Thôn Đông,
5,Vừ Thị Xa,02/03/2016,Nữ,,,Giàng Thị Dế,Thôn Đông,
6,Giàng A Tủa,02/05/2016,Nam,,,Thào Thị Mỷ,Thôn Đông,Chết
`

const bringIn = async (name: string, text: string): Promise<string> => {
  await page.goto('/nhap-danh-sach')
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor()
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Ghi vào sổ' }).waitFor()
  return page.url()
}

test('many rows of one reason are looked at alone, decided at once, taken back, and decided again', async () => {
  await bringIn('Danh sách thôn.csv', list)
  const decision = page.getByRole('button', { name: /Cần quyết định/ })
  await expect.poll(() => decision.textContent()).toMatch(/^5/)
  await page.getByRole('button', { name: 'Chỉ xem các dòng này: Ghi chú: trẻ đã chuyển đi' }).click()
  await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('4')
  await page.getByRole('button', { name: 'Quyết định cùng lúc: Ghi chú: trẻ đã chuyển đi' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Quyết định cùng lúc' }).click()
  await dialog.getByText('Chọn một quyết định.').waitFor()
  await dialog.getByLabel('Bỏ qua 3 dòng, không ghi gì vào sổ').check()
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Quyết định 3 dòng' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Lấy lại: 3 dòng: bỏ qua' }).click()
  await page.getByRole('button', { name: 'Quyết định cùng lúc: Ghi chú: trẻ đã chuyển đi' }).click()
  await dialog.getByLabel('Ghi 3 dòng thành 3 trẻ mới').check()
  await dialog.getByRole('button', { name: 'Quyết định 3 dòng' }).click()
  await page.getByText('3 dòng: ghi thành trẻ mới').waitFor()
  await page.getByText('Sẽ ghi 4 trẻ mới').waitFor()
  expect(problems).toEqual([])
})

test('waiting rows are decided by the keyboard alone; the answers stand still and what is decided stays in its place', async () => {
  await page.goto('/viec-can-lam')
  await page.getByRole('link', { name: /dòng.*quyết định/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Dòng chờ quyết định' }).waitFor()
  const row = (name: string) => page.getByRole('heading', { level: 2, name })
  await row('Vừ Thị Xa').waitFor()
  await page.getByText('Còn 2 dòng').waitFor()
  // The other row of the same list stands beside it.
  await page.getByRole('columnheader', { name: 'Dòng 5 của danh sách' }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  const skip = page.getByRole('button', { name: 'Bỏ qua dòng này' })
  const before = await skip.boundingBox()
  await page.keyboard.press('3')
  await row('Giàng A Tủa').waitFor()
  expect(await skip.boundingBox()).toEqual(before)
  await page.getByText('Còn 1 dòng').waitFor()
  const queue = page.getByRole('navigation', { name: 'Các dòng chờ' }).getByRole('listitem')
  expect(await queue.first().textContent()).toMatch(/Vừ Thị Xa.*Đã quyết định: bỏ qua/)
  await page.keyboard.press('2')
  await page.getByText('Đã quyết định hết.').waitFor()
  await page.keyboard.press('l')
  await page.getByText('Còn 1 dòng').waitFor()
  expect(problems).toEqual([])
})

test('on a phone the answers lie under the thumb and nothing scrolls sideways', async () => {
  await page.setViewportSize(screens.phone)
  await page.goto('/nhap-danh-sach/cho-quyet-dinh')
  await page.getByRole('button', { name: 'Bỏ qua dòng này' }).waitFor()
  expect(await overflowX(page)).toBe(0)
  const box = await page.getByRole('button', { name: 'Bỏ qua dòng này' }).boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(44)
  await page.getByRole('button', { name: 'Bỏ qua dòng này' }).click()
  await page.getByText('Đã quyết định hết.').waitFor()
  await page.reload()
  await page.getByText('Không còn dòng nào chờ quyết định').waitFor()
})

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, overflowX, seriousFindings } from './screen.ts'
import { type System, startSystem } from './system.ts'

const sample = join(
  resolve(import.meta.dirname, '..', process.env.MANGNON_SHARED ?? '../shared'),
  'data/samples/danh-sach-tre-em-xa.xlsx',
)

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

/** A small list as a commune keeps it: letterhead, a village between the rows, a total, and what people get wrong. */
const small = `UBND XÃ PHẬT TÍCH,,,,,,
DANH SÁCH TRẺ EM,,,,,,
STT,Họ và tên trẻ,Ngày sinh,Giới tính,Họ tên cha,Họ tên mẹ,Ghi chú
Thôn Đông,,,,,,
1,Quàng Thị Vệ,05/03/2018,Nữ,Quàng Văn Pao,Lò Thị Mẩy,
2,QUÀNG VĂN VẺ,6.7.2020,Nam,Quàng Văn Pao,Lò Thị Mẩy,
3,Tẩn A Sỉnh,31/02/2019,Nam,,Chảo Thị Xuân,
Xóm Trại Mới,,,,,,
4,Vừ Thị Xa,2016,Nữ,,Giàng Thị Dế,
4,Vừ Thị Xa,2016,Nữ,,Giàng Thị Dế,
Tổng cộng: 4 trẻ,,,,,,
`

const send = async (file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
  await page.goto('/nhap-danh-sach')
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor()
  await page.locator('input[type=file]').setInputFiles(file)
}
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const children = async (search: string): Promise<number> => {
  const answer = await page.request.post('/api/children/search', { data: { q: search } })
  return ((await answer.json()) as { total: number }).total
}

test('a list comes in, its mistakes are told, a person decides, and it can be taken back', async () => {
  await send(csv('Danh sách thôn.csv', small))
  const submit = page.getByRole('button', { name: 'Ghi vào sổ' })
  await submit.waitFor()
  expect(await children('Quàng Thị Vệ')).toBe(0)
  await page.getByText('Sẽ ghi 3 trẻ mới').waitFor()
  await page.getByText('Xóm Trại Mới').first().waitFor()
  // The impossible day is told with the words of the cell and what to do.
  await page
    .getByRole('button', { name: /Lỗi, chưa ghi được/ })
    .or(page.getByText('Lỗi, chưa ghi được'))
    .first()
    .click()
  await page.getByText('Không có ngày “31/02/2019”').first().waitFor()
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowX(page)).toBe(0)

  await page.getByText('Cần quyết định').first().click()
  await page.getByText('Vừ Thị Xa').last().click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })

  await page.getByLabel('Tên gọi lần nhập này').fill('Danh sách thử')
  await submit.click()
  await page.getByText('Đã ghi vào sổ: 3 trẻ mới').waitFor({ timeout: 30_000 })
  expect(await children('quang thi ve')).toBe(2)
  expect(await children('vu thi xa')).toBe(1)

  await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Nhập thử')
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await page.getByText('Lần nhập này đã hoàn tác').waitFor()
  expect(await children('quang thi ve')).toBe(0)
  expect(problems).toEqual([])
})

test('what is no list is refused in a sentence that says what to do', async () => {
  await send(csv('anh.csv', ''))
  await page.getByText('Tệp không có dòng nào').waitFor()
  await send({ name: 'anh.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('this is a picture') })
  await page.getByText('Đây không phải tệp bảng tính').waitFor()
})

test.runIf(existsSync(sample))('the commune’s own workbook: 1,218 rows, checked and written', async () => {
  await send(sample)
  await page.getByRole('button', { name: 'Ghi vào sổ' }).waitFor({ timeout: 60_000 })
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click()
  await page.getByText('Đã ghi vào sổ:').waitFor({ timeout: 60_000 })
  expect(await children('Đỗ Ngọc Thi')).toBeGreaterThan(0)
  const link = page.getByRole('link', { name: 'Tải tệp có cột nhận xét' })
  // The page names the file; the header stays without the list's name, which may be a child's.
  expect(await link.getAttribute('download')).toMatch(/ - nhận xét\.xlsx$/)
  const remarks = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(remarks.headers()['content-disposition']).toBe('attachment')
  expect((await remarks.body()).subarray(0, 2).toString()).toBe('PK')
})

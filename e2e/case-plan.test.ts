import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, overflowX, screens, seriousFindings, takePicture } from './screen.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
let officer: Awaited<ReturnType<typeof signedInAs>>

beforeAll(async () => {
  system = await startSystem()
  browser = await launch()
  officer = await signedInAs(browser, system.url, 'canbo')
})
afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

/** Looked at on both screens. */
const look = async (page: Page, name: string): Promise<void> => {
  for (const screen of Object.values(screens)) {
    await page.setViewportSize(screen)
    expect.soft(await overflowX(page), name).toBe(0)
    await takePicture(page, `case/${name}-${screen.width}`)
  }
  await page.setViewportSize(screens.desk)
  expect.soft(await seriousFindings(page), name).toEqual([])
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
/** What every page of the way says: what comes next, whose turn it is. */
const next = (page: Page, words: string) => page.getByText(words).first().waitFor()

/** From the call to the detailed assessment, over Mẫu số 02 that concludes for a plan. */
const toDetailed = async (page: Page): Promise<void> => {
  await page.goto('/tiep-nhan')
  await page.getByLabel('Chuyện gì xảy ra với trẻ?').fill('Cháu gái 8 tuổi hay bị bỏ đói, có vết bầm ở tay')
  await press(page, 'Lưu và chuyển xử lý')
  await press(page, 'Bắt đầu xác minh')
  await press(page, 'Ghi kết quả xác minh')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu kết quả' }).click()
  await press(page, 'Sang đánh giá nguy cơ ban đầu')
  await press(page, 'Đánh giá nguy cơ ban đầu (Mẫu số 02)')
  const lines = page.locator('section[data-polarity] fieldset')
  for (const [at, level] of ['Trung bình', 'Cao', 'Thấp', 'Thấp'].entries())
    await lines
      .nth(at)
      .getByRole('radio', { name: new RegExp(`^${level}: `) })
      .check()
  await page.getByRole('radio', { name: /kế hoạch hỗ trợ, can thiệp/ }).check()
  await press(page, 'Ký đánh giá')
  await press(page, 'Sang đánh giá nguy cơ cụ thể')
}

const detailed = async (page: Page): Promise<void> => {
  await next(page, 'Ký Mẫu số 03')
  await press(page, 'Đánh giá nguy cơ cụ thể (Mẫu số 03)')
  await page.getByRole('heading', { level: 1, name: 'Đánh giá nguy cơ cụ thể (Mẫu số 03)' }).waitFor()
  await press(page, 'Ký Mẫu số 03')
  await page.getByText('Còn 15 chỗ cần sửa.').waitFor()
  await page.getByLabel(/^Tình trạng thể chất/).fill('Gầy, vết bầm ở tay, sợ người lạ')
  await page.getByText(/^Đã giữ bản đang soạn lúc/).waitFor()
  // Nothing is lost when the browser dies.
  await page.reload()
  await page.getByLabel(/^Hoàn cảnh gia đình/).fill('Mẹ làm xa, ở với bố và ông bà nội')
  expect(await page.getByLabel(/^Tình trạng thể chất/).inputValue()).toBe('Gầy, vết bầm ở tay, sợ người lạ')
  for (const line of await page.locator('section[data-polarity="high_is_bad"] fieldset').all())
    await line.getByRole('radio', { name: /^Cao: / }).check()
  for (const line of await page.locator('section[data-polarity="high_is_good"] fieldset').all())
    await line.getByRole('radio', { name: /^Trung bình: / }).check()
  await page.getByText('Gợi ý: Trẻ em có nguy cơ cao').waitFor()
  await page.getByText('Cao 5/5 · Trung bình 0/5 · Thấp 0/5').waitFor()
  await page.getByRole('radio', { name: /^Trẻ em có nguy cơ cao/ }).check()
  await page.getByLabel('Các vấn đề của trẻ').fill('Suy dinh dưỡng\nBị đánh khi bố say rượu')
  await page.getByLabel(/^Ý kiến, nguyện vọng của trẻ em/).fill('Muốn ở với ông bà và được đi học')
  await look(page, 'mau-03')
  await press(page, 'Ký Mẫu số 03')
  await page.getByRole('button', { name: 'In Mẫu số 03' }).waitFor()
}

const meeting = async (page: Page): Promise<void> => {
  await next(page, 'Họp lựa chọn biện pháp')
  await press(page, 'Họp lựa chọn biện pháp')
  await press(page, 'Ghi biên bản họp')
  await page.getByRole('heading', { level: 1, name: 'Họp lựa chọn biện pháp' }).waitFor()
  await press(page, 'Ký biên bản')
  await page.getByText('Còn 4 chỗ cần sửa.').waitFor()
  await page.getByLabel('Nơi họp').fill('Trụ sở Ủy ban nhân dân xã')
  await page.getByLabel('Họ và tên 1').fill('Trần Văn Lực')
  await page.getByLabel('Chức vụ, đại diện cho 1').fill('Chủ tịch Ủy ban nhân dân xã')
  await page.getByLabel('Họ và tên 2').fill('Nguyễn Thị Hạnh')
  await page
    .getByLabel('Nội dung đã bàn và thống nhất')
    .fill('Khám và phục hồi dinh dưỡng, tư vấn cho bố, ông bà nội chăm sóc')
  await page.getByLabel('Ý kiến của trẻ').fill('Muốn ở với ông bà')
  await look(page, 'meeting')
  await press(page, 'Ký biên bản')
  await page.getByText('Khám và phục hồi dinh dưỡng').waitFor()
}

test('from the call to the minutes, no page that leaves one asking what next', async () => {
  const { page, problems } = await openPage(browser, system.url, { signedIn: officer })
  await toDetailed(page)
  await detailed(page)
  await meeting(page)
  await next(page, 'Trình kế hoạch (Mẫu số 04)')
  await look(page, 'after-meeting')
  expect(await page.getByText('Việc khác', { exact: true }).count()).toBe(0)
  expect(problems).toEqual([])
  await page.context().close()
})

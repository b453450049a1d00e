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
    await page.evaluate(() => scrollTo(0, 0))
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

const writePlan = async (page: Page): Promise<void> => {
  await press(page, 'Lập, trình kế hoạch (Mẫu số 04)')
  await page.getByRole('heading', { level: 1, name: 'Kế hoạch hỗ trợ, can thiệp (Mẫu số 04)' }).waitFor()
  await next(page, 'Trình kế hoạch (Mẫu số 04)')
  await press(page, 'Trình Chủ tịch xã')
  await page.getByText('Kế hoạch cần ít nhất một việc.').waitFor()
  await page.getByLabel('Nhóm nhu cầu').selectOption('health')
  await page.getByLabel('Biện pháp theo Luật Trẻ em').selectOption('50a')
  await page.getByLabel('Dịch vụ, công việc').fill('Khám, phục hồi dinh dưỡng')
  await page.getByLabel('Cơ quan, người chịu trách nhiệm').fill('Trạm Y tế xã')
  await page.getByLabel('Bắt đầu').fill('15/12/2026')
  await page.getByLabel('Kết thúc').fill('01/12/2026')
  await page.getByLabel('Kinh phí').fill('-1')
  await page.getByText('Ngày kết thúc phải sau ngày bắt đầu.').waitFor()
  await page.getByText('Kinh phí là số nguyên đồng').waitFor()
  await page.getByLabel('Kết thúc').fill('15/01/2027')
  await page.getByLabel('Kinh phí').fill('1.200.000')
  await page.getByText('Tổng kinh phí: 1.200.000 đồng').waitFor()
  await page.getByText(/^Đã giữ bản đang soạn lúc/).waitFor()
  await look(page, 'plan')
  await press(page, 'Trình Chủ tịch xã')
  await page.getByText('Chờ Chủ tịch xã phê duyệt').waitFor()
  await next(page, 'Phê duyệt kế hoạch (Mẫu số 05)')
  await page.getByText(/^Phê duyệt trước 23:59/).waitFor()
}

const approve = async (page: Page, code: string): Promise<void> => {
  await page.goto('/viec-can-lam')
  await page.getByRole('link', { name: /1 kế hoạch chờ ký/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Chờ ký' }).waitFor()
  await page.getByRole('link', { name: code }).waitFor()
  await look(page, 'to-sign')
  await page.getByRole('link', { name: code }).click()
  await next(page, 'Phê duyệt kế hoạch (Mẫu số 05)')
  await press(page, 'Phê duyệt (Mẫu số 05)')
  await page.getByRole('dialog').getByLabel('Ngày quyết định').fill('01/01/2099')
  await press(page, 'Phê duyệt và lấy số')
  await page.getByText('Ghi ngày quyết định, không sau hôm nay.').waitFor()
  await page.getByRole('dialog').getByLabel('Ngày quyết định').fill('')
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/')
  await page.getByRole('dialog').getByLabel('Ngày quyết định').fill(day)
  await press(page, 'Phê duyệt và lấy số')
  await page.getByText(/^Số 1\/QĐ-UBND/).waitFor()
  await next(page, 'Gửi quyết định và kế hoạch')
  const file = page.waitForEvent('download')
  await press(page, 'In Mẫu số 05')
  expect((await file).suggestedFilename()).toMatch(/^mau-05-VV-.*\.pdf$/)
}

const carryOut = async (page: Page): Promise<void> => {
  await page.reload()
  await press(page, 'Gửi quyết định và kế hoạch')
  await press(page, 'Ghi đã gửi')
  await press(page, 'Bắt đầu thực hiện')
  await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
  await page.getByRole('dialog').getByLabel('Kết quả, minh chứng').fill('Đã khám lần đầu, phiếu khám số 12')
  await press(page, 'Lưu tiến độ')
  await page.getByText('Đã khám lần đầu, phiếu khám số 12').waitFor()
  await page.getByText('Đang làm', { exact: true }).waitFor()
  await look(page, 'in-progress')
}

const review = async (page: Page): Promise<void> => {
  await press(page, 'Rà soát trước hạn')
  await page.getByRole('dialog').getByLabel('Lý do').fill('Gia đình chuyển về quê mẹ')
  await page.getByRole('dialog').getByRole('button', { name: 'Rà soát trước hạn' }).click()
  await press(page, 'Rà soát (Mẫu số 06)')
  await page.getByRole('heading', { level: 1, name: 'Rà soát, đánh giá (Mẫu số 06)' }).waitFor()
  for (const line of await page.locator('section[data-polarity="high_is_bad"] fieldset').all())
    await line.getByRole('radio', { name: /^Thấp: / }).check()
  for (const line of await page.locator('section[data-polarity="high_is_good"] fieldset').all())
    await line.getByRole('radio', { name: /^Cao: / }).check()
  await page.getByRole('radio', { name: /theo dõi trong thời gian 3 tháng và kết thúc/ }).check()
  await page.getByText('Mẫu số 06 đang soạn').waitFor()
  await look(page, 'mau-06')
  await press(page, 'Ký Mẫu số 06')
  await press(page, 'Theo dõi ba tháng')
  await press(page, 'Ghi lần thăm')
  await page.getByRole('dialog').getByLabel('Trẻ thế nào').fill('Khỏe, ở với ông bà, đi học đều')
  await press(page, 'Lưu lần thăm')
  await page.getByRole('heading', { name: 'Các lần thăm' }).waitFor()
  await next(page, 'Ghi lần thăm')
  await look(page, 'follow-up')
}

const closeEarly = async (page: Page): Promise<void> => {
  await page.reload()
  await press(page, 'Kết thúc trước ba tháng')
  await page.getByRole('dialog').getByLabel('Kết quả').selectOption('helped_health')
  await page.getByRole('dialog').getByLabel('Lý do').fill('Trẻ theo mẹ sang tỉnh khác, tỉnh đó đã nhận')
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc trước ba tháng' }).click()
  await page.getByText('Có hỗ trợ: chăm sóc sức khỏe').waitFor()
  await page.getByRole('button', { name: 'Xem mục lục' }).click()
  await page.getByText('Các giấy tờ còn nguyên như khi niêm phong.').waitFor()
  expect(await page.getByRole('region', { name: 'Mục lục hồ sơ' }).getByRole('row').count()).toBeGreaterThan(8)
  await page.getByRole('heading', { name: 'Hồ sơ vụ việc' }).scrollIntoViewIfNeeded()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'In toàn bộ hồ sơ (PDF)' }).click()
  expect((await download).suggestedFilename()).toMatch(/^ho-so-VV-.*\.pdf$/)
  await page.getByText('Đã in 1 bản').waitFor()
  await look(page, 'closed')
}

test('from the call to the case being closed, no page that leaves one asking what next', async () => {
  const { page, problems } = await openPage(browser, system.url, { signedIn: officer })
  await toDetailed(page)
  await detailed(page)
  await meeting(page)
  await writePlan(page)
  const code = /VV-\S+/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? ''
  const chair = await openPage(browser, system.url, { signedIn: await signedInAs(browser, system.url, 'chutich') })
  await approve(chair.page, code)
  await carryOut(page)
  await review(page)
  await closeEarly(chair.page)
  expect(await page.getByText('Việc khác', { exact: true }).count()).toBe(0)
  expect([...problems, ...chair.problems]).toEqual([])
  await chair.page.context().close()
  await page.context().close()
})

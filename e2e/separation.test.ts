import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, overflowX, screens, seriousFindings, takePicture } from './screen.ts'
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

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const inDialog = (page: Page) => page.getByRole('dialog')
const dayAgo = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/')

/** Looked at on both screens. */
const look = async (page: Page, name: string): Promise<void> => {
  for (const screen of Object.values(screens)) {
    await page.setViewportSize(screen)
    await page.evaluate(() => scrollTo(0, 0))
    expect.soft(await overflowX(page), name).toBe(0)
    await takePicture(page, `separation/${name}-${screen.width}`)
  }
  await page.setViewportSize(screens.desk)
  expect.soft(await seriousFindings(page), name).toEqual([])
}

/** A call at night: protected at once, the child handed over five days ago; no paper is there yet. */
const atNight = async (page: Page): Promise<void> => {
  await page.goto('/tiep-nhan')
  await page.getByLabel('Chuyện gì xảy ra với trẻ?').fill('Bé gái 8 tuổi bị bố dượng đánh, đang chạy sang nhà hàng xóm')
  await press(page, 'Lưu và chuyển xử lý')
  await press(page, 'Chuyển sang bảo vệ khẩn cấp')
  await inDialog(page)
    .getByRole('radio', { name: /là người gây tổn hại/ })
    .check()
  await inDialog(page).getByRole('button', { name: 'Chuyển sang bảo vệ khẩn cấp' }).click()
  await press(page, 'Ghi đã giao trẻ đến nơi an toàn')
  const dialog = inDialog(page)
  await dialog.getByRole('button', { name: 'Ghi đã giao trẻ' }).click()
  await dialog.getByText('Cần điền ô này.').first().waitFor()
  await dialog.getByLabel('Ngày giao trẻ').fill(dayAgo(5))
  await dialog.getByLabel('Giờ giao trẻ').fill('23h40')
  await dialog.getByLabel('Loại nơi tiếp nhận').selectOption('relative')
  await dialog.getByLabel(/^Họ và tên người tiếp nhận/).fill('Phạm Thị Sửu')
  await dialog.getByLabel('Địa chỉ nơi tiếp nhận').fill('thôn Cổ Miếu, xã Phật Tích')
  await look(page, 'safe-place')
  await dialog.getByRole('button', { name: 'Ghi đã giao trẻ' }).click()
  await page.getByText('Đã dừng tính giờ').waitFor()
  await page.getByText('Phạm Thị Sửu, thôn Cổ Miếu, xã Phật Tích (Người thân thích)').waitFor()
}

const propose = async (page: Page): Promise<void> => {
  await press(page, 'Đề nghị tạm thời cách ly')
  await page.getByRole('heading', { level: 1, name: 'Đề nghị tạm thời cách ly (Mẫu số 07)' }).waitFor()
  await press(page, 'Gửi Chủ tịch xã')
  await page.getByText('Còn 4 chỗ cần sửa.').waitFor()
  await page.getByLabel('Vì sao phải cách ly').fill('Bố dượng say rượu, còn ở cùng nhà với trẻ')
  await page.getByLabel('Họ và tên trẻ').fill('Nguyễn Thị Minh Ánh')
  await page.getByLabel('Họ và tên cha, mẹ, người chăm sóc').fill('Phạm thị sửu')
  await page.getByLabel('Số ngày').fill('16')
  await page.getByText('Người tiếp nhận phải khác người mà trẻ được cách ly khỏi.').waitFor()
  await page.getByText('Ghi số ngày, từ 1 đến 15.').waitFor()
  await page.getByLabel('Họ và tên cha, mẹ, người chăm sóc').fill('Nguyễn Văn Bình')
  await page.getByLabel('Số ngày').fill('6')
  await page.getByText(/^Đã giữ bản đang soạn lúc/).waitFor()
  // Nothing is lost when the browser dies.
  await page.reload()
  expect(await page.getByLabel('Họ và tên trẻ').inputValue()).toBe('Nguyễn Thị Minh Ánh')
  await look(page, 'propose')
  await press(page, 'Gửi Chủ tịch xã')
  await page.getByText('Chờ Chủ tịch xã quyết định').waitFor()
}

const decide = async (page: Page, code: string): Promise<void> => {
  await page.goto('/viec-can-lam')
  await page.getByRole('link', { name: /1 đề nghị cách ly trẻ chờ quyết định/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Trẻ được cách ly' }).waitFor()
  await page.getByRole('link', { name: code }).click()
  await press(page, 'Quyết định tạm thời cách ly (Mẫu số 07)')
  await inDialog(page).getByLabel('Cách ly kể từ ngày').fill(dayAgo(5))
  await look(page, 'decide')
  await press(page, 'Quyết định và lấy số')
  await page.getByText('Ngày thứ 5 trên 15').waitFor()
  const file = page.waitForEvent('download')
  await press(page, 'In Mẫu số 07')
  expect((await file).suggestedFilename()).toMatch(/^mau-07-VV-.*\.pdf$/)
}

const extend = async (page: Page, days: string): Promise<void> => {
  await press(page, 'Gia hạn cách ly')
  await inDialog(page).getByLabel('Số ngày').fill(days)
  await press(page, 'Quyết định và lấy số')
  await inDialog(page).waitFor({ state: 'detached' })
}

/** 6 + 6 + 3 days; no more than that is offered until an authority's order is on record. */
const toTheEnd = async (page: Page): Promise<void> => {
  await extend(page, '6')
  await press(page, 'Gia hạn cách ly')
  await inDialog(page).getByLabel('Số ngày').fill('4')
  await press(page, 'Quyết định và lấy số')
  await page.getByText('Ghi số ngày, từ 1 đến 3.').waitFor()
  await inDialog(page).getByLabel('Số ngày').fill('3')
  await press(page, 'Quyết định và lấy số')
  await inDialog(page).waitFor({ state: 'detached' })
  await page.getByText('Ngày thứ 5 trên 15').waitFor()
  await page.getByRole('button', { name: 'Gia hạn cách ly' }).waitFor({ state: 'detached' })
  await look(page, 'case')
  await page.goto('/cach-ly')
  await page.getByText('Ngày thứ 5 trên 15').waitFor()
  await look(page, 'list')
  await page.goBack()
  await press(page, 'Ghi lệnh cho cách ly lâu hơn')
  await inDialog(page).getByLabel('Cơ quan ra lệnh').fill('Tòa án nhân dân khu vực 2')
  await inDialog(page).getByLabel('Số văn bản').fill('12/QĐ-TA')
  await look(page, 'order')
  await press(page, 'Lưu lệnh')
  await page.getByText('Ngày thứ 5, theo lệnh của cơ quan có thẩm quyền').waitFor()
  await extend(page, '30')
  await page.getByText('30 ngày kể từ').waitFor()
}

/** A new Mẫu số 03 finds the child safe with its carers. */
const assess = async (page: Page): Promise<void> => {
  await page.reload()
  await press(page, 'Đánh giá nguy cơ cụ thể (Mẫu số 03)')
  await page.getByLabel(/^Tình trạng thể chất/).fill('Đã khỏe, hết sợ')
  for (const line of await page.locator('section[data-polarity="high_is_bad"] fieldset').all())
    await line.getByRole('radio', { name: /^Thấp: / }).check()
  for (const line of await page.locator('section[data-polarity="high_is_good"] fieldset').all())
    await line.getByRole('radio', { name: /^Cao: / }).check()
  await page.getByLabel(/^Hoàn cảnh gia đình/).fill('Bố dượng đã chuyển đi, mẹ về ở cùng')
  await page.getByLabel('Các vấn đề của trẻ').fill('Cần tiếp tục tư vấn')
  await page.getByLabel(/^Ý kiến, nguyện vọng của trẻ em/).fill('Muốn về với mẹ')
  await page.getByRole('radio', { name: /^Trẻ em không có hoặc ít có nguy cơ/ }).check()
  await page.getByLabel('Lý do kết luận').fill('Người gây tổn hại đã đi nơi khác')
  await press(page, 'Ký Mẫu số 03')
  await page.getByRole('button', { name: 'In Mẫu số 03' }).waitFor()
}

const lift = async (page: Page): Promise<void> => {
  await page.reload()
  await press(page, 'Chấm dứt cách ly')
  await inDialog(page).getByLabel('Vì sao trẻ về được').fill('Bố dượng đã chuyển đi, mẹ cam kết')
  await press(page, 'Chấm dứt cách ly và lấy số')
  await page.getByText('Đã chấm dứt', { exact: true }).waitFor()
  await look(page, 'lifted')
}

/** An exit of the case, and back: it was another child. */
const exitAndBack = async (page: Page): Promise<void> => {
  await page.getByText('Trường hợp khác', { exact: true }).click()
  await press(page, 'Trẻ đã chết')
  await inDialog(page).getByRole('button', { name: 'Trẻ đã chết' }).click()
  await page.getByText('Ghi ngày, không sau hôm nay.').waitFor()
  await inDialog(page).getByLabel('Ngày trẻ mất').fill(dayAgo(0))
  await inDialog(page).getByRole('button', { name: 'Trẻ đã chết' }).click()
  await press(page, 'Ghi nhầm, đưa hồ sơ trở lại')
  await look(page, 'died')
  await inDialog(page).getByLabel('Lý do').fill('Nhầm với trẻ khác cùng tên')
  await inDialog(page).getByRole('button', { name: 'Ghi nhầm, đưa hồ sơ trở lại' }).click()
  await page.getByRole('button', { name: 'Họp lựa chọn biện pháp' }).waitFor()
}

test('a night: handed over first, paper after; 6 + 6 + 3 days, more by an order alone; home after a new Mẫu 03', async () => {
  const { page, problems } = await openPage(browser, system.url, {
    signedIn: await signedInAs(browser, system.url, 'canbo'),
  })
  await atNight(page)
  const code = /VV-\S+/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? ''
  await propose(page)
  const chair = await openPage(browser, system.url, { signedIn: await signedInAs(browser, system.url, 'chutich') })
  await decide(chair.page, code)
  await toTheEnd(chair.page)
  await assess(page)
  await lift(chair.page)
  await exitAndBack(chair.page)
  expect(await page.getByText('Việc khác', { exact: true }).count()).toBe(0)
  expect([...problems, ...chair.problems]).toEqual([])
  await chair.page.context().close()
  await page.context().close()
})

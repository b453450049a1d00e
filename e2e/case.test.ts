import type { Browser } from 'playwright-core'
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

test('from the verified report over Mẫu số 02 and the emergency to the detailed assessment, each step saying the next', async () => {
  const { page, problems } = await openPage(browser, system.url, { signedIn: officer })
  await page.goto('/tiep-nhan')
  await page.getByLabel('Chuyện gì xảy ra với trẻ?').fill('Cháu trai 6 tuổi bị nhốt ngoài sân cả đêm, người tím tái')
  await page.getByRole('button', { name: 'Lưu và chuyển xử lý' }).click()
  await page.getByRole('button', { name: 'Bắt đầu xác minh' }).click()
  await page.getByRole('button', { name: 'Ghi kết quả xác minh' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu kết quả' }).click()
  await page.getByRole('button', { name: 'Sang đánh giá nguy cơ ban đầu' }).click()
  await page.getByRole('button', { name: 'Đánh giá nguy cơ ban đầu (Mẫu số 02)' }).click()
  await page.getByRole('heading', { level: 1, name: 'Đánh giá nguy cơ ban đầu (Mẫu số 02)' }).waitFor()

  await page.getByRole('button', { name: 'Ký đánh giá' }).click()
  await page.getByText('Còn 5 chỗ cần sửa.').waitFor()
  await page.getByRole('radio', { name: /^Cao: trẻ em bị tổn hại nghiêm trọng/ }).check()
  await page.getByRole('radio', { name: /^Trung bình: đối tượng xâm hại có cơ hội/ }).check()
  await page.getByRole('radio', { name: /^Cao: trẻ em có khả năng khắc phục/ }).check()
  await page.getByRole('radio', { name: /^Thấp: không có khả năng tìm người bảo vệ/ }).check()
  await page.getByText('Gợi ý: Trẻ em cần được bảo vệ khẩn cấp').waitFor()
  await page.getByText(/Cách so sánh của mẫu cho kết quả thấp, nhưng vẫn có dòng tổn hại ở mức Cao/).waitFor()
  await page.getByRole('radio', { name: 'Trẻ em cần được tiếp tục theo dõi' }).check()
  await page.getByLabel('Lý do kết luận').waitFor()
  await page.getByLabel('Người gây tổn hại là cha, mẹ hoặc người chăm sóc trẻ').check()
  await page.getByText('phải kết luận khẩn cấp').waitFor()
  // A browser that dies loses nothing: what was chosen is there again, on whatever machine.
  await page.getByText('Đã giữ bản đang soạn').waitFor()
  await page.reload()
  await page.getByText('phải kết luận khẩn cấp').waitFor({ state: 'detached' })
  expect(await page.getByRole('radio', { name: /^Thấp: không có khả năng tìm người bảo vệ/ }).isChecked()).toBe(true)
  expect(await page.getByLabel('Người gây tổn hại là cha, mẹ hoặc người chăm sóc trẻ').isChecked()).toBe(true)
  for (const screen of Object.values(screens)) {
    await page.setViewportSize(screen)
    expect(await overflowX(page)).toBe(0)
    await takePicture(page, `case/mau-02-${screen.width}`)
  }
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('radio', { name: 'Trẻ em cần được bảo vệ khẩn cấp' }).check()
  await page.getByLabel('Nơi chăm sóc tạm thời').fill('Nhà bà ngoại')
  await page.getByRole('button', { name: 'Ký đánh giá' }).click()
  await page.getByRole('button', { name: 'In Mẫu số 02' }).waitFor()
  await page.getByText('Cao 1 · Trung bình 1 · Thấp 0').waitFor()

  await page.getByRole('button', { name: 'Chuyển sang bảo vệ khẩn cấp' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Chuyển sang bảo vệ khẩn cấp' }).click()
  await page.getByRole('button', { name: 'Ghi biện pháp bảo vệ khẩn cấp' }).click()
  await page.getByRole('dialog').getByLabel('Biện pháp đã làm').fill('Đưa trẻ đến trạm y tế, báo công an xã')
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu biện pháp' }).click()
  await page.getByText('Đã dừng tính giờ').waitFor()
  await page.getByRole('button', { name: 'Sang đánh giá nguy cơ cụ thể' }).click()
  await page.getByText('Ký Mẫu số 03').waitFor()
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'In Mẫu số 02' }).click()
  expect((await file).suggestedFilename()).toMatch(/^mau-02-VV-.*\.pdf$/)
  await page.getByText('Đã in 1 bản').waitFor()
  await page.getByText('không còn cần báo').first().waitFor()
  expect(await page.getByText('Việc khác', { exact: true }).count()).toBe(0)
  for (const screen of Object.values(screens)) {
    await page.setViewportSize(screen)
    expect(await overflowX(page)).toBe(0)
    await takePicture(page, `case/after-mau-02-${screen.width}`)
  }
  expect(await seriousFindings(page)).toEqual([])

  // The term that began stands in the calendar, day by day, in the month and in its case’s one line.
  await page.goto('/lich?xem=viec')
  await page
    .getByText(/Hạn trình kế hoạch: /)
    .first()
    .waitFor()
  for (const [view, name] of [
    ['Từng vụ việc', 'viec'],
    ['Theo ngày', 'ngay'],
    ['Cả tháng', 'thang'],
  ] as const) {
    await page.getByLabel('Cách xem').selectOption(view)
    await page.waitForURL(`**/lich?*xem=${name}*`)
    for (const screen of Object.values(screens)) {
      await page.setViewportSize(screen)
      expect(await overflowX(page)).toBe(0)
      await takePicture(page, `case/calendar-${name}-${screen.width}`)
    }
    expect(await seriousFindings(page)).toEqual([])
  }
  expect(problems).toEqual([])
  await page.context().close()
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signIn } from './people.ts'
import { openPage, overflowX, type Screen, screens, seriousFindings, takePicture } from './screen.ts'
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

const as = async (person: string, screen: Screen = 'desk') => {
  const opened = await openPage(browser, system.url, { screen })
  await signIn(opened.page, person)
  return opened
}

test('a case is shared in part, kept to a team, opened in an emergency; chair and auditor see who and why', async () => {
  const { page, problems } = await as('canbo')
  await page.goto('/tiep-nhan')
  await page.getByLabel('Chuyện gì xảy ra với trẻ?').fill('Bé gái lớp 3 có vết bầm, cô giáo thấy khi thay áo')
  await page.getByRole('button', { name: 'Lưu và chuyển xử lý' }).click()
  await page.getByRole('button', { name: 'Bắt đầu xác minh' }).click()
  await page.getByRole('button', { name: 'Ghi kết quả xác minh' }).waitFor()
  const code = /VV-\S+/.exec((await page.getByRole('heading', { level: 1 }).last().textContent()) ?? '')?.[0] ?? ''
  expect(code).not.toBe('')
  const card = page.locator('section').filter({ hasText: 'Ai được biết vụ việc này' })
  await card.getByText('Mọi cán bộ trẻ em của xã, và chủ tịch xã').waitFor()
  await card.getByText('Nguyễn Thị Hạnh').first().waitFor()

  await card.getByRole('button', { name: 'Chia sẻ' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Chia sẻ' }).click()
  await dialog.getByText('Chọn người được chia sẻ.').waitFor()
  const police = dialog.getByLabel('Chia sẻ với').locator('option').filter({ hasText: 'Xã Phật Tích' }).first()
  await dialog.getByLabel('Chia sẻ với').selectOption({ label: (await police.textContent()) ?? '' })
  await dialog.getByLabel('Nội dung tin báo').check()
  await dialog.getByLabel('Lý do').fill('Công an cùng xác minh tại trường')
  expect(await seriousFindings(page)).toEqual([])
  await takePicture(page, 'need-to-know/share')
  await dialog.getByRole('button', { name: 'Chia sẻ' }).click()
  await card.getByText(/Nội dung tin báo, đến hết/).waitFor()
  await card.getByRole('button', { name: 'Giới hạn người xử lý' }).click()
  await dialog.getByLabel('Chỉ những người chọn dưới đây và người phụ trách').check()
  await takePicture(page, 'need-to-know/team')
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click()
  await card.getByText('Nguyễn Thị Hạnh, và chủ tịch xã').waitFor()
  await page.getByText('Giới hạn người xử lý').last().waitFor()
  for (const screen of Object.values(screens)) {
    await page.setViewportSize(screen)
    expect(await overflowX(page)).toBe(0)
    await card.scrollIntoViewIfNeeded()
    await takePicture(page, `need-to-know/card-${screen.width}`)
  }
  expect(await seriousFindings(page)).toEqual([])

  // Whom it is shared with finds it where the day begins, reads that part, and is offered nothing to do.
  const member = await as('thuongtruc', 'phone')
  await member.page.getByRole('link', { name: /1 vụ việc được chia sẻ với anh\/chị/ }).click()
  await member.page.getByRole('link', { name: new RegExp(code) }).click()
  await member.page.getByText('Bé gái lớp 3 có vết bầm').waitFor()
  await member.page.getByText('Được chia sẻ để xem').waitFor()
  expect(await member.page.getByRole('button', { name: 'Ghi kết quả xác minh' }).count()).toBe(0)
  expect(await member.page.getByText('Ai được biết vụ việc này').count()).toBe(0)
  expect(await overflowX(member.page)).toBe(0)
  expect(await seriousFindings(member.page)).toEqual([])
  await takePicture(member.page, 'need-to-know/shared-phone')

  // The province may not see it yet; in an emergency it says why, and is in.
  const province = await as('tinh')
  await province.page.goto('/vu-viec')
  await province.page.getByRole('link', { name: 'Mở khẩn cấp một vụ việc theo mã' }).click()
  await province.page.getByRole('button', { name: 'Mở khẩn cấp' }).click()
  await province.page.getByText('Nhập mã vụ việc.').waitFor()
  await province.page.getByLabel('Mã vụ việc').fill(code.toLowerCase())
  await province.page.getByLabel('Lý do mở khẩn cấp').fill('Bệnh viện tỉnh nhận trẻ trong đêm, cần biết ai chăm sóc')
  expect(await seriousFindings(province.page)).toEqual([])
  await takePicture(province.page, 'need-to-know/break')
  await province.page.getByRole('button', { name: 'Mở khẩn cấp' }).click()
  await province.page.getByText('Bé gái lớp 3 có vết bầm').waitFor()

  const chair = await as('chutich', 'phone')
  await chair.page.getByRole('link', { name: /1 lần mở khẩn cấp vụ việc chờ anh\/chị xem/ }).click()
  await chair.page.getByText('Bệnh viện tỉnh nhận trẻ trong đêm').waitFor()
  expect(await overflowX(chair.page)).toBe(0)
  expect(await seriousFindings(chair.page)).toEqual([])
  await takePicture(chair.page, 'need-to-know/chair-phone')
  await chair.page.getByRole('button', { name: 'Đóng ngay' }).click()
  await chair.page.getByText('Đã đóng').waitFor()
  await province.page.reload()
  await province.page.getByRole('heading', { level: 1 }).filter({ visible: true }).first().waitFor()
  expect(await province.page.getByText('Bé gái lớp 3').count()).toBe(0)

  // The auditor: a code, two clicks, who and when and why, and not a word of the case.
  const auditor = (await as('kiemtra')).page
  await auditor.getByRole('link', { name: /1 lần mở khẩn cấp/ }).waitFor()
  await auditor.getByRole('link', { name: 'Ai đã xem' }).first().click()
  await auditor.getByLabel('Mã hồ sơ hoặc số định danh').fill(code)
  await auditor.getByRole('button', { name: 'Tìm' }).click()
  const start = performance.now()
  await auditor.getByRole('link', { name: new RegExp(`Vụ việc ${code}`) }).click()
  await auditor.getByText('Lý do: Bệnh viện tỉnh nhận trẻ trong đêm').first().waitFor()
  expect(performance.now() - start).toBeLessThan(1000)
  await auditor.getByText('Mở vụ việc (mở khẩn cấp)').waitFor()
  await auditor.getByText('Mở vụ việc (được chia sẻ)').waitFor()
  expect(await auditor.getByText('Bé gái lớp 3').count()).toBe(0)
  expect(await seriousFindings(auditor)).toEqual([])
  await takePicture(auditor, 'need-to-know/auditor')
  expect(problems).toEqual([])
})

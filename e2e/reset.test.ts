import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signIn } from './people.ts'
import { openPage, overflowX, seriousFindings } from './screen.ts'
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

test('an administrator asks, the chair confirms, the officer chooses a password with the code on the slip', async () => {
  const administrator = await openPage(browser, system.url)
  await signIn(administrator.page, 'quantri')
  await administrator.page.goto('/quan-tri/dat-lai')
  await administrator.page.getByText('Chưa có yêu cầu đặt lại nào').waitFor()
  await administrator.page.getByRole('button', { name: 'Mở yêu cầu đặt lại' }).click()
  const asking = administrator.page.getByRole('dialog')
  await asking.getByLabel('Tên đăng nhập').fill('canbo')
  await asking.getByLabel('Lý do').fill('Mất điện thoại')
  expect(await seriousFindings(administrator.page)).toEqual([])
  await asking.getByRole('button', { name: 'Mở yêu cầu' }).click()
  await administrator.page.getByText('Chờ xác nhận').waitFor()
  // Whoever asked does not confirm.
  expect(await administrator.page.getByRole('button', { name: 'Xác nhận' }).count()).toBe(0)

  const chair = await openPage(browser, system.url, { screen: 'phone' })
  await signIn(chair.page, 'chutich')
  await chair.page.goto('/quan-tri/dat-lai')
  await chair.page.getByRole('button', { name: 'Xác nhận' }).click()
  expect(await seriousFindings(chair.page)).toEqual([])
  await chair.page.getByRole('button', { name: 'Xác nhận và cấp mã' }).click()
  const slip = chair.page.getByRole('region', { name: /phiếu đăng nhập/ })
  const code = (await slip.locator('dd').last().textContent()) ?? ''
  expect(await seriousFindings(chair.page)).toEqual([])
  expect(await overflowX(chair.page)).toBe(0)

  const { page, problems } = await openPage(browser, system.url)
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill('canbo')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Đặt mật khẩu của riêng mình' }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('hoa sen nở đầu mùa')
  await page.getByLabel('Nhập lại mật khẩu mới').fill('hoa sen nở đầu mùa')
  await page.getByRole('button', { name: 'Lưu mật khẩu' }).click()
  await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor()

  await administrator.page.reload()
  await administrator.page.getByText('Đã đặt lại').waitFor()
  expect([...problems, ...administrator.problems, ...chair.problems]).toEqual([])
})

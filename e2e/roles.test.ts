import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { type SamplePerson, signIn } from './people.ts'
import { openPage, overflowX, seriousFindings, takePicture } from './screen.ts'
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

const as = async (person: SamplePerson): Promise<Page> => {
  const { page } = await openPage(browser, system.url)
  await signIn(page, person)
  return page
}

/** The administrator's page of one account. */
const openAccount = async (page: Page, name: string): Promise<void> => {
  await page.goto('/quan-tri/tai-khoan')
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

const endRole = async (page: Page, role: string): Promise<void> => {
  await page
    .getByRole('row', { name: new RegExp(`${role}.*Đang giữ`) })
    .getByRole('button', { name: 'Kết thúc' })
    .click()
  const dialog = page.getByRole('dialog', { name: /Kết thúc vai trò/ })
  await dialog.getByLabel('Lý do').fill('Chuyển công tác')
  await dialog.getByRole('button', { name: 'Kết thúc', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

test('a second role is given with its decision; the person takes it up from the menu and sees its pages', async () => {
  const administrator = await as('quantri')
  await openAccount(administrator, 'Nguyễn Thị Hạnh')
  await administrator.getByRole('button', { name: 'Cấp vai trò' }).click()
  const dialog = administrator.getByRole('dialog', { name: /Cấp vai trò cho/ })
  await dialog.getByLabel('Vai trò').selectOption('province_officer')
  await dialog.getByLabel('Địa bàn phụ trách').fill('Bắc Ninh')
  await dialog.getByRole('button', { name: /^Tỉnh Bắc Ninh/ }).click()
  await dialog.getByLabel('Đến hết ngày').fill('2099-12-31')
  await dialog.getByLabel('Số quyết định').fill('12/QĐ-SYT')
  await dialog.getByRole('button', { name: 'Cấp vai trò' }).click()
  await administrator.getByRole('row', { name: /Cán bộ tỉnh.*12\/QĐ-SYT.*Đang giữ/ }).waitFor()
  expect(await seriousFindings(administrator)).toEqual([])

  const officer = await as('canbo')
  await officer.getByRole('button', { name: /Nguyễn Thị Hạnh/ }).click()
  await officer.getByRole('menuitem', { name: /Cán bộ tỉnh, Tỉnh Bắc Ninh/ }).click()
  await officer.getByRole('button', { name: /Nguyễn Thị Hạnh.*Cán bộ tỉnh/ }).waitFor()
  expect(await officer.getByRole('link', { name: 'Nhập danh sách' }).count()).toBe(0)
  await Promise.all([administrator.context().close(), officer.context().close()])
})

test('a role that ends while somebody types says so over the page; in another role the page and its text go on', async () => {
  const administrator = await as('quantri')
  const officer = await as('canbo')
  await officer.goto('/tai-khoan')
  await officer.getByRole('button', { name: /Nguyễn Thị Hạnh.*Cán bộ tỉnh/ }).click()
  await officer.getByRole('menuitem', { name: /Cán bộ xã, / }).click()
  await officer.getByRole('button', { name: /Nguyễn Thị Hạnh.*Cán bộ xã/ }).waitFor()
  await officer.goto('/tre-em/them')
  await officer.getByLabel('Họ và tên').fill('Trần Thị Không Mất Chữ')

  await openAccount(administrator, 'Nguyễn Thị Hạnh')
  await endRole(administrator, 'Cán bộ xã')

  // Pressed whatever lies over it: a list read again in the background may have asked first, and been told.
  await officer.getByText('Lưu hồ sơ', { exact: true }).dispatchEvent('click')
  const dialog = officer.getByRole('dialog', { name: 'Vai trò đang dùng đã kết thúc' })
  await dialog.waitFor()
  expect(await seriousFindings(officer)).toEqual([])
  await takePicture(officer, 'grant-ended')
  await dialog.getByRole('button', { name: /Cán bộ tỉnh/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(await officer.getByLabel('Họ và tên').inputValue()).toBe('Trần Thị Không Mất Chữ')
  // What the other role may not do is refused, and the text is still there.
  await officer.getByRole('alert').first().waitFor()
  await Promise.all([administrator.context().close(), officer.context().close()])
})

test('the last administrator of the nation cannot let go; the page says what to do first', async () => {
  const administrator = await as('quantri')
  await openAccount(administrator, 'Phạm Quốc Việt')
  await administrator.getByRole('button', { name: 'Kết thúc' }).click()
  const dialog = administrator.getByRole('dialog', { name: /Kết thúc vai trò/ })
  await dialog.getByLabel('Lý do').fill('Nghỉ hưu')
  await dialog.getByRole('button', { name: 'Kết thúc', exact: true }).click()
  await dialog.getByText(/người quản trị cuối cùng của cả nước/).waitFor()
  await administrator.context().close()
})

test('a collaborator corrects a child of the village and is offered nothing else', async () => {
  const page = await as('congtacvien')
  await page.getByRole('link', { name: 'Trẻ em' }).first().click()
  await page.getByRole('grid').waitFor()
  for (const name of ['Thêm trẻ', 'Nhập danh sách'])
    expect(await page.getByRole('link', { name }).count(), name).toBe(0)
  expect(await page.getByRole('link', { name: 'Xuất tệp' }).count()).toBe(0)
  await takePicture(page, 'collaborator')
  await page.context().close()
})

test.each(['desk', 'phone'] as const)('who may do what is read in sentences, by role (%s)', async screen => {
  const { page } = await openPage(browser, system.url, { screen })
  await signIn(page, 'kiemtra')
  await page.goto('/quyen')
  await page.getByRole('heading', { level: 1, name: 'Ai được làm gì' }).waitFor()
  await page
    .getByText('Cộng tác viên thôn, cán bộ xã, chủ tịch xã hoặc cán bộ tỉnh: hộ gia đình trong địa bàn của mình.')
    .waitFor()
  await takePicture(page, `rules-${screen}`)
  await page.getByLabel('Vai trò').selectOption('ministry_officer')
  expect(await page.getByText(/cán bộ xã: hộ gia đình/).count()).toBe(0)
  expect(await overflowX(page)).toBe(0)
  await page.context().close()
})

test.each([
  ['desk', false],
  ['desk', true],
  ['phone', false],
  ['phone', true],
] as const)('an account and its roles on the %s (dark: %s)', async (screen, dark) => {
  const { page, problems } = await openPage(browser, system.url, { screen, dark })
  await signIn(page, 'quantri')
  await openAccount(page, 'Nguyễn Thị Hạnh')
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowX(page)).toBe(0)
  await takePicture(page, `account-${screen}-${dark ? 'dark' : 'light'}`)
  await page.getByRole('button', { name: 'Cấp vai trò' }).click()
  await page.getByRole('dialog', { name: /Cấp vai trò cho/ }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await takePicture(page, `give-role-${screen}-${dark ? 'dark' : 'light'}`)
  expect(problems).toEqual([])
  await page.context().close()
})

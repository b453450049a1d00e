import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage } from './screen.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
let officer: Awaited<ReturnType<typeof signedInAs>>
let page: Page

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
  page = (await openPage(browser, system.url, { signedIn: officer })).page
  return () => page.context().close()
})

const grid = () => page.getByRole('grid')
const activeRow = () =>
  grid().evaluate(element => {
    const id = element.getAttribute('aria-activedescendant')
    return id === null ? null : Number(document.getElementById(id)?.getAttribute('aria-rowindex')) - 2
  })

test('the keyboard alone: search, walk, jump to the end, open', async () => {
  await page.goto('/tre-em')
  await grid().waitFor()
  await page.keyboard.press('/')
  expect(await page.getByRole('searchbox', { name: 'Tìm trẻ' }).evaluate(box => box === document.activeElement)).toBe(
    true,
  )
  await grid().focus()
  const total = Number(await grid().getAttribute('aria-rowcount')) - 1
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await activeRow()).toBe(2)
  await page.keyboard.press('End')
  await expect.poll(activeRow).toBe(total - 1)
  await page.keyboard.press('PageUp')
  await expect.poll(activeRow).toBeLessThan(total - 5)
  await page.keyboard.press('Home')
  await expect.poll(activeRow).toBe(0)
  const name = (await grid().locator('[aria-rowindex="2"] a').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.goBack()
  await grid().waitFor()
})

test('a jump by the scrollbar fetches where it stops, and coming back finds the same rows', async () => {
  await page.goto('/tre-em')
  await grid().waitFor()
  const asked: string[] = []
  page.on('request', request => {
    const offset = new URL(request.url()).searchParams.get('offset')
    if (offset) asked.push(offset)
  })
  const half = await grid().evaluate(element => {
    element.scrollTop = element.scrollHeight / 2
    return element.scrollTop
  })
  const rows = grid()
    .getByRole('row')
    .filter({ has: page.getByRole('link') })
  await rows.nth(12).waitFor()
  // One that is in sight: rows stand ready above it, and a click on them would scroll.
  const top = (await grid().boundingBox())?.y ?? 0
  let at = 0
  while (((await rows.nth(at).boundingBox())?.y ?? top) < top + 100) at++
  const row = rows.nth(at)
  expect(asked.length).toBeLessThanOrEqual(2)
  const name = (await row.getByRole('link').textContent()) ?? ''
  await row.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.goBack()
  await grid().waitFor()
  await expect.poll(() => grid().evaluate(element => element.scrollTop)).toBe(half)
})

test('search without marks finds the child with them; going back and loading again keep the words, and no address has them; nobody found says what to do', async () => {
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto('/tre-em')
  const box = page.getByRole('searchbox', { name: 'Tìm trẻ' })
  const found = () =>
    grid()
      .getByRole('link', { name: /Nguyễn Thị/ })
      .first()
  await box.fill('nguyen thi an')
  // Names like it stand in the whole list, too: the words are asked for, and kept, when the typing has paused.
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('nguyen thi an')
  await found().waitFor()
  await page.reload()
  await found().waitFor()
  expect(await box.inputValue()).toBe('nguyen thi an')
  await page.getByLabel('Thôn, tổ dân phố').first().selectOption({ index: 1 })
  await page.waitForURL(/village=/)
  expect(await box.inputValue()).toBe('nguyen thi an')
  await page.goBack()
  await page.goForward()
  await page.getByRole('button', { name: 'In', exact: true }).click()
  await page.waitForURL(/tre-em\/in/)
  await page.getByRole('main').getByRole('link', { name: 'Danh sách trẻ em' }).click()
  await expect.poll(() => box.inputValue()).toBe('nguyen thi an')
  expect(asked.filter(url => /nguyen|thi.an/i.test(url))).toEqual([])
  expect(page.url()).not.toMatch(/nguyen/i)
  await box.fill('qqq www')
  await page.getByText('Không có trẻ nào khớp').waitFor()
})

test('filters become chips that can be taken off', async () => {
  await page.goto('/tre-em')
  await page.getByRole('button', { name: 'Lọc', exact: true }).click()
  await page.getByLabel('Giới tính').selectOption('female')
  await page.getByRole('button', { name: 'Bỏ lọc: Giới tính: Nữ' }).click()
  await page.waitForURL(url => !url.search.includes('sex'))
})

test('a child is entered, found as similar, changed with a reason, and the history tells it', async () => {
  await page.goto('/tre-em/them')
  await page.getByRole('button', { name: 'Lưu hồ sơ' }).click()
  await page.getByText('Cần điền ô này.').waitFor()
  await page.getByLabel('Họ và tên').fill('Lò Thị Măng Mai')
  await page.getByLabel('Ngày sinh').fill('30/2/2019')
  await page.getByText('Ngày không có thật.').waitFor()
  await page.getByLabel('Ngày sinh').fill('5/3/2019')
  await page.getByLabel('Giới tính').selectOption('female')
  await page.getByLabel('Mẹ', { exact: true }).fill('Lò Thị Hoa')
  await page.getByRole('button', { name: 'Lưu hồ sơ' }).click()
  await page.getByRole('heading', { level: 1, name: 'Lò Thị Măng Mai' }).waitFor()
  await page.getByText('05/03/2019').first().waitFor()

  await page.getByRole('button', { name: 'Sửa hồ sơ' }).click()
  await page.getByLabel('Hoàn cảnh').fill('Sống với bà ngoại')
  await page.getByLabel('Lý do').fill('Cán bộ thôn báo')
  await page.getByRole('button', { name: 'Lưu hồ sơ' }).click()
  await page.getByText('Vì: Cán bộ thôn báo').waitFor()

  await page.goto('/tre-em/them')
  // A name alone may be another child's; with the day it is weighed as this one's.
  await page.getByLabel('Họ và tên').fill('lo thi mang mai')
  await page.getByLabel('Ngày sinh').fill('5/3/2019')
  await page.getByText('Có thể đã có trong sổ').waitFor()
})

test('two people at one record: both values side by side, a person chooses', async () => {
  await page.goto('/tre-em')
  await page.getByRole('searchbox', { name: 'Tìm trẻ' }).fill('lo thi mang mai')
  await grid().getByRole('link', { name: 'Lò Thị Măng Mai' }).click()
  await page.getByRole('button', { name: 'Sửa hồ sơ' }).click()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: 'Sửa hồ sơ' }).click()
  await other.getByLabel('Hoàn cảnh').fill('Đã về ở với mẹ')
  await other.getByLabel('Ghi chú').fill('Mẹ mới về quê')
  await other.getByRole('button', { name: 'Lưu hồ sơ' }).click()
  await other.getByRole('button', { name: 'Sửa hồ sơ' }).waitFor()

  await page.getByLabel('Hoàn cảnh').fill('Sống với cậu')
  await page.getByRole('button', { name: 'Lưu hồ sơ' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hồ sơ vừa được người khác sửa' })
  await dialog.getByText('Sống với cậu').waitFor()
  await dialog.getByLabel(/Đã về ở với mẹ/).check()
  await dialog.getByRole('button', { name: 'Lưu theo lựa chọn này' }).click()
  await page.getByRole('button', { name: 'Sửa hồ sơ' }).waitFor()
  await page.getByRole('definition').filter({ hasText: 'Đã về ở với mẹ' }).waitFor()
  // What only the other person wrote is not lost either.
  await page.getByRole('definition').filter({ hasText: 'Mẹ mới về quê' }).waitFor()
})

test('a record is ended with a reason, in plain words, and its history stays', async () => {
  await page.goto('/tre-em')
  await page.getByRole('searchbox', { name: 'Tìm trẻ' }).fill('lo thi mang mai')
  await grid().getByRole('link', { name: 'Lò Thị Măng Mai' }).click()
  await page.getByRole('button', { name: 'Kết thúc hồ sơ' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Kết thúc hồ sơ này' }).click()
  await dialog.getByText('Chọn một lý do.').waitFor()
  await dialog.getByLabel('Chuyển đi nơi khác').check()
  await dialog.getByLabel('Chuyển đến đâu?').fill('Xã Mường Tè')
  await dialog.getByRole('button', { name: 'Kết thúc hồ sơ này' }).click()
  await page.getByText(/Hồ sơ đã kết thúc ngày .*Chuyển đi nơi khác/).waitFor()
  expect(await page.getByRole('button', { name: 'Sửa hồ sơ' }).count()).toBe(0)
  await page.getByText('Vì: Xã Mường Tè').waitFor()
})

test('leaving with unsaved text is asked about', async () => {
  await page.goto('/ho-gia-dinh/them')
  await page.getByLabel('Chủ hộ').fill('Lò Văn Nọi')
  let asked = ''
  page.once('dialog', dialog => {
    asked = dialog.message()
    void dialog.dismiss()
  })
  await page.getByRole('link', { name: 'Trẻ em' }).first().click()
  await expect.poll(() => asked).toMatch(/chưa lưu/)
  expect(await page.getByLabel('Chủ hộ').inputValue()).toBe('Lò Văn Nọi')
})

test('a village is added, renamed and, being empty, ended', async () => {
  await page.goto('/dia-ban')
  await page.getByLabel('Tên thôn, tổ dân phố').fill('Thôn Thử Nghiệm')
  await page.getByRole('button', { name: 'Thêm', exact: true }).click()
  await page.getByRole('button', { name: 'Đổi tên Thôn Thử Nghiệm' }).click()
  await page.getByLabel('Tên mới').fill('Thôn Thử Mới')
  await page.getByRole('dialog').getByRole('button', { name: 'Đổi tên' }).click()
  await page.getByRole('button', { name: 'Thôi dùng Thôn Thử Mới' }).click()
  await page.getByLabel('Lý do').fill('Thử xong')
  await page.getByRole('button', { name: 'Thôi dùng thôn này' }).click()
  await page.getByRole('button', { name: 'Thôi dùng Thôn Thử Mới' }).waitFor({ state: 'detached' })
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, overflowX, seriousFindings, takePicture } from './screen.ts'
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

const enter = async (page: Page, name: string, mother: string): Promise<void> => {
  // Through the form's own way to the server: typing a child is the register's journey.
  await page.goto('/tre-em')
  const status = await page.evaluate(
    async ([fullName, motherName]) => {
      const answer = await fetch('/api/children', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ id: crypto.randomUUID(), fullName, motherName, sex: 'female', birth: '2019-04-17' }),
      })
      return answer.status
    },
    [name, mother],
  )
  expect(status).toBe(200)
}

test('one child entered twice: found, compared, merged, undone, told apart', async () => {
  const { page, problems } = await openPage(browser, system.url, { signedIn: officer })
  await enter(page, 'Lương Thị Khánh Uyên', 'Đinh Thị Thơm')
  await enter(page, 'Luong Thi Khanh Uyen', 'Đinh Thị Thơm')

  await page.goto('/nghi-trung')
  await page.getByRole('button', { name: 'Rà lại sổ của xã ngay' }).click()
  const pair = () => page.getByRole('listitem').filter({ hasText: 'Luong Thi Khanh Uyen' })
  await pair().waitFor()
  await pair().getByText('cùng mẹ', { exact: false }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await takePicture(page, 'duplicate-list')
  await pair().getByRole('link', { name: 'So sánh' }).click()

  await page.getByRole('heading', { level: 1, name: 'So sánh hai hồ sơ' }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await takePicture(page, 'duplicate-compare')
  const second = (await page.locator('thead a').nth(1).getAttribute('href')) ?? ''
  await page.getByRole('button', { name: 'Gộp hai hồ sơ' }).click()
  await page.getByText('Ghi lý do: vì sao biết là cùng một trẻ.').waitFor()
  await page.getByLabel('Lý do gộp').fill('Mẹ xác nhận: nhập hai lần')
  await page.getByRole('button', { name: 'Gộp hai hồ sơ' }).click()
  await page.getByRole('heading', { name: 'Hồ sơ đã gộp vào đây' }).waitFor()
  await takePicture(page, 'duplicate-merged')

  await page.goto(second)
  await page.getByText('Hồ sơ này đã gộp vào hồ sơ').waitFor()
  await page.goto('/nghi-trung?xem=merged')
  await pair().getByRole('link', { name: 'Xem' }).click()
  await page.getByText('Hai hồ sơ này đã gộp.').waitFor()

  await page.goto(second)
  await page.getByText('Hồ sơ này đã gộp vào hồ sơ').getByRole('link').click()
  await page.getByRole('button', { name: 'Hoàn tác lần gộp này' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Vì sao tách lại').fill('Hai chị em')
  await dialog.getByRole('button', { name: 'Tách lại hai hồ sơ' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Đã hoàn tác:').waitFor()

  await page.goto('/nghi-trung')
  await pair().getByRole('link', { name: 'So sánh' }).click()
  await page.getByRole('button', { name: 'Không phải cùng một trẻ' }).click()
  await dialog.getByLabel('Vì sao', { exact: false }).fill('Hai chị em')
  await dialog.getByRole('button', { name: 'Không phải cùng một trẻ' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hồ sơ nghi trùng' }).waitFor()
  await expect.poll(() => pair().count(), { timeout: 10_000 }).toBe(0)
  await page.goto('/nghi-trung?xem=different')
  await pair().waitFor()
  const address = (await pair().getByRole('link', { name: 'Xem' }).getAttribute('href')) ?? ''
  expect(problems).toEqual([])
  await page.context().close()

  const phone = (await openPage(browser, system.url, { signedIn: officer, screen: 'phone' })).page
  for (const [path, name] of [
    ['/nghi-trung?xem=different', 'duplicate-list-phone'],
    [address, 'duplicate-compare-phone'],
  ] as const) {
    await phone.goto(path)
    await phone.getByText('Luong Thi Khanh Uyen').first().waitFor()
    expect(await overflowX(phone)).toBe(0)
    expect(await seriousFindings(phone)).toEqual([])
    await takePicture(phone, name)
  }
  await phone.context().close()
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signIn } from './people.ts'
import { openPage, overflowX, screens, seriousFindings } from './screen.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
let auditor: Page
let childCode = ''
let childName = ''

beforeAll(async () => {
  system = await startSystem()
  browser = await launch()
  const officer = (await openPage(browser, system.url)).page
  await signIn(officer, 'canbo')
  const list = await officer.request.get('/api/children?limit=1')
  const child = (await list.json()).rows[0]
  childCode = child.code
  childName = child.fullName
  await officer.goto(`/tre-em/${child.id}`)
  await officer.getByRole('heading', { level: 1 }).filter({ visible: true }).first().waitFor()
  // Somebody who goes through record after record.
  const page = await officer.request.get('/api/children?limit=70')
  for (const { id } of (await page.json()).rows) await officer.request.get(`/api/children/${id}`)
  auditor = (await openPage(browser, system.url)).page
  await signIn(auditor, 'kiemtra')
})

afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

/** How long until what is waited for stands on the screen, ms. */
const took = async (act: () => Promise<unknown>, seen: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await act()
  await seen()
  return performance.now() - start
}

test('who saw this child: a code, two clicks, under a second; neither name nor content is told', async () => {
  await auditor.getByRole('link', { name: 'Ai đã xem' }).first().click()
  await auditor.getByLabel('Mã hồ sơ hoặc số định danh').fill(childCode)
  const find = auditor.getByRole('button', { name: 'Tìm' })
  const row = auditor.getByRole('link', { name: new RegExp(childCode) })
  const first = await took(
    () => find.click(),
    () => row.waitFor(),
  )
  const second = await took(
    () => row.click(),
    () => auditor.getByRole('cell', { name: 'Mở hồ sơ trẻ' }).first().waitFor(),
  )
  expect(first + second).toBeLessThan(1000)
  await auditor.getByText('Cán bộ xã, Xã Phật Tích').first().waitFor()
  expect(await auditor.getByText(childName).count()).toBe(0)
})

test('from there to what that person did, in one click', async () => {
  const name = auditor.getByRole('link', { name: 'Nguyễn Thị Hạnh' }).first()
  const ms = await took(
    () => name.click(),
    () => auditor.getByRole('heading', { level: 2, name: 'Nguyễn Thị Hạnh' }).waitFor(),
  )
  expect(ms).toBeLessThan(1000)
  expect(await auditor.getByRole('cell', { name: 'Mở hồ sơ trẻ' }).count()).toBeGreaterThan(20)
})

test('unusual looks stand on the auditor’s page moments after they happened, with the last seal to note', async () => {
  await auditor.getByRole('link', { name: 'Xem bất thường' }).first().click()
  await auditor.getByLabel('Loại').selectOption('many')
  await auditor.getByText('Nhiều hồ sơ trong một giờ', { exact: true }).nth(1).waitFor()
  await auditor.getByText(/^\d+:[0-9a-f]{32}$/).waitFor()
})

test('a record’s page fits the phone and can be read by all', async () => {
  const url = auditor.url()
  await auditor.setViewportSize(screens.phone)
  expect(await overflowX(auditor)).toBe(0)
  expect(await seriousFindings(auditor)).toEqual([])
  await auditor.setViewportSize(screens.desk)
  expect(auditor.url()).toBe(url)
})

test('a person sees their own trail on their own page, and the register stays shut to the auditor', async () => {
  await auditor.goto('/tai-khoan')
  await auditor.getByRole('button', { name: 'Xem việc tôi đã làm' }).click()
  await auditor.getByRole('cell', { name: 'Xem nhật ký truy cập' }).first().waitFor()
  expect((await auditor.request.get('/api/children')).status()).toBe(403)
})

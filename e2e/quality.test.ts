import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
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

test('from a score to the list behind it, by keyboard, and a village of its own', async () => {
  const signedIn = await signedInAs(browser, system.url, 'canbo')
  const { page, problems } = await openPage(browser, system.url, { signedIn })
  await page.goto('/chat-luong')
  const link = page.getByRole('link', { name: /^Chưa có số định danh: mở danh sách/ })
  const shown = (await link.textContent()) ?? ''
  expect(Number(shown.replace('.', ''))).toBeGreaterThan(0)
  await takePicture(page, 'quality/desk')
  await link.focus()
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: `${shown} trẻ` })
    .waitFor()
  await page.getByText('Quy tắc: Chưa có số định danh').waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await page
    .getByText('Danh sách ghi:')
    .or(page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor()
  await page.goBack()
  await page
    .getByRole('status')
    .filter({ hasText: `${shown} trẻ` })
    .waitFor()
  await page.goto('/chat-luong')
  await page.getByLabel('Im lặng sau').selectOption('2')
  await page.getByText('Hơn 2 tuần').waitFor()
  await page
    .getByRole('link', { name: /^Xem riêng/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Xem cả xã' }).click()
  expect(problems).toEqual([])
  await page.context().close()
})

test.each(Object.keys(screens) as Screen[])('the ministry looks from the nation into a province (%s)', async screen => {
  const signedIn = await signedInAs(browser, system.url, 'canbobo')
  const { page } = await openPage(browser, system.url, { screen, signedIn })
  await page.goto('/chat-luong')
  await page.getByRole('link', { name: /Bắc Ninh/ }).click()
  await page.getByRole('heading', { name: 'Theo xã, phường' }).waitFor()
  await takePicture(page, `quality/ministry-${screen}`)
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowX(page)).toBe(0)
  await page.context().close()
})

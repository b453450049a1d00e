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

test('from a figure to the list that is as long, by keyboard; and what is entered is counted while one looks on', async () => {
  const signedIn = await signedInAs(browser, system.url, 'canbo')
  const { page, problems } = await openPage(browser, system.url, { signedIn })
  await page.goto('/so-lieu')
  const children = page.locator('dt', { hasText: /^Trẻ em$/ }).locator('xpath=following-sibling::dd')
  await page.waitForFunction(() => [...document.querySelectorAll('dd')].some(one => Number(one.textContent) > 0))
  const link = page.getByRole('link', { name: /^6–9 tuổi: / })
  const shown = (await link.textContent()) ?? ''
  await takePicture(page, 'statistics/commune-desk')
  await link.focus()
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: `${shown} trẻ` })
    .waitFor()
  await page.getByText('Trong số liệu: 6–9 tuổi').waitFor()
  await page.goBack()
  const before = Number(((await children.textContent()) ?? '').replace('.', ''))
  const second = await openPage(browser, system.url, { signedIn })
  await second.page.goto('/so-lieu?day=2020-01-01')
  await second.page.getByText('Chưa có trẻ nào được tính.').waitFor()
  await second.page.evaluate(async () => {
    const answer = await fetch('/api/children', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({
        ...{ id: '01990000-0000-7000-8000-00000000abcd', fullName: 'Lương Thị Số Liệu', sex: 'female' },
        ...{ birth: '2019-05-05', motherName: 'Trần Thị Hoa' },
      }),
    })
    if (!answer.ok) throw new Error(await answer.text())
  })
  await page.waitForFunction(
    n => [...document.querySelectorAll('dd')].some(one => Number(one.textContent?.replace('.', '')) === n),
    before + 1,
    { timeout: 8000 },
  )
  expect(problems).toEqual([])
  await page.context().close()
  await second.page.context().close()
})

test.each(Object.keys(screens) as Screen[])('the ministry looks from the nation into a province (%s)', async screen => {
  const signedIn = await signedInAs(browser, system.url, 'canbobo')
  const { page } = await openPage(browser, system.url, { screen, signedIn })
  await page.goto('/so-lieu')
  await page.getByRole('heading', { name: 'Các tỉnh, thành phố' }).waitFor()
  await takePicture(page, `statistics/nation-${screen}`)
  await page.getByRole('link', { name: /Bắc Ninh/ }).click()
  await page.getByRole('heading', { name: 'Các xã, phường' }).waitFor()
  await takePicture(page, `statistics/province-${screen}`)
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowX(page)).toBe(0)
  await page.context().close()
})

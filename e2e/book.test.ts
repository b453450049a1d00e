import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { type SamplePerson, signedInAs } from './people.ts'
import { openPage, seriousFindings } from './screen.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
const states = new Map<SamplePerson, Awaited<ReturnType<typeof signedInAs>>>()
let page: Page

beforeAll(async () => {
  system = await startSystem()
  browser = await launch()
  for (const person of ['canbo', 'congtacvien'] as const)
    states.set(person, await signedInAs(browser, system.url, person))
})

afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

beforeEach(() => () => page?.context().close())

const as = async (person: SamplePerson, screen: 'desk' | 'phone'): Promise<void> => {
  const signedIn = states.get(person)
  page = (await openPage(browser, system.url, { screen, ...(signedIn && { signedIn }) })).page
  await page.goto('/so-theo-doi')
  await page.getByRole('heading', { level: 1, name: 'Sổ theo dõi và danh sách in' }).waitFor()
}

/** Presses the button, and gives the file that comes. */
const made = async (button: string): Promise<{ name: string; bytes: Buffer }> => {
  const finished = page.getByText('Đã lập xong')
  const before = await finished.count()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: button }).click(),
  ])
  await finished.nth(before).waitFor()
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('an officer makes the book of a village and a list of those who turn six', async () => {
  await as('canbo', 'desk')
  const villages = page.getByLabel('Thôn, tổ dân phố').first().locator('option')
  await expect.poll(() => villages.count()).toBeGreaterThan(3)
  await page.getByLabel('Thôn, tổ dân phố').first().selectOption({ index: 1 })
  const book = await made('Lập sổ của thôn')
  expect(book.name).toMatch(/^so-theo-doi-tre-em-\d{4}-\d\d-\d\d\.pdf$/)
  expect(book.bytes.subarray(0, 5).toString()).toBe('%PDF-')

  await page.getByLabel('Danh sách', { exact: true }).selectOption('age')
  await page.getByLabel('Tròn (tuổi)').selectOption('6')
  const list = await made('Lập danh sách')
  expect(list.name).toMatch(/^danh-sach-tre-em-/)
  expect(list.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await seriousFindings(page)).toEqual([])
})

test('a collaborator makes that of their own village on a phone, and is offered no other', async () => {
  await as('congtacvien', 'phone')
  expect(await page.getByLabel('Thôn, tổ dân phố').locator('option').count()).toBe(1)
  expect((await made('Lập sổ của thôn')).bytes.length).toBeGreaterThan(10_000)
  expect(await seriousFindings(page)).toEqual([])
})

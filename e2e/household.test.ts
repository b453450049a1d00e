import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, overflowX, seriousFindings, takePicture } from './screen.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
let page: Page

beforeAll(async () => {
  system = await startSystem()
  browser = await launch()
  page = (await openPage(browser, system.url, { signedIn: await signedInAs(browser, system.url, 'canbo') })).page
})

afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

const dialog = () => page.getByRole('dialog')
const closed = () => dialog().waitFor({ state: 'detached' })
const heading = () => page.getByRole('heading', { level: 1 }).filter({ visible: true })
const card = () => page.locator('section').filter({ has: page.getByRole('heading', { name: 'Nhập hộ, tách hộ' }) })

test('a household is divided, and the two become one again; both tell it', async () => {
  const found = await (await page.request.get('/api/households?limit=200')).json()
  const old = found.rows.find((row: { children: number }) => row.children > 1)
  await page.goto(`/ho-gia-dinh/${old.id}`)
  await card().getByRole('button', { name: 'Tách hộ' }).click()
  await dialog().getByRole('button', { name: 'Tách thành hai hộ' }).click()
  await dialog().getByText('Chọn ít nhất một trẻ').waitFor()
  await dialog().getByRole('checkbox').first().check()
  await dialog().getByLabel('Chủ hộ mới').fill('Phạm Thị Ra Riêng')
  await dialog().getByLabel('Lý do').fill('Cưới vợ, ra ở riêng')
  expect(await seriousFindings(page)).toEqual([])
  await takePicture(page, 'household-split')
  await dialog().getByRole('button', { name: 'Tách thành hai hộ' }).click()
  await closed()
  await card()
    .getByText(/Tách Phạm Thị Ra Riêng · HO-.* khỏi .* từ/)
    .waitFor()
  await takePicture(page, 'household-divided')
  expect(await seriousFindings(page)).toEqual([])

  const madeCode = await card().getByRole('link').last().textContent()
  await card().getByRole('button', { name: 'Nhập hộ' }).click()
  await dialog().getByRole('searchbox').fill('pham thi ra rieng')
  await dialog()
    .getByRole('button', { name: new RegExp(madeCode ?? '') })
    .click()
  await dialog().getByLabel('Lý do').fill('Về ở chung')
  await takePicture(page, 'household-merge')
  await dialog().getByRole('button', { name: 'Nhập hai hộ làm một' }).click()
  await closed()
  await card()
    .getByText(/Nhập Phạm Thị Ra Riêng/)
    .waitFor()
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await overflowX(page)).toBe(0)
  await takePicture(page, 'household-merged-360')
  await card()
    .getByRole('link', { name: madeCode ?? '' })
    .first()
    .click()
  await page.getByText(/Hộ đã kết thúc ngày .*: Nhập vào hộ HO-/).waitFor()
  expect(await heading().textContent()).toBe('Phạm Thị Ra Riêng')
  await page.setViewportSize({ width: 1366, height: 768 })
})

test('a collaborator proposes, the officer approves on the page of proposals', async () => {
  const village = (
    await openPage(browser, system.url, { signedIn: await signedInAs(browser, system.url, 'congtacvien') })
  ).page
  const found = await (await village.request.get('/api/households?limit=200')).json()
  const old = found.rows.find((row: { children: number }) => row.children > 0)
  await village.goto(`/ho-gia-dinh/${old.id}`)
  await village.getByRole('button', { name: 'Tách hộ' }).click()
  const form = village.getByRole('dialog')
  await form.getByText('Đây là đề nghị').waitFor()
  await form.getByRole('checkbox').first().check()
  await form.getByLabel('Chủ hộ mới').fill('Đỗ Văn Đề Nghị')
  await form.getByLabel('Lý do').fill('Ra ở riêng')
  await form.getByRole('button', { name: 'Gửi đề nghị cho cán bộ' }).click()
  await village.getByText('Chờ cán bộ quyết định').waitFor()
  await village.context().close()

  await page.goto('/de-nghi')
  const waiting = page.getByRole('region', { name: 'Đề nghị nhập hộ, tách hộ' })
  await waiting.getByText(/Đỗ Văn Đề Nghị · hộ mới/).waitFor()
  await takePicture(page, 'household-proposal')
  expect(await seriousFindings(page)).toEqual([])
  await waiting.getByRole('button', { name: 'Duyệt' }).click()
  await dialog().getByRole('button', { name: 'Duyệt' }).click()
  await closed()
  await waiting.waitFor({ state: 'detached' })
  await page.goto(`/ho-gia-dinh/${old.id}`)
  await card()
    .getByText(/Tách Đỗ Văn Đề Nghị · HO-/)
    .waitFor()
})

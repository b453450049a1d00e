import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, overflowX, screens, seriousFindings, takePicture } from './screen.ts'
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

const look = async (page: Page, name: string): Promise<void> => {
  for (const screen of Object.values(screens)) {
    await page.setViewportSize(screen)
    expect(await overflowX(page)).toBe(0)
    await takePicture(page, `case/sample-${name}-${screen.width}`)
  }
  await page.setViewportSize(screens.desk)
  expect(await seriousFindings(page)).toEqual([])
}

const send = async (page: Page, url: string, data: object) => {
  const answer = await page.request.post(`${system.url}${url}`, { data, headers: { 'idempotency-key': randomUUID() } })
  expect(answer.status(), await answer.text()).toBe(200)
  return answer.json()
}
const received = (page: Page, happened: string) => {
  const at = { receivedAt: new Date().toISOString(), deviceAt: new Date().toISOString() }
  return send(page, '/api/notices', { id: randomUUID(), channel: 'phone', happened, ...at })
}
type Opened = Awaited<ReturnType<typeof openPage>>
let people: Promise<[Opened, Opened]> | undefined
/** Officer and chair of the commune, signed in once. */
const both = (): Promise<[Opened, Opened]> => {
  people ??= (async (): Promise<[Opened, Opened]> => [
    await openPage(browser, system.url, { signedIn: await signedInAs(browser, system.url, 'canbo') }),
    await openPage(browser, system.url, { signedIn: await signedInAs(browser, system.url, 'chutich') }),
  ])()
  return people
}

test('the province reads a closed case again by lot, its remark goes back, the commune answers', async () => {
  const [officer, chair] = await both()
  const province = await openPage(browser, system.url, { signedIn: await signedInAs(browser, system.url, 'tinh') })
  await officer.page.goto('/nhan-xet-ho-so')
  await officer.page.getByText('Không có nhận xét nào').waitFor()
  await province.page.goto('/kiem-tra-ho-so')
  await province.page.getByText('Chưa có đợt nào.').waitFor()
  await province.page.getByRole('button', { name: 'Chọn hồ sơ' }).click()
  await province.page.getByText('Trong thời gian này không có hồ sơ nào được khép.').waitFor()

  const { caseId } = await received(officer.page, 'Cháu bị bạn cùng lớp bắt nạt nhiều ngày')
  const step = (page: Page, name: string, body: object) => send(page, `/api/cases/${caseId}/${name}`, body)
  await step(officer.page, 'verify', { version: 1 })
  await step(officer.page, 'finding', { version: 2, credible: true })
  await step(officer.page, 'begin-initial', { version: 3 })
  await step(officer.page, 'initial', {
    ...{ id: randomUUID(), version: 4, assessedOn: todayHere(), carerIsHarmer: false },
    scores: Object.fromEntries(['a1', 'a2', 'b1', 'b2'].map(line => [`02.${line}`, { level: 'low' }])),
    ...{ conclusion: 'watch', reason: 'Nhà trường đã giải quyết', living: needs.living, safety: needs.safety },
  })
  await step(officer.page, 'watch', { version: 5 })
  await step(officer.page, 'visit', { id: randomUUID(), version: 6, on: todayHere(), found: 'Trẻ vui, đi học đều' })
  await step(chair.page, 'close-watch', { version: 7, reason: 'Trẻ đã yên tâm đi học', outcome: 'helped_social' })

  await province.page.getByRole('button', { name: 'Chọn hồ sơ' }).click()
  await province.page.getByText('chưa đọc').waitFor()
  await province.page.getByRole('link', { name: 'Đọc hồ sơ' }).click()
  await province.page.getByText('Cháu bị bạn cùng lớp bắt nạt nhiều ngày').waitFor()
  await province.page.goBack()
  await province.page.getByRole('button', { name: 'Chấm hồ sơ' }).click()
  const dialog = province.page.getByRole('dialog')
  for (const group of await dialog.getByRole('radiogroup').all()) await group.getByLabel('Đạt', { exact: true }).check()
  await dialog.getByRole('radiogroup').first().getByLabel('Chưa đạt').check()
  await dialog.getByRole('button', { name: 'Lưu kết quả' }).click()
  await dialog.getByText('Ghi điều chưa đạt.').waitFor()
  await look(province.page, 'mark')
  await dialog.getByLabel('Nhận xét gửi về xã').fill('Xác minh chậm hai ngày, không ghi lý do')
  await dialog.getByRole('button', { name: 'Lưu kết quả' }).click()
  await province.page.getByText('đã trả về xã').waitFor()
  await look(province.page, 'round')

  await officer.page.goto('/viec-can-lam')
  await officer.page.getByRole('link', { name: /1 nhận xét của tỉnh chờ trả lời/ }).click()
  await officer.page.getByText('Xác minh chậm hai ngày, không ghi lý do').waitFor()
  await look(officer.page, 'remark')
  await officer.page.getByRole('button', { name: 'Trả lời' }).click()
  await officer.page.getByLabel('Xã đã làm gì, sẽ làm gì').fill('Đã phân công người trực cả đêm')
  await officer.page.getByRole('button', { name: 'Gửi trả lời' }).click()
  await officer.page.getByText('xã đã trả lời').waitFor()
  await province.page.goto('/kiem-tra-ho-so')
  await province.page.getByText('trả về 1, xã đã trả lời 1').waitFor()
  await look(province.page, 'rounds')
  for (const { problems } of [officer, chair, province]) expect(problems).toEqual([])
})

test('sixteen: the case ends, the chair lets it go on by a decision; a report of elsewhere is sent on', async () => {
  const [{ page, problems }, chair] = await both()
  const { caseId } = await received(page, 'Em bị ép nghỉ học đi làm xa')
  const birth = `${Number(todayHere().slice(0, 4)) - 17}-02-28`
  const child = { id: randomUUID(), fullName: 'Lý Thị Mười Sáu', motherName: 'Lý Thị Mẹ', sex: 'female', birth }
  await send(page, '/api/children', child)
  await send(page, `/api/cases/${caseId}/child`, { version: 1, childId: child.id })
  await page.goto(`/vu-viec/${caseId}`)
  await page.getByText('Trường hợp khác', { exact: true }).click()
  await page.getByRole('button', { name: 'Trẻ đã đủ 16 tuổi' }).click()
  await look(page, 'sixteen')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Lý do').fill('Đủ 16 tuổi từ tháng hai')
  await dialog.getByRole('button', { name: 'Trẻ đã đủ 16 tuổi' }).click()
  await dialog.waitFor({ state: 'detached' })
  await chair.page.goto(`/vu-viec/${caseId}`)
  await chair.page.getByRole('button', { name: 'Tiếp tục kế hoạch theo quyết định' }).first().click()
  await chair.page.getByRole('dialog').getByLabel('Lý do').fill('Còn ở với người ép đi làm')
  await look(chair.page, 'past-16')
  await chair.page.getByRole('dialog').getByRole('button', { name: 'Tiếp tục kế hoạch theo quyết định' }).click()
  await chair.page.getByRole('dialog').waitFor({ state: 'detached' })
  await look(chair.page, 'past-16-after')

  const other = await received(page, 'Có tiếng khóc ở nhà bên kia cầu')
  await page.goto(`/vu-viec/${other.caseId}`)
  await page.getByRole('button', { name: 'Chuyển đến xã nơi xảy ra' }).click()
  await dialog.getByLabel('Tỉnh, thành phố nơi xảy ra').selectOption('Tỉnh Bắc Ninh')
  await dialog.getByLabel('Xã, phường nơi xảy ra').selectOption({ index: 1 })
  await dialog.getByLabel('Lý do').fill('Xảy ra bên kia cầu, thuộc xã bên')
  await look(page, 'redirect')
  await dialog.getByRole('button', { name: 'Chuyển đến xã nơi xảy ra' }).click()
  await page.waitForURL('**/vu-viec')
  expect([...problems, ...chair.problems]).toEqual([])
})

const todayHere = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
const needs = {
  living: { shelter: null, food: null, clothes: null, unit: null },
  safety: { medical: null, mental: null, unit: null },
}

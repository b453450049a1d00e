import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs, signIn } from './people.ts'
import { openPage, overflowX, seriousFindings, settled, takePicture } from './screen.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
let sender: Page
let receiver: Page

/** Asks the API as the person of a page, for what the journey needs and is not about. */
const post = async (page: Page, url: string, data: object): Promise<{ id: string }> => {
  const answer = await page.request.post(url, { data, headers: { 'idempotency-key': randomUUID() } })
  expect(answer.ok(), await answer.text()).toBe(true)
  return answer.json()
}

beforeAll(async () => {
  system = await startSystem()
  browser = await launch()
  sender = (await openPage(browser, system.url, { signedIn: await signedInAs(browser, system.url, 'canbo') })).page
  // The officer of another commune: the sample province officer, appointed there as well.
  const administrator = (await openPage(browser, system.url)).page
  await signIn(administrator, 'quantri')
  const accounts = await (await administrator.request.post('/api/accounts/search', { data: { q: 'tinh' } })).json()
  const person = accounts.rows.find((row: { username: string }) => row.username === 'tinh')
  const grant = await post(administrator, `/api/accounts/${person.id}/grants`, {
    ...{ id: randomUUID(), role: 'commune_officer', areaId: '25-09193' },
  })
  await administrator.context().close()
  receiver = (await openPage(browser, system.url)).page
  await signIn(receiver, 'tinh')
  await post(receiver, '/api/session/role', { grantId: grant.id })
})

afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

const dialogOf = (page: Page) => page.getByRole('dialog')
const closed = (page: Page) => dialogOf(page).waitFor({ state: 'detached' })

test('a child goes from one commune to another: sent, refused, sent again, taken; the sender keeps a line', async () => {
  await sender.goto('/tre-em')
  await sender.getByRole('grid').getByRole('link').first().click()
  const heading = sender.getByRole('heading', { level: 1 }).filter({ visible: true })
  await sender.getByRole('button', { name: 'Chuyển đi' }).waitFor()
  const name = (await heading.textContent()) ?? ''
  const address = sender.url()
  const send = async () => {
    await sender.getByRole('button', { name: 'Chuyển đi' }).click()
    const dialog = dialogOf(sender)
    await dialog.getByRole('button', { name: 'Gửi hồ sơ cho xã nhận' }).click()
    await dialog.getByText('Chọn xã nhận').waitFor()
    await dialog.getByLabel('Xã, phường, đặc khu nhận').fill(other.name)
    await dialog.getByRole('button', { name: other.full }).first().click()
    await dialog.getByLabel('Ngày chuyển đi').fill('01/11/2026')
    expect(await seriousFindings(sender)).toEqual([])
    await takePicture(sender, 'handover-send')
    await dialog.getByRole('button', { name: 'Gửi hồ sơ cho xã nhận' }).click()
    await closed(sender)
    await sender.getByText(/Đang chuyển đến/).waitFor()
  }
  const area = await (await receiver.request.get('/api/areas/25-09193')).json()
  const other = { name: area.area.name as string, full: new RegExp(`^${area.area.fullName}`) }
  await send()

  await receiver.goto('/viec-can-lam')
  await settled(receiver)
  await takePicture(receiver, 'handover-todo')
  await receiver.getByRole('link', { name: /1 hồ sơ chuyển đến chờ xã nhận/ }).click()
  const item = () => receiver.getByRole('region', { name })
  await item().getByRole('button', { name: 'Từ chối' }).click()
  await dialogOf(receiver).getByLabel('Lý do từ chối').fill('Gia đình chưa đến đây')
  await dialogOf(receiver).getByRole('button', { name: 'Từ chối' }).click()
  await closed(receiver)
  await sender.goto('/chuyen-ho-so?huong=di&xem=xong')
  await sender.getByText('Gia đình chưa đến đây').waitFor()

  await sender.goto(address)
  await send()
  await receiver.goto('/chuyen-ho-so')
  await item().getByText('Chờ từ hôm nay').waitFor()
  expect(await seriousFindings(receiver)).toEqual([])
  await takePicture(receiver, 'handover-in')
  await receiver.setViewportSize({ width: 360, height: 740 })
  expect(await overflowX(receiver)).toBe(0)
  await takePicture(receiver, 'handover-in-phone')
  await receiver.setViewportSize({ width: 1366, height: 768 })
  await item().getByRole('button', { name: 'Nhận hồ sơ' }).click()
  await dialogOf(receiver).getByRole('button', { name: 'Nhận hồ sơ' }).click()
  await closed(receiver)

  await sender.goto(address)
  await sender
    .getByText(/Không tìm thấy/)
    .first()
    .waitFor()
  await sender.goto('/chuyen-ho-so?huong=di&xem=xong')
  await sender.getByRole('region', { name }).getByText('Đã nhận').waitFor()
  await receiver.goto(new URL(address).pathname)
  await receiver.getByText('Nhận hồ sơ từ xã khác').waitFor()
  await takePicture(receiver, 'handover-taken')
})

test('where somebody came without a word: the record is asked for instead of made a second time', async () => {
  const children = await (await sender.request.get('/api/children?limit=5')).json()
  // The first went on its way above.
  const one = children.rows.slice(1).find((row: { birth: string | null }) => row.birth?.length === 10)
  await receiver.goto('/tre-em/them')
  await receiver.getByLabel('Họ và tên').first().fill(one.fullName)
  await receiver.getByLabel('Ngày sinh').fill(one.birth.split('-').reverse().join('/'))
  await receiver.getByRole('button', { name: 'Đề nghị chuyển hồ sơ về xã tôi' }).click()
  await receiver.getByText(/Đã gửi đề nghị đến/).waitFor()
  await takePicture(receiver, 'handover-ask')
  await sender.goto('/viec-can-lam')
  await sender.getByRole('link', { name: /1 hồ sơ xã khác đề nghị chuyển sang/ }).click()
  await sender.getByRole('button', { name: 'Gửi hồ sơ' }).click()
  await dialogOf(sender).getByRole('button', { name: 'Gửi hồ sơ' }).click()
  await closed(sender)
  await sender.getByText('Chờ xã nhận trả lời').waitFor()
})

test('a collaborator proposes on a phone, the officer corrects and approves; a birth becomes a record', async () => {
  const signedIn = await signedInAs(browser, system.url, 'congtacvien')
  const phone = (await openPage(browser, system.url, { signedIn, screen: 'phone' })).page
  const children = await (await phone.request.get('/api/children?limit=3')).json()
  const child = children.rows[0] as { id: string; fullName: string }
  await phone.goto(`/tre-em/${child.id}`)
  await phone.getByLabel('Ghi thêm biến động').selectOption({ label: 'Đăng ký khai sinh' })
  await phone.getByRole('button', { name: 'Đề nghị ghi' }).click()
  const form = dialogOf(phone)
  await form.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await expect.poll(() => form.getByText('Cần điền ô này.').count(), { timeout: 10_000 }).toBe(2)
  await form.getByLabel('Số', { exact: false }).first().fill('125/2018')
  await form.getByLabel('Nơi cấp, nơi ra quyết định').fill('UBND xã Phật Tích')
  expect(await overflowX(phone)).toBe(0)
  expect(await seriousFindings(phone)).toEqual([])
  await takePicture(phone, 'event-propose-phone')
  await form.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await closed(phone)
  await phone.getByText('Chờ duyệt').first().waitFor()
  await takePicture(phone, 'event-card-phone')
  await phone.goto('/de-nghi')
  await phone.getByRole('button', { name: 'Báo trẻ mới sinh' }).click()
  await dialogOf(phone).getByLabel('Giới tính').selectOption({ label: 'Nữ' })
  await dialogOf(phone).getByLabel('Mẹ').fill('Phạm Thị Thơm')
  await dialogOf(phone).getByRole('button', { name: 'Gửi đề nghị' }).click()
  await closed(phone)
  expect(await overflowX(phone)).toBe(0)
  await takePicture(phone, 'event-proposals-phone')

  await sender.goto('/viec-can-lam')
  await sender.getByRole('link', { name: /2 đề nghị của cộng tác viên chờ duyệt/ }).click()
  const first = sender.getByRole('region', { name: child.fullName })
  await first.getByRole('button', { name: 'Sửa rồi duyệt' }).click()
  await dialogOf(sender).getByLabel('Số', { exact: false }).first().fill('126/2018')
  expect(await seriousFindings(sender)).toEqual([])
  await dialogOf(sender).getByRole('button', { name: 'Duyệt theo bản này' }).click()
  await closed(sender)
  await takePicture(sender, 'event-proposals')
  const newborn = sender.getByRole('region', { name: 'Trẻ mới sinh' })
  await newborn.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await dialogOf(sender).getByRole('button', { name: 'Duyệt', exact: true }).click()
  await closed(sender)
  await sender.getByText('Không có đề nghị nào chờ duyệt').waitFor()
  await sender.goto(`/tre-em/${child.id}`)
  await sender.getByText(/Cộng tác viên đã ghi: .*125\/2018/).waitFor()
  expect(await seriousFindings(sender)).toEqual([])
  await sender.getByText(/Cộng tác viên đã ghi/).scrollIntoViewIfNeeded()
  await takePicture(sender, 'event-card')
  const found = await (await sender.request.post('/api/children/search', { data: { q: 'CB Phạm Thị Thơm' } })).json()
  expect(found.rows[0]?.fullName).toBe('CB Phạm Thị Thơm')
  await phone.context().close()
})

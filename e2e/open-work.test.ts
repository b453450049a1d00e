import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signIn } from './people.ts'
import { openPage, overflowX, type Screen, seriousFindings, takePicture } from './screen.ts'
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

const as = async (person: string, screen: Screen = 'desk') => {
  const opened = await openPage(browser, system.url, { screen })
  await signIn(opened.page, person)
  return opened
}
const list = `STT,Họ và tên,Ngày sinh,Giới tính,Họ tên mẹ,Thôn
1,Phạm Thị Bàn Giao,05/03/2018,Nữ,Trần Thị Mai,Thôn Đông
`

test('an officer leaves: what they have under way is seen as numbers, goes to a colleague, and stays with them', async () => {
  const officer = (await as('canbo')).page
  await officer.goto('/tiep-nhan')
  await officer.getByLabel('Chuyện gì xảy ra với trẻ?').fill('Cháu gái khóc suốt đêm, hàng xóm nghe tiếng đánh')
  await officer.getByRole('button', { name: 'Lưu và chuyển xử lý' }).click()
  await officer.getByRole('button', { name: 'Bắt đầu xác minh' }).click()
  await officer.getByRole('button', { name: 'Ghi kết quả xác minh' }).waitFor()
  await officer.goto('/nhap-danh-sach')
  await officer.getByRole('button', { name: 'Chọn tệp' }).waitFor()
  await officer
    .locator('input[type=file]')
    .setInputFiles({ name: 'Danh sách.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await officer.getByRole('button', { name: 'Ghi vào sổ' }).waitFor()

  const { page, problems } = await as('quantri')
  const idOf = async (q: string): Promise<string> =>
    (await (await page.request.post('/api/accounts/search', { data: { q } })).json()).rows[0].id
  const made = await page.request.post(`/api/accounts/${await idOf('tran van luc')}/grants`, {
    data: { id: randomUUID(), role: 'commune_officer', areaId: '25-09349' },
    headers: { 'idempotency-key': randomUUID() },
  })
  expect(made.status(), await made.text()).toBe(200)

  // The end warns, and leads on to the hand-over.
  await page.goto(`/quan-tri/tai-khoan/${await idOf('nguyen thi hanh')}`)
  await page.getByText('Người này còn 2 việc đang mở chưa bàn giao.').waitFor()
  await page.getByRole('button', { name: 'Kết thúc' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Trong vai trò này, người này còn 2 việc đang mở chưa bàn giao.').waitFor()
  await takePicture(page, 'hand-over/role-end-warns')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Thôi dùng tài khoản' }).click()
  await dialog.getByText('Người này còn 2 việc đang mở chưa bàn giao.').waitFor()
  await takePicture(page, 'hand-over/end-warns')
  await dialog.getByRole('link', { name: 'Bàn giao' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bàn giao việc đang mở' }).waitFor()
  expect(await page.getByText('Phạm Thị').count()).toBe(0)
  await page.getByRole('button', { name: 'Bàn giao', exact: true }).click()
  await page.getByText('Chọn người nhận cho ít nhất một loại việc.').waitFor()
  await page.getByLabel(/Đợt nhập đang kiểm tra hoặc đang ghi: 1/).selectOption({ label: 'Trần Văn Lực' })
  await page.getByLabel(/Vụ việc đang phụ trách: 1/).selectOption({ label: 'Trần Văn Lực' })
  await page.getByLabel('Lời dặn').fill('Danh sách thôn Đông, chờ trưởng thôn xác nhận ngày sinh')
  expect(await seriousFindings(page)).toEqual([])
  await takePicture(page, 'hand-over/choose')
  await page.getByRole('button', { name: 'Bàn giao', exact: true }).click()
  await page.getByText('Không còn việc đang mở.').waitFor()

  // The colleague sees it where the day begins, opens it, and says that they have it.
  const { page: phone } = await as('chutich', 'phone')
  await phone.getByRole('heading', { name: 'Việc được bàn giao' }).waitFor()
  await phone.getByText('Danh sách thôn Đông, chờ trưởng thôn xác nhận ngày sinh').waitFor()
  expect(await overflowX(phone)).toBe(0)
  expect(await seriousFindings(phone)).toEqual([])
  await takePicture(phone, 'hand-over/todo-phone')
  await phone.getByRole('link', { name: /Đợt nhập đang kiểm tra/ }).click()
  await phone.getByRole('heading', { level: 1, name: 'Danh sách' }).waitFor()
  await phone.goto('/viec-can-lam')
  await phone.getByRole('link', { name: /Vụ việc đang phụ trách/ }).click()
  await phone.getByText('Giao cho người khác phụ trách').waitFor()
  await phone.goto('/viec-can-lam')
  await phone.getByRole('button', { name: 'Đã nhận' }).click()
  await phone.getByRole('heading', { name: 'Việc được bàn giao' }).waitFor({ state: 'detached' })

  // It is theirs now, and they may hand it on themselves.
  await phone.goto('/tai-khoan/ban-giao')
  await phone.getByLabel(/Đợt nhập đang kiểm tra hoặc đang ghi: 1/).waitFor()
  expect(await overflowX(phone)).toBe(0)
  await takePicture(phone, 'hand-over/own-phone')
  expect(problems).toEqual([])
})

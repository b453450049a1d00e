import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { type SamplePerson, signedInAs } from './people.ts'
import { openPage, overflowX, seriousFindings } from './screen.ts'
import { type System, startSystem } from './system.ts'

type SignedIn = Awaited<ReturnType<typeof signedInAs>>

let system: System
let browser: Browser
/** Whoever has signed in: once a person, when first needed. */
const signedIn = new Map<SamplePerson, SignedIn>()

beforeAll(async () => {
  system = await startSystem()
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

const opened = async (person: SamplePerson, screen: 'desk' | 'phone' = 'desk'): Promise<Page> => {
  const state = signedIn.get(person) ?? (await signedInAs(browser, system.url, person))
  signedIn.set(person, state)
  return (await openPage(browser, system.url, { signedIn: state, screen })).page
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')

/** The page of a child of the list; its address and name. */
const openChild = async (page: Page, row: number): Promise<{ path: string; name: string }> => {
  await page.goto('/tre-em')
  await page.getByRole('grid').locator(`[aria-rowindex="${row}"] a`).click()
  await page.getByRole('heading', { name: 'Dữ liệu cá nhân và sự đồng ý' }).waitFor()
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  return { path: new URL(page.url()).pathname, name }
}

test('a request goes from its receipt on a child’s page to its end, and two people do not answer it twice', async () => {
  const page = await opened('canbo')
  const child = await openChild(page, 2)
  await page.getByRole('link', { name: 'Ghi yêu cầu về dữ liệu' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ghi yêu cầu về dữ liệu' }).waitFor()
  await page.getByText(child.name).waitFor()

  await button(page, 'Ghi yêu cầu').click()
  await page.getByText('Còn 5 ô cần sửa.').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')), { timeout: 5000 })
    .toBe('true')
  expect(await seriousFindings(page)).toEqual([])
  await page.getByLabel('Muốn làm gì').selectOption({ label: 'Sửa dữ liệu' })
  await page.getByLabel('Nội dung yêu cầu').fill('Ngày sinh ghi sai.')
  await page.getByLabel('Ai yêu cầu').selectOption({ label: 'Cha mẹ, người giám hộ' })
  await page.getByLabel('Họ và tên người yêu cầu').fill('Nguyễn Văn Hỏi')
  await page.getByLabel('Cách liên hệ để trả lời').fill('0912 345 678')
  // What the form promises, the server must hold: the same function counts on both sides.
  await page.getByText(/Hạn trả lời: còn 2 ngày làm việc, đến 17:00 (thứ|Chủ)/).waitFor()
  await button(page, 'Ghi yêu cầu').click()
  await page.getByRole('heading', { level: 1, name: /^Yêu cầu số / }).waitFor()
  await page.getByText(/^còn 2 ngày làm việc, đến 17:00/).waitFor()
  await page.getByText('Nguyễn Văn Hỏi').waitFor()

  // It waits among what must be done now, for the officer and not for the auditor, who answers nothing.
  const address = page.url()
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.goto('/viec-can-lam')
  await page.getByRole('link', { name: /yêu cầu về dữ liệu cá nhân cần trả lời/ }).click()
  await page.getByRole('link', { name: new RegExp(`${title} · Về ${child.name} · `) }).waitFor()

  // A colleague opened the same request before it was answered here.
  const other = await opened('canbo')
  await other.goto(address)
  await button(other, 'Từ chối').click()
  await dialog(other).getByLabel('Lý do từ chối').selectOption({ label: 'Đơn vị không giữ dữ liệu đó' })
  await dialog(other).getByLabel('Trả lời').fill('Không giữ.')

  await page.goto(address)
  await button(page, 'Nhận làm').click()
  await dialog(page).getByLabel('Trả lời').fill('Sẽ sửa theo giấy khai sinh.')
  await button(page, 'Trả lời là sẽ làm').click()
  await page.getByText(/^Nhận làm: /).waitFor()
  await button(other, 'Từ chối yêu cầu này').click()
  await dialog(other).getByText('Vừa có người khác xử lý.').waitFor()
  expect(await dialog(other).getByLabel('Trả lời').inputValue()).toBe('Không giữ.')
  await other.context().close()

  await button(page, 'Gia hạn').click()
  await dialog(page).getByLabel('Hạn làm xong mới').fill('31/12/2099')
  await button(page, 'Gia hạn yêu cầu này').click()
  await dialog(page)
    .getByText(/^Ghi ngày sau hạn cũ và không quá/)
    .waitFor()
  await page.keyboard.press('Escape')
  await button(page, 'Báo đã xong').click()
  await button(page, 'Ghi là đã xong').click()
  await page.getByText('Đã xong', { exact: true }).first().waitFor()
  expect(await button(page, 'Gia hạn').count()).toBe(0)
  expect(await seriousFindings(page)).toEqual([])

  // The auditor sees the steps, and nothing that is sealed.
  const watching = await opened('kiemtra')
  await watching.goto(address)
  await watching.getByText('Nội dung được niêm phong').waitFor()
  expect(await watching.getByText('Nguyễn Văn Hỏi').count()).toBe(0)
  await watching.context().close()
  await page.context().close()
})

/** Day and time as they are typed, so many hours before now. */
const before = (hours: number): readonly [day: string, time: string] => {
  const at = new Date(Date.now() - hours * 3_600_000)
  const zone = { timeZone: 'Asia/Ho_Chi_Minh' } as const
  const day = at.toLocaleDateString('en-GB', zone)
  return [day, at.toLocaleTimeString('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' })]
}

test('a breach is entered late, told with the reason, completed by two at once, and closed', async () => {
  const page = await opened('kiemtra')
  await page.goto('/bao-ve-du-lieu')
  await page.getByRole('link', { name: /^Sự cố/ }).click()
  await button(page, 'Ghi sự cố').click()
  const [day, time] = before(80)
  await page.getByLabel('Phát hiện: ngày').fill(day)
  await page.getByLabel('lúc', { exact: true }).fill(time)
  await button(page, 'Ghi sự cố').click()
  await page.getByText('Chọn ít nhất một loại dữ liệu.').waitFor()
  await page.getByLabel('Hành vi vi phạm').fill('Mất máy tính của xã')
  await page.getByLabel('Chuyện gì đã xảy ra').fill('Máy bị lấy mất trên xe.')
  await page.getByLabel('Hậu quả, thiệt hại có thể xảy ra').fill('Lộ danh sách.')
  await page.getByLabel('Đã làm gì để xử lý').fill('Đã khóa tài khoản.')
  await page.getByLabel('Người phụ trách và cách liên hệ').fill('Phòng BVDL, 0222 000 000')
  await page.getByLabel('Họ tên, ngày sinh, giới tính').check()
  await button(page, 'Ghi sự cố').click()
  await page.getByText(/^quá hạn 8 giờ \d+ phút, hạn là /).waitFor()
  await page.getByText('Thông báo lần đầu cho cơ quan chuyên trách').waitFor()
  expect(await seriousFindings(page)).toEqual([])

  await button(page, 'Ghi thông báo đã gửi').click()
  await dialog(page).getByLabel('Gửi cho ai').fill('A05, Bộ Công an')
  await dialog(page).getByLabel('Nội dung đã báo').fill('Báo lần đầu.')
  await button(page, 'Ghi thông báo này').click()
  await dialog(page).getByText('Cần điền ô này.').waitFor()
  await dialog(page).getByLabel('Vì sao gửi muộn hơn hạn báo').fill('Mất điện ba ngày.')
  await button(page, 'Ghi thông báo này').click()
  await page.getByText('Gửi chậm vì: Mất điện ba ngày.').waitFor()

  // Two complete it at once: the second chooses between both values, and what only one touched stays.
  const other = await opened('kiemtra')
  await other.goto(page.url())
  await button(other, 'Bổ sung, sửa').click()
  await button(page, 'Bổ sung, sửa').click()
  await page.getByLabel('Ở đâu').fill('Xe khách Bắc Ninh')
  await page.getByLabel('Số người bị ảnh hưởng').fill('1.240')
  await button(page, 'Lưu sự cố').click()
  await page.getByText('1.240').waitFor()
  await other.getByLabel('Ở đâu').fill('Bến xe')
  await other.getByLabel('Tổ chức, cá nhân liên quan').fill('Chưa rõ người lấy')
  await button(other, 'Lưu sự cố').click()
  const chooser = other.getByRole('dialog', { name: 'Hồ sơ vừa được người khác sửa' })
  await chooser.getByText('Xe khách Bắc Ninh').click()
  await chooser.getByRole('button', { name: 'Lưu theo lựa chọn này' }).click()
  await other.getByText('Chưa rõ người lấy').waitFor()
  await other.getByText('Xe khách Bắc Ninh').waitFor()
  await other.getByText('1.240').waitFor()

  await button(other, 'Ghi thông báo đã gửi').click()
  await dialog(other).getByLabel('Lần thông báo').selectOption({ label: 'Lần cuối' })
  await dialog(other).getByLabel('Gửi cho ai').fill('A05')
  await dialog(other).getByLabel('Nội dung đã báo').fill('Đã xử lý xong.')
  await button(other, 'Ghi thông báo này').click()
  await other.getByText('Đã đủ. Có thể khép hồ sơ.').waitFor()
  await button(other, 'Khép hồ sơ').click()
  await button(other, 'Khép hồ sơ này').click()
  await other.getByText(/^Đã khép .*, giữ ít nhất đến /).waitFor()
  expect(await button(other, 'Bổ sung, sửa').count()).toBe(0)
  await other.context().close()
  await page.context().close()
})

test('a consent is given under the words of the day and withdrawn by the child; both stay', async () => {
  const page = await opened('canbo')
  const child = await openChild(page, 3)
  await button(page, 'Ghi sự đồng ý').click()
  // No box is ticked beforehand.
  await dialog(page).getByLabel('Đồng ý về việc gì').waitFor()
  expect(await dialog(page).getByRole('checkbox', { checked: true }).count()).toBe(0)
  await dialog(page).getByLabel('Đồng ý về việc gì').selectOption({ label: 'Chụp và dùng hình ảnh' })
  await dialog(page).getByText('Tôi đồng ý để cơ quan chụp và dùng hình ảnh của trẻ').waitFor()
  await dialog(page).getByLabel('Bằng cách nào').selectOption({ label: 'giấy có chữ ký' })
  await dialog(page).getByLabel('Trẻ đồng ý').check()
  await button(page, 'Lưu sự đồng ý').click()
  await dialog(page).getByText('Cần người đại diện đồng ý').waitFor()
  await dialog(page).getByLabel('Người đại diện đồng ý').check()
  await button(page, 'Lưu sự đồng ý').click()
  await dialog(page).getByText('Cần điền ô này.').waitFor()
  await dialog(page).getByLabel('Họ và tên người đại diện').fill('Trần Thị Đại Diện')
  expect(await seriousFindings(page)).toEqual([])
  await button(page, 'Lưu sự đồng ý').click()
  await page.getByText('Đại diện: Trần Thị Đại Diện').waitFor()

  // New words for the same purpose do not change what was agreed to.
  const watching = await opened('kiemtra')
  await watching.goto('/bao-ve-du-lieu/van-ban-dong-y')
  await button(watching, 'Lời văn mới').click()
  await dialog(watching).getByLabel('Cho việc gì').selectOption({ label: 'Chụp và dùng hình ảnh' })
  await dialog(watching).getByLabel('Nguyên văn hỏi người đồng ý').fill('Tôi đồng ý với lời văn mới về hình ảnh.')
  await button(watching, 'Ban hành lời văn này').click()
  await watching.getByText('Tôi đồng ý với lời văn mới về hình ảnh.').waitFor()
  await watching.getByText('Những lần trước (1)').waitFor()
  await watching.context().close()

  await page.reload()
  await page.getByText(/văn bản lần 1, giấy có chữ ký/).waitFor()
  await button(page, 'Rút đồng ý').click()
  await dialog(page).getByLabel('Trẻ', { exact: true }).check()
  await button(page, 'Rút sự đồng ý này').click()
  await page.getByText('Đã rút (1)').click()
  await page.getByText(/^Đã rút ngày .* \(trẻ rút\)$/).waitFor()
  await page.getByText('Chưa ghi sự đồng ý nào.').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Rút đồng ý' }).first().waitFor()
  expect(child.name).not.toBe('')
  await page.context().close()
})

test('all that is held on a child leaves numbered, in two files, and the record says so', async () => {
  const page = await opened('canbo')
  const child = await openChild(page, 4)
  await button(page, 'Xuất toàn bộ dữ liệu').click()
  await dialog(page).getByText('Việc xuất được đánh số và ghi vào nhật ký').waitFor()
  await button(page, 'Xuất dữ liệu của trẻ này').click()
  const [html] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page)
      .getByRole('link', { name: /\(\.html\)/ })
      .click(),
  ])
  expect(html.suggestedFilename()).toMatch(/^du-lieu-tre-em-\d+-20\d\d\.html$/)
  expect(await readFile(await html.path(), 'utf8')).toContain(child.name)
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page)
      .getByRole('link', { name: /\(\.json\)/ })
      .click(),
  ])
  expect(JSON.parse(await readFile(await json.path(), 'utf8'))).toMatchObject({
    'Hồ sơ hiện tại': [{ full_name: child.name }],
  })
  expect(await seriousFindings(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Đóng', exact: true }).last().click()
  await page.getByText('Xuất toàn bộ dữ liệu', { exact: true }).last().waitFor()
  // The chair reads the record and hands nothing out.
  const reading = await opened('chutich')
  await reading.goto(child.path)
  await reading.getByRole('heading', { name: 'Dữ liệu cá nhân và sự đồng ý' }).waitFor()
  for (const name of ['Xuất toàn bộ dữ liệu', 'Nhập lệnh xóa', 'Ghi sự đồng ý'])
    expect(await button(reading, name).count()).toBe(0)
  await reading.context().close()
  await page.context().close()
})

test('an order to erase takes two persons, and leaves a tombstone', async () => {
  const page = await opened('canbo')
  const child = await openChild(page, 5)
  await button(page, 'Nhập lệnh xóa').click()
  await dialog(page).getByText('Chưa có gì bị xóa cho đến khi người thứ hai xác nhận.').waitFor()
  await dialog(page).getByLabel('Số lệnh').fill('215/QĐ-TA')
  await dialog(page).getByLabel('Ngày ký lệnh').fill(before(48)[0])
  await dialog(page).getByLabel('Cơ quan ra lệnh').fill('Tòa án nhân dân khu vực 3')
  await dialog(page).getByLabel('Căn cứ pháp lý').fill('Luật 91/2025/QH15')
  await dialog(page).getByRole('button', { name: 'Nhập lệnh xóa' }).click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.goto('/bao-ve-du-lieu/xoa')
  const order = (on: Page, number = '215/QĐ-TA') => on.getByRole('region', { name: `Lệnh số ${number}` })
  await order(page).getByText('Chờ người thứ hai').waitFor()
  expect(await order(page).getByRole('button', { name: 'Xác nhận xóa' }).count()).toBe(0)

  const second = await opened('chutich', 'phone')
  await second.goto('/viec-can-lam')
  await second.getByRole('link', { name: /lệnh xóa dữ liệu chờ người thứ hai/ }).click()
  await order(second).getByText(child.name).waitFor()
  await order(second).getByRole('button', { name: 'Xác nhận xóa' }).click()
  await dialog(second).getByText('Những gì bị hủy, không ai lấy lại được:').waitFor()
  expect(await seriousFindings(second)).toEqual([])
  expect(await overflowX(second)).toBe(0)
  // The order is taken back while it is being confirmed: nothing is erased, and the person is told.
  await order(page).getByRole('button', { name: 'Thu lại lệnh' }).click()
  await button(page, 'Thu lại lệnh này').click()
  await order(page).waitFor({ state: 'detached' })
  await button(second, 'Xóa vĩnh viễn dữ liệu của trẻ này').click()
  await dialog(second).getByText('Vừa có người khác xử lý.').waitFor()

  await page.goto(child.path)
  await button(page, 'Nhập lệnh xóa').click()
  await dialog(page).getByLabel('Số lệnh').fill('216/QĐ-TA')
  await dialog(page).getByLabel('Ngày ký lệnh').fill(before(48)[0])
  await dialog(page).getByLabel('Cơ quan ra lệnh').fill('Tòa án nhân dân khu vực 3')
  await dialog(page).getByLabel('Căn cứ pháp lý').fill('Luật 91/2025/QH15')
  await dialog(page).getByRole('button', { name: 'Nhập lệnh xóa' }).click()
  await dialog(page).waitFor({ state: 'detached' })
  await second.goto('/bao-ve-du-lieu/xoa')
  await order(second, '216/QĐ-TA').getByRole('button', { name: 'Xác nhận xóa' }).click()
  await button(second, 'Xóa vĩnh viễn dữ liệu của trẻ này').click()
  await order(second, '216/QĐ-TA').waitFor({ state: 'detached' })
  await second.context().close()

  await page.goto(child.path)
  await page.getByRole('heading', { level: 1, name: /^Hồ sơ TE-.* đã bị xóa theo lệnh$/ }).waitFor()
  await page.getByText('216/QĐ-TA').waitFor()
  expect(await page.getByText(child.name).count()).toBe(0)
  expect(await seriousFindings(page)).toEqual([])
  await page.goto('/bao-ve-du-lieu/xoa?xem=all')
  await order(page).getByText('Đã thu lại').waitFor()
  await order(page, '216/QĐ-TA').getByText('Đã xóa', { exact: true }).waitFor()
  expect(await page.getByText(child.name).count()).toBe(0)
  await page.context().close()
})

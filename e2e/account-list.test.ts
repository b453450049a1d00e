import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signIn } from './people.ts'
import { openPage, overflowX, seriousFindings, takePicture } from './screen.ts'
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

/** A list as an office keeps it: letterhead, a name of the highlands, a role that nobody has, somebody who has an account already. */
const people = `UBND TỈNH BẮC NINH;;;;;
DANH SÁCH CỘNG TÁC VIÊN;;;;;
STT;Họ và tên;Tên đăng nhập;Vai trò;Xã/Phường;Thôn/Tổ dân phố
1;Nguyễn Thị Mận;;Cộng tác viên;Phật Tích;Thôn Đông
2;H’Wŏ Bkrông Niê Kđăm;hwo.niekdam;CTV;09349;Xóm Mới
3;Lý Văn Sai;;phi công;Phật Tích;Thôn Đông
4;Nguyễn Văn Bình;congtacvien;CTV;Phật Tích;Thôn Hạ
`

test('a list becomes accounts and slips; whoever holds a slip chooses a password and starts to work', async () => {
  const { page, problems } = await openPage(browser, system.url)
  await signIn(page, 'quantri')
  await page.goto('/quan-tri/tai-khoan')
  await page.getByRole('link', { name: 'Tạo từ danh sách' }).click()
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Cộng tác viên.csv', mimeType: 'text/csv', buffer: Buffer.from(people) })
  await page.getByText('Tạo 2 tài khoản mới, cấp thêm vai trò cho 1 người đã có tài khoản.').waitFor()
  await page.getByText('Không hiểu vai trò «phi công»').waitFor()
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowX(page)).toBe(0)
  await takePicture(page, 'account-list-verdicts')

  // Nothing is made while a wrong row is neither corrected nor left out on purpose.
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await page.getByText('Còn dòng chưa đúng').waitFor()
  await page.getByLabel('Chỉ tạo các dòng đúng').check()
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await page.getByText('Tài khoản mới: 2. Cấp thêm vai trò: 1.').waitFor()

  await page.getByRole('button', { name: 'In phiếu đăng nhập lần đầu' }).click()
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải phiếu (PDF)' }).click()
  expect((await file).suggestedFilename()).toMatch(/^phieu-dang-nhap-.*\.pdf$/)
  await page.getByText(/đã lấy 2 phiếu lúc/).waitFor()
  const taken = page.url()
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowX(page)).toBe(0)
  await takePicture(page, 'account-list-slips-taken')

  // One person's slip is shown by itself, with the same code as on the sheet.
  await page.goto('/quan-tri/tai-khoan')
  await page.getByRole('link', { name: 'H’Wŏ Bkrông Niê Kđăm' }).click()
  await page.getByRole('button', { name: 'In phiếu lần đầu' }).click()
  await page.getByRole('button', { name: 'Lấy phiếu' }).click()
  const slip = page.getByRole('region', { name: /phiếu đăng nhập/i }).filter({ hasText: 'hwo.niekdam' })
  await slip.getByText('Cộng tác viên thôn, Xóm Mới').waitFor()
  const code = (await slip.locator('dd').last().textContent()) ?? ''
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'In phiếu' }).isVisible()).toBe(false)
  expect(await slip.isVisible()).toBe(true)
  await takePicture(page, 'account-list-slips-print')
  await page.emulateMedia({ media: 'screen' })

  const person = await openPage(browser, system.url, { screen: 'phone' })
  await person.page.goto('/dang-nhap')
  await person.page.getByLabel('Tên đăng nhập').fill('hwo.niekdam')
  await person.page.getByLabel('Mật khẩu', { exact: true }).fill(code)
  await person.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await person.page.getByRole('heading', { level: 1, name: 'Đặt mật khẩu của riêng mình' }).waitFor()
  await person.page.getByLabel('Mật khẩu mới', { exact: true }).fill('nương ngô trổ cờ')
  await person.page.getByLabel('Nhập lại mật khẩu mới').fill('nương ngô trổ cờ')
  await person.page.getByRole('button', { name: 'Lưu mật khẩu' }).click()
  await person.page.getByLabel('Tôi đã đọc và cam kết thực hiện.').check()
  await person.page.getByRole('button', { name: 'Chấp nhận và tiếp tục' }).click()
  await person.page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor()

  // The sheet is not taken twice: whoever lost theirs says so, and gets new codes.
  await page.goto(taken)
  await page.getByRole('button', { name: 'Làm mã mới và tải phiếu' }).click()
  await page.getByText('Ghi lý do lấy lại phiếu.').waitFor()
  await page.getByLabel('Lý do lấy lại').fill('Máy in kẹt giấy')
  const again = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Làm mã mới và tải phiếu' }).click()
  await again
  await page.getByText(/đã lấy 1 phiếu lúc/).waitFor()
  expect([...problems, ...person.problems]).toEqual([])
})

test('a last day that lies ahead stands in the list and is taken back before it comes', async () => {
  const { page, problems } = await openPage(browser, system.url)
  await signIn(page, 'quantri')
  await page.goto('/quan-tri/tai-khoan')
  await page.getByRole('link', { name: 'Trần Văn Lực' }).click()
  await page.getByRole('button', { name: 'Thôi dùng tài khoản' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ngày làm việc cuối cùng').fill('2020-02-29')
  await dialog.getByLabel('Lý do').fill('Nghỉ hưu theo chế độ')
  await dialog.getByRole('button', { name: 'Ghi ngày nghỉ' }).click()
  await dialog.getByText('Ngày này đã qua.').waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByLabel('Ngày làm việc cuối cùng').fill('2098-12-31')
  await dialog.getByRole('button', { name: 'Ghi ngày nghỉ' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.goto('/quan-tri/tai-khoan')
  await page.getByRole('row', { name: /Trần Văn Lực.*Nghỉ từ 01\/01\/2099/ }).waitFor()

  // Until then the person works as before.
  const person = await openPage(browser, system.url)
  await signIn(person.page, 'chutich')
  await page.getByRole('link', { name: 'Trần Văn Lực' }).click()
  await page.getByRole('button', { name: 'Rút ngày nghỉ' }).click()
  await dialog.getByLabel('Lý do').fill('Ở lại thêm một nhiệm kỳ')
  await dialog.getByRole('button', { name: 'Rút ngày nghỉ' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Thôi dùng tài khoản' }).waitFor()
  expect(await page.getByText(/Nghỉ từ/).count()).toBe(0)
  expect([...problems, ...person.problems]).toEqual([])
})

test('somebody is found among the accounts by a name without marks, by role, by the keyboard and on a phone', async () => {
  const { page, problems } = await openPage(browser, system.url)
  await signIn(page, 'quantri')
  await page.goto('/quan-tri/tai-khoan')
  await page.getByText(/^\d+ tài khoản$/).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('tran van luc')
  await page.getByText('1 tài khoản', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Trần Văn Lực' }).waitFor()
  expect(page.url()).not.toContain('luc')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Lọc' }).click()
  await page.getByLabel('Vai trò').selectOption('commune_chair')
  await page.getByText('1 tài khoản', { exact: true }).waitFor()
  expect(page.url()).toContain('role=commune_chair')
  expect(await seriousFindings(page)).toEqual([])
  await takePicture(page, 'account-list-filtered')
  await page.getByRole('grid', { name: 'Tài khoản' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Trần Văn Lực' }).waitFor()
  await page.goto('/quan-tri/tai-khoan?service=ended')
  await page.getByText('Không có tài khoản nào như vậy').waitFor()

  const phone = await openPage(browser, system.url, { screen: 'phone', signedIn: await page.context().storageState() })
  await phone.page.goto('/quan-tri/tai-khoan')
  await phone.page.getByRole('link', { name: 'Trần Văn Lực' }).waitFor()
  expect(await overflowX(phone.page)).toBe(0)
  await takePicture(phone.page, 'account-list-phone')
  expect([...problems, ...phone.problems]).toEqual([])
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { makeOwnDatabase, type OwnDatabase } from './areas.fixture.ts'
import { launch } from './browser.ts'
import { signIn } from './people.ts'
import { openPage, type Screen, seriousFindings, takePicture } from './screen.ts'
import { type System, startSystem } from './system.ts'

// Xã Phật Tích is the sample commune; Đại Đồng is its neighbour, without anybody.
const daiDong = '25.24.09340.'

let database: OwnDatabase
let system: System
let browser: Browser

beforeAll(async () => {
  database = await makeOwnDatabase(inject('adminUrl'))
  system = await startSystem({ env: { MANGNON_DATABASE_URL: database.url } })
  await database.addOfficer('daidong', 'Vũ Thị Mai', daiDong)
  browser = await launch()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await system?.stop()
  await database?.drop()
})

const as = async (person: string, screen: Screen = 'desk', dark = false) => {
  const opened = await openPage(browser, system.url, { screen, dark })
  await signIn(opened.page, person)
  return opened
}

const inDays = (days: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now() + days * 86_400_000)

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

const begin = async (page: Page, title: string, day: string): Promise<void> => {
  await page.goto('/dia-ban/thay-doi')
  await page.getByRole('button', { name: 'Lập thay đổi' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lập một lần thay đổi' })
  await dialog.getByLabel('Tên').fill(title)
  await dialog.getByLabel('Ngày hiệu lực').fill(day)
  await dialog.getByLabel('Văn bản').fill('Nghị quyết kiểm thử 01/NQ-KT')
  await dialog.getByRole('button', { name: 'Lập', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

const bring = async (page: Page, ...files: ReturnType<typeof csv>[]): Promise<void> => {
  for (const file of files) {
    // A table of the same name may have been read before, and its word may still be there.
    const read = page.waitForResponse(answer => answer.url().endsWith('/tables'))
    await page.locator('input[type=file]').setInputFiles(file)
    await read
    await page.getByText(`Đã đọc ${file.name}.`).first().waitFor()
  }
}

const act = async (page: Page, name: 'Xác nhận', submit: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: submit }).click()
}

const isState = (page: Page, state: string) =>
  expect
    .poll(
      async () => {
        await page.reload()
        return page.getByRole('definition').first().textContent()
      },
      { timeout: 90_000, interval: 1000 },
    )
    .toContain(state)

const childrenSeenBy = async (person: string): Promise<number> => {
  const { page } = await as(person)
  const answer = await (await page.request.get('/api/children?limit=1')).json()
  await page.context().close()
  return answer.total
}

const mappingHead = 'old_level,old_code,old_full_name,old_district_code,old_province_code,new_code,kind,note'
const merger = csv(
  'chuyen-doi.csv',
  `${mappingHead}
commune,09349,Xã Phật Tích,,24,09340,whole,Nhập toàn bộ
commune,09340,Xã Đại Đồng,,24,09340,whole,Nhập toàn bộ
`,
)
const division = csv(
  'chia-xa.csv',
  `${mappingHead}
commune,09349,Xã Phật Tích,,24,09349,part,Nhập một phần
commune,09349,Xã Phật Tích,,24,09340,part,Nhập một phần
`,
)

vi.setConfig({ testTimeout: 300_000 })

let everybody = 0
let mergerAt = ''

test('a bad table is told row by row with what to do, and cannot be confirmed; the same name mends it', async () => {
  const { page, problems } = await as('quantri')
  await begin(page, 'Sáp nhập Phật Tích', inDays(3))
  mergerAt = new URL(page.url()).pathname
  await bring(
    page,
    csv(
      'danh-muc.csv',
      `level,code,name,full_name,type,parent_code
commune,09990,Làng A,Xã Làng A,Xã,98
commune,09991,Làng B,Xã Làng B,Xã,24
commune,09991,Làng B,Xã Làng B,Xã,24
commune,9992,Làng C,Xã Làng C,Xã,24
district,971,Vòng Một,Huyện Vòng Một,Huyện,972
district,972,Vòng Hai,Huyện Vòng Hai,Huyện,971
`,
    ),
  )
  for (const sentence of [
    'Đơn vị cấp trên 98 không có trong bảng và trong hệ thống. Thêm bảng có đơn vị ấy.',
    'Mã 09991 có hai dòng trong bảng. Giữ lại một dòng.',
    'Mã đơn vị "9992" sai dạng',
    'Vòng lặp: 971 → 972 → 971.',
  ])
    await page.getByText(sentence).first().waitFor()
  const row = page.getByRole('row').filter({ hasText: 'Mã 09991' })
  expect(await row.textContent()).toContain('danh-muc.csv, dòng 4')
  await page.getByText(/Còn \d+ dòng sai nên chưa xác nhận được/).waitFor()
  expect(await page.getByRole('button', { name: 'Xác nhận', exact: true }).count()).toBe(0)
  expect(await seriousFindings(page)).toEqual([])
  await takePicture(page, 'areas/bad-desk')
  await bring(
    page,
    csv('danh-muc.csv', 'code,name,full_name,type,province_code\n09340,Đại Đồng,Xã Đại Đồng,Xã,24\n'),
    merger,
  )
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).waitFor()
  expect(problems).toEqual([])
  await page.context().close()
})

test('a day that is past is refused where records were written since; another day mends it', async () => {
  const { page } = await as('quantri')
  await page.goto(mergerAt)
  const rename = async (day: string) => {
    await page.getByRole('button', { name: 'Sửa tên, ngày' }).click()
    const dialog = page.getByRole('dialog', { name: 'Sửa tên, ngày, văn bản' })
    await dialog.getByLabel('Ngày hiệu lực').fill(day)
    await dialog.getByRole('button', { name: 'Lưu và tính lại' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await rename(inDays(-30))
  await page.getByText(/Ngày áp dụng đã qua mà ở Xã Phật Tích đã có hồ sơ/).waitFor()
  expect(await page.getByRole('button', { name: 'Xác nhận', exact: true }).count()).toBe(0)
  await rename(inDays(3))
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).waitFor()
  await page.context().close()
})

test('the preview counts whom it touches; confirmed, it waits for its day and moves nobody', async () => {
  everybody = await childrenSeenBy('canbo')
  expect(everybody).toBeGreaterThan(1000)
  const { page, problems } = await as('quantri')
  await page.goto(mergerAt)
  const moves = page.getByRole('heading', { name: 'Sẽ chuyển' }).locator('..')
  expect(await moves.textContent()).toContain(new Intl.NumberFormat('vi-VN').format(everybody))
  await page.getByRole('cell', { name: 'nhập chung' }).first().waitFor()
  await takePicture(page, 'areas/preview-desk')
  await act(page, 'Xác nhận', 'Xác nhận thay đổi này')
  await isState(page, 'Chờ đến ngày')
  await page.getByText(`Hệ thống áp dụng vào đầu ngày ${inDays(3)}`).waitFor()
  await takePicture(page, 'areas/waits-desk')
  expect(await childrenSeenBy('daidong')).toBe(0)
  expect(await childrenSeenBy('canbo')).toBe(everybody)
  expect(problems).toEqual([])
  await page.context().close()
})

test('a commune divided among two: its people wait, and its officer is told', async () => {
  const { page } = await as('quantri')
  await begin(page, 'Chia xã Phật Tích', inDays(0))
  await bring(page, division)
  await page
    .getByText(/Dân cư của Xã Phật Tích chia cho nhiều xã/)
    .first()
    .waitFor()
  await takePicture(page, 'areas/division-desk')
  await act(page, 'Xác nhận', 'Xác nhận thay đổi này')
  await isState(page, 'Đã áp dụng')
  await page.context().close()
  expect(await childrenSeenBy('canbo')).toBe(0)
  const { page: officer } = await as('canbo')
  await officer.getByRole('link', { name: /trẻ em của xã cũ được chia đang chờ xác định xã/ }).click()
  await officer.getByRole('link', { name: 'Xã Phật Tích' }).waitFor()
  await officer.context().close()
})

const undo = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^Hoàn tác:/ })
  await dialog.getByRole('button', { name: 'Hoàn tác thay đổi này' }).click()
  await dialog.getByText('Ghi lý do.').waitFor()
  await dialog.getByLabel('Lý do').fill('Nghị quyết kiểm thử 02/NQ-KT thay nghị quyết trước')
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Hoàn tác thay đổi này' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

test('an applied change is taken back: its people are where they were', async () => {
  const { page, problems } = await as('quantri')
  await page.goto('/dia-ban/thay-doi')
  await page.getByRole('link', { name: 'Chia xã Phật Tích' }).click()
  await undo(page)
  await isState(page, 'Đã hoàn tác')
  expect(await childrenSeenBy('canbo')).toBe(everybody)
  await takePicture(page, 'areas/undone-desk')
  expect(problems).toEqual([])
  await page.context().close()
})

test('a change that waits is applied when its day has come, by itself; then it is taken back, too', async () => {
  const { page } = await as('quantri')
  await page.goto(mergerAt)
  // Three days pass.
  await database.bringDay('Sáp nhập Phật Tích')
  await isState(page, 'Đã áp dụng')
  expect(await childrenSeenBy('daidong')).toBe(everybody)
  await takePicture(page, 'areas/applied-desk')
  await undo(page)
  await isState(page, 'Đã hoàn tác')
  expect(await childrenSeenBy('daidong')).toBe(0)
  expect(await childrenSeenBy('canbo')).toBe(everybody)
  await page.context().close()
})

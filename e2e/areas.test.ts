import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makeOwnDatabase, type OwnDatabase } from './areas.fixture.ts'
import { launch } from './browser.ts'
import { signIn } from './people.ts'
import { openPage, overflowX, type Screen, screens, seriousFindings, takePicture } from './screen.ts'
import { type System, startSystem } from './system.ts'

// Xã Phật Tích is the sample commune; Đại Đồng and Liên Bão are its neighbours, without anybody.
const daiDong = '25.24.09340.'
const lienBao = '25.24.09334.'

let database: OwnDatabase
let system: System
let browser: Browser

const start = async (folder?: string): Promise<void> => {
  system = await startSystem({ env: { MANGNON_DATABASE_URL: database.url }, ...(folder && { folder }) })
}

beforeAll(async () => {
  database = await makeOwnDatabase(inject('adminUrl'))
  await start()
  await database.addOfficer('daidong', 'Vũ Thị Mai', daiDong)
  await database.addOfficer('lienbao', 'Ngô Văn Sơn', lienBao)
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
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText(`Đã đọc ${file.name}.`).waitFor()
  }
}

const act = async (page: Page, name: 'Xác nhận' | 'Hoàn tác', submit: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (name === 'Hoàn tác') await dialog.getByLabel('Lý do').fill('Thử hoàn tác')
  await dialog.getByRole('button', { name: submit }).click()
}

const isState = (page: Page, state: string) =>
  expect.poll(() => page.locator('dd').first().textContent(), { timeout: 15_000 }).toContain(state)

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
  await page
    .getByText(`Ngày hiệu lực${inDays(3)}`.slice(0, 13))
    .first()
    .waitFor()
  await takePicture(page, 'areas/waits-desk')
  expect(await childrenSeenBy('daidong')).toBe(0)
  expect(await childrenSeenBy('canbo')).toBe(everybody)
  expect(problems).toEqual([])
  await page.context().close()
})

test('on its day it is applied, also by a server that was off at that hour: the successor’s officer sees the people, their past keeps its words', async () => {
  await database.passDays(3)
  await system.kill()
  await start(system.folder)
  const { page } = await as('quantri')
  await page.goto(mergerAt)
  await isState(page, 'Đã áp dụng')
  await page.context().close()
  expect(await childrenSeenBy('daidong')).toBe(everybody)
  const { page: officer } = await as('daidong')
  await officer.goto('/tre-em')
  await officer.getByRole('grid').waitFor()
  const [child] = (await (await officer.request.get('/api/children?limit=1')).json()).rows
  const residenceOn = async (day: string) =>
    (await (await officer.request.get(`/api/children/${child.id}/as-at?day=${day}`)).json()).residence
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  expect(await residenceOn(today)).toMatchObject({ communeName: 'Xã Phật Tích' })
  await officer.context().close()
})

test('it is taken back while nothing rests on it', async () => {
  const { page } = await as('quantri')
  await page.goto(mergerAt)
  await act(page, 'Hoàn tác', 'Hoàn tác thay đổi này')
  await isState(page, 'Đã hoàn tác')
  await page.context().close()
  expect(await childrenSeenBy('daidong')).toBe(0)
  expect(await childrenSeenBy('canbo')).toBe(everybody)
})

let divisionAt = ''

test('a commune divided among two: its people wait, and its officer is told', async () => {
  const { page } = await as('quantri')
  await begin(page, 'Chia xã Phật Tích', inDays(3))
  divisionAt = new URL(page.url()).pathname
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

const unitOf = async (page: Page): Promise<void> => {
  await page.goto('/cho-xac-dinh-xa')
  await page.getByRole('link', { name: 'Xã Phật Tích' }).click()
  await page.getByRole('heading', { name: 'Theo thôn' }).waitFor()
}
const waiting = async (page: Page): Promise<number> => {
  const { rows } = await (await page.request.get('/api/waiting-units')).json()
  return rows[0].children
}

test('the province assigns a village in bulk and families found by name; nothing is proposed; the counts go down, and up when it is taken back', async () => {
  const { page, problems } = await as('tinh')
  await unitOf(page)
  expect(await waiting(page)).toBe(everybody)
  await takePicture(page, 'areas/unit-desk')
  await page
    .getByRole('row', { name: /Thôn/ })
    .first()
    .getByRole('button', { name: /^Về xã…/ })
    .click()
  const dialog = page.getByRole('dialog')
  const send = dialog.getByRole('button', { name: 'Chuyển về xã này' })
  await send.click()
  await dialog.getByText('Chọn một xã. Hệ thống không chọn thay.').waitFor()
  const offered = await dialog.getByLabel('Xã nhận').locator('option').allTextContents()
  expect(offered.slice(1).sort()).toEqual(['Xã Phật Tích', 'Xã Đại Đồng'].sort())
  await dialog.getByLabel('Xã nhận').selectOption('Xã Đại Đồng')
  await takePicture(page, 'areas/assign-desk')
  await send.click()
  await dialog.waitFor({ state: 'hidden' })
  const left = await waiting(page)
  expect(left).toBeLessThan(everybody)
  expect(await childrenSeenBy('daidong')).toBe(everybody - left)

  const [family] = (await (await page.request.get('/api/waiting-units/25-2509349/records?limit=1')).json()).rows
  await page.getByLabel(/^Tìm theo tên/).fill(family.name.normalize('NFD').replace(/\p{M}/gu, ''))
  await page
    .getByRole('checkbox', { name: `Hộ ${family.name}` })
    .first()
    .check()
  await page.getByText('Đã chọn 1').waitFor()
  await page.getByRole('button', { name: 'Cho biết về xã nào' }).click()
  await dialog.getByLabel('Xã nhận').selectOption('Xã Phật Tích')
  await send.click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('Đã chọn 0').waitFor()
  await page.getByRole('row', { name: /các hộ.*Xã Phật Tích/ }).waitFor()
  expect(await childrenSeenBy('canbo')).toBe(family.children)
  await takePicture(page, 'areas/assigned-desk')
  await page
    .getByRole('row', { name: /các hộ.*Xã Phật Tích/ })
    .getByRole('button', { name: /^Lấy lại/ })
    .click()
  await page.getByRole('row', { name: /các hộ.*đã lấy lại/ }).waitFor()
  expect(await waiting(page)).toBe(left)
  expect(problems).toEqual([])
  await page.context().close()
})

test('two say different things of one village: the first counts, the second is told', async () => {
  const [one, two] = [(await as('canbo')).page, (await as('daidong')).page]
  await Promise.all([unitOf(one), unitOf(two)])
  const ask = async (page: Page) => {
    await page
      .getByRole('row', { name: /Thôn/ })
      .first()
      .getByRole('button', { name: /^Về xã…/ })
      .click()
    // An officer has their own commune alone to say.
    expect(await page.getByRole('dialog').getByLabel('Xã nhận').locator('option').count()).toBe(1)
  }
  await ask(one)
  await ask(two)
  await one.getByRole('button', { name: 'Chuyển về xã này' }).click()
  await one.getByRole('dialog').waitFor({ state: 'hidden' })
  await two.getByRole('button', { name: 'Chuyển về xã này' }).click()
  await two
    .getByRole('dialog')
    .getByText(/Có người vừa cho biết xã của hồ sơ này/)
    .waitFor()
  await Promise.all([one.context().close(), two.context().close()])
})

test('an officer of another commune has nothing here', async () => {
  const { page } = await as('lienbao')
  await page.goto('/cho-xac-dinh-xa')
  await page.getByText('Không có hồ sơ nào chờ xác định xã').waitFor()
  await page.goto('/cho-xac-dinh-xa/25-2509349')
  await page.getByText('Không tìm thấy trang này').waitFor()
  await page.context().close()
})

test('what rests on the change is said by place when it cannot be taken back any more', async () => {
  const { page } = await as('quantri')
  await page.goto(divisionAt)
  await act(page, 'Hoàn tác', 'Hoàn tác thay đổi này')
  await page.getByText(/Xã Đại Đồng: .* hồ sơ đã được xác định về xã này/).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await takePicture(page, 'areas/rests-desk')
  await page.context().close()
})

const sizes = Object.keys(screens) as Screen[]
test.each(sizes.flatMap(screen => [false, true].map(dark => [screen, dark] as const)))(
  'the pages fit the %s and can be read by all (dark: %s)',
  async (screen, dark) => {
    const look = async (person: string, paths: readonly (readonly [string, string])[]) => {
      const { page, problems } = await as(person, screen, dark)
      for (const [path, name] of paths) {
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).filter({ visible: true }).first().waitFor()
        await page.waitForLoadState('networkidle')
        expect.soft(await seriousFindings(page), path).toEqual([])
        expect.soft(await overflowX(page), path).toBe(0)
        await takePicture(page, `areas/${name}-${screen}-${dark ? 'dark' : 'light'}`)
      }
      expect(problems).toEqual([])
      await page.context().close()
    }
    await look('quantri', [
      ['/dia-ban/thay-doi', 'changes'],
      [divisionAt, 'change'],
    ])
    await look('tinh', [
      ['/cho-xac-dinh-xa', 'units'],
      ['/cho-xac-dinh-xa/25-2509349', 'unit'],
    ])
  },
)

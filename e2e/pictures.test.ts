import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, takePicture } from './screen.ts'
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

const list = `UBND XÃ PHẬT TÍCH,,,,,
STT,Họ và tên trẻ,Ngày sinh,Giới tính,Họ tên cha,Họ tên mẹ
Thôn Đông,,,,,
1,Quàng Thị Vệ,05/03/2018,Nữ,Quàng Văn Pao,Lò Thị Mẩy
2,QUÀNG VĂN VẺ,6.7.2020,Nam,Quàng Văn Pao,Lò Thị Mẩy
3,Tẩn A Sỉnh,31/02/2019,Nam,,Chảo Thị Xuân
4,Vừ Thị Xa,2016,Nữ,,Giàng Thị Dế
4,Vừ Thị Xa,2016,Nữ,,Giàng Thị Dế
`

/** The README's pictures are what the browser shows; `MANGNON_TEST_PICTURES=keep npm test -- journeys` renews the committed ones. */
test('the pictures of the README', async () => {
  const { page: front } = await openPage(browser, system.url)
  await front.goto('/dang-nhap')
  await front.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor()
  const made = [await takePicture(front, 'sign-in')]
  const officer = await signedInAs(browser, system.url, 'canbo')
  const { page } = await openPage(browser, system.url, { signedIn: officer })
  await page.goto('/viec-can-lam')
  await page.getByText('chưa có số định danh').waitFor()
  made.push(await takePicture(page, 'todo'))
  await page.goto('/tre-em')
  await page.getByRole('grid').getByRole('link').first().waitFor()
  made.push(await takePicture(page, 'children'))
  await page.getByRole('grid').getByRole('link').first().click()
  await page.getByText('Lịch sử hồ sơ').waitFor()
  made.push(await takePicture(page, 'child'))
  await page.goto('/nhap-danh-sach')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Danh sách thôn Đông.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await page.getByRole('button', { name: 'Ghi vào sổ' }).waitFor()
  made.push(await takePicture(page, 'import'))
  expect(made.filter(path => !existsSync(path))).toEqual([])
  const readme = ['sign-in', 'todo', 'children', 'child', 'import'].map(name =>
    join(resolve(import.meta.dirname, '..'), `docs/guide/pictures/${name}.png`),
  )
  if (process.env.MANGNON_TEST_PICTURES !== 'keep')
    expect(
      readme.filter(path => !existsSync(path)),
      'pictures the README shows',
    ).toEqual([])
})

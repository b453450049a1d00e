import { readFile } from 'node:fs/promises'
import { readXlsx, writeXlsxStream } from 'hucre/xlsx'
import type { Browser } from 'playwright-core'
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

const as = async (person: string, screen: 'desk' | 'phone' = 'desk') =>
  openPage(browser, system.url, { screen, signedIn: await signedInAs(browser, system.url, person) })

test('from the collaborator’s phone by the police into the record, each seeing what they need', async () => {
  const { page: home, problems } = await as('congtacvien', 'phone')
  await home.goto('/lam-sach')
  await home.getByRole('grid').getByRole('link').first().click()
  await home.getByRole('heading', { name: 'Ghi điều đã xem tại nhà' }).waitFor()
  const name = (await home.getByRole('heading', { level: 1 }).filter({ visible: true }).textContent()) ?? ''
  const url = home.url()
  await home.getByLabel('Ngày sinh').fill('05/03/2018')
  await home.getByLabel('Số định danh').fill('0273181')
  await home.getByRole('button', { name: 'Gửi công an xác minh' }).click()
  await home
    .getByText(/12 chữ số/)
    .first()
    .waitFor()
  await home.getByLabel('Số định danh').fill('027 218 123456')
  await home.getByLabel('Giới tính').selectOption('female')
  await home
    .getByText(/giới tính/i)
    .nth(1)
    .waitFor()
  await takePicture(home, 'identity/home-phone')
  expect(await seriousFindings(home)).toEqual([])
  expect(await overflowX(home)).toBe(0)
  await home.getByRole('button', { name: 'Gửi công an xác minh' }).click()
  await home.getByText('Đề xuất đang chờ').waitFor()
  await takePicture(home, 'identity/sent-phone')

  const { page: police, problems: policeProblems } = await as('thuongtruc')
  await police.goto('/viec-can-lam')
  await police.getByRole('link', { name: /1 đề xuất định danh chờ xác minh/ }).click()
  const card = police.getByRole('region', { name })
  await card.waitFor()
  expect(await police.getByText(/hoàn cảnh|trợ giúp|trường/i).count()).toBe(0)
  await takePicture(police, 'identity/police-desk')
  await card.getByRole('button', { name: 'Đúng khi sửa lại' }).click()
  await police.getByRole('dialog').getByLabel('Số định danh').fill('027318123456')
  expect(await seriousFindings(police)).toEqual([])
  await police.getByRole('button', { name: 'Xác minh với giá trị này' }).click()
  await police.getByText('Không có đề xuất nào chờ xác minh.').waitFor()

  const { page: office, problems: officeProblems } = await as('canbo')
  await office.goto('/lam-sach?step=write')
  await office.getByRole('grid').getByText(name).first().waitFor()
  await takePicture(office, 'identity/list-desk')
  expect(await seriousFindings(office)).toEqual([])
  await office.getByRole('grid').getByRole('link', { name }).click()
  await office.getByRole('button', { name: 'Cập nhật vào hồ sơ' }).waitFor()
  await takePicture(office, 'identity/apply-desk')
  await office.getByRole('button', { name: 'Cập nhật vào hồ sơ' }).click()
  await office.getByText('Các đề xuất trước').waitFor()
  await office.goto(url.replace('/lam-sach/', '/tre-em/'))
  await office.getByText('Công an xác minh định danh').first().waitFor()
  expect([problems, policeProblems, officeProblems]).toEqual([[], [], []])
})

test('the list goes out to Excel, comes back filled in, and becomes proposals after a look', async () => {
  const { page, problems } = await as('canbo')
  await page.goto('/lam-sach')
  await page.getByRole('link', { name: 'Kiểm tra bằng Excel' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kiểm tra tại nhà bằng Excel' }).waitFor()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải tệp Excel' }).click()
  const file = await (await coming).path()
  const rows = (await readXlsx(new Uint8Array(await readFile(file)))).sheets[0]?.rows ?? []
  const head = rows.findIndex(row => row[0] === 'STT')
  const at = (caption: string) => (rows[head] ?? []).indexOf(caption)
  const fill = (row: number, answers: Record<string, string>) => {
    const cells = rows[head + row]
    for (const [caption, text] of Object.entries(answers)) if (cells) cells[at(caption)] = text
  }
  const name = String(rows[head + 1]?.[at('Trên sổ: Họ và tên')])
  fill(1, { 'Đúng là: Họ tên mẹ': 'Lò Thị Thử', 'Giấy tờ đã xem': 'Giấy khai sinh' })
  fill(2, { 'Đúng là: Ngày sinh': '31/02/2019' })
  fill(3, { 'Kết quả (Đúng, Sai, Không gặp)': 'Đúng' })
  const bytes = await new Response(writeXlsxStream(rows, { name: 'x' }) as unknown as BodyInit).arrayBuffer()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'da-ghi.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  await page.getByText('31/02/2019').waitFor()
  await page.getByText('Lò Thị Thử').waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await takePicture(page, 'identity/answers-desk')
  await page.setViewportSize(screens.phone)
  expect(await overflowX(page)).toBe(0)
  await takePicture(page, 'identity/answers-phone')
  await page.getByRole('button', { name: 'Gửi 1 đề xuất' }).click()
  await page
    .getByText(/Đã gửi 1 đề xuất\./)
    .first()
    .waitFor()
  await page.setViewportSize(screens.desk)
  await page.goto('/lam-sach?step=verify')
  await page.getByRole('grid').getByText(name).first().waitFor()
  expect(problems).toEqual([])
})

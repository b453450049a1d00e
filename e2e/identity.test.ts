import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
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

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, overflowX, seriousFindings, settled, takePicture } from './screen.ts'
import { type System, startSystem } from './system.ts'

let system: System
let browser: Browser
let officer: Page
let province: Page

beforeAll(async () => {
  system = await startSystem()
  browser = await launch()
  const as = async (person: string) =>
    (await openPage(browser, system.url, { signedIn: await signedInAs(browser, system.url, person) })).page
  officer = await as('canbo')
  province = await as('tinh')
})

afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

const saveDialog = async (page: Page, button: string) => {
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
const step = async (page: Page, name: string, told: string) => {
  await page.getByRole('button', { name, exact: true }).first().click()
  if (name === 'Trả lại') await page.getByRole('dialog').getByLabel('Nhận xét chung').fill('Xem lại dòng đã ghi chú')
  await saveDialog(page, name)
  await page.getByText(told).first().waitFor()
}

test('a report is filled from the register, explained, returned with a remark, sent again and accepted', async () => {
  await officer.goto('/bao-cao')
  await officer
    .getByRole('button', { name: /^Lập báo cáo .* 6 tháng (đầu|cuối)/ })
    .first()
    .waitFor()
  expect(await seriousFindings(officer)).toEqual([])
  await takePicture(officer, 'reports')
  await officer
    .getByRole('button', { name: /^Lập báo cáo .* 6 tháng (đầu|cuối)/ })
    .first()
    .click()
  await officer.getByRole('button', { name: 'Tổng số trẻ em < 16 tuổi' }).waitFor()
  await settled(officer)
  expect(await seriousFindings(officer)).toEqual([])
  await takePicture(officer, 'report-open')

  // A typed figure that is none, then one that has its source.
  await officer.getByRole('button', { name: 'Tổng số trẻ em có hoàn cảnh khác' }).click()
  const help = officer.getByRole('dialog').getByLabel(/^8\. Trợ giúp bằng các hình thức khác/)
  await help.fill('ba')
  await officer.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click()
  await officer.getByText(/Ghi bằng chữ số nguyên/).waitFor()
  await takePicture(officer, 'report-line')
  expect(await seriousFindings(officer)).toEqual([])
  await help.fill('')
  await saveDialog(officer, 'Lưu')

  const open = officer.getByRole('row').filter({ has: officer.getByText('Cần giải trình', { exact: true }) })
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().getByRole('button').click()
    for (const field of await officer.getByRole('dialog').getByLabel('Giải trình', { exact: true }).all())
      await field.fill('Đã kiểm tra với từng thôn')
    await saveDialog(officer, 'Lưu')
    await officer.waitForFunction(
      count =>
        [...document.querySelectorAll('tr')].filter(row => row.textContent?.includes('Cần giải trình')).length < count,
      left,
    )
  }
  await step(officer, 'Gửi báo cáo', 'Đã gửi, chờ tiếp nhận')

  await province.goto('/bao-cao')
  await province
    .getByRole('link', { name: /6 tháng (đầu|cuối) năm/ })
    .first()
    .click()
  await province.getByRole('button', { name: 'Trẻ em khuyết tật', exact: true }).click()
  await province.getByRole('dialog').getByLabel('Nhận xét cho dòng này').fill('Đối chiếu giấy xác nhận khuyết tật')
  await saveDialog(province, 'Lưu')
  await step(province, 'Trả lại', 'Bị trả lại')
  await officer.reload()
  await officer.getByText('Đối chiếu giấy xác nhận khuyết tật').waitFor()
  await takePicture(officer, 'report-returned')
  await step(officer, 'Gửi báo cáo', 'Đã gửi, chờ tiếp nhận')
  await province.reload()
  await step(province, 'Tiếp nhận', 'Đã tiếp nhận')
  await province.getByText('Mã kiểm tra (SHA-256)').waitFor()
  expect(await seriousFindings(province)).toEqual([])
  await takePicture(province, 'report-accepted')

  await officer.reload()
  const download = officer.waitForEvent('download')
  await officer.getByRole('button', { name: /^Tải PDF/ }).click()
  expect((await download).suggestedFilename()).toMatch(/^mau-03-\d{4}-H[12]-.*\.pdf$/)

  await province.goto('/bao-cao/tien-do')
  await province.getByText(/đơn vị: \d+ đã tiếp nhận/).waitFor()
  await province.getByRole('button', { name: /cộng lại/ }).click()
  await province.getByText(/Cộng \d+ báo cáo/).waitFor()
  expect(await seriousFindings(province)).toEqual([])
  await takePicture(province, 'report-board')

  await officer.setViewportSize({ width: 360, height: 740 })
  await officer.reload()
  await officer.getByText('Mã kiểm tra (SHA-256)').waitFor()
  expect(await overflowX(officer)).toBe(0)
  await takePicture(officer, 'report-360')
  await officer.goto('/bao-cao')
  await officer
    .getByRole('link', { name: /6 tháng (đầu|cuối) năm/ })
    .first()
    .waitFor()
  expect(await overflowX(officer)).toBe(0)
  await takePicture(officer, 'reports-360')
})

/** Writes as the person who is signed in on a page. */
const send = (page: Page, url: string, body: object): Promise<{ version: number; findings: { key: string }[] }> =>
  page.evaluate(
    async ([to, sent]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const answer = await fetch(to, { method: 'POST', headers, body: JSON.stringify(sent) })
      if (!answer.ok) throw new Error(await answer.text())
      return answer.json()
    },
    [url, body] as const,
  )
const read = (page: Page, url: string): Promise<{ version: number; findings: { key: string }[] }> =>
  page.evaluate(async from => (await fetch(from)).json(), url)

test('the ministry publishes what it accepted; everybody reads it without signing in, and no small number is shown', async () => {
  const { page: ministry } = await openPage(browser, system.url, {
    signedIn: await signedInAs(browser, system.url, 'canbobo'),
  })
  await ministry.goto('/bao-cao/tien-do?cap=province&loai=children_half_year&ky=2026-H1')
  await ministry.getByRole('button', { name: 'Xem bảng sẽ công bố' }).click()
  await ministry.getByText(/chưa có gì để công bố/).waitFor()

  // The province's own report, as the test above made the commune's.
  await province.goto('/bao-cao')
  const id = crypto.randomUUID()
  await send(province, '/api/reports', { id, kind: 'children_half_year', period: '2026-H1' })
  const { version, findings } = await read(province, `/api/reports/${id}`)
  const explained = Object.fromEntries(
    [...findings.map(({ key }) => key), 'missing_units'].map(key => [key, 'Đã kiểm tra']),
  )
  await send(province, `/api/reports/${id}/write`, { version, typed: [], explained, differences: {}, narrative: '' })
  await send(province, `/api/reports/${id}/submit`, { version: version + 1 })
  await send(ministry, `/api/reports/${id}/accept`, { version: version + 2 })

  await ministry.reload()
  await ministry.getByRole('button', { name: 'Xem bảng sẽ công bố' }).click()
  await ministry.getByText(/^1 tỉnh, thành phố đã tiếp nhận, còn thiếu 33\./).waitFor()
  await settled(ministry)
  expect(await seriousFindings(ministry)).toEqual([])
  await takePicture(ministry, 'publication-preview')
  await ministry.getByRole('button', { name: 'Công bố', exact: true }).click()
  await saveDialog(ministry, 'Công bố')
  await ministry.getByText(/Đã công bố lần 1\./).waitFor()
  await ministry.setViewportSize({ width: 360, height: 740 })
  expect(await overflowX(ministry)).toBe(0)

  for (const screen of ['desk', 'phone'] as const) {
    const { page: everybody, problems } = await openPage(browser, system.url, { screen })
    await everybody.goto('/so-lieu-cong-bo')
    await everybody.getByRole('row', { name: /^Tỉnh Bắc Ninh/ }).waitFor()
    await settled(everybody)
    const told = await everybody.getByRole('cell').allTextContents()
    expect(told.filter(text => /^[1-4]$/.test(text))).toEqual([])
    expect(await overflowX(everybody)).toBe(0)
    expect(await seriousFindings(everybody)).toEqual([])
    await takePicture(everybody, `publication/${screen}`)
    if (screen === 'desk') {
      await everybody.getByLabel('Số liệu', { exact: true }).selectOption({ label: '4 Trẻ em khuyết tật' })
      const download = everybody.waitForEvent('download')
      await everybody.getByRole('link', { name: 'Bảng CSV (SDMX)' }).click()
      expect((await download).suggestedFilename()).toBe('children_half_year-2026-H1-1.csv')
    }
    expect(problems).toEqual([])
    await everybody.context().close()
  }
  await ministry.context().close()
})

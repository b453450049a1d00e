import { randomUUID as newId } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signIn } from './people.ts'
import { openPage, overflowX, type Screen, screens, seriousFindings, takePicture } from './screen.ts'
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
const post = async (page: Page, url: string, data: object): Promise<{ id: string; caseId?: string }> => {
  const answer = await page.request.post(url, { data, headers: { 'idempotency-key': newId() } })
  if (!answer.ok()) throw new Error(`${url}: ${await answer.text()}`)
  return answer.json()
}
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
const levels = (form: string, high: number, low: number) =>
  Object.fromEntries([
    ...Array.from({ length: high }, (_, n) => [`${form}.a${n + 1}`, { level: 'high' }]),
    ...Array.from({ length: low }, (_, n) => [`${form}.b${n + 1}`, { level: 'low' }]),
  ])

/** A case whose plan was approved, by the same calls as the pages make; the way there has its own journey. */
const approved = async (officer: Page, chair: Page): Promise<string> => {
  const notice = { id: newId(), receivedAt: new Date(Date.now() - 60_000).toISOString(), channel: 'phone' }
  await post(officer, '/api/notices', {
    ...{ ...notice, happened: 'Cháu bị bố dượng đánh, hàng xóm báo', childName: 'Hồ Thị Én', birth: '2018' },
  })
  const { rows } = await (await officer.request.get('/api/cases')).json()
  const id = rows[0].id as string
  const step = async (page: Page, name: string, body: object) => {
    const { version } = await (await page.request.get(`/api/cases/${id}`)).json()
    await post(page, `/api/cases/${id}/${name}`, { version, ...body })
  }
  await step(officer, 'verify', {})
  await step(officer, 'finding', { credible: true })
  await step(officer, 'begin-initial', {})
  await step(officer, 'initial', {
    ...{ id: newId(), assessedOn: today, carerIsHarmer: false, scores: levels('02', 2, 2), conclusion: 'plan' },
    ...{ reason: 'Đã ở nhà bà ngoại', living: { shelter: null, food: null, clothes: null, unit: null } },
    safety: { medical: null, mental: null, unit: null },
  })
  await step(officer, 'begin-detailed', {})
  await step(officer, 'detailed', {
    ...{ id: newId(), assessedOn: today, scores: levels('03', 5, 5), conclusion: 'high', reason: null },
    ...{ texts: { condition: 'Vết bầm', family: 'Bà ngoại', childWish: 'Ở với bà' }, problems: ['Chữa trị'] },
  })
  await step(officer, 'meeting', {})
  await step(officer, 'minutes', {
    ...{ id: newId(), heldOn: today, place: 'Trụ sở', minutes: 'Thống nhất đưa trẻ về với bà' },
    ...{
      people: [
        { name: 'Trần Văn Lực', of: 'Chủ tịch' },
        { name: 'Nguyễn Thị Hạnh', of: 'Cán bộ' },
      ],
    },
    ...{ childOpinion: 'Muốn ở với bà', carersOpinion: '' },
  })
  const item = { measure: '50a', needArea: 'health', partner: null, provider: null, from: today, to: today, cost: null }
  await step(officer, 'plan/submit', {
    ...{ id: newId(), objectives: [] },
    items: [
      { ...item, id: newId(), service: 'Khám, điều trị vết thương; theo dõi dinh dưỡng', responsible: 'Trạm Y tế xã' },
      { ...item, id: newId(), service: 'Bố trí chỗ ngồi, kèm học bù', responsible: 'Trường Tiểu học' },
    ],
  })
  await step(chair, 'plan/approve', { on: today })
  await step(officer, 'plan/send', { recipients: ['Trạm Y tế xã'] })
  await step(officer, 'plan/start', {})
  return id
}

/** Looked at on both screens. */
const look = async (page: Page, name: string): Promise<void> => {
  for (const screen of Object.values(screens)) {
    await page.setViewportSize(screen)
    expect.soft(await overflowX(page), name).toBe(0)
    await takePicture(page, `task/${name}-${screen.width}`)
  }
  expect.soft(await seriousFindings(page), name).toEqual([])
}

/** The same case with police and procuracy: flag, recommendation, evidence from hand to hand. */
const justice = async (page: Page): Promise<void> => {
  const card = page.locator('section').filter({ hasText: 'Công an, viện kiểm sát, chứng cứ' })
  const dialog = page.getByRole('dialog')
  const day = today.split('-').reverse().join('/')
  await card.getByLabel('Đặt dấu hiệu cho vụ việc').selectOption('crime_suspected')
  await card.getByRole('button', { name: 'Đặt dấu hiệu', exact: true }).click()
  await card.getByText('Chưa gửi kiến nghị khởi tố').waitFor()
  await card.getByRole('button', { name: 'Ghi kiến nghị khởi tố' }).click()
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click()
  await dialog.getByLabel('Cơ quan').fill('Cơ quan Cảnh sát điều tra Công an tỉnh')
  await dialog.getByLabel('Số, ký hiệu văn bản').fill('12/KN-UBND')
  await dialog.getByLabel('Ngày báo viện kiểm sát').fill(day)
  await dialog.getByLabel('Nội dung').fill('Kiến nghị khởi tố hành vi hành hạ trẻ, kèm giấy khám')
  await look(page, 'recommendation')
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click()
  await card.getByText(`Đã kiến nghị khởi tố ngày ${day}`).waitFor()
  await page.setViewportSize(screens.desk)
  await card.getByRole('button', { name: 'Ghi chứng cứ' }).click()
  await dialog.getByLabel('Vật, tài liệu gì').fill('Áo của trẻ, có vết máu')
  await dialog.getByLabel('Lấy từ đâu, ai giao').fill('Bà ngoại giao')
  await dialog.getByLabel('Ai đang giữ').fill('Công an xã Phật Tích')
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click()
  await card.getByText('Đang giữ: Công an xã Phật Tích').waitFor()
  await card.getByRole('button', { name: 'Giao cho người khác' }).click()
  await look(page, 'custody')
  await page.keyboard.press('Escape')
  await page.setViewportSize(screens.desk)
  const file = page.waitForEvent('download')
  await card.getByRole('button', { name: 'In văn bản kiến nghị' }).click()
  expect((await file).suggestedFilename()).toMatch(/^kien-nghi-khoi-to-VV-.*\.pdf$/)
  await card.getByText('Đã in 1 bản').waitFor()
  const scan = { name: 'áo.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
  await card.getByLabel('Đính kèm ảnh, tệp của chứng cứ').setInputFiles(scan)
  await card.getByRole('button', { name: 'Tải áo.pdf' }).waitFor()
  await card.scrollIntoViewIfNeeded()
  await look(page, 'proceedings')
  await page.setViewportSize(screens.desk)
  const dossier = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Hồ sơ/ }) })
  await page.getByRole('button', { name: 'Xem mục lục' }).click()
  await dossier.getByRole('button', { name: 'Đính kèm bản ký đã quét' }).first().waitFor()
  await dossier
    .getByLabel('Đính kèm bản ký đã quét')
    .first()
    .setInputFiles({ ...scan, name: 'mau-01-da-ky.pdf' })
  await dossier.getByRole('button', { name: 'Tải mau-01-da-ky.pdf' }).waitFor()
  await look(page, 'dossier-scan')
  await page.setViewportSize(screens.desk)
}

test('work of a plan is given, done by whoever sees nothing else of the case, and its answer goes into the report', async () => {
  const { page: officer, problems } = await as('canbo')
  const chair = (await as('chutich')).page
  await officer.request.put('/api/account/contact', {
    data: { phone: '0912 345 678' },
    headers: { 'idempotency-key': newId() },
  })
  const id = await approved(officer, chair)
  await officer.goto(`/vu-viec/${id}`)
  const card = officer.locator('section').filter({ hasText: 'Việc giao cho đơn vị phối hợp' })
  await card.getByText('Chưa giao việc nào của kế hoạch.').waitFor()
  await card.scrollIntoViewIfNeeded()
  await look(officer, 'case-before')
  await officer.setViewportSize(screens.desk)
  await card.getByRole('button', { name: 'Giao việc này' }).first().click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Giao việc' }).click()
  await dialog.getByText('Chọn người được giao.').waitFor()
  const clinic = await dialog
    .getByLabel('Giao cho')
    .locator('option')
    .filter({ hasText: 'Xã Phật Tích' })
    .first()
    .textContent()
  await dialog.getByLabel('Giao cho').selectOption({ label: clinic ?? '' })
  expect(await dialog.getByLabel('Họ và tên trẻ').inputValue()).toBe('Hồ Thị Én')
  expect(await dialog.getByLabel('Năm sinh', { exact: true }).inputValue()).toBe('2018')
  await dialog.getByLabel('Việc phải làm').fill('Khám lại vết thương ở tay, hẹn lịch tái khám')
  await look(officer, 'send')
  await officer.setViewportSize(screens.desk)
  await dialog.getByRole('button', { name: 'Giao việc' }).click()
  await card.getByText('Chưa xác nhận').waitFor()

  const member = await as('thuongtruc', 'phone')
  await member.page.getByRole('link', { name: /1 việc được giao/ }).click()
  await member.page.getByText('Khám lại vết thương ở tay').waitFor()
  await member.page.getByText('Hồ Thị Én, sinh năm 2018').waitFor()
  expect(await member.page.content()).not.toMatch(/VV-|bố dượng/)
  await look(member.page, 'mine-new')
  await member.page.getByRole('button', { name: 'Xác nhận đã nhận việc' }).click()
  await member.page.getByText('Đang làm').waitFor()
  await member.page
    .getByLabel('Đính kèm tệp')
    .setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ') })
  await member.page.getByText('Tệp này chứa nội dung khác').waitFor()
  await member.page
    .getByLabel('Đính kèm tệp')
    .setInputFiles({ name: 'Giấy khám.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') })
  await member.page.getByRole('button', { name: 'Tải Giấy khám.pdf' }).waitFor()
  await look(member.page, 'mine-file')
  await member.page.getByRole('button', { name: 'Báo đã làm xong' }).click()
  const report = member.page.getByRole('dialog')
  await report.getByLabel('Ngày làm xong').fill('31/02/2026')
  await report.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await look(member.page, 'done')
  await report.getByLabel('Ngày làm xong').fill(today.split('-').reverse().join('/'))
  await report.getByLabel('Đã làm gì, kết quả ra sao').fill('Đã khám, vết thương lành, hẹn tái khám sau 7 ngày')
  await report.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await member.page.getByText('Đã báo xong').waitFor()
  expect(member.problems).toEqual([])

  await officer.goto('/viec-can-lam')
  await officer.getByRole('link', { name: /1 việc đã giao có trả lời/ }).click()
  await officer.getByRole('heading', { level: 1, name: 'Việc đã giao cần xem' }).waitFor()
  await look(officer, 'waiting')
  await officer.setViewportSize(screens.desk)
  await officer.getByRole('link', { name: /VV-/ }).click()
  await card.getByText('Đã khám, vết thương lành').waitFor()
  await card.scrollIntoViewIfNeeded()
  await look(officer, 'case-answered')
  await officer.setViewportSize(screens.desk)
  await card.getByRole('button', { name: 'Đưa vào báo cáo thực hiện' }).click()
  expect(await dialog.getByLabel('Kết quả, minh chứng').inputValue()).toContain('Đã khám, vết thương lành')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await card.getByText(/đã đưa vào báo cáo thực hiện/).waitFor()
  await justice(officer)
  expect(problems).toEqual([])
})

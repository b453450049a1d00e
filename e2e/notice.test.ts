import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage, overflowX, type Screen, screens, seriousFindings, settled, takePicture } from './screen.ts'
import { type System, startSystem } from './system.ts'

type SignedIn = Awaited<ReturnType<typeof signedInAs>>
let system: System
let browser: Browser
let officer: SignedIn

beforeAll(async () => {
  system = await startSystem()
  browser = await launch()
  officer = await signedInAs(browser, system.url, 'canbo')
})
afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

/** 150 characters, typed by people at 200 a minute; any other key takes them half a second. */
const told =
  'Bà hàng xóm gọi: cháu gái khoảng 8 tuổi ở đầu thôn bị bố dượng đánh bằng roi từ chiều, khóc to, tay chảy máu, nhà khóa cửa, chưa ai vào được bên trong'
const perCharacter = 60 / 200
const perKey = 0.5

/** What is kept on this machine: nothing that was typed. */
const keptHere = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases()
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases.map(({ name }) => name)])
  })

test('a report by the keyboard alone, in under a minute, from whatever page one is on', async () => {
  const { page, problems } = await openPage(browser, system.url, { signedIn: officer })
  await page.goto('/tre-em')
  await page.getByRole('heading', { level: 1, name: 'Trẻ em' }).waitFor()
  await page.getByRole('link', { name: 'Tiếp nhận thông tin' }).first().waitFor()
  const began = Date.now()
  await page.keyboard.press('t')
  await page.getByLabel('Chuyện gì xảy ra với trẻ?').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await page.keyboard.insertText(told)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: /^Vụ việc VV-/ }).waitFor()
  const machine = (Date.now() - began) / 1000
  const seconds = machine + told.length * perCharacter + 4 * perKey
  process.stdout.write(
    `notice: ${told.length} characters and 4 keys, ${machine.toFixed(1)} s of the machine: ${seconds.toFixed(1)} s at 200 characters a minute\n`,
  )
  expect(told.length).toBe(150)
  expect(seconds).toBeLessThanOrEqual(60)
  await page.getByText(told).waitFor()
  await page.getByText(/^Còn 11 giờ \d+ phút/).waitFor()
  await page.getByText('Đang nguy hiểm').waitFor()

  await page.getByRole('button', { name: 'Bắt đầu xác minh' }).click()
  await page.getByRole('button', { name: 'Ghi kết quả xác minh' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu kết quả' }).click()
  await page.getByText('Sang đánh giá nguy cơ ban đầu').first().waitFor()
  await page.goto('/viec-can-lam')
  await page.getByRole('link', { name: /1 vụ việc đang tính giờ/ }).click()
  await page.getByRole('link', { name: /VV-/ }).waitFor()
  expect(await page.getByText('roi').count()).toBe(0)
  expect(problems).toEqual([])
  await page.context().close()
})

test('what is being typed outlives the browser and leaves nothing on the machine', async () => {
  const first = await openPage(browser, system.url, { signedIn: officer })
  await first.page.goto('/tiep-nhan')
  const typed = first.page.getByLabel('Chuyện gì xảy ra với trẻ?')
  await typed.pressSequentially('Cháu Én ở chợ', { delay: 20 })
  const stopped = Date.now()
  await first.page.getByText('Đã giữ bản nháp').waitFor()
  expect(Date.now() - stopped).toBeLessThan(1000)
  expect(await keptHere(first.page)).not.toContain('Én')
  await first.page.context().close()

  const { page } = await openPage(browser, system.url, { signedIn: officer })
  await page.goto('/tiep-nhan')
  await page.getByRole('button', { name: 'Ghi tiếp' }).click()
  const again = page.getByLabel('Chuyện gì xảy ra với trẻ?')
  expect(await again.inputValue()).toContain('Cháu Én')
  await again.fill('Cháu Én ở chợ đã về nhà')
  await page.getByRole('button', { name: 'Lưu và chuyển xử lý' }).click()
  await page.getByRole('heading', { level: 1, name: /^Vụ việc VV-/ }).waitFor()
  await page.goto('/tiep-nhan')
  await page.getByLabel('Chuyện gì xảy ra với trẻ?').waitFor()
  await settled(page)
  expect(await page.getByRole('button', { name: 'Ghi tiếp' }).count()).toBe(0)
  await page.context().close()
})

test('anybody reports without signing in, and the officer has it at once; whoever told of it is asked for', async () => {
  const { page, problems } = await openPage(browser, system.url, { screen: 'phone' })
  await page.goto('/bao-tin')
  await page.getByRole('button', { name: 'Gửi tin báo' }).click()
  await page.getByText('Ghi chuyện gì đang xảy ra.').waitFor()
  await page.getByLabel('Chuyện gì đang xảy ra với trẻ?').fill('Hai cháu nhỏ bị bỏ ở nhà một mình ba ngày nay')
  await page.getByLabel('Tỉnh, thành phố nơi xảy ra').selectOption({ label: 'Tỉnh Bắc Ninh' })
  await page.getByLabel('Xã, phường nơi xảy ra').selectOption({ label: 'Xã Phật Tích' })
  await page.getByLabel('Họ và tên').fill('Bà Sáu')
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowX(page)).toBe(0)
  await takePicture(page, 'notice/public-phone')
  await page.getByRole('button', { name: 'Gửi tin báo' }).click()
  const code = /TB-26-\S+/.exec((await page.getByText(/^Mã tin báo/).textContent()) ?? '')?.[0] ?? ''
  expect(code).not.toBe('')
  expect(problems).toEqual([])
  await page.context().close()

  const desk = await openPage(browser, system.url, { signedIn: officer })
  await desk.page.goto('/vu-viec')
  await desk.page.getByRole('link', { name: /VV-/ }).last().click()
  await desk.page.getByText('Hai cháu nhỏ bị bỏ ở nhà').waitFor()
  expect(await desk.page.getByText('Bà Sáu').count()).toBe(0)
  await desk.page.getByRole('button', { name: 'Xem người cung cấp thông tin' }).click()
  await desk.page.getByLabel('Lý do cần xem').fill('Gọi lại để xác minh')
  await desk.page.getByRole('button', { name: 'Xem', exact: true }).click()
  await desk.page.getByText('Bà Sáu').waitFor()
  await desk.page.context().close()
})

test.each(Object.keys(screens) as Screen[])('form, list and case fit the %s and can be read by all', async screen => {
  for (const dark of [false, true]) {
    const { page, problems } = await openPage(browser, system.url, { screen, dark, signedIn: officer })
    for (const path of ['/tiep-nhan', '/bao-dong', '/vu-viec', 'case']) {
      if (path === 'case') await page.getByRole('link', { name: /VV-/ }).first().click()
      else await page.goto(path)
      await page.getByRole('heading', { level: 1 }).filter({ visible: true }).first().waitFor()
      await settled(page)
      if (path === '/tiep-nhan') await page.getByText('Ghi thêm').click()
      expect.soft(await seriousFindings(page), `${path} ${dark}`).toEqual([])
      expect.soft(await overflowX(page), path).toBe(0)
      await takePicture(page, `notice/${path.replace('/', '')}-${screen}-${dark ? 'dark' : 'light'}`)
    }
    expect(problems).toEqual([])
    await page.context().close()
  }
})

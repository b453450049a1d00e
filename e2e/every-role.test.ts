import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launch } from './browser.ts'
import { type SamplePerson, signIn } from './people.ts'
import { openPage, overflowX, type Screen, screens, seriousFindings, settled, takePicture } from './screen.ts'
import { type System, startSystem } from './system.ts'

vi.setConfig({ testTimeout: 300_000 })

let system: System
let browser: Browser

beforeAll(async () => {
  system = await startSystem()
  browser = await launch()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

/** What the first page says to whoever has nothing to do; null where there is work or a list that may be empty. */
const everybody: readonly (readonly [SamplePerson, role: string, said: RegExp | null])[] = [
  ['congtacvien', 'Cộng tác viên thôn', null],
  ['canbo', 'Cán bộ xã', null],
  ['chutich', 'Chủ tịch xã', null],
  ['thuongtruc', 'Thành viên nhóm thường trực', /Báo động của vụ việc trong xã sẽ hiện ở đây/],
  ['tinh', 'Cán bộ tỉnh', /trẻ em, .* hộ gia đình đang có trong sổ/],
  ['dichvu', 'Cơ sở cung cấp dịch vụ', /trẻ được chuyển đến cơ sở sẽ hiện ở đây/],
  ['tongdai', 'Trực tổng đài 111', /Tin đã ghi và bước xử lý xem ở/],
  ['truongca', 'Trưởng ca tổng đài 111', /Phân công trong ca và tin quá hạn/],
  ['canbobo', 'Cán bộ bộ', /trẻ em, .* hộ gia đình đang có trong sổ/],
  ['kiemtra', 'Kiểm tra bảo vệ dữ liệu', null],
  ['quantri', 'Người quản trị', null],
]

test.each(everybody)(
  '%s (%s): the first page says what is there, and every section opens',
  async (_person, role, said) => {
    const { page, problems } = await openPage(browser, system.url)
    const refused: string[] = []
    page.on('response', answer => {
      const { pathname } = new URL(answer.url())
      // Before anybody has signed in the page asks who they are.
      if (answer.status() >= 400 && pathname !== '/api/session') refused.push(`${answer.status()} ${pathname}`)
    })
    await page.goto('/dang-nhap')
    await page.getByRole('button', { name: new RegExp(`^${role}`) }).click()
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor()
    if (said) await page.getByText(said).waitFor()
    const links = page.getByRole('navigation', { name: 'Các phần' }).filter({ visible: true }).getByRole('link')
    const names = await links.allTextContents()
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) {
      await links.filter({ hasText: new RegExp(`^${name}$`) }).click()
      const heading = page.getByRole('heading', { level: 1 }).filter({ visible: true }).first()
      await heading.waitFor()
      await settled(page)
      expect.soft(await heading.textContent(), name).not.toMatch(/Không tìm thấy|không xem được|gặp lỗi/)
    }
    expect(refused).toEqual([])
    expect(problems).toEqual([])
    await page.context().close()
  },
)

test('the ministry counts by province, the province by commune; whoever may not count sees no number', async () => {
  const childrenIn = async (person: SamplePerson, parent: string): Promise<(number | null)[]> => {
    const { page } = await openPage(browser, system.url)
    await signIn(page, person)
    const answer = await page.request.get(`/api/areas?parent=${parent}`)
    const { rows } = (await answer.json()) as { rows: { children: number | null }[] }
    await page.context().close()
    return rows.map(row => row.children)
  }
  const sum = (counts: (number | null)[]) => counts.reduce<number>((all, one) => all + (one ?? 0), 0)
  const nation = await childrenIn('canbobo', '')
  expect(nation).toHaveLength(34)
  expect(sum(nation)).toBeGreaterThan(1000)
  expect(sum(await childrenIn('tinh', '25-24'))).toBe(sum(nation))
  expect(new Set(await childrenIn('tongdai', ''))).toEqual(new Set([null]))
  expect(new Set(await childrenIn('thuongtruc', '25-09349'))).toEqual(new Set([null]))
})

const sizes = Object.keys(screens) as Screen[]
test.each(sizes.flatMap(screen => [false, true].map(dark => [screen, dark] as const)))(
  'first pages of roles whose work comes later fit the %s and can be read by all (dark: %s)',
  async (screen, dark) => {
    for (const person of ['thuongtruc', 'canbobo'] as const) {
      const { page } = await openPage(browser, system.url, { screen, dark })
      await signIn(page, person)
      await settled(page)
      expect.soft(await seriousFindings(page)).toEqual([])
      expect.soft(await overflowX(page)).toBe(0)
      await takePicture(page, `roles/${person}-${screen}-${dark ? 'dark' : 'light'}`)
      await page.context().close()
    }
  },
)

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { type SamplePerson, signedInAs } from './people.ts'
import { openPage, overflowX, type Screen, screens, seriousFindings, settled } from './screen.ts'
import { type System, startSystem } from './system.ts'

type SignedIn = Awaited<ReturnType<typeof signedInAs>>

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

const byRole: Record<SamplePerson, readonly string[]> = {
  canbo: [
    '/viec-can-lam',
    '/tiep-nhan',
    '/vu-viec',
    '/vu-viec?xem=all',
    '/bao-dong',
    '/cach-ly',
    '/mo-khan-cap',
    '/viec-duoc-giao',
    '/tin-da-nhan',
    '/tim',
    '/tre-em',
    '/tre-em?missing=personalNumber',
    '/tre-em?state=ended',
    '/tre-em/in?ageFrom=15',
    '/tre-em/them',
    '/nghi-trung',
    '/hoan-canh',
    '/tro-giup',
    '/tro-giup?kind=undecided',
    '/tro-giup/in',
    '/tro-giup/theo-thang',
    '/chat-luong',
    '/so-lieu',
    '/so-lieu?day=2026-06-14&known=2026-06-20',
    '/lam-sach',
    '/lam-sach/excel',
    '/phuc-tra',
    '/bao-cao',
    '/bao-cao/xem-thu?loai=children_year&ky=2090-Y',
    '/ho-gia-dinh',
    '/so-theo-doi',
    '/ho-gia-dinh/them',
    '/chuyen-ho-so',
    '/tai-nan',
    '/tai-nan?xem=danh-sach',
    '/de-nghi',
    '/chuyen-ho-so?huong=di&xem=xong',
    '/nhap-danh-sach',
    '/nhap-danh-sach/cho-quyet-dinh',
    '/dia-ban',
    '/bao-ve-du-lieu',
    '/bao-ve-du-lieu/yeu-cau',
    '/bao-ve-du-lieu/yeu-cau/them',
    '/bao-ve-du-lieu/xoa?xem=all',
    '/bao-ve-du-lieu/van-ban-dong-y',
    '/tai-khoan',
    '/khong-co-trang-nay',
  ],
  congtacvien: [
    '/viec-can-lam',
    '/tai-nan',
    '/de-nghi',
    '/tiep-nhan',
    '/tre-em',
    '/chat-luong',
    '/lam-sach',
    '/lam-sach/excel',
    '/ho-gia-dinh',
    '/dia-ban',
    '/tai-khoan',
  ],
  thuongtruc: ['/viec-can-lam', '/tiep-nhan', '/bao-dong', '/viec-duoc-giao', '/xac-minh', '/dia-ban'],
  dichvu: ['/viec-can-lam', '/viec-duoc-giao', '/dia-ban'],
  tongdai: ['/viec-can-lam', '/tiep-nhan', '/tin-da-nhan', '/dia-ban'],
  truongca: ['/viec-can-lam', '/dia-ban'],
  canbobo: [
    '/viec-can-lam',
    '/tai-nan',
    '/chat-luong',
    '/so-lieu',
    '/bao-cao',
    '/bao-cao/tien-do?cap=province',
    '/dia-ban',
    '/tai-khoan',
  ],
  chutich: [
    '/viec-can-lam',
    '/mo-khan-cap',
    '/cho-ky',
    '/lich',
    '/nhan-xet-ho-so',
    '/cach-ly',
    '/tro-giup',
    '/quan-tri/dat-lai',
    '/tre-em',
    '/ho-gia-dinh',
    '/so-theo-doi',
    '/bao-cao',
    '/dia-ban',
    '/bao-ve-du-lieu',
    '/bao-ve-du-lieu/xoa',
  ],
  tinh: [
    '/viec-can-lam',
    '/vu-viec',
    '/kiem-tra-ho-so',
    '/mo-khan-cap',
    '/tre-em',
    '/chat-luong',
    '/so-lieu',
    '/bao-cao',
    '/bao-cao/tien-do',
    '/dia-ban',
  ],
  kiemtra: [
    '/viec-can-lam',
    '/mo-khan-cap',
    '/nhat-ky/bat-thuong',
    '/nhat-ky/ho-so',
    '/nhat-ky/nguoi',
    '/quyen',
    '/quan-tri/tai-khoan',
    '/bao-ve-du-lieu',
    '/bao-ve-du-lieu/su-co',
    '/bao-ve-du-lieu/su-co/them',
    '/bao-ve-du-lieu/hoat-dong',
    '/bao-ve-du-lieu/hoat-dong/them',
    '/bao-ve-du-lieu/luu-giu',
    '/bao-ve-du-lieu/van-ban-dong-y',
    '/tai-khoan',
  ],
  quantri: [
    '/viec-can-lam',
    '/quan-tri/tai-khoan',
    '/quan-tri/tai-khoan/danh-sach',
    '/quan-tri/ban-giao',
    '/tai-khoan/ban-giao',
    '/quyen',
    '/quan-tri/dat-lai',
    '/tre-em',
    '/bao-ve-du-lieu',
  ],
}

const sizes = Object.keys(screens) as Screen[]

/** Pages that a role before has been through whole: of these another role looks at one screen, the rest of the page is the same. */
const before = (person: SamplePerson): ReadonlySet<string> => {
  const people = Object.keys(byRole) as SamplePerson[]
  return new Set(people.slice(0, people.indexOf(person)).flatMap(one => byRole[one]))
}

/**
 * Each page once a screen: looked at by day as a whole, then by night, on one of the screens, for what night changes: its colours, which are
 * the same on both. To load it anew for the night took as long as all journeys together.
 */
const check = async (person: SamplePerson, screen: Screen, signedIn: SignedIn): Promise<void> => {
  const { page, problems } = await openPage(browser, system.url, { screen, signedIn })
  const scheme = page.locator('html')
  const known = before(person)
  for (const [at, path] of byRole[person].entries()) {
    const turn = sizes[at % sizes.length] === screen
    if (known.has(path) && !turn) continue
    await page.goto(path)
    // The one on the screen: what stands around it is drawn at once, the page's own heading comes with its chunk.
    await page.getByRole('heading', { level: 1 }).filter({ visible: true }).first().waitFor()
    await settled(page)
    expect.soft(await scheme.getAttribute('data-mantine-color-scheme')).toBe('light')
    expect.soft(await seriousFindings(page), `axe, ${screen}, ${path}`).toEqual([])
    expect.soft(await overflowX(page), `overflow, ${screen}, ${path}`).toBe(0)
    expect.soft(await page.title(), `title of ${path}`).toMatch(/ · Măng Non$/)
    if (known.has(path) || !turn) continue
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' })
    await settled(page)
    expect.soft(await seriousFindings(page, ['color-contrast']), `axe, ${screen}, ${path}, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }
  expect(problems).toEqual([])
  await page.context().close()
}

describe.each(Object.keys(byRole) as SamplePerson[])('%s', person => {
  test('every page fits the desk and the phone, can be read by all, by day and by night', async () => {
    const signedIn = await signedInAs(browser, system.url, person)
    await Promise.all(sizes.map(screen => check(person, screen, signedIn)))
    // An officer has some forty pages, each looked at on both screens.
  }, 600_000)
})

test.each(sizes)('sign-in fits the %s and can be read by all', async screen => {
  for (const dark of [false, true]) {
    const { page, problems } = await openPage(browser, system.url, { screen, dark })
    await page.goto('/dang-nhap')
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await overflowX(page)).toBe(0)
    expect(problems).toEqual([])
    await page.context().close()
  }
})

test('the words are drawn in the font of Vietnamese, and a name of the highlands has all its letters', async () => {
  const { page } = await openPage(browser, system.url)
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill('H’Wŏ Bkrông Niê Kđăm')
  const loaded = await page.evaluate(async () => {
    await document.fonts.load('400 15px "Noto Sans Name"', 'ŏŭĕ')
    await document.fonts.ready
    return [...document.fonts].filter(font => font.status === 'loaded').map(font => font.family.replaceAll('"', ''))
  })
  expect(loaded).toContain('Be Vietnam Pro')
  expect(loaded).toContain('Noto Sans Name')
  await page.context().close()
})

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openPage } from './screen.ts'

/** The sample accounts of a demonstration; all have one password, which the sign-in page shows. */
export type SamplePerson =
  | 'canbo'
  | 'congtacvien'
  | 'chutich'
  | 'thuongtruc'
  | 'tinh'
  | 'dichvu'
  | 'tongdai'
  | 'truongca'
  | 'canbobo'
  | 'kiemtra'
  | 'quantri'

const PASSWORD = 'mang-non-2026'

/** Types name and password as a person does, and waits for the first page. `person`: a sample account's or another user name. */
export const signIn = async (page: Page, person: string, password = PASSWORD): Promise<void> => {
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill(person)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor()
}

/** The cookie of somebody who has signed in, for pages of later journeys. */
export const signedInAs = async (
  browser: Browser,
  url: string,
  person: string,
): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> => {
  const { page } = await openPage(browser, url)
  await signIn(page, person)
  const state = await page.context().storageState()
  await page.context().close()
  return state
}

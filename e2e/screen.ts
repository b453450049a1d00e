import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'

/** The two screens every page is looked at on: the office's old PC and a small phone. */
export const screens = {
  desk: { width: 1366, height: 768 },
  phone: { width: 360, height: 740 },
} as const

export type Screen = keyof typeof screens

interface PageOptions {
  readonly screen?: Screen
  readonly dark?: boolean
  /** The signed-in state of another page's context, so that a journey need not sign in again. */
  readonly signedIn?: Awaited<ReturnType<BrowserContext['storageState']>>
}

const asking = new WeakMap<Page, Set<Request>>()

const countRequests = (page: Page): void => {
  const open = new Set<Request>()
  asking.set(page, open)
  page.on('request', request => open.add(request))
  page.on('requestfinished', request => open.delete(request))
  page.on('requestfailed', request => open.delete(request))
}

/**
 * Until a page of `openPage` has drawn what it asked for: no request is on its way and the browser has nothing to do, twice in a
 * row. `networkidle` waits half a second more at each page and, on a machine with much to do, may still be too early.
 */
export const settled = async (page: Page): Promise<void> => {
  const open = asking.get(page) ?? new Set()
  for (let quiet = 0; quiet < 2; ) {
    await page.evaluate(() => new Promise<void>(resolve => requestIdleCallback(() => setTimeout(resolve, 50))))
    quiet = open.size === 0 ? quiet + 1 : 0
  }
}

/** A fresh page in its own context. Every error the page throws or prints fails the journey that asks for `problems`. */
export const openPage = async (
  browser: Browser,
  url: string,
  { screen = 'desk', dark = false, signedIn }: PageOptions = {},
): Promise<{ page: Page; problems: readonly string[] }> => {
  const context = await browser.newContext({
    baseURL: url,
    viewport: screens[screen],
    hasTouch: screen === 'phone',
    colorScheme: dark ? 'dark' : 'light',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    ...(signedIn && { storageState: signedIn }),
  })
  const page = await context.newPage()
  countRequests(page)
  const problems: string[] = []
  page.on('pageerror', error => problems.push(String(error)))
  page.on('console', message => {
    // A refused request prints itself; what it means is on the screen, and the journey looks there.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) problems.push(message.text())
  })
  return { page, problems }
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

export interface AxeFinding {
  readonly rule: string
  readonly impact: string
  readonly targets: readonly string[]
}

/** What axe finds serious or critical on the page as it is, by all its rules or by those named. A journey expects []. */
export const seriousFindings = async (page: Page, rules?: readonly string[]): Promise<readonly AxeFinding[]> => {
  // Through the debugger, not a script tag: the content-security policy of the page stays as it is.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(axeFile, 'utf8'))
  const violations = await page.evaluate(async (only): Promise<AxeResults['violations']> => {
    const { axe } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<AxeResults> } }
    // Only what is wrong is described and sent back: to write down a selector for all that is right takes longer than to look at it.
    const results = await axe.run(document, {
      resultTypes: ['violations'],
      iframes: false,
      ...(only && { runOnly: { type: 'rule', values: only } }),
    })
    return results.violations
  }, rules)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      targets: nodes.slice(0, 5).map(node => `${node.target.join(' ')} — ${node.failureSummary?.split('\n')[1] ?? ''}`),
    }))
}

/** How many pixels the page is wider than its screen; anything but 0 makes a phone scroll sideways. */
export const overflowX = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const picturesFolder = () =>
  process.env.MANGNON_TEST_PICTURES === 'keep'
    ? resolve(import.meta.dirname, '../docs/guide/pictures')
    : join(tmpdir(), 'mangnon-pictures')

/** Takes the picture `name`.png: into docs/guide/pictures with MANGNON_TEST_PICTURES=keep, else into a temporary folder. */
export const takePicture = async (page: Page, name: string): Promise<string> => {
  const path = join(picturesFolder(), `${name}.png`)
  await mkdir(dirname(path), { recursive: true })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path, animations: 'disabled' })
  return path
}

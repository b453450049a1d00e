import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './browser.ts'
import { signedInAs } from './people.ts'
import { openPage } from './screen.ts'
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

const children = 6000
const list = (family: string): Buffer =>
  Buffer.from(
    ['STT,Họ và tên,Ngày sinh,Giới tính,Họ tên mẹ']
      .concat(
        Array.from({ length: children }, (_, at) => {
          const letters = [...String(at).padStart(4, '0')].map(digit => 'BCDGHKLMNP'[Number(digit)]).join('a')
          return `${at + 1},${family} Thị ${letters},0${1 + (at % 9)}/03/2018,Nữ,Lò Thị ${letters}`
        }),
      )
      .join('\n'),
  )

const send = (request: APIRequestContext, buffer: Buffer, requestId: string) =>
  request.post('/api/register/batches', {
    headers: { 'idempotency-key': requestId },
    multipart: { file: { name: 'danh-sach.csv', mimeType: 'text/csv', buffer } },
  })
const view = async (request: APIRequestContext, id: string) =>
  (await (await request.get(`/api/register/batches/${id}`)).json()) as {
    state: string
    version: number
    counts: { new: number } | null
  }
const until = (request: APIRequestContext, id: string, state: string) =>
  expect.poll(async () => (await view(request, id)).state, { timeout: 60_000, interval: 150 }).toBe(state)
const found = async (request: APIRequestContext, words: string): Promise<number> =>
  ((await (await request.post('/api/children/search', { data: { q: words } })).json()) as { total: number }).total

test('the same request with another file is refused, and with the same file sends nothing twice', async () => {
  const signedIn = await signedInAs(browser, system.url, 'canbo')
  const { page } = await openPage(browser, system.url, { signedIn })
  const requestId = randomUUID()
  const first = await send(page.request, Buffer.from('Họ và tên,Ngày sinh\nQuàng Thị Một,05/03/2018'), requestId)
  const again = await send(page.request, Buffer.from('Họ và tên,Ngày sinh\nQuàng Thị Một,05/03/2018'), requestId)
  expect(await again.json()).toEqual(await first.json())
  const other = await send(page.request, Buffer.from('Họ và tên,Ngày sinh\nQuàng Thị Hai,05/03/2018'), requestId)
  expect([other.status(), ((await other.json()) as { code: string }).code]).toEqual([409, 'request_reused'])
  await page.context().close()
})

test('a writing that kill -9 cut leaves nothing half; the next start brings it to its end, every child once', async () => {
  const signedIn = await signedInAs(browser, system.url, 'canbo')
  const { page } = await openPage(browser, system.url, { signedIn })
  const { id } = (await (await send(page.request, list('Quàng'), randomUUID())).json()) as { id: string }
  await until(page.request, id, 'checked')
  const { version, counts } = await view(page.request, id)
  expect(counts?.new).toBe(children)
  const confirmed = await page.request.post(`/api/register/batches/${id}/confirm`, {
    headers: { 'idempotency-key': randomUUID() },
    data: { version, name: 'Danh sách bị cắt' },
  })
  expect(confirmed.status()).toBe(200)
  await system.kill()
  const { folder } = system
  system = await startSystem({ folder })
  const { page: after } = await openPage(browser, system.url, {
    signedIn: await signedInAs(browser, system.url, 'canbo'),
  })
  await until(after.request, id, 'written')
  // One of the middle: written once.
  expect(await found(after.request, 'Quàng Thị GaBaBaB')).toBe(1)
  const once = await send(after.request, list('Quàng'), randomUUID())
  const repeated = ((await once.json()) as { id: string }).id
  await until(after.request, repeated, 'checked')
  // Brought in again, every row is a child that is there already.
  const second = (await (await after.request.get(`/api/register/batches/${repeated}`)).json()) as {
    counts: { same: number; new: number; decision: number }
  }
  expect(second.counts).toMatchObject({ same: children, new: 0, decision: 0 })
})

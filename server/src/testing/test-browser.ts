import { newId } from '@mangnon/core/platform/id.ts'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { Secret, TOTP } from 'otpauth'

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36'

/** A browser as the server sees it: cookies, a name, an address. */
export type TestBrowser = {
  readonly cookies: Map<string, string>
  readonly get: (url: string) => Promise<LightMyRequestResponse>
  readonly send: (url: string, body?: object, method?: 'POST' | 'DELETE' | 'PATCH') => Promise<LightMyRequestResponse>
  readonly signIn: (username: string, password: string) => Promise<LightMyRequestResponse>
}

export const makeBrowser = (
  app: FastifyInstance,
  { userAgent = chrome, address = '198.51.100.7' }: { userAgent?: string; address?: string } = {},
): TestBrowser => {
  const cookies = new Map<string, string>()
  const ask = async (method: 'GET' | 'POST' | 'DELETE' | 'PATCH', url: string, body?: object) => {
    const answer = await app.inject({
      method,
      url,
      remoteAddress: address,
      cookies: Object.fromEntries(cookies),
      headers: { 'user-agent': userAgent, ...(method !== 'GET' && { 'idempotency-key': newId() }) },
      ...(body && { payload: body }),
    })
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const send: TestBrowser['send'] = (url, body = {}, method = 'POST') => ask(method, url, body)
  return {
    cookies,
    get: url => ask('GET', url),
    send,
    signIn: (username, password) => send('/api/session', { username, password }),
  }
}

/** What an authenticator would show, `steps` of 30 seconds from now. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

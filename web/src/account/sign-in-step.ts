import { newId } from '@mangnon/core/platform/id.ts'
import type { SignInProgress } from '../api/contract.ts'
import { readJson } from './session.ts'

/** What came back from one step of sign-in. */
export type StepAnswer<T> =
  | { readonly is: 'ok'; readonly body: T }
  | { readonly is: 'locked'; readonly until: number }
  | { readonly is: 'refused'; readonly code: string; readonly field?: string | undefined }
  | { readonly is: 'offline' }

interface RefusalBody {
  readonly code?: string
  readonly detail?: { readonly until?: string }
  readonly fields?: readonly { readonly code: string }[]
}

/** When the server names no end: its shortest lock. */
const DEFAULT_LOCK_MS = 60_000

const refusalOf = (body: RefusalBody, status: number): StepAnswer<never> => {
  const code = body.code ?? (status >= 500 ? 'unavailable' : 'internal')
  if (code === 'account_locked' || code === 'too_many_requests') {
    const until = body.detail?.until ? Date.parse(body.detail.until) : Date.now() + DEFAULT_LOCK_MS
    return { is: 'locked', until }
  }
  return { is: 'refused', code, field: body.fields?.[0]?.code }
}

/** Sends one step. Plain fetch: this runs before the app and its client are loaded. */
export const sendStep = async <T = SignInProgress>(path: string, body: object = {}): Promise<StepAnswer<T>> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
      body: JSON.stringify(body),
    })
    if (response.ok) return { is: 'ok', body: (await response.json()) as T }
    return refusalOf(await readJson<RefusalBody>(response), response.status)
  } catch {
    return { is: 'offline' }
  }
}

/** Name and password, the first step. */
export const signIn = (username: string, password: string): Promise<StepAnswer<SignInProgress>> =>
  sendStep('/api/session', { username, password })

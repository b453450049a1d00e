import { newId } from '@mangnon/core/platform/id.ts'
import type { GrantChoice, Session } from '../api/contract.ts'

/** Acts in another of one's own roles from now on. Plain fetch: it must reach the server while every other request waits. */
export const chooseRole = async (grantId: string): Promise<Session | null> => {
  try {
    const response = await fetch('/api/session/role', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
      body: JSON.stringify({ grantId }),
    })
    return response.ok ? ((await response.json()) as Session) : null
  } catch {
    return null
  }
}

interface GrantEndedBody {
  readonly code?: string
  readonly detail?: { readonly grants?: readonly GrantChoice[] }
}

/** The roles left when the present one has ended; null when the answer says something else. */
export const grantsLeft = (body: GrantEndedBody): readonly GrantChoice[] | null =>
  body.code === 'grant_ended' ? (body.detail?.grants ?? []) : null

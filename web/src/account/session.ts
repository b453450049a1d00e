import type { GrantChoice, Role, Session } from '../api/contract.ts'
import { chooseRole, grantsLeft } from './choose-role.ts'

/** A sample account shown on the sign-in page of a demonstration, never in production. */
export interface DemoAccount {
  readonly username: string
  readonly fullName: string
  readonly password: string
  readonly role: Role
}

export type SessionAnswer =
  | { readonly is: 'signed_in'; readonly session: Session }
  | { readonly is: 'signed_out'; readonly demo: readonly DemoAccount[]; readonly signOn: string | null }
  /** Signed in, and without any role today. */
  | { readonly is: 'no_role' }
  | { readonly is: 'no_answer' }

interface SignedOutBody {
  readonly demo: readonly DemoAccount[]
  readonly signOn: string | null
}

export const readJson = async <T>(response: Response): Promise<Partial<T>> => {
  const text = await response.text()
  return text.startsWith('{') ? (JSON.parse(text) as T) : {}
}

const fetchSignedOut = async (): Promise<SignedOutBody> => {
  const response = await fetch('/api/sign-in')
  const body = response.ok ? await readJson<SignedOutBody>(response) : {}
  return { demo: body.demo ?? [], signOn: body.signOn ?? null }
}

/** The role of this session has ended: the first that is left is taken up, and shown as every role is. */
const enterLeft = async (left: readonly GrantChoice[]): Promise<SessionAnswer> => {
  const session = left[0] ? await chooseRole(left[0].id) : null
  return session ? { is: 'signed_in', session } : { is: 'no_role' }
}

/** Who is signed in on this machine. Plain fetch: this runs before the app and its client are loaded. */
export const fetchSession = async (): Promise<SessionAnswer> => {
  try {
    const response = await fetch('/api/session', { headers: { accept: 'application/json' } })
    if (response.ok) return { is: 'signed_in', session: (await response.json()) as Session }
    // Read to its end, so that the connection is free for the next question.
    const left = grantsLeft(await readJson(response))
    if (left) return enterLeft(left)
    return response.status === 401 ? { is: 'signed_out', ...(await fetchSignedOut()) } : { is: 'no_answer' }
  } catch {
    return { is: 'no_answer' }
  }
}

/** Only paths of this site: a crafted link must not lead away after sign-in. */
export const returnPath = (search: string): string => {
  const wanted = new URLSearchParams(search).get('tiep') ?? ''
  return /^\/(?![/\\])/.test(wanted) && !wanted.startsWith('/dang-nhap') ? wanted : '/viec-can-lam'
}

import type { Actor, Role, Speciality } from '@mangnon/core/account/role.ts'
import { idleMinutes, sessionHours } from '@mangnon/core/account/session-rules.ts'
import { type FirstFactor, nextStep, type SignInState, type SignInStep } from '@mangnon/core/account/sign-in-steps.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { codeOfConductOn, codesOfConduct } from '@mangnon/legal/code-of-conduct/code-of-conduct.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { Context } from '../platform/http/app.ts'
import { deviceMark, deviceName } from '../platform/http/device.ts'
import { newToken, tokenHash } from '../platform/secret.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { From } from './sign-in-window.ts'

/** A sign-in under way: somebody has given a first proof and has no session yet. */
export type Attempt = {
  readonly token: string
  readonly actor: Actor
  readonly username: string
  readonly state: SignInState
  readonly lockedUntil: Date | null
  readonly from: From
}

/** What is to be done next; `session` is the token of the cookie once nothing is left. */
export type Progress = {
  readonly step: SignInStep | null
  readonly username: string
  readonly methods: readonly ('totp' | 'passkey' | 'recovery')[]
  /** Version of the code of conduct to accept. */
  readonly conduct: string | null
  readonly session?: string
}

type Row = {
  account_id: string
  username: string
  full_name: string
  grant_id: string | null
  role: Role
  area_path: string
  speciality: Speciality | null
  roles: Role[]
  first_factor: FirstFactor
  second_done: boolean
  must_change: boolean
  has_totp: boolean
  has_passkey: boolean
  accepted: string[]
  locked_until: Date | null
}

/** Begins an attempt after the first proof; returns the token for its cookie. */
export const openAttempt = async (
  { db, keys }: Context,
  accountId: string,
  proof: { firstFactor: FirstFactor; secondDone?: boolean },
  from: From,
): Promise<string> => {
  const token = newToken(keys)
  await db.call('select attempt_open($1, $2, $3, $4, $5, $6, $7)', [
    tokenHash(keys, token),
    accountId,
    proof.firstFactor,
    proof.secondDone ?? false,
    from.device ?? null,
    from.deviceHash,
    from.address,
  ])
  return token
}

/** The attempt of this cookie. Refuses with `sign_in_over` when there is none, or none any more. */
export const getAttempt = async ({ db, keys }: Context, token: string | undefined, from: From): Promise<Attempt> => {
  const [row] = token ? await db.call<Row>('select * from attempt_state($1)', [tokenHash(keys, token)]) : []
  if (!row || !token) throw new Refusal('sign_in_over')
  // Whoever holds no role today has nothing to come to; the proofs wait for the day on which there is one again.
  if (row.grant_id === null) throw new Refusal('grant_ended', { detail: { grants: [] } })
  return {
    token,
    username: row.username,
    from,
    lockedUntil: row.locked_until,
    actor: {
      accountId: row.account_id,
      grantId: row.grant_id,
      role: row.role,
      areaPath: row.area_path,
      fullName: row.full_name,
      ...(row.speciality && { speciality: row.speciality }),
    },
    state: {
      firstFactor: row.first_factor,
      secondDone: row.second_done,
      hasTotp: row.has_totp,
      hasPasskey: row.has_passkey,
      mustChangePassword: row.must_change,
      acceptedConduct: row.accepted,
      roles: row.roles,
    },
  }
}

const conductInForce = (context: Context): string | undefined =>
  codeOfConductOn(codesOfConduct, dayInVietnam(context.now()))?.version

export const stepOf = (context: Context, attempt: Attempt): SignInStep | null =>
  nextStep(attempt.state, context.secondStep === 'demanded', conductInForce(context))

/** Where the attempt stands now; with nothing left to do it becomes a session. */
export const advance = async (context: Context, token: string, from: From): Promise<Progress> => {
  const attempt = await getAttempt(context, token, from)
  const step = stepOf(context, attempt)
  const { hasTotp, hasPasskey } = attempt.state
  const progress = {
    step,
    username: attempt.username,
    methods: [...(hasTotp ? (['totp', 'recovery'] as const) : []), ...(hasPasskey ? (['passkey'] as const) : [])],
    conduct: step === 'conduct' ? (conductInForce(context) ?? null) : null,
  }
  if (step !== null) return progress
  const session = newToken(context.keys)
  const [made] = await context.db.call<{ ok: boolean }>(
    'select attempt_finish($1, $2, $3, make_interval(mins => $4), make_interval(hours => $5), $6) as ok',
    [
      tokenHash(context.keys, token),
      tokenHash(context.keys, session),
      newId(),
      idleMinutes[attempt.actor.role],
      sessionHours,
      deviceMark(from.device, from.deviceHash),
    ],
  )
  if (!made?.ok) throw new Refusal('sign_in_over')
  await context.db.call('select sign_in_audit($1, $2, $3, $4, $5)', [
    'sign_in',
    attempt.actor.accountId,
    JSON.stringify({ firstFactor: attempt.state.firstFactor, secondStep: attempt.state.secondDone }),
    from.address,
    deviceName(from.device, from.deviceHash),
  ])
  return { ...progress, session }
}

/** Works as the person who is signing in, on what is their own; each route checks first which step is due. */
export const asAttempt = <T>(context: Context, attempt: Attempt, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  context.db.as(attempt.actor, 'sign_in', work, {
    address: attempt.from.address,
    device: deviceName(attempt.from.device, attempt.from.deviceHash),
  })

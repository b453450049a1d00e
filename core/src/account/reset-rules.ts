import type { Actor } from './role.ts'

/** How long a reset waits for the second person, and how long the code on paper works then: a day, and a working day. */
export const resetConfirmHours = 24
export const resetCodeHours = 8

/** Whose account it is. `administers`: the widest area of their appointments as administrator, null for none. */
export type ResetSubject = {
  readonly accountId: string
  readonly areaPath: string
  readonly administers: string | null
}

/**
 * Whether an administrator reaches this account: in their own area, and of a lower rank. Above the nation there is nobody, so there
 * equals help each other.
 */
const reaches = (actor: Actor, subject: ResetSubject): boolean =>
  subject.areaPath.startsWith(actor.areaPath) &&
  (subject.administers === null ||
    (subject.administers.startsWith(actor.areaPath) &&
      (subject.administers !== actor.areaPath || actor.areaPath === '')))

/** Whether this person may ask for the reset of an account: an administrator over it, never for themselves. */
export const mayAskReset = (actor: Actor, subject: ResetSubject): boolean =>
  actor.role === 'administrator' && actor.accountId !== subject.accountId && reaches(actor, subject)

/** How the second person came to the role they act in: when, and by whom; null for the first administrator and the sample's people. */
export type Appointment = { readonly grantedAt: Date; readonly grantedBy: string | null }

/** A reset that waits, as the second person finds it. */
export type WaitingReset = ResetSubject & { readonly askedBy: string; readonly askedAt: Date }

/** The lines of appointment (appointing-line.ts) of the two persons: each themselves and who has made them lately, upwards. */
export type ResetLines = { readonly asker: readonly string[]; readonly confirmer: readonly string[] }

/**
 * Whether the second person owes nothing to the two whom the reset concerns (ADR 29): appointed before it was asked for, by neither of
 * them, and with nobody behind them, within a week, who stands behind the first or is the one whose password it is. Else one person
 * would appoint others for the purpose, through however many hands, and be both.
 */
export const isIndependent = (
  appointment: Appointment,
  reset: WaitingReset,
  { asker, confirmer }: ResetLines,
): boolean =>
  appointment.grantedAt < reset.askedAt &&
  appointment.grantedBy !== reset.askedBy &&
  appointment.grantedBy !== reset.accountId &&
  !confirmer.includes(reset.accountId) &&
  !confirmer.some(account => asker.includes(account))

/**
 * Whether this person may, by role and place, be the second of the two: another administrator over the account, or the chair of the commune for whoever
 * works there and administers nothing. The chair knows their people by sight, which is what the second person is for. `isIndependent` is asked besides.
 */
export const mayConfirmReset = (actor: Actor, subject: Omit<WaitingReset, 'askedAt'>): boolean => {
  if (actor.accountId === subject.askedBy || actor.accountId === subject.accountId) return false
  if (actor.role === 'commune_chair') return subject.administers === null && subject.areaPath.startsWith(actor.areaPath)
  return actor.role === 'administrator' && reaches(actor, subject)
}

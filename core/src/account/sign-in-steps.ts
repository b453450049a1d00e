import type { Role } from './role.ts'

/** What a person may still have to do between the first proof of who they are and their session, in this order. */
export const signInSteps = ['second_step', 'password', 'enrolment', 'conduct'] as const
export type SignInStep = (typeof signInSteps)[number]

/** How the first proof was given. */
export type FirstFactor = 'password' | 'first_code' | 'oidc' | 'passkey'

/** What is known of a sign-in that is under way. */
export type SignInState = {
  readonly firstFactor: FirstFactor
  /** The second proof was given: a code, a recovery code, a passkey, or the ministry's own (acr, amr). */
  readonly secondDone: boolean
  readonly hasTotp: boolean
  readonly hasPasskey: boolean
  readonly mustChangePassword: boolean
  /** Versions of the code of conduct that this person has accepted. */
  readonly acceptedConduct: readonly string[]
  /** Every role that the account holds today. */
  readonly roles: readonly Role[]
}

/** Roles that see one village and nothing more; their phone often is the only device they have. */
const exempt: readonly Role[] = ['village_collaborator']

/** Whether an account with these roles must give a second proof (Luật 91/2025/QH15; whoever sees more than a village). */
export const secondStepDemanded = (roles: readonly Role[]): boolean =>
  roles.length === 0 || roles.some(role => !exempt.includes(role))

/**
 * The next step; null when the session may begin. Whoever has a second factor is asked for it before anything else, so that a
 * password alone can neither set another password nor another second factor. Whoever came in by a ministry's sign-on or by a
 * passkey is not asked to choose a password: they may have none.
 * @param demanded false only where the installation is a demonstration or a test
 * @param conduct version of the code of conduct in force; undefined before the first
 */
export const nextStep = (state: SignInState, demanded: boolean, conduct: string | undefined): SignInStep | null => {
  const hasFactor = state.hasTotp || state.hasPasskey
  if (hasFactor && !state.secondDone) return 'second_step'
  const byPassword = state.firstFactor === 'password' || state.firstFactor === 'first_code'
  if (byPassword && state.mustChangePassword) return 'password'
  if (demanded && !hasFactor && !state.secondDone && secondStepDemanded(state.roles)) return 'enrolment'
  if (conduct !== undefined && !state.acceptedConduct.includes(conduct)) return 'conduct'
  return null
}

import type { Actor, Role } from '../account/role.ts'

/** Who may be the second person: the chair who knows the order, or whoever watches over the protection of data. */
export const erasureConfirmers: readonly Role[] = ['commune_chair', 'data_protection_auditor']

/** Whether this person may confirm an order to erase: of the area, of a role that may, and not the one who entered it. */
export const mayConfirmErasure = (
  actor: Actor,
  order: { readonly enteredBy: string; readonly communePath: string },
): boolean =>
  erasureConfirmers.includes(actor.role) &&
  actor.accountId !== order.enteredBy &&
  order.communePath.startsWith(actor.areaPath)

import type { Transaction } from './transaction.ts'

/** Who decided on what was proposed, and when, in the columns that every table of proposals has. */
export const decided = ({ actor }: Transaction) => ({
  decided_by: actor.accountId,
  decided_by_name: actor.fullName,
  decided_at: new Date(),
})

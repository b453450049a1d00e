import type { FieldError } from '../error/error.ts'

/** A child is not older than this when it is estimated; whoever turned out to be older is still helped, elsewhere. */
const oldest = 17

/** Clocks of two machines differ; a receipt may lie so much ahead of the server's before it counts as in the future. */
const slack = 2 * 60_000

/**
 * What is wrong with a report. Almost nothing is demanded (NĐ 56/2017 Điều 25: record at once): what happened, and a time of receipt that
 * has come.
 */
export const noticeProblems = (
  notice: { readonly happened: string; readonly receivedAt: string; readonly age: number | null },
  now: Date,
): FieldError[] => [
  ...(notice.happened.trim() === '' ? [{ path: 'happened', code: 'required' } as const] : []),
  ...(Date.parse(notice.receivedAt) > now.getTime() + slack
    ? [{ path: 'receivedAt', code: 'in_future' } as const]
    : []),
  ...(notice.age !== null && (!Number.isInteger(notice.age) || notice.age < 0 || notice.age > oldest)
    ? [{ path: 'age', code: 'invalid' } as const]
    : []),
]

/** The time that counts as received: never later than now, whatever the machine's clock says. */
export const receivedAtMost = (receivedAt: string, now: Date): Date =>
  new Date(Math.min(Date.parse(receivedAt), now.getTime()))

import { addressBucket, addressLimit, deviceLimit } from '@mangnon/core/account/sign-in-limits.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { Database } from '../platform/db/database.ts'

/** Where a sign-in comes from. `deviceHash` is of the long-lived device cookie, where there is one. */
export type From = {
  readonly device: string | undefined
  readonly deviceHash: Buffer
  readonly address: string
}

/** The queue in which an attempt stands: that of its device where the account knows it, else that of its address. */
export type Queue = { readonly bucket: string; readonly failed: number; readonly minutes: number }

export const queueOf = async (db: Database, username: string | null, from: From): Promise<Queue> => {
  const [known] = await db.call<{ known: boolean }>('select device_is_known($1, $2) as known', [
    username ?? '',
    from.deviceHash,
  ])
  return known?.known
    ? { bucket: `device ${from.deviceHash.toString('hex')}`, ...deviceLimit }
    : { bucket: addressBucket(from.address), ...addressLimit }
}

/** Refuses with `too_many_requests`, and says until when, before any password is computed. */
export const refuseCrowd = async (db: Database, queue: Queue): Promise<void> => {
  const [row] = await db.call<{ until: Date | null }>('select sign_in_window_until($1, $2, $3) as until', [
    queue.bucket,
    queue.failed,
    queue.minutes,
  ])
  if (row?.until) throw new Refusal('too_many_requests', { detail: { until: row.until.toISOString() } })
}

export const countFailure = async (db: Database, queue: Queue): Promise<void> => {
  await db.call('select sign_in_window_failed($1, $2)', [queue.bucket, queue.minutes])
}

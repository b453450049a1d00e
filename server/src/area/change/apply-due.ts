import type { Actor } from '@mangnon/core/account/role.ts'
import type { Database } from '../../platform/db/database.ts'
import { bySetsIfMany } from './by-sets.ts'

type Due = { id: string; confirmed_by: string; confirmed_by_name: string; grant_id: string }

/** Any number: of twenty servers one applies, the others go on. */
const lock = 2_507_010_002
const everyMinute = 60_000

/** Errors of the data, that another try would meet again: what the functions raise themselves, and constraints. */
const isOfTheData = (error: unknown): error is { code: string; message: string; detail?: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(MN004|23)/.test(error.code)

const applyOne = async (db: Database, actor: Actor, id: string): Promise<boolean> => {
  try {
    return await db.as(actor, 'area_administration', async tx => {
      const { rows } = await tx.client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [lock])
      if (!rows[0]?.mine) return false
      await bySetsIfMany(tx, id)
      const applied = await tx.client.query<{ state: string }>('select area_change_apply($1) as state', [id])
      if (applied.rows[0]?.state !== 'applied') return false
      tx.audit({ action: 'area.change_applied', subject: 'area', subjectId: id })
      return true
    })
  } catch (error) {
    if (!isOfTheData(error)) throw error
    const problem = { code: error.message, places: error.detail ?? null }
    await db.as(actor, 'area_administration', async tx => {
      await tx.client.query(
        `update area_change_set set state = 'failed', problem = $2, version = version + 1 where id = $1 and state = 'waiting'`,
        [id, JSON.stringify(problem)],
      )
      tx.audit({ action: 'area.change_failed', subject: 'area', subjectId: id, detail: problem })
    })
    return false
  }
}

/**
 * Applies every confirmed change whose day has begun in Việt Nam, the earliest first, each in its own transaction and in the
 * name of whoever confirmed it. Exactly once, whatever number of servers asks; after a pause what was missed is made up for.
 * @returns how many were applied here
 */
export const applyDueAreaChanges = async (db: Database): Promise<number> => {
  let applied = 0
  for (const due of await db.call<Due>('select * from area_changes_due()')) {
    const actor: Actor = {
      accountId: due.confirmed_by,
      grantId: due.grant_id,
      role: 'administrator',
      areaPath: '',
      fullName: due.confirmed_by_name,
    }
    if (await applyOne(db, actor, due.id)) applied++
  }
  return applied
}

/** Looks once a minute, and at once when asked. One look at a time. */
export const keepApplyingAreaChanges = (
  db: Database,
  onError: (error: unknown) => void,
): { look: () => void; stop: () => Promise<void> } => {
  let looking: Promise<unknown> = Promise.resolve()
  const look = (): void => {
    looking = looking.then(() => applyDueAreaChanges(db).catch(onError))
  }
  const timer = setInterval(look, everyMinute)
  timer.unref()
  return {
    look,
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}

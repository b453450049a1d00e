import type pg from 'pg'
import { ownerLine } from '../platform/db/owner-line.ts'
import { repeat } from '../platform/repeat.ts'
import { foldFigures } from './fold.ts'
import { recountFigures } from './recount.ts'

const second = 1000

type Told = {
  /** Figures that were not what the facts say, of these places: a fault of the system, to be looked at by who keeps it. */
  readonly onDifference: (places: readonly string[]) => void
  readonly onError: (error: unknown) => void
}

/** Once a night, in the hours in which nobody works. */
const recountIsDue = async (client: pg.ClientBase): Promise<boolean> => {
  const { rows } = await client.query<{ due: boolean }>(
    `select not exists (select from figure_recount where at > now() - interval '20 hours')
            and extract(hour from now() at time zone 'Asia/Ho_Chi_Minh') between 1 and 4 as due`,
  )
  return rows[0]?.due ?? false
}

/**
 * Each second takes what was written into the figures, and once a night counts everything anew. Every server does; one at a time gets the lock.
 * As the owner of the database, since figures are of all: no person asks. What fails is told and tried again.
 */
export const keepFolding = (ownerUrl: string, { onDifference, onError }: Told): { stop(): Promise<void> } => {
  const line = ownerLine(ownerUrl, 'mangnon figures')
  let stopped = false
  let told = 0
  const tick = async (): Promise<void> => {
    try {
      const connection = await line.get()
      await foldFigures(connection)
      if (!(await recountIsDue(connection))) return
      const { differ } = await recountFigures(connection, () => stopped)
      if (differ.length > 0) onDifference(differ)
    } catch (error) {
      if (!stopped && Date.now() - told > 60 * second) {
        told = Date.now()
        onError(error)
      }
      await line.drop()
    }
  }
  const ticking = repeat(tick, second)
  return {
    stop: async () => {
      stopped = true
      await ticking.stop()
      await line.drop()
    },
  }
}

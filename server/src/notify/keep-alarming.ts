import type { Logger } from 'pino'
import type { Database } from '../platform/db/database.ts'
import { deliver, raiseAlarms, remindOfReports, remindOfTasks, type Senders } from './deliver.ts'

/** Reports are asked about by the day: a look an hour is enough. */
const reportsEvery = 3_600_000

/** Late by this at most, of twelve hours. */
const every = 20_000

/**
 * Looks every twenty seconds what is due, and sends what waits. Nothing is remembered in the process: a start after a night without a
 * server finds what has become due meanwhile (ADR 26).
 */
export const keepAlarming = (db: Database, senders: Senders, log: Logger): { readonly stop: () => Promise<void> } => {
  let stopped = false
  let running = Promise.resolve()
  let reportsAt = 0
  const turn = async (): Promise<void> => {
    try {
      await remindOfTasks(db, new Date())
      if (Date.now() - reportsAt >= reportsEvery) {
        reportsAt = Date.now()
        await remindOfReports(db, new Date())
      }
      await raiseAlarms(db, new Date())
      await deliver(db, senders, new Date())
    } catch (error) {
      log.error({ part: 'alarms', name: error instanceof Error ? error.name : 'failed' }, 'alarms failed; tried again')
    }
  }
  const begin = (): void => {
    if (!stopped) running = running.then(turn)
  }
  begin()
  const timer = setInterval(begin, every)
  timer.unref()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

import { sweepNation } from './sweep.ts'

const minute = 60_000
/** When offices sleep, in Việt Nam (UTC+7); the backup has its own hour. */
const hourOfNight = 2

const isNight = (now: Date): boolean => (now.getUTCHours() + 7) % 24 === hourOfNight

/**
 * Looks through the register of the nation once a night for children who stand in it twice. Of several servers one does it: the others
 * find the lock taken, or the night's look done.
 */
export const keepSweeping = (
  ownerUrl: string,
  onDone: (swept: { weighed: number; found: number }) => void,
  onError: (error: unknown) => void,
): { stop: () => Promise<void> } => {
  let last = ''
  let stopping = false
  let sweeping: Promise<unknown> = Promise.resolve()
  const look = (): void => {
    const now = new Date()
    const day = now.toISOString().slice(0, 10)
    if (!isNight(now) || last === day) return
    last = day
    sweeping = sweepNation(ownerUrl, () => stopping).then(swept => {
      if (swept) onDone(swept)
    }, onError)
  }
  const timer = setInterval(look, 10 * minute)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      stopping = true
      // A look that is still inside PostgreSQL ends with its connection.
      await Promise.race([sweeping, new Promise(resolve => setTimeout(resolve, 3000).unref())])
    },
  }
}

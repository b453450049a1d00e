type Undo = () => unknown

/** What must be undone before the process may end, the last first. */
const pending = new Set<Undo>()

const undoAll = async (): Promise<void> => {
  for (const undo of [...pending].reverse()) {
    pending.delete(undo)
    await Promise.resolve(undo()).catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
  }
}

let ending = false
const end = async (): Promise<void> => {
  if (ending) return
  ending = true
  // Nothing may keep the person at the keyboard waiting for ever.
  setTimeout(() => process.exit(130), 9_500).unref()
  await undoAll()
  process.exit(130)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
const onLost = () => void end()
// The launcher is gone, killed perhaps.
process.on('disconnect', onLost)

/** The work is done; the channel to the launcher may close without meaning anything. */
export const done = (): void => {
  process.off('disconnect', onLost)
  if (process.connected) process.disconnect()
}

/**
 * Runs `work` and afterwards undoes all that it registered, the last first: also when it throws, and on Ctrl-C.
 * A bench leaves nothing behind.
 */
export const leavingNothing = async <T>(work: (later: (undo: Undo) => void) => Promise<T>): Promise<T> => {
  try {
    return await work(undo => pending.add(undo))
  } finally {
    if (!ending) await undoAll()
  }
}

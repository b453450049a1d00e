/**
 * When the session ends while somebody works, every request that met it waits here; the dialog asks for the password,
 * and the same requests go out again. No page is left and no typed text is lost.
 */
type Listener = () => void

let ended = false
let waiting: (() => void)[] = []
const listeners = new Set<Listener>()

const tell = () => {
  for (const listener of listeners) listener()
}

export const sessionGate = {
  isEnded: (): boolean => ended,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Resolves when somebody has signed in again. */
  wait: (): Promise<void> => {
    ended = true
    tell()
    return new Promise(resolve => waiting.push(resolve))
  },
  reopen: (): void => {
    ended = false
    const released = waiting
    waiting = []
    for (const release of released) release()
    tell()
  },
}

import type { GrantChoice } from './contract.ts'

/**
 * When the role a person works in ends while a page is open, every request that met it waits here; the dialog lets the person
 * choose another, and the same requests go out again. What was typed stays on the screen.
 */
type Listener = () => void

let left: readonly GrantChoice[] | null = null
let waiting: (() => void)[] = []
const listeners = new Set<Listener>()

const tell = () => {
  for (const listener of listeners) listener()
}

export const grantGate = {
  /** The roles that are left to choose from; null while the present one counts. */
  left: (): readonly GrantChoice[] | null => left,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Resolves when another role was chosen. */
  wait: (grants: readonly GrantChoice[]): Promise<void> => {
    left = grants
    tell()
    return new Promise(resolve => waiting.push(resolve))
  },
  reopen: (): void => {
    left = null
    const released = waiting
    waiting = []
    for (const release of released) release()
    tell()
  },
}

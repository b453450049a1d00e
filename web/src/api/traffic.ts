/** Watches what is on its way, so that the shell can say "slow" or "no connection" instead of leaving people waiting. */
export interface Traffic {
  readonly slow: boolean
  readonly offline: boolean
}

const SLOW_MS = 4000
const listeners = new Set<() => void>()
let state: Traffic = { slow: false, offline: false }
let slowCount = 0

const set = (next: Traffic) => {
  if (next.slow === state.slow && next.offline === state.offline) return
  state = next
  for (const listener of listeners) listener()
}

export const traffic = {
  get: (): Traffic => state,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Wraps one request. A fetch that throws means the server was not reached. */
export const watched = async (request: () => Promise<Response>): Promise<Response> => {
  let counted = false
  const timer = setTimeout(() => {
    counted = true
    slowCount++
    set({ ...state, slow: true })
  }, SLOW_MS)
  try {
    const response = await request()
    set({ ...state, offline: false })
    return response
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) set({ ...state, offline: true })
    throw error
  } finally {
    clearTimeout(timer)
    if (counted) slowCount--
    set({ ...state, slow: slowCount > 0 })
  }
}

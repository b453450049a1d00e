/** One short line after something was done. It is shown for a moment and read out; nothing has to be closed. */
let current = ''
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

const set = (text: string) => {
  current = text
  for (const listener of listeners) listener()
}

const SHOWN_MS = 5000

export const announce = (text: string): void => {
  clearTimeout(timer)
  set(text)
  timer = setTimeout(() => set(''), SHOWN_MS)
}

export const announcement = {
  get: (): string => current,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/**
 * Does a piece of work at once and then again and again, with a pause of `pause` ms between the end of one and the beginning of the next.
 * `work` tells of its own failures. `stop` begins no other and waits for the one under way.
 */
export const repeat = (work: () => Promise<void>, pause: number): { readonly stop: () => Promise<void> } => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const next = (): void => {
    running = work().finally(() => {
      if (!stopped) timer = setTimeout(next, pause).unref()
    })
  }
  next()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

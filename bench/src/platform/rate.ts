/** How many times a second so many workers at once get a work done, in whole transactions. `at` counts the calls, each its own number. */
export const rateOf = async (
  work: (at: number) => Promise<unknown>,
  workers: number,
  seconds: number,
): Promise<number> => {
  const started = performance.now()
  const end = started + seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let at = worker; performance.now() < end; at += workers) {
        await work(at)
        done++
      }
    }),
  )
  return (done / (performance.now() - started)) * 1000
}

/** How many times a second so many writers at once get a work done, in whole transactions. */
export const rateOf = async (work: () => Promise<unknown>, writers: number, seconds: number): Promise<number> => {
  const started = performance.now()
  const end = started + seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (performance.now() < end) {
        await work()
        done++
      }
    }),
  )
  return (done / (performance.now() - started)) * 1000
}

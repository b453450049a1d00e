/** Rows sent to the database at once: some megabytes of JSON, whatever the length of the list. */
const parcel = 5_000

/** Works on a long list part by part, in order; `start` is where the part begins. */
export const inParcels = async <T>(
  rows: readonly T[],
  work: (part: readonly T[], start: number) => Promise<void>,
): Promise<void> => {
  for (let start = 0; start < rows.length; start += parcel) await work(rows.slice(start, start + parcel), start)
}

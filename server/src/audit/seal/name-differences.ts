import type { Finding } from './finding.ts'
import { fits, readMarks } from './marks.ts'
import type { Seal } from './seal.ts'

/** Names each row of a batch whose root differs: the marks tell what each sealed row was. `rows`: those that are there, in order. */
export const nameDifferences = (
  seal: Seal,
  rows: readonly { readonly seq: number; readonly hash: string }[],
  find: (finding: Finding) => void,
): void => {
  const marks = readMarks(seal.after, seal.marks)
  let named = false
  const name = (code: Finding['code'], seq: number): void => {
    named = true
    find({ code, seal: seal.n, seq })
  }
  let at = 0
  for (const mark of marks) {
    for (let row = rows[at]; row && row.seq < mark.seq; row = rows[++at]) name('row_inserted', row.seq)
    const row = rows[at]
    if (row?.seq !== mark.seq) {
      name('row_removed', mark.seq)
      continue
    }
    if (!fits(mark, row.hash)) name('row_changed', mark.seq)
    at++
  }
  for (const row of rows.slice(at)) name('row_inserted', row.seq)
  if (!named) find({ code: 'batch_changed', seal: seal.n, seq: marks[0]?.seq ?? seal.after + 1 })
}

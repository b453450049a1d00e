import type { Finding } from './finding.ts'
import { fits, readMarks } from './marks.ts'
import { merkleRoot } from './merkle.ts'
import type { Seal } from './seal.ts'

/** Holds the rows that are there against what was sealed; where they differ, the marks name each row that does. */
export const compareBatch = (
  seal: Seal,
  seqs: readonly number[],
  leaves: readonly string[],
  find: (finding: Finding) => void,
): void => {
  if (leaves.length === seal.rows && leaves.length > 0 && merkleRoot(leaves).equals(seal.root)) return
  const marks = readMarks(seal.after, seal.marks)
  let named = false
  const name = (code: Finding['code'], seq: number): void => {
    named = true
    find({ code, seal: seal.n, seq })
  }
  let at = 0
  for (const mark of marks) {
    while (at < seqs.length && (seqs[at] ?? 0) < mark.seq) name('row_inserted', seqs[at++] ?? 0)
    if (seqs[at] !== mark.seq) name('row_removed', mark.seq)
    else if (!fits(mark, leaves[at++] ?? '')) name('row_changed', mark.seq)
  }
  for (; at < seqs.length; at++) name('row_inserted', seqs[at] ?? 0)
  if (!named) find({ code: 'batch_changed', seal: seal.n, seq: marks[0]?.seq ?? seal.after + 1 })
}

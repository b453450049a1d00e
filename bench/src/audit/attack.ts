import { rmSync } from 'node:fs'
import path from 'node:path'
import { SealFile } from '@mangnon/server/audit/seal/seal-file.ts'
import { attacks, copyOf, randomOf } from '@mangnon/server/audit/seal/tampering.attacks.ts'
import { inVain, makeAttackedAudit } from '@mangnon/server/audit/seal/tampering.scene.ts'
import { verifyAudit } from '@mangnon/server/audit/seal/verify.ts'
import { type BenchDatabase, benchKeys } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'

/** Random attacks on a small audit, each in a transaction that is thrown away: how many are found, how many named exactly. */
export const measureAttacks = async (bench: BenchDatabase, folder: string, times: number): Promise<Figure[]> => {
  const audit = await makeAttackedAudit(bench.owner, folder, benchKeys)
  const names = Object.keys(attacks)
  const seed = Date.now() % 1_000_000
  let found = 0
  let expected = 0
  let named = 0
  for (let at = 0; at < times; at++) {
    const attack = attacks[names[at % names.length] ?? '']
    if (!attack) continue
    const copy = copyOf(folder)
    const { verdict, first } = await inVain(bench.owner, async () => {
      const first = await attack({ client: bench.owner, folder: copy, ...audit }, randomOf(seed + at))
      return { first, verdict: await verifyAudit(bench.owner, { keys: benchKeys, file: new SealFile(copy) }) }
    })
    rmSync(copy, { recursive: true, force: true })
    if (!verdict.ok) found++
    if (first !== null) expected++
    if (first !== null && verdict.firstBadRow?.seq === first) named++
  }
  for (const made of audit.older) rmSync(path.resolve(made), { recursive: true, force: true })
  return [
    figure('audit', `${times} random attacks (seed ${seed}): found`, (100 * found) / times, '%', { least: 100 }),
    figure('audit', 'attacks on rows: the first bad row named', (100 * named) / expected, '%', { least: 100 }),
  ]
}

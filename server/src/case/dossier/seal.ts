import { newId } from '@mangnon/core/platform/id.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { CaseRecord } from '../case.row.ts'
import { papersOf } from '../papers/case-paper.queries.ts'
import { openPaper, type SealWords } from '../papers/case-paper.sealed.ts'
import { signPaper } from '../papers/sign-paper.ts'
import { digestOf } from './digest.ts'
import type { DossierPart } from './dossier-part.ts'
import { dossierParts } from './dossier-parts.ts'

/** Seals the dossier of a case that ends. @returns the digest of its index, for the journal */
export const sealDossier = async (tx: Transaction, row: CaseRecord): Promise<string> => {
  const entries = (await dossierParts(tx, row, await papersOf(tx, row.id))).map(
    ({ id, title, form, at, byName, digest }) => ({
      ...{ id, title, form, at, byName, digest },
    }),
  )
  const digest = digestOf(entries)
  await signPaper(tx, row, { id: newId(), kind: 'seal' }, {}, { entries, digest })
  return digest
}

/** How a paper stands to the seal: none is sealed yet, as it was sealed, changed since, come since, erased. */
export type Standing = 'unsealed' | 'same' | 'changed' | 'added' | 'erased'

export type Seal = {
  readonly at: string
  readonly byName: string
  readonly digest: string
  /** Nothing sealed is changed or missing, but for what was erased by order. */
  readonly intact: boolean
}

const standingOf = (part: DossierPart, sealed: SealWords | null): Standing => {
  if (part.digest === null) return 'erased'
  if (sealed === null) return 'unsealed'
  const entry = sealed.entries.find(({ id }) => id === part.id)
  if (!entry) return 'added'
  return entry.digest === part.digest ? 'same' : 'changed'
}

export type Dossier = {
  readonly parts: readonly (DossierPart & { readonly standing: Standing })[]
  readonly seal: Seal | null
}

/** The dossier as it is, laid beside its seal. */
export const dossierOf = async (tx: Transaction, row: CaseRecord): Promise<Dossier> => {
  const papers = await papersOf(tx, row.id)
  const parts = await dossierParts(tx, row, papers)
  const paper = papers.find(one => one.kind === 'seal' && one.superseded_at === null)
  const words = paper ? openPaper<SealWords>(tx.keys, paper) : null
  const standing = parts.map(part => ({ ...part, standing: standingOf(part, words) }))
  if (!paper || !words) return { parts: standing, seal: null }
  const missing = words.entries.some(entry => !parts.some(({ id }) => id === entry.id))
  return {
    parts: standing,
    seal: {
      at: paper.signed_at.toISOString(),
      byName: paper.signed_by_name,
      digest: words.digest,
      intact:
        !missing && digestOf(words.entries) === words.digest && standing.every(part => part.standing !== 'changed'),
    },
  }
}

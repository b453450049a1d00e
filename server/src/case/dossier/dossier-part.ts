import type { PaperDocument } from '../../print/typeset.ts'
import type { Setting } from '../papers/case-print.ts'

/** One paper of a dossier, as its index names it. */
export type DossierPart = {
  /** Of the record it is; a plan's decision has the plan's and `:decision`. */
  readonly id: string
  readonly title: string
  /** 'Mẫu số …' that it is on; null for what the law has no form for. */
  readonly form: string | null
  /** Instant, ISO 8601. */
  readonly at: string
  readonly byName: string
  readonly inForce: boolean
  /** SHA-256 of what it says; null after an erasure. */
  readonly digest: string | null
  /** How it is put on paper; null after an erasure, and for a file that hangs on another paper. */
  readonly set: ((setting: Setting) => PaperDocument) | null
}

/** A caption and what stands under it; empty ones are left out. */
export type Fact = readonly [caption: string, text: string]

/** A paper without a form of the law: what it says, caption by caption. `day`: as people read it. */
export const plainPaper = (
  { title, day, signer }: { readonly title: string; readonly day: string | null; readonly signer: string },
  facts: readonly Fact[],
  setting: Setting,
): PaperDocument => ({
  template: 'case/dossier/record.typ',
  data: { title, day, facts: facts.filter(([, text]) => text.trim() !== ''), signer, ...setting.head },
})

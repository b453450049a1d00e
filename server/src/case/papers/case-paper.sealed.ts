import type { DetailedText } from '@mangnon/core/case/assess/check-detailed.ts'
import type { MeetingDraft } from '@mangnon/core/case/plan/check-meeting.ts'
import type { HandedOver } from '@mangnon/core/case/separation/check-separation.ts'
import type { Level } from '@mangnon/legal/forms/form.ts'
import type { Keyring } from '../../platform/encryption/keyring.ts'
import { openOwn, sealOwn } from '../../platform/encryption/own-key.ts'

type Scores = Readonly<Record<string, { readonly level: Level; readonly note?: string | undefined }>>

/** What Mẫu số 02 says, as it was signed. */
export type InitialWords = {
  readonly assessedOn: string
  readonly scores: Scores
  readonly reason: string | null
  readonly living: Readonly<Record<'shelter' | 'food' | 'clothes' | 'unit', string | null>>
  readonly safety: Readonly<Record<'medical' | 'mental' | 'unit', string | null>>
}
/** What was done at once to protect the child. */
export type MeasuresWords = { readonly text: string }
/** With whom the child is since it was handed over. */
export type SafePlaceWords = HandedOver
/** What Mẫu số 03 says, as it was signed; `texts` by the names of `detailedTexts`. */
export type DetailedWords = {
  readonly assessedOn: string
  readonly scores: Scores
  readonly reason: string | null
  readonly texts: Readonly<Partial<Record<DetailedText, string | undefined>>>
  readonly problems: readonly string[]
}
/** What was said at the meeting. */
export type MinutesWords = MeetingDraft

/** How far an item of the plan has come, and what shows it. */
export type ProgressWords = { readonly status: 'waiting' | 'under_way' | 'done' | 'stopped'; readonly evidence: string }

/** What Mẫu số 06 says, as it was signed. */
export type ReviewWords = { readonly assessedOn: string; readonly scores: Scores; readonly reason: string | null }
/** How the child was on a visit. */
export type VisitWords = { readonly found: string }

/** What the dossier held when the case ended: each paper with the digest of what it said (dossier/digest.ts), and that of all. */
export type SealWords = {
  readonly entries: readonly {
    readonly id: string
    readonly title: string
    readonly form: string | null
    readonly at: string
    readonly byName: string
    readonly digest: string | null
  }[]
  readonly digest: string
}

export type PaperWords =
  | InitialWords
  | MeasuresWords
  | DetailedWords
  | MinutesWords
  | ProgressWords
  | ReviewWords
  | SafePlaceWords
  | VisitWords
  | SealWords

const table = 'case_paper'

/** Seals a paper under a key of its own, so that an erasure makes it unreadable while that it was signed stays. */
export const sealPaper = (keys: Keyring, id: string, words: PaperWords): { wrapped_key: Buffer; sealed: Buffer } =>
  sealOwn(keys, table, id, words)

/** Opens it; null after an erasure. `Words` by the paper's kind. */
export const openPaper = <Words extends PaperWords>(
  keys: Keyring,
  row: { readonly id: string; readonly wrapped_key: Buffer | null; readonly sealed: Buffer | null },
): Words | null => openOwn<Words>(keys, table, row)

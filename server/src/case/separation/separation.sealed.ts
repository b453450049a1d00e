import type { SafePlace, SeparationProposal } from '@mangnon/core/case/separation/check-separation.ts'
import type { Keyring } from '../../platform/encryption/keyring.ts'
import { openOwn, openWords, ownKeyOf, sealLater, sealOwn, sealWords } from '../../platform/encryption/own-key.ts'
import { placeOf } from '../../platform/encryption/seal.ts'

/** What the worker proposed. */
export type ProposalWords = Omit<SeparationProposal, 'ground'>
/** Why the chair refused. */
export type RefusalWords = { readonly reason: string }
/** What stands on Mẫu số 07 as it was decided, so that the paper says the same for ever. */
export type DecisionWords = SafePlace &
  Pick<SeparationProposal, 'childName' | 'birth' | 'childAddress' | 'carer' | 'carerAddress'> & {
    readonly worker: string
  }
/** Who ordered it, under which number. */
export type OrderWords = { readonly authority: string; readonly number: string; readonly note: string | null }
/** Which court was asked, and why; or why the separation was ended. */
export type CourtWords = { readonly court: string; readonly reason: string }
export type EndWords = { readonly reason: string }
export type ActWords = DecisionWords | OrderWords | CourtWords | EndWords

type Separation = { readonly id: string; readonly wrapped_key: Buffer | null }
type Act = { readonly id: string; readonly sealed: Buffer | null }
type Column = 'sealed' | 'answer_sealed'

const table = 'case_separation'
const actPlace = (id: string): string => placeOf('case_separation_act', 'sealed', id)

/** Seals a proposal under a new key of its own. */
export const sealSeparation = (
  keys: Keyring,
  id: string,
  words: ProposalWords,
): { wrapped_key: Buffer; sealed: Buffer } => sealOwn(keys, table, id, words)

/** Seals why it was refused; null after an erasure. */
export const sealRefusal = (keys: Keyring, row: Separation, words: RefusalWords): Buffer | null =>
  sealLater(keys, table, row, 'answer_sealed', words)

/** Seals what was decided under the key of its separation; null after an erasure. */
export const sealAct = (keys: Keyring, row: Separation, actId: string, words: ActWords): Buffer | null => {
  const own = ownKeyOf(keys, table, row)
  return own && sealWords(own, actPlace(actId), words)
}

/** Opens what was proposed, or why it was refused; null where there is none, or after an erasure. */
export const openSeparation = <Words extends ProposalWords | RefusalWords>(
  keys: Keyring,
  row: Separation & Readonly<Record<Column, Buffer | null>>,
  column: Column,
): Words | null => openOwn<Words, Column>(keys, table, row, column)

/** Opens what was decided; null after an erasure. */
export const openAct = <Words extends ActWords>(keys: Keyring, row: Separation, act: Act): Words | null => {
  const own = ownKeyOf(keys, table, row)
  return own === null || act.sealed === null ? null : openWords<Words>(own, actPlace(act.id), act.sealed)
}

import type { Transaction } from '../../platform/db/transaction.ts'
import { dayForPeople } from '../../print/print-data.ts'
import type { CaseRecord } from '../case.row.ts'
import { actsOf, type SeparationActRow, type SeparationRow, separationsOf } from '../separation/separation.row.ts'
import {
  type ActWords,
  type CourtWords,
  type DecisionWords,
  type EndWords,
  type OrderWords,
  openAct,
  openSeparation,
  type ProposalWords,
} from '../separation/separation.sealed.ts'
import { separationOnForm } from '../separation/separation-print.ts'
import { digestOf } from './digest.ts'
import { type DossierPart, type Fact, plainPaper } from './dossier-part.ts'

const proposal = (tx: Transaction, row: SeparationRow): DossierPart => {
  const words = openSeparation<ProposalWords>(tx.keys, row, 'sealed')
  const title = 'Đề xuất tạm thời cách ly trẻ em'
  const proposed = { at: row.proposed_at.toISOString(), byName: row.proposed_by_name }
  return {
    ...{ id: row.id, title, form: null, ...proposed, inForce: row.state === 'running' || row.state === 'lifted' },
    digest: words && digestOf({ ...proposed, ground: row.ground, words }),
    set:
      words &&
      (setting =>
        plainPaper(
          { title, day: null, signer: row.proposed_by_name },
          [
            ['Lý do', words.reason],
            ['Cách ly khỏi', [words.carer, words.carerAddress].filter(Boolean).join(', ')],
            ['Giao cho', [words.receiver, words.receiverAddress].filter(Boolean).join(', ')],
            ['Số ngày', String(words.days)],
          ],
          setting,
        )),
  }
}

type Kind = 'order' | 'court' | 'first' | 'extension' | 'end'
const titles: Readonly<Record<Kind, string>> = {
  first: 'Quyết định tạm thời cách ly trẻ em',
  extension: 'Quyết định kéo dài tạm thời cách ly trẻ em',
  order: 'Quyết định của cơ quan có thẩm quyền về cách ly trẻ em',
  court: 'Đề nghị Tòa án hạn chế quyền của cha, mẹ',
  end: 'Chấm dứt tạm thời cách ly trẻ em',
}

const factsOf = (kind: Kind, words: ActWords): readonly Fact[] => {
  if (kind === 'order') {
    const { authority, number, note } = words as OrderWords
    return [
      ['Cơ quan', authority],
      ['Số', number],
      ['Ghi chú', note ?? ''],
    ]
  }
  if (kind === 'court') {
    const { court, reason } = words as CourtWords
    return [
      ['Tòa án', court],
      ['Lý do', reason],
    ]
  }
  return [['Lý do', (words as EndWords).reason]]
}

const act = (tx: Transaction, row: CaseRecord, separation: SeparationRow, one: SeparationActRow): DossierPart => {
  const kind = one.kind as Kind
  const words = openAct<ActWords>(tx.keys, separation, one)
  const isForm = kind === 'first' || kind === 'extension'
  const title = one.number === null ? titles[kind] : `${titles[kind]}, số ${one.number}`
  const acted = { at: one.acted_at.toISOString(), byName: one.acted_by_name }
  const said = { on: one.on_day, from: one.from_on, days: one.days, until: one.until_on, number: one.number }
  return {
    ...{ id: one.id, title, form: isForm ? '07' : null, ...acted, inForce: true },
    digest: words && digestOf({ ...acted, ...said, kind, words }),
    set:
      words &&
      (setting =>
        isForm
          ? separationOnForm(row, one, words as DecisionWords, setting)
          : plainPaper(
              { title, day: dayForPeople(one.on_day), signer: one.acted_by_name },
              factsOf(kind, words),
              setting,
            )),
  }
}

/** What was proposed and decided of every separation in a case. */
export const partsOfSeparations = async (tx: Transaction, row: CaseRecord): Promise<DossierPart[]> => {
  const parts: DossierPart[] = []
  for (const separation of await separationsOf(tx, row.id)) {
    parts.push(proposal(tx, separation))
    for (const one of await actsOf(tx, separation.id)) parts.push(act(tx, row, separation, one))
  }
  return parts
}

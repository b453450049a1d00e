import { proposalProblems, type SeparationProposal } from '@mangnon/core/case/separation/check-separation.ts'
import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import type { CaseView } from '../../api/contract.ts'
import { formatDay, today } from '../../shell/format.ts'
import { readDay } from '../../shell/since-when.tsx'
import type { DraftFields } from '../use-case-draft.ts'

export const proposalNames = [
  ...(['ground', 'reason', 'childName', 'birth', 'childAddress', 'carer', 'carerAddress'] as const),
  ...(['kind', 'receiver', 'receiverAddress', 'days'] as const),
] as const
export type ProposalField = (typeof proposalNames)[number]

/** What the case already knows: the child, its carers, with whom it is; a proposal before this one goes on. */
export const emptyProposal = (shown: CaseView): DraftFields => {
  const before = shown.separation?.words
  if (before && shown.separation?.state !== 'lifted') {
    const { birth, days, ...words } = before
    return { ...words, birth: formatDay(birth), days: String(days), ground: shown.separation?.ground ?? '' }
  }
  const told = shown.reports.find(({ words }) => words !== null)?.words
  const place = shown.safePlace?.words
  const harmer = shown.flags.includes('carer_is_harmer')
  return {
    ground: harmer ? 'carer_harms' : 'danger_with_carer',
    reason: '',
    childName: shown.child?.fullName ?? told?.childName ?? '',
    birth: told?.birth?.length === 10 ? formatDay(told.birth) : '',
    childAddress: told?.residencePlace ?? '',
    carer: told?.carer ?? '',
    carerAddress: told?.residencePlace ?? '',
    kind: place?.kind ?? '',
    receiver: place?.receiver ?? '',
    receiverAddress: place?.receiverAddress ?? '',
    days: '',
  }
}

/** A birth day that was typed and is none must not read as one that was left out. */
const readBirth = (typed: string): string => (typed.trim() === '' ? '' : (readDay(typed) ?? '?'))

export const proposalOf = (fields: DraftFields): SeparationProposal => {
  const of = (name: ProposalField) => fields[name]?.trim() ?? ''
  return {
    ...{ ground: of('ground'), reason: of('reason'), childName: of('childName'), birth: readBirth(of('birth')) },
    ...{ childAddress: of('childAddress'), carer: of('carer'), carerAddress: of('carerAddress') },
    ...{ kind: of('kind'), receiver: of('receiver'), receiverAddress: of('receiverAddress') },
    days: /^\d+$/.test(of('days')) ? Number(of('days')) : 0,
  }
}

export const wrongInProposal = (fields: DraftFields) => proposalProblems(proposalOf(fields), caseLaw, today())

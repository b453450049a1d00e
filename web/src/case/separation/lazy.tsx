import { lazy, Suspense } from 'react'
import type { CaseView } from '../../api/contract.ts'
import { pageWith } from '../../shell/messages.ts'

const Card = lazy(
  pageWith('separation', async () => ({ default: (await import('./separation-card.tsx')).SeparationCard })),
)
const Dialogs = lazy(
  pageWith('separation', async () => ({ default: (await import('./separation-dialogs.tsx')).SeparationDialog })),
)

const acts = [
  'record_safe_place',
  'decide_separation',
  'extend_separation',
  'lift_separation',
  'ask_court',
  'record_authority_order',
] as const
export type SeparationAct = (typeof acts)[number]
export const isSeparationAct = (act: string | null): act is SeparationAct => acts.some(one => one === act)

/** With whom the child is, and how its separation stands; nothing where there was neither. */
export const CaseSeparation = ({ shown }: { readonly shown: CaseView }) =>
  shown.separation === null && shown.safePlace === null ? null : (
    <Suspense fallback={null}>
      <Card shown={shown} />
    </Suspense>
  )

/** What is asked before a step of a separation. */
export const SeparationDialogs = (props: {
  readonly act: SeparationAct
  readonly shown: CaseView
  readonly onDone: () => void
}) => (
  <Suspense fallback={null}>
    <Dialogs {...props} />
  </Suspense>
)

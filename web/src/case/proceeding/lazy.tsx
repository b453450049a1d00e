import { lazy, Suspense } from 'react'
import type { CaseView } from '../../api/contract.ts'
import { pageWith } from '../../shell/messages.ts'

const Card = lazy(
  pageWith('proceeding', async () => ({ default: (await import('./case-proceedings.tsx')).ProceedingsCard })),
)

/** Police, procuracy, evidence; nothing for whoever only sees the case. */
export const CaseProceedings = ({ shown }: { readonly shown: CaseView }) =>
  shown.side === 'acting' && shown.joinedTo === null ? (
    <Suspense fallback={null}>
      <Card id={shown.id} />
    </Suspense>
  ) : null

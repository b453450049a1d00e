import { lazy, Suspense } from 'react'
import type { CaseView } from '../../api/contract.ts'
import { pageWith } from '../../shell/messages.ts'

const Card = lazy(
  pageWith('needToKnow', async () => ({ default: (await import('./need-to-know-card.tsx')).NeedToKnowCard })),
)
const Apart = lazy(pageWith('needToKnow', async () => ({ default: (await import('./kept-apart.tsx')).KeptApart })))

/** Who may know of a case; nothing for whoever only sees it. */
export const CaseNeedToKnow = ({ shown }: { readonly shown: CaseView }) =>
  shown.side === 'acting' ? (
    <Suspense fallback={null}>
      <Card id={shown.id} />
    </Suspense>
  ) : null

/** What of the list of cases is kept to others. */
export const CasesKeptApart = () => (
  <Suspense fallback={null}>
    <Apart />
  </Suspense>
)

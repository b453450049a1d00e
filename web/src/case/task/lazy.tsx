import { lazy, Suspense } from 'react'
import type { CaseView } from '../../api/contract.ts'
import { pageWith } from '../../shell/messages.ts'

const Tasks = lazy(pageWith('task', async () => ({ default: (await import('./case-tasks.tsx')).CaseTasksCard })))

/** Work of the plan in others' hands; nothing before there is a plan, and for whoever only sees the case. */
export const CaseTasks = ({ shown }: { readonly shown: CaseView }) =>
  shown.side === 'acting' && shown.plan !== null ? (
    <Suspense fallback={null}>
      <Tasks shown={shown} />
    </Suspense>
  ) : null

import { lazy, Suspense } from 'react'
import type { EventView } from '../api/contract.ts'
import type { EventDo } from './event-item.tsx'

const Form = lazy(async () => ({ default: (await import('./event-form.tsx')).EventForm }))
const Answer = lazy(async () => ({ default: (await import('./event-answer.tsx')).EventAnswer }))
const Approve = lazy(async () => ({ default: (await import('./event-approve.tsx')).EventApprove }))

interface EventDoingProps {
  readonly one: EventView
  readonly what: EventDo
  readonly onDone: () => void
}

/** The dialog of what is being done with an event. */
export const EventDoing = ({ one, what, onDone }: EventDoingProps) => (
  <Suspense>
    {(what === 'return' || what === 'withdraw') && <Answer one={one} what={what} onDone={onDone} />}
    {what === 'approve' && <Approve one={one} onDone={onDone} />}
    {(what === 'correct' || what === 'amend') && (
      <Form
        kind={one.kind}
        childId={one.childId}
        childName={one.childName}
        one={one}
        what={what === 'correct' ? 'approve' : 'amend'}
        onDone={onDone}
      />
    )}
  </Suspense>
)

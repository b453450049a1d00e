import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import type { Decision } from '../api/contract.ts'
import { decisionKeys } from './waiting-bar.tsx'

interface QueueActs {
  readonly decide: (decision: Decision) => void
  readonly takeBack: () => void
  readonly move: (by: number) => void
  /** By how many screens the shown row is scrolled. */
  readonly scroll: (screens: number) => void
}

/** The keys of the queue. They work only while the focus is inside it (WCAG 2.1.4), where it is put once there is something to decide. */
export const useQueueKeys = (work: RefObject<HTMLElement | null>, ready: boolean, acts: QueueActs) => {
  useEffect(() => {
    if (ready) work.current?.focus({ preventScroll: true })
  }, [ready, work])
  return (event: KeyboardEvent) => {
    const inField = event.target instanceof Element && event.target.closest('input, textarea, select')
    if (inField || event.ctrlKey || event.metaKey || event.altKey) return
    const decision = (Object.keys(decisionKeys) as Decision[]).find(one => decisionKeys[one] === event.key)
    if (decision) acts.decide(decision)
    else if (event.key === 'ArrowDown') acts.move(1)
    else if (event.key === 'ArrowUp') acts.move(-1)
    else if (event.key === 'PageDown') acts.scroll(0.85)
    else if (event.key === 'PageUp') acts.scroll(-0.85)
    else if (event.key.toLowerCase() === 'l') acts.takeBack()
    else return
    event.preventDefault()
  }
}

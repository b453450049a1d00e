import type { BatchState, Verdict } from '../api/contract.ts'

type BadgeTone = 'note' | 'error' | 'good' | undefined

export const verdicts = ['new', 'changed', 'same', 'decision', 'error'] as const satisfies readonly Verdict[]

export const verdictTone: Readonly<Record<Verdict, BadgeTone>> = {
  new: 'good',
  changed: 'good',
  same: undefined,
  decision: 'note',
  error: 'error',
}

export const stateTone: Readonly<Record<BatchState, BadgeTone>> = {
  reading: undefined,
  checked: 'note',
  writing: undefined,
  written: 'good',
  undone: undefined,
  cancelled: undefined,
  failed: 'error',
}

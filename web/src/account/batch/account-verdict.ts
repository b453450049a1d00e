import type { AccountBatchRow, AccountVerdict } from '../../api/contract.ts'

/** In the order in which they are looked through: what stands in the way last read, first seen. */
export const accountVerdicts = ['new', 'existing', 'same', 'error'] as const satisfies readonly AccountVerdict[]

export const accountVerdictTone = { new: 'good', existing: 'good', same: undefined, error: 'error' } as const

export const stateTone = { checked: 'note', written: 'good', cancelled: undefined } as const satisfies Record<
  AccountBatchRow['state'],
  string | undefined
>

import type { CaseView } from '../../api/contract.ts'
import { DecideDialog } from './decide-dialog.tsx'
import type { SeparationAct } from './lazy.tsx'
import { CourtDialog, LiftDialog, OrderDialog } from './other-dialogs.tsx'
import { SafePlaceDialog } from './safe-place-dialog.tsx'

interface SeparationDialogProps {
  readonly act: SeparationAct
  readonly shown: CaseView
  readonly onDone: () => void
}

/** What is asked before a step of a separation. */
export const SeparationDialog = ({ act, ...props }: SeparationDialogProps) => {
  if (act === 'record_safe_place') return <SafePlaceDialog {...props} />
  if (act === 'lift_separation') return <LiftDialog {...props} />
  if (act === 'ask_court') return <CourtDialog {...props} />
  if (act === 'record_authority_order') return <OrderDialog {...props} />
  return <DecideDialog {...props} extending={act === 'extend_separation'} />
}

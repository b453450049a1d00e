import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Decision } from '../api/contract.ts'
import { Icon } from '../shell/icon.tsx'
import register from './register.module.css'
import type { Waiting } from './use-waiting-queue.ts'

export const decisionKeys = { merge: '1', new: '2', skip: '3' } as const satisfies Record<Decision, string>
const choices = ['merge', 'new', 'skip'] as const

/** Whether the row can be answered so: it waits, this person may, and there is a record to add to, or a name to enter. */
export const mayDecide = ({ row, done }: Waiting, decision: Decision): boolean => {
  if (done !== null || !row.batch.mayDecide) return false
  if (decision === 'merge') return row.match !== null
  return decision === 'skip' || row.fullName !== null
}

/** A decision can be taken back until it stands in the register; leaving out never does. */
export const mayTakeBack = ({ row, done }: Waiting): boolean =>
  done === 'skip' || ((done === 'new' || done === 'merge') && !row.batch.written)

interface WaitingBarProps {
  readonly item: Waiting
  readonly onDecide: (decision: Decision) => void
  readonly onTakeBack: () => void
}

/**
 * The three answers, always at the same place: whoever clicks from row to row need not move the mouse, and what cannot be chosen
 * keeps its place and the focus.
 */
export const WaitingBar = ({ item, onDecide, onTakeBack }: WaitingBarProps) => {
  const { t } = useTranslation()
  const answer = (decision: Decision) => {
    const open = mayDecide(item, decision)
    const noMatch = decision === 'merge' && item.row.match === null
    return (
      <Button
        key={decision}
        variant={item.done === decision ? 'filled' : 'default'}
        aria-disabled={!open}
        {...(!open && { 'data-disabled': true })}
        aria-keyshortcuts={decisionKeys[decision]}
        title={noMatch ? t('register.waiting.mergeNone') : t('register.waiting.key', { key: decisionKeys[decision] })}
        onClick={() => open && onDecide(decision)}
      >
        {t(`register.row.choose.${decision}`)}
      </Button>
    )
  }
  return (
    <div className={register.bar}>
      {choices.map(answer)}
      {mayTakeBack(item) && (
        <Button variant="subtle" leftSection={<Icon name="undo" />} aria-keyshortcuts="L" onClick={onTakeBack}>
          {t('register.waiting.takeBack')}
        </Button>
      )}
    </div>
  )
}

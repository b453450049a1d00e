import { reasonTitle, type WaitingReason, waitingReasons } from '@mangnon/core/register/reason-title.ts'
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListRowView } from '../api/contract.ts'
import { Icon } from '../shell/icon.tsx'
import type { Language } from '../shell/language.ts'
import { useLanguage } from '../shell/use-language.ts'
import register from './register.module.css'
import type { Waiting } from './use-waiting-queue.ts'

interface WaitingListProps {
  readonly items: readonly Waiting[]
  readonly active: number
  readonly onChoose: (at: number) => void
  readonly onMore: (() => void) | undefined
}

const isReason = (code: string): code is WaitingReason => waitingReasons.some(one => one === code)

/** Why a row waits, in a few words. */
export const reasonsOf = (row: ListRowView, language: Language): string =>
  row.remarks.flatMap(({ code }) => (isReason(code) ? [reasonTitle(code, language)] : [])).join('; ')

/** The queue: what is decided keeps its place and says what became of it. */
export const WaitingList = ({ items, active, onChoose, onMore }: WaitingListProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const shown = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is the active one
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    void shown.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <nav className={register.queue} aria-label={t('register.waiting.list')}>
      <ol>
        {items.map(({ row, done }, at) => (
          <li key={`${row.batch.id} ${row.rowNo}`}>
            <button
              type="button"
              ref={at === active ? shown : undefined}
              aria-current={at === active || undefined}
              data-done={done !== null || undefined}
              onClick={() => onChoose(at)}
            >
              <strong>{row.fullName ?? t('register.row.noName')}</strong>
              <span>
                {done === null ? (
                  reasonsOf(row, language)
                ) : (
                  <>
                    <Icon name="check" size={14} /> {t(`register.waiting.done.${done}`)}
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {onMore && (
        <Button variant="subtle" onClick={onMore}>
          {t('register.waiting.more')}
        </Button>
      )}
    </nav>
  )
}

import { reasonTitle } from '@mangnon/core/register/reason-title.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { BatchView, DecisionRound, WaitingReason, WaitingReasonCount } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { formatCount } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import register from './register.module.css'
import { TogetherDialog } from './together-dialog.tsx'

interface TogetherPanelProps {
  readonly batch: BatchView
  readonly reason: WaitingReason | undefined
  readonly onReason: (reason: WaitingReason | undefined) => void
}

/** Why rows wait, each reason with its number: to look at its rows alone, or to decide them all at once, and to take that back. */
export const TogetherPanel = ({ batch, reason, onReason }: TogetherPanelProps) => {
  const { t } = useTranslation()
  const [deciding, setDeciding] = useState<WaitingReasonCount | null>(null)
  const asked = queries.useQuery('get', '/api/register/batches/{id}/reasons', { params: { path: { id: batch.id } } })
  const { reasons = [], rounds = [] } = asked.data ?? {}
  if (reasons.length === 0 && rounds.length === 0) return null
  return (
    <section className={css.card}>
      <h2>{t('register.together.title')}</h2>
      {reasons.length > 0 && <p className={css.small}>{t('register.together.help')}</p>}
      <ul className={register.reasons}>
        {reasons.map(one => (
          <ReasonLine
            key={one.code}
            one={one}
            shown={reason === one.code}
            onShow={() => onReason(reason === one.code ? undefined : one.code)}
            onDecide={batch.can.includes('decide') && one.alone > 0 ? () => setDeciding(one) : undefined}
          />
        ))}
      </ul>
      {rounds.length > 0 && <Rounds batch={batch} rounds={rounds} />}
      {deciding && (
        <TogetherDialog
          batch={batch}
          reason={deciding}
          onDone={() => {
            setDeciding(null)
            // Its rows alone were looked at, and they wait no longer.
            if (reason === deciding.code) onReason(undefined)
          }}
          onClose={() => setDeciding(null)}
        />
      )}
    </section>
  )
}

interface ReasonLineProps {
  readonly one: WaitingReasonCount
  readonly shown: boolean
  readonly onShow: () => void
  readonly onDecide: (() => void) | undefined
}

const ReasonLine = ({ one, shown, onShow, onDecide }: ReasonLineProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const title = reasonTitle(one.code, language)
  const show = shown ? t('register.together.showAll') : t('register.together.show')
  return (
    <li data-shown={shown || undefined}>
      <span>
        <strong>{title}</strong>{' '}
        <span className={css.muted}>
          {t('register.together.rows', { count: one.rows, shown: formatCount(one.rows, language) })}
        </span>
      </span>
      <span className={css.row}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-pressed={shown}
          aria-label={`${show}: ${title}`}
          onClick={onShow}
        >
          {show}
        </Button>
        {onDecide && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${t('register.together.decide')}: ${title}`}
            onClick={onDecide}
          >
            {t('register.together.decide')}
          </Button>
        )}
      </span>
    </li>
  )
}

const Rounds = ({ batch, rounds }: { readonly batch: BatchView; readonly rounds: readonly DecisionRound[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const save = useWrite((body: { version: number; at: string }, headers) =>
    api.POST('/api/register/batches/{id}/decisions/take-back', { params: { path: { id: batch.id } }, body, headers }),
  )
  const takeBack = async (at: string) => {
    if (await save.run({ version: batch.version, at })) announce(t('register.together.takenBack'))
  }
  const words = (round: DecisionRound) =>
    t(`register.together.round.${round.decision}`, { count: round.rows, shown: formatCount(round.rows, language) })
  return (
    <>
      <h3>{t('register.together.rounds')}</h3>
      <ul className={register.reasons}>
        {rounds.map(round => (
          <li key={`${round.at} ${round.decision}`}>
            <span>{words(round)}</span>
            {round.mayTakeBack && (
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<Icon name="undo" size={16} />}
                aria-label={`${t('register.together.takeBack')}: ${words(round)}`}
                loading={save.sending}
                onClick={() => void takeBack(round.at)}
              >
                {t('register.together.takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemBox problem={save.problem} />
    </>
  )
}

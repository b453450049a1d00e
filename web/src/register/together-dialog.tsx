import { reasonTitle } from '@mangnon/core/register/reason-title.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { BatchView, WaitingReason, WaitingReasonCount } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import register from './register.module.css'

const answers = ['proposal', 'merge', 'new', 'skip'] as const
type Answer = (typeof answers)[number]
type Together = { version: number; reason: WaitingReason; decision: Answer }

/** How many rows of the reason each answer reaches. */
const reached = ({ alone, matched, named, proposed }: WaitingReasonCount): Readonly<Record<Answer, number>> => ({
  proposal: proposed,
  merge: matched,
  new: named,
  skip: alone,
})

const POLL_MS = 700

interface TogetherDialogProps {
  readonly batch: BatchView
  readonly reason: WaitingReasonCount
  readonly onDone: () => void
  readonly onClose: () => void
}

/** One answer for all rows that wait for a reason: says what will happen to how many before it is done. */
export const TogetherDialog = ({ batch, reason, onDone, onClose }: TogetherDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [tried, setTried] = useState(false)
  const save = useWrite((body: Together, headers) =>
    api.POST('/api/register/batches/{id}/decisions/together', { params: { path: { id: batch.id } }, body, headers }),
  )
  const numbers = reached(reason)
  const shown = (count: number) => ({ count, shown: formatCount(count, language) })
  const rows = answer === null ? 0 : numbers[answer]
  const rest = reason.rows - rows
  const submit = async () => {
    setTried(true)
    if (answer === null || !(await save.run({ version: batch.version, reason: reason.code, decision: answer }))) return
    announce(t('register.together.done'))
    onDone()
  }
  const written = batch.state === 'written'
  return (
    <DialogForm
      title={t('register.together.dialog', { title: reasonTitle(reason.code, language), ...shown(reason.rows) })}
      submit={answer === null ? t('register.together.decide') : t('register.together.submit', shown(rows))}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <fieldset className={css.tight} disabled={save.sending}>
        <legend className="mn-hidden">{t('register.row.decide')}</legend>
        {answers
          .filter(one => numbers[one] > 0)
          .map(one => (
            <label key={one} className={css.pick}>
              <input type="radio" name="answer" checked={answer === one} onChange={() => setAnswer(one)} />
              {t(`register.together.will.${one}`, shown(numbers[one]))}
            </label>
          ))}
        {tried && answer === null && <p className={css.errorText}>{t('register.together.choose')}</p>}
      </fieldset>
      {answer !== null && rest > 0 && <p className={css.small}>{t('register.together.rest', shown(rest))}</p>}
      <p className={css.small}>
        {answer === 'proposal'
          ? t('register.together.proposalHelp')
          : written
            ? t('register.together.atOnce')
            : t('register.together.notYet')}
      </p>
      {save.sending && <Working batchId={batch.id} rows={rows} />}
    </DialogForm>
  )
}

/** How far a long decision has come; the transaction tells it from outside. */
const Working = ({ batchId, rows }: { readonly batchId: string; readonly rows: number }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const progress = queries.useQuery(
    'get',
    '/api/register/batches/{id}/progress',
    { params: { path: { id: batchId } } },
    { refetchInterval: POLL_MS },
  )
  const { done = 0, total = null } = progress.data ?? {}
  return (
    <label role="status">
      {t('register.together.working', { count: rows, shown: formatCount(rows, language) })}
      <progress className={register.progress} {...(total !== null && { max: total, value: Math.min(done, total) })} />
    </label>
  )
}

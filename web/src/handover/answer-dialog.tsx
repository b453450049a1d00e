import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { HandoverView } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { readDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { handoverName } from './handover-name.ts'

interface AnswerDialogProps {
  readonly row: HandoverView
  readonly what: 'send' | 'refuse' | 'withdraw'
  readonly onDone: () => void
}

/** Sends what was asked for, refuses with a reason, or takes back. */
export const AnswerDialog = ({ row, what, onDone }: AnswerDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const [on, setOn] = useState(formatDay(today()))
  const [tried, setTried] = useState(false)
  const params = { path: { id: row.id } }
  const save = useWrite((body: { version: number; reason: string; movedOn: string }, headers) => {
    const { version, reason: why, movedOn } = body
    const maybe = { version, ...(why && { reason: why }) }
    if (what === 'send') return api.POST('/api/handovers/{id}/send', { params, body: { ...maybe, movedOn }, headers })
    return what === 'refuse'
      ? api.POST('/api/handovers/{id}/refuse', { params, body: { version, reason: why }, headers })
      : api.POST('/api/handovers/{id}/withdraw', { params, body: maybe, headers })
  })
  const movedOn = readDay(on)
  const why = reason.trim()
  const submit = async () => {
    setTried(true)
    if ((what === 'refuse' && why === '') || (what === 'send' && movedOn === null)) return
    if (!(await save.run({ version: row.version, reason: why, movedOn: movedOn ?? today() }))) return
    announce(t(`handover.answer.done.${what}`))
    onDone()
  }
  return (
    <DialogForm
      title={t(`handover.answer.title.${what}`, { name: handoverName(row, t) })}
      submit={t(`handover.act.${what}`)}
      grave={what !== 'send'}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p className={css.small}>{t(`handover.answer.help.${what}`)}</p>
      {what === 'send' && (
        <TextInput
          label={t('handover.move.on')}
          value={on}
          onChange={event => setOn(event.currentTarget.value)}
          inputMode="numeric"
          w={160}
          error={
            (tried && movedOn === null ? t('handover.move.needDay') : undefined) ??
            fieldText(save.problem, 'movedOn', language)
          }
        />
      )}
      <TextInput
        label={what === 'refuse' ? t('handover.answer.why') : t('handover.move.reason')}
        value={reason}
        maxLength={1000}
        onChange={event => setReason(event.currentTarget.value)}
        error={tried && what === 'refuse' && why === '' ? t('handover.answer.needWhy') : undefined}
      />
    </DialogForm>
  )
}

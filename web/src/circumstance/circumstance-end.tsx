import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { CircumstanceView } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import { readDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { circumstanceName } from './circumstance-name.ts'

interface CircumstanceEndProps {
  readonly childId: string
  readonly one: CircumstanceView
  /** It was never true, rather than true no longer. */
  readonly never: boolean
  readonly onDone: () => void
}

/** Ends a circumstance from a day on, or withdraws what was never true. The words say which of the two it is. */
export const CircumstanceEnd = ({ childId, one, never, onDone }: CircumstanceEndProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [on, setOn] = useState(formatDay(today()))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const path = { id: childId, circumstanceId: one.id }
  const save = useWrite((body: { on: string; reason: string }, headers) =>
    never
      ? api.POST('/api/children/{id}/circumstances/{circumstanceId}/withdraw', {
          params: { path },
          body: { row: one.row, reason: body.reason },
          headers,
        })
      : api.POST('/api/children/{id}/circumstances/{circumstanceId}/end', {
          params: { path },
          body: { row: one.row, on: body.on, ...(body.reason && { reason: body.reason }) },
          headers,
        }),
  )
  const day = readDay(on)
  const why = reason.trim()
  const submit = async () => {
    setTried(true)
    if (never ? why === '' : day === null) return
    if (!(await save.run({ on: day ?? today(), reason: why }))) return
    announce(never ? t('circumstance.withdrawing.done') : t('circumstance.ending.done'))
    onDone()
  }
  const name = circumstanceName(one.code, language)
  return (
    <DialogForm
      grave
      title={never ? t('circumstance.withdrawing.title', { name }) : t('circumstance.ending.title', { name })}
      submit={never ? t('circumstance.withdrawing.submit') : t('circumstance.ending.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{never ? t('circumstance.withdrawing.help') : t('circumstance.ending.help')}</p>
      {!never && (
        <TextInput
          label={t('circumstance.ending.on')}
          value={on}
          onChange={event => setOn(event.currentTarget.value)}
          inputMode="numeric"
          w={160}
          error={
            (tried && day === null ? t('circumstance.form.needDay') : undefined) ??
            fieldText(save.problem, 'on', language)
          }
        />
      )}
      <TextInput
        data-autofocus
        label={t('circumstance.ending.reason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={500}
        error={tried && never && why === '' ? t('circumstance.form.needWhy') : undefined}
      />
    </DialogForm>
  )
}

import { addMonths } from '@mangnon/core/deadline/due.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { SupportGrant } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import { readAnyDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { supportName } from './support-text.ts'

interface GrantActProps {
  readonly childId: string
  readonly one: SupportGrant
  readonly what: 'suspended' | 'in_force' | 'end' | 'withdraw'
  readonly onDone: () => void
}

const words = { suspended: 'suspend', in_force: 'resume', end: 'end', withdraw: 'withdraw' } as const

/** Suspends a grant, takes it up again, ends it, or withdraws what was never granted. The words say which of them it is. */
export const GrantAct = ({ childId, one, what, onDone }: GrantActProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const word = words[what]
  // A right ends with the month after: the first of it is what is mostly meant.
  const [on, setOn] = useState(formatDay(what === 'end' ? `${addMonths(today(), 1).slice(0, 7)}-01` : today()))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const params = { path: { id: childId, supportId: one.id } }
  const save = useWrite((body: { on: string; reason: string }, headers) => {
    const sent = { row: one.row, ...body }
    if (what === 'withdraw')
      return api.POST('/api/children/{id}/support/{supportId}/withdraw', {
        params,
        body: { row: one.row, reason: body.reason },
        headers,
      })
    return what === 'end'
      ? api.POST('/api/children/{id}/support/{supportId}/end', { params, body: sent, headers })
      : api.POST('/api/children/{id}/support/{supportId}/state', { params, body: { ...sent, state: what }, headers })
  })
  const day = readAnyDay(on)
  const why = reason.trim()
  const submit = async () => {
    setTried(true)
    if (why === '' || (what !== 'withdraw' && day === null)) return
    if (!(await save.run({ on: day ?? today(), reason: why }))) return
    announce(t('support.act.done'))
    onDone()
  }
  const name = supportName(one.support, language)
  return (
    <DialogForm
      grave={what !== 'in_force'}
      title={t(`support.act.${word}Title`, { name })}
      submit={t(`support.${word}`)}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t(`support.act.${word}Help`)}</p>
      {what !== 'withdraw' && (
        <TextInput
          label={t('support.act.on')}
          value={on}
          onChange={event => setOn(event.currentTarget.value)}
          inputMode="numeric"
          w={160}
          error={
            (tried && day === null ? t('support.form.needDay') : undefined) ?? fieldText(save.problem, 'on', language)
          }
        />
      )}
      <TextInput
        data-autofocus
        label={t('support.act.reason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={500}
        error={tried && why === '' ? t('support.form.needWhy') : undefined}
      />
    </DialogForm>
  )
}

import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { EventView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { eventName } from './event-name.ts'

interface EventAnswerProps {
  readonly one: EventView
  readonly what: 'return' | 'withdraw'
  readonly onDone: () => void
}

/** Gives a proposal back, or takes one's own back, with a reason. */
export const EventAnswer = ({ one, what, onDone }: EventAnswerProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const params = { path: { id: one.childId, eventId: one.id } }
  const save = useWrite((body: { version: number; reason: string }, headers) =>
    what === 'return'
      ? api.POST('/api/children/{id}/events/{eventId}/return', { params, body, headers })
      : api.POST('/api/children/{id}/events/{eventId}/withdraw', { params, body, headers }),
  )
  const why = reason.trim()
  const submit = async () => {
    setTried(true)
    if (why === '' || !(await save.run({ version: one.version, reason: why }))) return
    announce(t(`event.done.${what}`))
    onDone()
  }
  return (
    <DialogForm
      title={t('event.title', {
        event: eventName(one.kind, language),
        name: one.childName ?? one.facts.motherName ?? '',
      })}
      submit={t(`event.act.${what}`)}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <TextInput
        label={what === 'return' ? t('event.returnWhy') : t('event.withdrawWhy')}
        value={reason}
        maxLength={1000}
        onChange={event => setReason(event.currentTarget.value)}
        error={tried && why === '' ? t('event.needWhy') : undefined}
      />
    </DialogForm>
  )
}

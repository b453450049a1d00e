import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { EventView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay } from '../shell/format.ts'
import { useLanguage } from '../shell/use-language.ts'
import { eventName } from './event-name.ts'

/** Approves a proposal as it is; the words say what becomes of the record. */
export const EventApprove = ({ one, onDone }: { readonly one: EventView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const save = useWrite((body: { version: number }, headers) =>
    api.POST('/api/children/{id}/events/{eventId}/approve', {
      params: { path: { id: one.childId, eventId: one.id } },
      body,
      headers,
    }),
  )
  const submit = async () => {
    if (!(await save.run({ version: one.version }))) return
    announce(t('event.done.approve'))
    onDone()
  }
  const event = eventName(one.kind, language)
  return (
    <DialogForm
      grave={one.kind === 'died'}
      title={t('event.title', { event, name: one.childName ?? one.facts.motherName ?? '' })}
      submit={t('event.act.approve')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('event.approveHelp', { event, day: formatDay(one.on), name: one.proposedBy })}</p>
      {one.kind === 'died' && <p>{t('event.diedHelp')}</p>}
    </DialogForm>
  )
}

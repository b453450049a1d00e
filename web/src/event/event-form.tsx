import { type FieldErrorCode, fieldErrorTable } from '@mangnon/core/error/error.ts'
import { eventProblems, tidyEvent } from '@mangnon/core/event/check-event.ts'
import { type EventFacts, eventFields, eventRules } from '@mangnon/core/event/event.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { EventKind } from '@mangnon/legal/code-lists/event-kinds.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { EventBody, EventView } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import type { PickedHousehold } from '../household/household-picker.tsx'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { readAnyDay, readDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { EventFields, type EventTexts } from './event-fields.tsx'
import { eventName } from './event-name.ts'

interface EventFormProps {
  readonly kind: EventKind
  readonly childId: string
  /** Null for a birth. */
  readonly childName: string | null
  readonly childVersion?: number
  /** The proposal that is corrected and approved, or written anew. */
  readonly one?: EventView
  readonly what: 'enter' | 'propose' | 'approve' | 'amend'
  readonly onDone: () => void
}

/** Enters or proposes what happened, corrects a proposal while approving it, or writes a returned one anew. */
export const EventForm = ({ kind, childId, childName, childVersion, one, what, onDone }: EventFormProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [id] = useState(newId)
  const [on, setOn] = useState(formatDay(one?.on ?? today()))
  const [until, setUntil] = useState(formatDay(one?.until))
  const [texts, setTexts] = useState<EventTexts>(() => {
    const facts = Object.entries(one?.facts ?? {}).filter(([, value]) => value !== null)
    return Object.fromEntries(facts) as EventTexts
  })
  const [household, setHousehold] = useState<PickedHousehold | null>(
    one?.facts.householdId ? { id: one.facts.householdId, text: t('event.sameHousehold') } : null,
  )
  const [tried, setTried] = useState(false)
  const path = { id: childId, eventId: one?.id ?? '' }
  const save = useWrite((body: EventBody, headers) => {
    const version = one?.version ?? 0
    if (what === 'approve')
      return api.POST('/api/children/{id}/events/{eventId}/approve', {
        params: { path },
        body: { version, corrected: body },
        headers,
      })
    if (what === 'amend')
      return api.PUT('/api/children/{id}/events/{eventId}', { params: { path }, body: { ...body, version }, headers })
    return api.POST('/api/children/{id}/events', {
      params: { path: { id: childId } },
      body: { ...body, id, ...(childVersion !== undefined && { childVersion }) },
      headers,
    })
  })
  const day = readDay(on)
  const last = until.trim() === '' ? null : readAnyDay(until)
  const facts = {
    ...Object.fromEntries(eventFields.map(field => [field, texts[field]?.trim() || null])),
    householdId: household?.id ?? null,
  } as EventFacts
  const draft = tidyEvent({ kind, on: day ?? today(), until: last, facts })
  const problems = eventProblems(draft, { fullName: childName ?? '', birthFirst: null }, [], today())
  const errorAt = (field: string): string | undefined => {
    const found = tried ? problems.find(problem => problem.path === field) : undefined
    return (
      (found && fieldErrorTable[found.code as FieldErrorCode][language]) ??
      fieldText(save.problem, field, language) ??
      fieldText(save.problem, `corrected.${field}`, language)
    )
  }
  const submit = async () => {
    setTried(true)
    if (day === null || (until.trim() !== '' && last === null) || problems.length > 0) return
    if (!(await save.run({ kind, on: day, until: last, facts: draft.facts as EventBody['facts'] }))) return
    announce(t(`event.done.${what}`))
    onDone()
  }
  const name = eventName(kind, language)
  return (
    <DialogForm
      wide
      grave={kind === 'died' && what !== 'propose'}
      title={childName === null ? name : t('event.title', { event: name, name: childName })}
      submit={t(`event.submit.${what}`)}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      {kind === 'died' && <p>{t('event.diedHelp')}</p>}
      {kind === 'born' && <p className={css.small}>{t('event.bornHelp')}</p>}
      {what === 'propose' && <p className={css.small}>{t('event.proposeHelp')}</p>}
      <TextInput
        label={kind === 'born' ? t('child.field.birth') : t('event.field.on')}
        value={on}
        onChange={event => setOn(event.currentTarget.value)}
        inputMode="numeric"
        w={160}
        error={tried && day === null ? t('handover.move.needDay') : errorAt('on')}
      />
      {eventRules[kind].until && (
        <TextInput
          label={t('event.field.until')}
          value={until}
          onChange={event => setUntil(event.currentTarget.value)}
          inputMode="numeric"
          w={160}
          error={errorAt('until')}
        />
      )}
      <EventFields
        kind={kind}
        texts={texts}
        onChange={(field, value) => setTexts(now => ({ ...now, [field]: value }))}
        household={household}
        onHousehold={setHousehold}
        errorAt={errorAt}
      />
    </DialogForm>
  )
}

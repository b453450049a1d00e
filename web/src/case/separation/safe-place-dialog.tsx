import { handedOverProblems } from '@mangnon/core/case/separation/check-separation.ts'
import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { CaseView, RecordSafePlaceBody } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { formatDay, momentParts, today } from '../../shell/format.ts'
import { readDay } from '../../shell/since-when.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { lawName } from '../act-words.ts'
import { PlaceFields } from './place-fields.tsx'

/** '23:40', also as 23h40 or 2340; null when it is no time. */
const readTime = (typed: string): string | null => {
  const [, hour = '', minute = ''] = /^\s*(\d{1,2})\s*[:hg.]?\s*(\d{2})\s*$/.exec(typed) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}

/** The child was handed over: when, to whom, where. Nothing else need be there yet. */
export const SafePlaceDialog = ({ shown, onDone }: { readonly shown: CaseView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [id] = useState(newId)
  const [place, setPlace] = useState({ kind: '', receiver: '', receiverAddress: '' })
  const [day, setDay] = useState(formatDay(today()))
  const [time, setTime] = useState(momentParts(new Date()).time)
  const [phone, setPhone] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: RecordSafePlaceBody, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/safe-place', { params: { path: { id: shown.id } }, body, headers }),
  )
  const [on, hour] = [readDay(day), readTime(time)]
  const body = { ...place, at: on && hour ? `${on}T${hour}:00+07:00` : '', phone, note }
  const problems = handedOverProblems(body, new Date().toISOString(), today())
  const wrong = (path: string) => (tried ? problems.find(one => one.path === path)?.code : undefined)
  return (
    <DialogForm
      title={lawName('record_safe_place', language) ?? ''}
      submit={t('separation.safePlace.save')}
      wide
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (problems.length > 0 || !(await save.run({ id, version: shown.version, ...body }))) return
        announce(t('case.saved'))
        onDone()
      }}
    >
      <p>{t('separation.safePlace.help')}</p>
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        label={t('separation.safePlace.day')}
        required
        value={day}
        onChange={event => setDay(event.currentTarget.value)}
        error={tried && on === null ? t('separation.decide.badDay') : undefined}
      />
      <TextInput
        autoComplete="off"
        label={t('separation.safePlace.time')}
        required
        value={time}
        onChange={event => setTime(event.currentTarget.value)}
        error={tried && on !== null && wrong('at') ? t('separation.safePlace.badTime') : undefined}
      />
      <PlaceFields
        place={place}
        onChange={some => setPlace(before => ({ ...before, ...some }))}
        problem={path => {
          const code = wrong(path)
          return code && fieldErrorTable[code][language]
        }}
        harmerReads={false}
      />
      <TextInput
        inputMode="tel"
        autoComplete="off"
        label={t('separation.phone')}
        maxLength={30}
        value={phone}
        onChange={event => setPhone(event.currentTarget.value)}
      />
      <Textarea
        label={t('separation.safePlace.note')}
        autosize
        minRows={2}
        maxLength={5000}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  )
}

import { orderProblems } from '@mangnon/core/case/separation/check-separation.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { AskCourtBody, CaseView, LiftSeparationBody, RecordOrderBody } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { formatDay, today } from '../../shell/format.ts'
import { readAnyDay, readDay } from '../../shell/since-when.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { lawName } from '../act-words.ts'
import { factsOf } from './separation-facts.ts'

interface DialogProps {
  readonly shown: CaseView
  readonly onDone: () => void
}

interface LineProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | false | undefined
  readonly description?: string
  readonly day?: boolean
  readonly required?: boolean
}
const Line = ({ label, value, onChange, error, description, day = false, required = true }: LineProps) => (
  <TextInput
    autoComplete="off"
    {...(day && { inputMode: 'numeric' as const })}
    label={label}
    description={description}
    required={required}
    maxLength={300}
    value={value}
    onChange={event => onChange(event.currentTarget.value)}
    error={error || undefined}
  />
)
const Words = ({ label, value, onChange, error, required = true }: LineProps) => (
  <Textarea
    label={label}
    autosize
    minRows={3}
    maxLength={5000}
    required={required}
    value={value}
    onChange={event => onChange(event.currentTarget.value)}
    error={error || undefined}
  />
)

/** The chair ends the separation: on which day, and why the child may go home. */
export const LiftDialog = ({ shown, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [id] = useState(newId)
  const [day, setDay] = useState(formatDay(today()))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: LiftSeparationBody, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/separation/lift', { params: { path: { id: shown.id } }, body, headers }),
  )
  const on = readDay(day)
  const lacks = reason.trim().length < 3
  return (
    <DialogForm
      title={lawName('lift_separation', language) ?? ''}
      submit={t('separation.lift.submit')}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (on === null || lacks) return
        const done = await save.run({ id, version: shown.version, on, reason })
        if (!done) return
        announce(t('separation.decide.decided', { number: done.number }))
        onDone()
      }}
    >
      <Line
        day
        label={t('separation.decide.on')}
        value={day}
        onChange={setDay}
        error={tried && on === null && t('separation.decide.badDay')}
      />
      <Words
        label={t('separation.lift.reason')}
        value={reason}
        onChange={setReason}
        error={tried && lacks && t('casework.needed')}
      />
    </DialogForm>
  )
}

/** The chair asks the court. */
export const CourtDialog = ({ shown, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [id] = useState(newId)
  const [day, setDay] = useState(formatDay(today()))
  const [court, setCourt] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: AskCourtBody, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/separation/court', { params: { path: { id: shown.id } }, body, headers }),
  )
  const on = readDay(day)
  const [noCourt, noReason] = [court.trim().length < 3, reason.trim().length < 3]
  return (
    <DialogForm
      title={lawName('ask_court', language) ?? ''}
      submit={t('separation.court.submit')}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (on === null || noCourt || noReason) return
        if (!(await save.run({ id, version: shown.version, on, court, reason }))) return
        announce(t('case.saved'))
        onDone()
      }}
    >
      <p>{t('separation.court.help')}</p>
      <Line
        label={t('separation.court.court')}
        value={court}
        onChange={setCourt}
        error={tried && noCourt && t('casework.needed')}
      />
      <Line
        day
        label={t('separation.court.on')}
        value={day}
        onChange={setDay}
        error={tried && on === null && t('separation.decide.badDay')}
      />
      <Words
        label={t('separation.court.reason')}
        value={reason}
        onChange={setReason}
        error={tried && noReason && t('casework.needed')}
      />
    </DialogForm>
  )
}

/** An authority ordered that it last longer. */
export const OrderDialog = ({ shown, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [id] = useState(newId)
  const [typed, setTyped] = useState({ authority: '', number: '', on: formatDay(today()), until: '', note: '' })
  const [tried, setTried] = useState(false)
  const save = useWrite((body: RecordOrderBody, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/separation/order', { params: { path: { id: shown.id } }, body, headers }),
  )
  const until = typed.until.trim() === '' ? '' : (readAnyDay(typed.until) ?? '?')
  const body = { ...typed, on: readDay(typed.on) ?? '', until }
  const problems = shown.separation ? orderProblems(body, factsOf(shown.separation), today()) : []
  const wrong = (path: string) => tried && problems.some(one => one.path === path)
  const of = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (value: string) => setTyped(before => ({ ...before, [name]: value })),
  })
  return (
    <DialogForm
      title={lawName('record_authority_order', language) ?? ''}
      submit={t('separation.order.submit')}
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
      <p>{t('separation.order.help')}</p>
      <Line
        label={t('separation.order.authority')}
        {...of('authority')}
        error={wrong('authority') && t('casework.needed')}
      />
      <Line label={t('separation.order.number')} {...of('number')} error={wrong('number') && t('casework.needed')} />
      <Line day label={t('separation.order.on')} {...of('on')} error={wrong('on') && t('separation.decide.badDay')} />
      <Line
        day
        required={false}
        label={t('separation.order.until')}
        description={t('separation.order.untilHelp')}
        {...of('until')}
        error={wrong('until') && t('separation.order.badUntil')}
      />
      <Words required={false} label={t('separation.order.note')} {...of('note')} />
    </DialogForm>
  )
}

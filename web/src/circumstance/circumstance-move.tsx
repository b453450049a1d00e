import { promptsFor } from '@mangnon/core/circumstance/prompts.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { type CircumstanceEvent, circumstanceTransitions } from '@mangnon/legal/circumstances/transitions.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { CircumstanceMoveBody, CircumstanceView } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { readDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { circumstanceEntry, circumstanceName } from './circumstance-name.ts'

interface CircumstanceMoveProps {
  readonly childId: string
  readonly circumstances: readonly CircumstanceView[]
  readonly onDone: () => void
}

const events = [...new Set(circumstanceTransitions.entries.map(entry => entry.event))]

/** What happened, and what of the child's circumstances it ends and begins: offered, not done by itself. */
export const CircumstanceMove = ({ childId, circumstances, onDone }: CircumstanceMoveProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [chosen, setChosen] = useState(0)
  const [on, setOn] = useState(formatDay(today()))
  const [number, setNumber] = useState('')
  const [issuer, setIssuer] = useState('')
  const [tried, setTried] = useState(false)
  const [id] = useState(newId)
  const save = useWrite((body: CircumstanceMoveBody, headers) =>
    api.POST('/api/children/{id}/circumstances/move', { params: { path: { id: childId } }, body, headers }),
  )
  const day = readDay(on)
  const prompts = events.flatMap((event: CircumstanceEvent) =>
    promptsFor(event, day ?? today(), circumstances, circumstanceTransitions.entries),
  )
  const prompt = prompts[chosen]
  const named = (code: string) => circumstanceName(code, language)
  const endedCode = circumstances.find(one => one.id === prompt?.ends)?.code
  const asks = prompt?.begins ? circumstanceEntry(prompt.begins)?.entry.evidence : undefined
  const submit = async () => {
    setTried(true)
    if (day === null || !prompt) return
    const body: CircumstanceMoveBody = {
      event: prompt.event,
      on: day,
      ends: prompt.ends,
      begins: prompt.begins === null ? null : { id, code: prompt.begins as CircumstanceView['code'] },
      evidenceNumber: number.trim() || null,
      evidenceIssuer: issuer.trim() || null,
      evidenceOn: number.trim() ? day : null,
    }
    if (!(await save.run(body))) return
    announce(t('circumstance.moving.done'))
    onDone()
  }
  return (
    <DialogForm
      title={t('circumstance.moving.title')}
      submit={t('circumstance.moving.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <fieldset className={css.tight}>
        <legend>{t('circumstance.moving.which')}</legend>
        {prompts.map(({ event, begins, ends, transition }, at) => (
          <label key={`${event} ${ends} ${begins}`} className={css.row}>
            <input type="radio" name="event" checked={chosen === at} onChange={() => setChosen(at)} />
            {transition.name[language]}
          </label>
        ))}
      </fieldset>
      {endedCode && <p>{t('circumstance.moving.ends', { name: named(endedCode) })}</p>}
      {prompt?.begins && <p>{t('circumstance.moving.begins', { name: named(prompt.begins) })}</p>}
      <TextInput
        label={t('circumstance.moving.on')}
        value={on}
        onChange={event => setOn(event.currentTarget.value)}
        inputMode="numeric"
        w={160}
        error={
          (tried && day === null ? t('circumstance.form.needDay') : undefined) ??
          fieldText(save.problem, 'on', language)
        }
      />
      {asks && (
        <div className={css.row}>
          <TextInput
            label={t('circumstance.form.evidenceNumber')}
            value={number}
            onChange={event => setNumber(event.currentTarget.value)}
            error={fieldText(save.problem, 'evidenceNumber', language)}
          />
          <TextInput
            label={t('circumstance.form.evidenceIssuer')}
            value={issuer}
            onChange={event => setIssuer(event.currentTarget.value)}
            flex={1}
          />
        </div>
      )}
    </DialogForm>
  )
}

import { newId } from '@mangnon/core/platform/id.ts'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { HandoverBody } from '../api/contract.ts'
import { fieldText, Problem } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { readDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { CommunePicker, type PickedCommune } from './commune-picker.tsx'

interface MoveDialogProps {
  readonly subject: 'child' | 'household'
  readonly record: { readonly id: string; readonly version: number }
  readonly name: string
  readonly onDone: () => void
}

const destinations = ['commune', 'abroad', 'unknown'] as const

interface Successor {
  readonly id: string
  readonly name: string
}

const successorsOf = (problem: unknown): readonly Successor[] => {
  if (!(problem instanceof Problem) || problem.code !== 'area_ended') return []
  const { successors } = problem.detail
  return Array.isArray(successors) ? (successors as Successor[]) : []
}

/** Hands a child or a household over: to which commune, since when. Where no register takes over, the record ends, and the words say so. */
export const MoveDialog = ({ subject, record, name, onDone }: MoveDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [id] = useState(newId)
  const [destination, setDestination] = useState<(typeof destinations)[number]>('commune')
  const [commune, setCommune] = useState<PickedCommune | null>(null)
  const [texts, setTexts] = useState({ place: '', movedOn: formatDay(today()), reason: '' })
  const [tried, setTried] = useState(false)
  const save = useWrite((body: HandoverBody, headers) => {
    const params = { path: { id: record.id } }
    return subject === 'child'
      ? api.POST('/api/children/{id}/handovers', { params, body, headers })
      : api.POST('/api/households/{id}/handovers', { params, body, headers })
  })
  const text = (field: keyof typeof texts) => ({
    value: texts[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setTexts(now => ({ ...now, [field]: value }))
    },
  })
  const movedOn = readDay(texts.movedOn)
  const toCommune = destination === 'commune'
  const submit = async () => {
    setTried(true)
    if (movedOn === null || (toCommune && commune === null)) return
    const { place, reason } = texts
    const body = {
      ...{ id, version: record.version, destination, movedOn },
      ...(toCommune && commune && { communeId: commune.id }),
      ...(!toCommune && place.trim() && { place: place.trim() }),
      ...(reason.trim() && { reason: reason.trim() }),
    }
    if (!(await save.run(body))) return
    announce(toCommune ? t('handover.move.sent', { name }) : t('handover.move.left', { name }))
    onDone()
  }
  const successors = successorsOf(save.problem)
  return (
    <DialogForm
      wide
      grave={!toCommune}
      title={t(`handover.move.title.${subject}`, { name })}
      submit={toCommune ? t('handover.move.submit') : t('handover.move.submitLeft')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <fieldset className={css.tight}>
        <legend>{t('handover.move.where')}</legend>
        {destinations.map(one => (
          <label key={one} className={css.row}>
            <input type="radio" name="destination" checked={destination === one} onChange={() => setDestination(one)} />
            {t(`handover.destination.${one}`)}
          </label>
        ))}
      </fieldset>
      <p className={css.small}>{toCommune ? t('handover.move.help') : t('handover.move.helpLeft')}</p>
      {toCommune ? (
        <CommunePicker
          picked={commune}
          onPick={picked => {
            save.reset()
            setCommune(picked)
          }}
          error={
            (tried && commune === null ? t('handover.move.needCommune') : undefined) ??
            fieldText(save.problem, 'communeId', language)
          }
        />
      ) : (
        <TextInput label={t('handover.move.place')} maxLength={300} {...text('place')} />
      )}
      {commune && fieldText(save.problem, 'communeId', language) && (
        <p className={css.errorText}>{fieldText(save.problem, 'communeId', language)}</p>
      )}
      {successors.length > 0 && (
        <NoticeBox tone="note">
          <p>{t('handover.move.successors')}</p>
          <ul className={css.plain}>
            {successors.map(one => (
              <li key={one.id}>
                <Button
                  variant="subtle"
                  onClick={() => {
                    save.reset()
                    setCommune({ id: one.id, text: one.name })
                  }}
                >
                  {one.name}
                </Button>
              </li>
            ))}
          </ul>
        </NoticeBox>
      )}
      <TextInput
        label={t('handover.move.on')}
        inputMode="numeric"
        w={160}
        error={
          (tried && movedOn === null ? t('handover.move.needDay') : undefined) ??
          fieldText(save.problem, 'movedOn', language)
        }
        {...text('movedOn')}
      />
      <TextInput label={t('handover.move.reason')} maxLength={1000} {...text('reason')} />
    </DialogForm>
  )
}

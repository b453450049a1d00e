import { endReasons } from '@mangnon/legal/code-lists/end-reasons.ts'
import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ChildEndBody, ChildView } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { formatDay, today } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { readDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'

/** Ends a record: a reason, a day, and what it means. Nothing is deleted, and the words say so. */
export const ChildEnd = ({ child, onDone }: { readonly child: ChildView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [reason, setReason] = useState<ChildEndBody['reason'] | null>(null)
  const [on, setOn] = useState(formatDay(today()))
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: ChildEndBody, headers) =>
    api.POST('/api/children/{id}/end', { params: { path: { id: child.id } }, body, headers }),
  )
  const day = readDay(on)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason === null || day === null) return
    const body = { version: child.version, reason, on: day, ...(note.trim() && { note: note.trim() }) }
    if (!(await save.run(body))) return
    announce(t('child.end.done', { name: child.fullName }))
    onDone()
  }
  const noteLabel = () => {
    if (reason === 'moved_away') return t('child.end.noteMoved')
    return reason === 'duplicate' ? t('child.end.noteDuplicate') : t('child.end.note')
  }
  return (
    <Modal
      opened
      onClose={onDone}
      size="lg"
      title={t('child.end.title', { name: child.fullName })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form className={css.form} onSubmit={event => void submit(event)} noValidate>
        <p>{t('child.end.help')}</p>
        <fieldset className={css.tight} aria-invalid={tried && reason === null}>
          <legend>{t('child.end.reason')}</legend>
          {endReasons.entries.map(entry => (
            <label key={entry.code} className={css.row}>
              <input
                type="radio"
                name="reason"
                checked={reason === entry.code}
                onChange={() => setReason(entry.code as ChildEndBody['reason'])}
              />
              {entry.name[language]}
            </label>
          ))}
          {tried && reason === null && <p className={css.errorText}>{t('child.end.needReason')}</p>}
        </fieldset>
        <TextInput
          label={t('child.end.on')}
          value={on}
          onChange={event => setOn(event.currentTarget.value)}
          inputMode="numeric"
          w={160}
          error={
            (tried && day === null ? t('child.end.needDay') : undefined) ?? fieldText(save.problem, 'on', language)
          }
        />
        <TextInput
          label={noteLabel()}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
          maxLength={1000}
        />
        <ProblemBox problem={save.problem} />
        <div className={css.row} style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={onDone}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={save.sending} className={css.grave}>
            {t('child.end.submit')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

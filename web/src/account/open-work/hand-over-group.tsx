import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandOverBody, OpenWorkGroup } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { formatCount, formatDay } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { useLanguage } from '../../shell/use-language.ts'
import { workText } from './work-kind.ts'

interface HandOverGroupProps {
  readonly group: OpenWorkGroup
  readonly send: (body: HandOverBody, headers: WriteHeaders) => Promise<{ data?: unknown; response: Response }>
}

/** What is not chosen yet; the unit; or somebody's id. */
type Choice = '' | 'unit' | (string & {})

/** The open work of one role and place: to whom each kind goes, and a word on the way. Nothing is chosen for the person. */
export const HandOverGroup = ({ group, send }: HandOverGroupProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({})
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite(send)
  const parts = group.parts.flatMap(({ kind, count }) => {
    const to = chosen[kind] ?? ''
    return to === '' ? [] : [{ kind, count, to: to === 'unit' ? null : to }]
  })
  const submit = async () => {
    setTried(true)
    if (parts.length === 0) return
    const { role, areaPath } = group
    if (!(await save.run({ role, areaPath, note: note.trim() || null, parts }))) return
    announce(t('account.work.done'))
  }
  const place = [t(`signIn.role.${group.role}`), group.areaName].filter(Boolean).join(', ')
  return (
    <section className={css.card} aria-label={place}>
      <h2>{place}</h2>
      {group.successors.length === 0 && <p className={css.muted}>{t('account.work.nobody')}</p>}
      <div className={css.stack}>
        {group.parts.map(({ kind, count, since }) => (
          <NativeSelect
            key={kind}
            label={`${workText(t, kind)}: ${formatCount(count, language)}`}
            description={t('account.work.since', { day: formatDay(since.slice(0, 10)) })}
            value={chosen[kind] ?? ''}
            onChange={event => setChosen({ ...chosen, [kind]: event.currentTarget.value })}
            data={[
              { value: '', label: t('account.work.later') },
              ...group.successors.map(({ id, fullName }) => ({ value: id, label: fullName })),
              { value: 'unit', label: t('account.work.unit') },
            ]}
          />
        ))}
        <Textarea
          label={t('account.work.note')}
          description={t('account.work.noteHelp')}
          autosize
          minRows={2}
          maxLength={500}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
        {tried && parts.length === 0 && <p role="alert">{t('account.work.choose')}</p>}
        <ProblemBox problem={save.problem} />
        <div>
          <Button loading={save.sending} onClick={() => void submit()}>
            {t('account.work.submit')}
          </Button>
        </div>
      </div>
    </section>
  )
}

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { BatchCounts, BatchView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import register from './register.module.css'

interface BatchConfirmProps {
  readonly batch: BatchView
  readonly counts: BatchCounts
}

/** What will be written and what will not, before anything is. */
export const BatchConfirm = ({ batch, counts }: BatchConfirmProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [name, setName] = useState(batch.name)
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { version: number; name: string }, headers) =>
    api.POST('/api/register/batches/{id}/confirm', { params: { path: { id: batch.id } }, body, headers }),
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') return
    if (await save.run({ version: batch.version, name: name.trim() })) announce(t('register.confirm.started'))
  }
  const shown = (count: number) => ({ count, shown: formatCount(count, language) })
  const decided = counts.decision - counts.waiting
  const unread = batch.legacy !== null && batch.legacyDecision === null
  const created = counts.new + counts.decidedNew
  const changed = counts.changed + counts.decidedMerge
  const nothing = counts.new + counts.changed + decided === 0
  return (
    <section className={css.card}>
      <h2>{t('register.confirm.title')}</h2>
      <form className={register.confirm} onSubmit={event => void submit(event)} noValidate>
        <ul className={css.tight} style={{ paddingLeft: 20 }}>
          <li>
            {nothing
              ? t('register.confirm.nothing')
              : t('register.confirm.will', {
                  created: formatCount(created, language),
                  changed: formatCount(changed, language),
                })}
          </li>
          {counts.householdsNew + counts.householdsExisting > 0 && (
            <li>
              {t('register.confirm.households', {
                made: formatCount(counts.householdsNew, language),
                known: formatCount(counts.householdsExisting, language),
              })}
            </li>
          )}
          {counts.newVillages.length > 0 && (
            <li>{t('register.confirm.villages', { names: counts.newVillages.join(', ') })}</li>
          )}
          {counts.waiting > 0 && <li>{t('register.confirm.waiting', shown(counts.waiting))}</li>}
          {counts.error > 0 && <li>{t('register.confirm.errors', shown(counts.error))}</li>}
          {unread && <li>{t('register.confirm.legacy')}</li>}
        </ul>
        <TextInput
          label={t('register.confirm.name')}
          description={t('register.confirm.nameHelp')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          maxLength={200}
          maw={480}
          error={tried && name.trim() === '' ? t('register.confirm.needName') : undefined}
        />
        <ProblemBox problem={save.problem} />
        <div>
          <Button type="submit" loading={save.sending} disabled={nothing || unread}>
            {t('register.confirm.submit')}
          </Button>
        </div>
      </form>
    </section>
  )
}

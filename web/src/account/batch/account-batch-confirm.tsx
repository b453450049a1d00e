import { Button, Checkbox } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { AccountBatchView } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { formatCount } from '../../shell/format.ts'
import { NoticeBox } from '../../shell/notice-box.tsx'
import css from '../../shell/page.module.css'
import { useLanguage } from '../../shell/use-language.ts'

/** What will be made and what will not, before anything is; wrong rows stay out only when the person says so. */
export const AccountBatchConfirm = ({ batch }: { readonly batch: AccountBatchView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [leaveOut, setLeaveOut] = useState(false)
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { version: number; leaveOut: boolean }, headers) =>
    api.POST('/api/account-batches/{id}/confirm', { params: { path: { id: batch.id } }, body, headers }),
  )
  const { counts } = batch
  const shown = (count: number) => ({ count, shown: formatCount(count, language) })
  const missing = counts.error > 0 && !leaveOut
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing) return
    if (await save.run({ version: batch.version, leaveOut })) announce(t('accountBatch.confirm.done'))
  }
  return (
    <section className={css.card}>
      <h2>{t('accountBatch.confirm.title')}</h2>
      <form className={css.form} onSubmit={event => void submit(event)} noValidate>
        <ul className={css.tight} style={{ paddingLeft: 20 }}>
          <li>
            {t('accountBatch.confirm.will', {
              made: formatCount(counts.new, language),
              added: formatCount(counts.existing, language),
            })}
          </li>
          {counts.same > 0 && <li>{t('accountBatch.confirm.same', shown(counts.same))}</li>}
          {counts.error > 0 && <li>{t('accountBatch.confirm.errors', shown(counts.error))}</li>}
        </ul>
        {counts.error > 0 && batch.can.includes('confirm') && (
          <Checkbox
            label={t('accountBatch.confirm.leaveOut')}
            checked={leaveOut}
            onChange={event => setLeaveOut(event.currentTarget.checked)}
            error={tried && missing ? t('accountBatch.confirm.needLeaveOut') : undefined}
          />
        )}
        {save.problem?.code === 'changed_meanwhile' ? (
          <div role="alert">
            <NoticeBox tone="error">{t('accountBatch.confirm.again')}</NoticeBox>
          </div>
        ) : (
          <ProblemBox problem={save.problem} />
        )}
        <div>
          <Button type="submit" loading={save.sending} disabled={!batch.can.includes('confirm')}>
            {t('accountBatch.confirm.submit')}
          </Button>
        </div>
      </form>
    </section>
  )
}

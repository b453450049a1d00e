import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { PublicationPreview } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { Asked } from '../shell/asked.tsx'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'

interface PublishProps {
  readonly kind: string
  readonly period: string
}

/** Accepted figures on their way to everybody: what would be shown, and publishing it. */
export const Publish = ({ kind, period }: PublishProps) => {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState(false)
  return (
    <section className={`${css.card} ${css.stack}`}>
      <h2>{t('report.publish.title')}</h2>
      <p>{t('report.publish.help')}</p>
      {wanted ? (
        <Preview kind={kind} period={period} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setWanted(true)}>
            {t('report.publish.look')}
          </Button>
        </div>
      )}
    </section>
  )
}

const Preview = ({ kind, period }: PublishProps) => {
  const { t } = useTranslation()
  const asked = queries.useQuery('get', '/api/publications/preview', { params: { query: { kind, period } } })
  const [asking, setAsking] = useState(false)
  return (
    <Asked question={asked}>
      {preview => (
        <>
          <p role="status">
            {t('report.publish.summary', {
              ...{ units: preview.table.units.length, missing: preview.table.missing.length },
            })}{' '}
            {preview.hidden === 0
              ? t('report.publish.allShown')
              : t('report.publish.someHidden', { hidden: preview.hidden, small: preview.small })}
          </p>
          <OneLine table={preview.table} />
          {preview.number > 0 && !preview.changed && <p>{t('report.publish.unchanged', { number: preview.number })}</p>}
          <div className={css.row}>
            {preview.changed && (
              <Button onClick={() => setAsking(true)}>
                {preview.number > 0 ? t('report.publish.again') : t('report.publish.publish')}
              </Button>
            )}
            {preview.number > 0 && (
              <a href="/so-lieu-cong-bo" target="_blank" rel="noreferrer">
                {t('report.publish.page')}
              </a>
            )}
          </div>
          {asking && (
            <PublishDialog
              kind={kind}
              period={period}
              number={preview.number}
              onClose={() => {
                setAsking(false)
                void asked.refetch()
              }}
            />
          )}
        </>
      )}
    </Asked>
  )
}

/** One line of the form over all units: what is not shown is said in words. */
const OneLine = ({ table }: { readonly table: PublicationPreview['table'] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [at, setAt] = useState(0)
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? t('report.publish.hidden') : formatCount(value, language)
  return (
    <>
      <NativeSelect
        label={t('report.publish.line')}
        value={String(at)}
        data={table.lines.map((line, value) => ({
          value: String(value),
          label: `${line.mark} ${line.name[language]}`.trim(),
        }))}
        onChange={event => setAt(Number(event.currentTarget.value))}
      />
      <TableScroll label={table.lines[at]?.name[language] ?? ''}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('report.publish.unit')}</th>
              <th scope="col">{t('report.publish.children')}</th>
            </tr>
          </thead>
          <tbody>
            {[{ id: '', name: t('report.publish.nation'), figures: table.all }, ...table.units].map(unit => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                <td>{shown(unit.figures[at])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  )
}

const PublishDialog = ({
  kind,
  period,
  number,
  onClose,
}: PublishProps & { readonly number: number; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const write = useWrite((body: { reason: string | null }, headers) =>
    api.POST('/api/publications', { body: { kind, period, number, ...body }, headers }),
  )
  const submit = async () => {
    if (!(await write.run({ reason: number > 0 ? reason : null }))) return
    announce(t('report.publish.done'))
    onClose()
  }
  return (
    <DialogForm
      title={t('report.publish.confirm')}
      submit={number > 0 ? t('report.publish.again') : t('report.publish.publish')}
      sending={write.sending}
      problem={write.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('report.publish.confirmHelp')}</p>
      {number > 0 && (
        <Textarea
          label={t('report.publish.reason')}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          error={fieldText(write.problem, 'reason', language)}
          onChange={event => setReason(event.currentTarget.value)}
        />
      )}
    </DialogForm>
  )
}

import { Button, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { BatchView, Decision, ListRowView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { fieldText } from '../audit/history-list.tsx'
import { toldValue } from '../audit/told-value.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { Facts } from '../shell/facts.tsx'
import { formatDay } from '../shell/format.ts'
import { NoticeBox, type Tone } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import register from './register.module.css'
import { RowCorrections } from './row-corrections.tsx'

interface RowDialogProps {
  readonly batch: BatchView
  readonly row: ListRowView
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly onClose: () => void
}

/** One row of the list: what stands in the file, what was found, whom it may be, and what to do with it. */
export const RowDialog = ({ batch, row, onPrevious, onNext, onClose }: RowDialogProps) => {
  const { t } = useTranslation()
  const name = row.fullName ?? t('register.row.noName')
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('register.row.title', { row: row.sheetRow, name })}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <div className={css.stack}>
        <Remarks row={row} />
        {row.heldBy && <p>{t('register.row.heldBy', { unit: row.heldBy })}</p>}
        {row.match && <Match row={row} match={row.match} />}
        {batch.can.includes('decide') &&
          (row.verdict === 'decision' || row.verdict === 'error') &&
          row.decision === null && <RowCorrections key={`${row.rowNo} ${row.verdict}`} batch={batch} row={row} />}
        {row.verdict === 'decision' && batch.can.includes('decide') && (
          <Decide batch={batch} row={row} onDecided={onNext ?? onClose} />
        )}
        <details open={row.match === null}>
          <summary>{t('register.row.inFile')}</summary>
          <Facts facts={row.cells.map(cell => [`${cell.letter}. ${cell.caption}`, cell.text] as const)} />
        </details>
        <div className={css.row}>
          <Button variant="default" disabled={!onPrevious} onClick={onPrevious}>
            {t('register.row.previous')}
          </Button>
          <Button variant="default" disabled={!onNext} onClick={onNext}>
            {t('register.row.next')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

const tones: Readonly<Record<ListRowView['remarks'][number]['level'], Tone>> = {
  error: 'error',
  decision: 'note',
  warning: 'note',
  info: 'info',
}

const Remarks = ({ row }: { readonly row: ListRowView }) => {
  const { t } = useTranslation()
  if (row.remarks.length === 0) return <p className={css.muted}>{t('register.row.nothing')}</p>
  return (
    <ul className={register.remarks}>
      {row.remarks.map(remark => (
        <li key={`${remark.code} ${remark.column}`}>
          <NoticeBox tone={tones[remark.level]}>{remark.sentence}</NoticeBox>
        </li>
      ))}
    </ul>
  )
}

interface MatchProps {
  readonly row: ListRowView
  readonly match: NonNullable<ListRowView['match']>
}

const Match = ({ row, match }: MatchProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const shown = (field: string, value: string | null) => toldValue(field, value, language) || t('shell.none')
  return (
    <section className={css.card}>
      <h3>{t('register.row.match')}</h3>
      <p>
        <Link to="/tre-em/$id" params={{ id: match.id }} target="_blank">
          {match.fullName}
        </Link>{' '}
        <span className={css.muted}>{[formatDay(match.birth), match.villageName].filter(Boolean).join(' · ')}</span>
      </p>
      {row.differences.length > 0 && (
        <TableScroll label={t('register.row.differences')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('register.row.differences')}</th>
                <th scope="col">{t('register.row.inRegister')}</th>
                <th scope="col">{t('register.row.inList')}</th>
              </tr>
            </thead>
            <tbody>
              {row.differences.map(({ field, before, after }) => (
                <tr key={field}>
                  <td>{fieldText(t, field)}</td>
                  <td>{shown(field, before)}</td>
                  <td>{shown(field, after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  )
}

interface DecideProps {
  readonly batch: BatchView
  readonly row: ListRowView
  readonly onDecided: () => void
}

type Decisions = { decisions: { rowNo: number; decision: Decision | null }[] }

const Decide = ({ batch, row, onDecided }: DecideProps) => {
  const { t } = useTranslation()
  const save = useWrite((body: Decisions, headers) =>
    api.POST('/api/register/batches/{id}/decisions', { params: { path: { id: batch.id } }, body, headers }),
  )
  const decide = async (decision: Decision) => {
    if (!(await save.run({ decisions: [{ rowNo: row.rowNo, decision }] }))) return
    announce(t('register.row.saved'))
    onDecided()
  }
  const choices: readonly Decision[] = row.match ? ['merge', 'new', 'skip'] : ['new', 'skip']
  return (
    <section>
      <h3>{t('register.row.decide')}</h3>
      <p className={css.small}>{t(`register.row.choose.${row.decision ?? 'none'}`)}</p>
      <div className={register.choices}>
        {choices.map(choice => (
          <Button
            key={choice}
            variant={row.decision === choice ? 'filled' : 'default'}
            disabled={save.sending}
            onClick={() => void decide(choice)}
          >
            {t(`register.row.choose.${choice}`)}
          </Button>
        ))}
      </div>
      <ProblemBox problem={save.problem} />
    </section>
  )
}

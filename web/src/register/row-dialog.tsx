import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { BatchView, Decision, ListRowView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { Facts } from '../shell/facts.tsx'
import css from '../shell/page.module.css'
import register from './register.module.css'
import { RowCorrections } from './row-corrections.tsx'
import { RowMeaning } from './row-meaning.tsx'
import { RowRemarks } from './row-remarks.tsx'

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
  const [chosen, setChosen] = useState<string | null>(null)
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
        {row.remarks.length === 0 ? <p className={css.muted}>{t('register.row.nothing')}</p> : <Remarks row={row} />}
        {row.heldBy && <p>{t('register.row.heldBy', { unit: row.heldBy })}</p>}
        {(row.match !== null || row.repeatOf !== null) && (
          <RowMeaning batchId={batch.id} row={row} chosen={chosen} onChoose={setChosen} />
        )}
        {batch.can.includes('decide') &&
          (row.verdict === 'decision' || row.verdict === 'error') &&
          row.decision === null && <RowCorrections key={`${row.rowNo} ${row.verdict}`} batchId={batch.id} row={row} />}
        {row.verdict === 'decision' && batch.can.includes('decide') && (
          <Decide batch={batch} row={row} matchId={chosen} onDecided={onNext ?? onClose} />
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

/** What asks for a person stands open; what was only noticed is told on request. */
const Remarks = ({ row }: { readonly row: ListRowView }) => {
  const { t } = useTranslation()
  const asked = row.remarks.filter(remark => remark.level === 'decision' || remark.level === 'error')
  const others = row.remarks.filter(remark => remark.level === 'warning' || remark.level === 'info')
  if (asked.length === 0) return <RowRemarks remarks={others} />
  return (
    <>
      <RowRemarks remarks={asked} />
      {others.length > 0 && (
        <details>
          <summary>
            {t('register.waiting.others')} ({others.length})
          </summary>
          <RowRemarks remarks={others} />
        </details>
      )}
    </>
  )
}

interface DecideProps {
  readonly batch: BatchView
  readonly row: ListRowView
  /** The child that a person chose among several. */
  readonly matchId: string | null
  readonly onDecided: () => void
}

type Decisions = { decisions: { rowNo: number; decision: Decision | null; matchId?: string }[] }

const Decide = ({ batch, row, matchId, onDecided }: DecideProps) => {
  const { t } = useTranslation()
  const save = useWrite((body: Decisions, headers) =>
    api.POST('/api/register/batches/{id}/decisions', { params: { path: { id: batch.id } }, body, headers }),
  )
  const decide = async (decision: Decision) => {
    const chosen = decision === 'merge' && matchId !== null ? { matchId } : {}
    if (!(await save.run({ decisions: [{ rowNo: row.rowNo, decision, ...chosen }] }))) return
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

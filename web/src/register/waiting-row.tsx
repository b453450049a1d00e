import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Facts } from '../shell/facts.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { useCan } from '../shell/session-context.ts'
import { RowCorrections } from './row-corrections.tsx'
import { RowMeaning } from './row-meaning.tsx'
import { RowRemarks } from './row-remarks.tsx'
import type { Waiting } from './use-waiting-queue.ts'

interface WaitingRowProps {
  readonly item: Waiting
  readonly chosen: string | null
  readonly onChoose: (childId: string) => void
  /** A cell was put right: how the row stands is asked anew. */
  readonly onCorrected: () => void
}

/** One waiting row: where it stands, why it is asked, whom it may mean, and its cells. */
export const WaitingRowView = ({ item, chosen, onChoose, onCorrected }: WaitingRowProps) => {
  const { t } = useTranslation()
  const { row, done } = item
  const { batch } = row
  const asked = row.remarks.filter(remark => remark.level === 'decision' || remark.level === 'error')
  const others = row.remarks.filter(remark => remark.level === 'warning' || remark.level === 'info')
  const from = { file: batch.fileName, row: row.sheetRow }
  return (
    <article className={css.stack}>
      <header>
        <h2>{row.fullName ?? t('register.row.noName')}</h2>
        <p className={css.small}>
          <Link to="/nhap-danh-sach/$id" params={{ id: batch.id }}>
            {batch.name}
          </Link>
          {' · '}
          {batch.sheetName === null
            ? t('register.waiting.fromFile', from)
            : t('register.waiting.from', { ...from, sheet: batch.sheetName })}
        </p>
      </header>
      {done !== null && <NoticeBox tone="info">{t(`register.waiting.done.${done}`)}</NoticeBox>}
      <RowRemarks remarks={asked} />
      {row.heldBy && <p>{t('register.row.heldBy', { unit: row.heldBy })}</p>}
      <RowMeaning batchId={batch.id} row={row} chosen={chosen} onChoose={onChoose} />
      {batch.mayDecide ? (
        <p className={css.small}>{batch.written ? t('register.waiting.atOnce') : t('register.waiting.notYet')}</p>
      ) : (
        <Locked batchId={batch.id} />
      )}
      {done === null && batch.mayDecide && <RowCorrections batchId={batch.id} row={row} onCorrected={onCorrected} />}
      {others.length > 0 && (
        <details>
          <summary>
            {t('register.waiting.others')} ({others.length})
          </summary>
          <RowRemarks remarks={others} />
        </details>
      )}
      <details>
        <summary>{t('register.row.inFile')}</summary>
        <Facts facts={row.cells.map(cell => [`${cell.letter}. ${cell.caption}`, cell.text] as const)} />
      </details>
    </article>
  )
}

const Locked = ({ batchId }: { readonly batchId: string }) => {
  const { t } = useTranslation()
  const imports = useCan('register.import')
  if (!imports) return <p className={css.small}>{t('register.waiting.readOnly')}</p>
  return (
    <NoticeBox tone="note">
      {t('register.waiting.locked')}{' '}
      <Link to="/nhap-danh-sach/$id" params={{ id: batchId }}>
        {t('register.waiting.lockedOpen')}
      </Link>
    </NoticeBox>
  )
}

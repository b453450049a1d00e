import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ListRowView, MatchView } from '../api/contract.ts'
import { formatDay } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { SideBySide } from './side-by-side.tsx'

interface RowMeaningProps {
  readonly batchId: string
  readonly row: ListRowView
  /** The child that a person chose among several. */
  readonly chosen: string | null
  readonly onChoose: (childId: string) => void
}

/** Whom the row may mean: the child of the register beside it, one of several, or the other row of the same list. */
export const RowMeaning = ({ batchId, row, chosen, onChoose }: RowMeaningProps) => {
  const { t } = useTranslation()
  const several = row.remarks.some(remark => remark.code === 'match:several')
  const candidates = queries.useQuery(
    'get',
    '/api/register/batches/{id}/rows/{rowNo}/candidates',
    { params: { path: { id: batchId, rowNo: row.rowNo } } },
    { enabled: several },
  )
  const offered: readonly MatchView[] = candidates.data?.rows ?? []
  const match = offered.find(one => one.id === chosen) ?? row.match
  return (
    <div className={css.stack}>
      {several && offered.length > 1 && (
        <fieldset className={css.tight}>
          <legend>{t('register.waiting.which')}</legend>
          {offered.map(one => (
            <label key={one.id} className={css.pick}>
              <input
                type="radio"
                name={`match ${row.rowNo}`}
                checked={one.id === match?.id}
                onChange={() => onChoose(one.id)}
              />
              {[one.fullName, formatDay(one.birth), one.motherName ?? one.fatherName, one.villageName]
                .filter(Boolean)
                .join(' · ')}
            </label>
          ))}
        </fieldset>
      )}
      {match && (
        <SideBySide
          // What differs is known of the child that was matched alone.
          row={match.id === row.match?.id ? row : { ...row, differences: [] }}
          other={match}
          otherTitle={match.ended ? t('register.waiting.thereEnded') : t('register.waiting.there')}
          childId={match.id}
        />
      )}
      {!match && row.repeatOf !== null && <OtherRow batchId={batchId} row={row} rowNo={row.repeatOf} />}
      {!match && row.repeatOf === null && <p className={css.muted}>{t('register.waiting.noMatch')}</p>}
    </div>
  )
}

/** The row of the same list that this one repeats. */
const OtherRow = ({
  batchId,
  row,
  rowNo,
}: {
  readonly batchId: string
  readonly row: ListRowView
  readonly rowNo: number
}) => {
  const { t } = useTranslation()
  const other = queries.useQuery('get', '/api/register/batches/{id}/rows', {
    params: { path: { id: batchId }, query: { row: rowNo, limit: 1 } },
  })
  const found = other.data?.rows[0]
  if (!found) return null
  return <SideBySide row={row} other={found} otherTitle={t('register.waiting.otherRow', { row: found.sheetRow })} />
}

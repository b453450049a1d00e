import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ChildBody, ChildToBe } from '../api/contract.ts'
import { evidenceText } from '../duplicate/evidence-text.ts'
import { AskRecord } from '../handover/ask-record.tsx'
import { formatDay } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { useDebounced } from '../shell/use-debounced.ts'
import { Marked } from './marked.tsx'

/**
 * While a new child is typed: who in the own commune may be the same child, and whether one stands in another commune's register. Asked
 * when what is typed can tell two children apart, and again only when it has changed.
 */
interface KnownAlreadyProps {
  readonly child: ChildBody
  /** Records that were said to be other children. */
  readonly different: ReadonlySet<string>
  readonly onDifferent: (id: string, isDifferent: boolean) => void
}

export const KnownAlready = ({ child, different, onDifferent }: KnownAlreadyProps) => {
  const { t } = useTranslation()
  const { fullName, birth, motherName, fatherName, sex, householdId, personalNumber } = child
  const typed = JSON.stringify({
    ...{ fullName: fullName.trim().slice(0, 100), birth, motherName, fatherName, sex, householdId, personalNumber },
  })
  const rested = useDebounced(typed, 700)
  const body: ChildToBe = JSON.parse(rested)
  const worthwhile =
    (body.fullName.includes(' ') && body.fullName.length > 5) || /^\d{12}$/.test(body.personalNumber ?? '')
  const found = queries.useQuery(
    'post',
    '/api/children/check',
    { body },
    { enabled: worthwhile, staleTime: 600_000, retry: false },
  )
  const { here = [], elsewhere = [], limited = false } = worthwhile ? (found.data ?? {}) : {}
  const any = here.length > 0 || elsewhere.length > 0 || limited
  return (
    <div role="status" style={{ marginTop: any ? 8 : 0 }} className={css.tight}>
      {here.length > 0 && (
        <NoticeBox tone="info">
          <p>
            <strong>{t('child.form.similar')}.</strong> {t('child.form.similarHelp')}
          </p>
          <ul className={css.plain}>
            {here.map(row => (
              <li key={row.id}>
                <Link to="/tre-em/$id" params={{ id: row.id }} target="_blank">
                  <Marked name={row.fullName} words={body.fullName} />
                </Link>{' '}
                <span className={css.muted}>
                  {[formatDay(row.birth), row.villageName, row.motherName].filter(Boolean).join(' · ')}
                </span>
                <p className={css.small}>{evidenceText(t, { reasons: row.why, against: row.but })}</p>
                <label className={css.row}>
                  <input
                    type="checkbox"
                    checked={different.has(row.id)}
                    onChange={event => onDifferent(row.id, event.currentTarget.checked)}
                  />
                  {t('duplicate.page.different')}
                </label>
              </li>
            ))}
          </ul>
        </NoticeBox>
      )}
      {elsewhere.map(other => (
        <NoticeBox key={other.communeName + other.way} tone="note">
          <p>{t(`search.elsewhere.${other.way}`, { commune: other.communeName })}</p>
          {other.communeId && <AskRecord communeId={other.communeId} commune={other.communeName} child={body} />}
        </NoticeBox>
      ))}
      {limited && <p className={css.small}>{t('search.limited')}</p>}
    </div>
  )
}

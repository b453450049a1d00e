import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrailEntry } from '../api/contract.ts'
import { formatCount, formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useCan } from '../shell/session-context.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { deedText, outcomeText } from './deed-text.ts'

/** Codes and moments are read as one. */
const nowrap = { whiteSpace: 'nowrap' } as const

interface TrailTableProps<Entry extends TrailEntry> {
  readonly label: string
  readonly entries: readonly Entry[]
  /** Left out where every line is of the same person. */
  readonly who?: boolean
  /** A column of its own at the front of the deed: why the line is shown. */
  readonly why?: (entry: Entry) => ReactNode
}

/** Lines of the audit. For the auditor a person and a record lead on to their own page. */
export const TrailTable = <Entry extends TrailEntry>({ label, entries, who = true, why }: TrailTableProps<Entry>) => {
  const { t } = useTranslation()
  return (
    <TableScroll label={label}>
      <table className={css.table} style={{ minWidth: 680 }}>
        <thead>
          <tr>
            <th scope="col">{t('trail.column.at')}</th>
            {why && <th scope="col">{t('trail.column.kind')}</th>}
            {who && <th scope="col">{t('trail.column.who')}</th>}
            <th scope="col">{t('trail.column.deed')}</th>
            <th scope="col">{t('trail.column.record')}</th>
            <th scope="col">{t('trail.column.device')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(entry => (
            <tr key={`${entry.seq} ${'kind' in entry ? String(entry.kind) : ''}`}>
              <td className="mn-number" style={nowrap}>
                {formatInstant(entry.at)}
              </td>
              {why && <td>{why(entry)}</td>}
              {who && (
                <td>
                  <Who entry={entry} />
                </td>
              )}
              <td>
                <Deed entry={entry} />
              </td>
              <td>
                <Record entry={entry} />
              </td>
              <td>
                {entry.device}
                {entry.address && <div className={css.small}>{entry.address}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

const Who = ({ entry: { actor } }: { readonly entry: TrailEntry }) => {
  const { t } = useTranslation()
  const audits = useCan('audit.read')
  if (!actor) return t('trail.nobody')
  const name = actor.name ?? t('trail.unknownPerson')
  return (
    <>
      {audits ? (
        <Link to="/nhat-ky/nguoi" search={{ id: actor.id }}>
          {name}
        </Link>
      ) : (
        name
      )}
      <div className={css.small}>
        {[actor.role && t(`signIn.role.${actor.role}`), actor.area].filter(Boolean).join(', ')}
      </div>
    </>
  )
}

const Deed = ({ entry: { action, outcome, count, search, right, why } }: { readonly entry: TrailEntry }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const shown = count === null ? '' : formatCount(count, language)
  return (
    <>
      {deedText(t, action)}
      {right && ` (${t(`trail.right.${right}`)})`}
      {why && <div className={css.small}>{t('trail.why', { why })}</div>}
      {outcome && <div className={css.small}>{t('trail.refused', { why: outcomeText(outcome, language) })}</div>}
      {search && <div className={css.small}>{t('trail.words', { words: search })}</div>}
      {shown && <div className={css.small}>{t('trail.results', { shown })}</div>}
    </>
  )
}

const Record = ({ entry: { subject, subjectId, code, place } }: { readonly entry: TrailEntry }) => {
  const audits = useCan('audit.read')
  const opens = audits && subjectId !== null && (code !== null || subject === 'child' || subject === 'household')
  const name = code ?? (opens ? subjectId.slice(-12) : null)
  return (
    <>
      {opens ? (
        <Link to="/nhat-ky/ho-so" search={{ id: subjectId }} className="mn-number" style={nowrap}>
          {name}
        </Link>
      ) : (
        <span className="mn-number">{name}</span>
      )}
      {place && <div className={css.small}>{place}</div>}
    </>
  )
}

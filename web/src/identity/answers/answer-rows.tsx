import { fieldCaptions } from '@mangnon/core/identity/answers/answer-columns.ts'
import type { answerVerdicts } from '@mangnon/core/identity/answers/weigh-answer.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { IdentityAnswerRow } from '../../api/contract.ts'
import { Badge } from '../../shell/badge.tsx'
import { codeLabel } from '../../shell/code-label.ts'
import { formatDay } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { useLanguage } from '../../shell/use-language.ts'

const tones = { change: 'good', conflict: 'note', error: 'error', same: undefined, unanswered: undefined } as const
/** What needs somebody comes first. Rows in which nothing was written are counted above, and that is enough of them. */
const order = [
  'error',
  'conflict',
  'change',
  'same',
  'unanswered',
] as const satisfies readonly (typeof answerVerdicts)[number][]

type Field = IdentityAnswerRow['fields'][number]

/** The rows of the file that came back, each with what would become of it and why. */
export const AnswerRows = ({ rows }: { readonly rows: readonly IdentityAnswerRow[] }) => {
  const { t } = useTranslation()
  const sorted = rows
    .filter(row => row.verdict !== 'unanswered')
    .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || a.row - b.row)
  return (
    <ul className={css.plain}>
      {sorted.map(row => (
        <li key={row.row} className={css.tight} style={{ padding: '10px 0', borderTop: '1px solid var(--mn-line)' }}>
          <div className={css.row}>
            <Badge tone={tones[row.verdict]}>{t(`answers.verdict.${row.verdict}`)}</Badge>
            <strong>{row.fullName ?? row.code}</strong>
            <span className={css.small}>
              {t('answers.row', { row: row.row })} · {row.code}
            </span>
            {row.childId !== null && row.verdict === 'conflict' && (
              <Link to="/lam-sach/$id" params={{ id: row.childId }} target="_blank">
                {t('answers.openChild')}
              </Link>
            )}
          </div>
          {row.fields.map(field => (
            <AnsweredField key={field.field} field={field} />
          ))}
          {row.remarks.map(({ code, cell, typed, other }) => (
            <p key={`${code} ${cell}`}>
              {t(`answers.remark.${code}`, { cell, typed: typed ?? '', other: other ?? '' })}
              {typed !== null && other !== null && ` ${t('answers.meant', { other: formatDay(other) })}`}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

const AnsweredField = ({ field }: { readonly field: Field }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const say = (value: string | null): string => {
    if (value === null || value === 'unknown') return t('answers.none')
    if (field.field === 'birth') return formatDay(value)
    if (field.field === 'sex') return t(`child.sex.${value === 'male' ? 'male' : 'female'}`)
    return field.field === 'ethnicity' ? codeLabel(ethnicGroups, value, language) : value
  }
  return (
    <p>
      <span className={css.muted}>{fieldCaptions[field.field]}: </span>
      {field.clashes && `${t('answers.was', { value: say(field.was) })} · `}
      {t('answers.now', { value: say(field.now) })} · <strong>{t('answers.right', { value: say(field.right) })}</strong>
    </p>
  )
}

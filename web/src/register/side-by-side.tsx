import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ListRowView, MatchView } from '../api/contract.ts'
import { fieldText } from '../audit/history-list.tsx'
import { toldValue } from '../audit/told-value.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import register from './register.module.css'

type Side = Pick<MatchView, 'fullName' | 'birth' | 'sex' | 'fatherName' | 'motherName' | 'villageName' | 'numberMasked'>
type Known = { readonly [F in keyof Side]: Side[F] | null }

const fields = [
  ['fullName', 'fullName'],
  ['birth', 'birth'],
  ['sex', 'sex'],
  ['fatherName', 'fatherName'],
  ['motherName', 'motherName'],
  ['villageName', 'village'],
  ['numberMasked', 'personalNumber'],
] as const

interface SideBySideProps {
  readonly row: ListRowView
  /** Who stands on the other side: a child of the register, or another row of the list. */
  readonly other: Known
  readonly otherTitle: string
  /** The other side's page, where it is a child of the register. */
  readonly childId?: string
}

/** A row beside the child it may mean, field by field; what differs says so in a word. */
export const SideBySide = ({ row, other, otherTitle, childId }: SideBySideProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const shown = (field: string, value: string | null) => toldValue(field, value, language)
  const lines = fields.map(([key, field]) => [field, shown(field, row[key]), shown(field, other[key])] as const)
  const named = new Set<string>(lines.map(([field]) => field))
  const further =
    childId === undefined
      ? []
      : row.differences
          .filter(({ field }) => !named.has(field))
          .map(({ field, before, after }) => [field, shown(field, after), shown(field, before)] as const)
  return (
    <div>
      <table className={`${css.table} ${register.sides}`}>
        <thead>
          <tr>
            <th scope="col">{t('register.waiting.field')}</th>
            <th scope="col">{t('register.waiting.here', { row: row.sheetRow })}</th>
            <th scope="col">{otherTitle}</th>
          </tr>
        </thead>
        <tbody>
          {[...lines, ...further].map(([field, here, there]) => {
            const differs = here !== there && here !== '' && there !== ''
            return (
              <tr key={field} data-differs={differs || undefined}>
                <th scope="row">
                  {fieldText(t, field)} {differs && <em>{t('register.waiting.differs')}</em>}
                </th>
                <td>{here || <span className={css.muted}>{t('shell.none')}</span>}</td>
                <td>{there || <span className={css.muted}>{t('shell.none')}</span>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {childId !== undefined && (
        <p className={css.small}>
          <Link to="/tre-em/$id" params={{ id: childId }} target="_blank">
            {t('register.waiting.open', { name: other.fullName ?? '' })} <Icon name="next" size={14} />
          </Link>
        </p>
      )}
    </div>
  )
}

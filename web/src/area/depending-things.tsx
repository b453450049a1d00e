import { useTranslation } from 'react-i18next'
import { formatCount } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'

/** By what the name of an act begins, the longer first: what it is about. */
const subjects = [
  ['child', 'child'],
  ['household', 'household'],
  ['circumstance', 'circumstance'],
  ['import', 'import'],
  ['area.people', 'people'],
  ['area.change', 'change'],
  ['area', 'area'],
] as const

interface Thing {
  readonly act: string
  readonly place: string | null
  readonly records: number
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && 'act' in value && 'records' in value

/** What was written in the new units since, by place: the reason why a change can no longer be taken back. */
export const DependingThings = ({ detail }: { readonly detail: Readonly<Record<string, unknown>> }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { count, things } = detail
  if (typeof count !== 'number') return null
  const rows = Array.isArray(things) ? things.filter(isThing) : []
  return (
    <NoticeBox tone="note">
      <p>{t('areaChange.undo.depends', { shown: formatCount(count, language) })}</p>
      <ul className={css.plain}>
        {rows.map(({ act, place, records }) => {
          const [, subject] = subjects.find(([start]) => act.startsWith(start)) ?? ['', 'other' as const]
          return (
            <li key={`${act} ${place}`}>
              {place ?? t('areaChange.undo.elsewhere')}:{' '}
              {t(`areaChange.undo.things.${subject}`, { count: records, shown: formatCount(records, language) })}
            </li>
          )
        })}
      </ul>
    </NoticeBox>
  )
}

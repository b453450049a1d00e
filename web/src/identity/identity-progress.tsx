import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Asked } from '../shell/asked.tsx'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { type IdentitySearch, identitySearch, identitySteps } from './identity-search.ts'

type Counts = Readonly<Record<(typeof identitySteps)[number], number>>

const asCounted = new Intl.Collator('vi', { numeric: true })

/** How many of each village are in which step; a number opens their list. */
export const IdentityProgress = ({ search }: { readonly search: IdentitySearch }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const query = search.commune === undefined ? {} : { commune: search.commune }
  const asked = queries.useQuery('get', '/api/identity/progress', { params: { query } })
  return (
    <Asked question={asked}>
      {({ villages, ...whole }) => (
        <details className={css.card} style={{ marginBottom: 12 }}>
          <summary>
            {[
              t('identity.progress'),
              ...identitySteps.map(step => `${t(`identity.step.${step}`)} ${formatCount(whole[step], language)}`),
            ].join(' · ')}
          </summary>
          <TableScroll label={t('identity.progress')}>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{t('identity.list.village')}</th>
                  {identitySteps.map(step => (
                    <th key={step} scope="col" style={{ textAlign: 'right' }}>
                      {t(`identity.step.${step}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                <Row name={t('identity.all')} counts={whole} search={{ ...search, village: '' }} />
                {villages
                  .toSorted((one, other) => asCounted.compare(one.name ?? '~', other.name ?? '~'))
                  .map(village => (
                    <Row
                      key={village.id ?? ''}
                      name={village.name ?? t('identity.noVillage')}
                      counts={village}
                      search={village.id === null ? null : { ...search, village: village.id }}
                    />
                  ))}
              </tbody>
            </table>
          </TableScroll>
        </details>
      )}
    </Asked>
  )
}

interface RowProps {
  readonly name: string
  readonly counts: Counts
  /** Where the lists are; null where no filter says it. */
  readonly search: IdentitySearch | null
}

const Row = ({ name, counts, search }: RowProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <tr>
      <td>{name}</td>
      {identitySteps.map(step => {
        const shown = formatCount(counts[step], language)
        return (
          <td key={step} className="mn-number" style={{ textAlign: 'right' }}>
            {search === null || counts[step] === 0 ? (
              shown
            ) : (
              <Link
                to="/lam-sach"
                search={identitySearch({ ...search, step })}
                aria-label={`${name}, ${t(`identity.step.${step}`)}: ${shown}`}
              >
                {shown}
              </Link>
            )}
          </td>
        )
      })}
    </tr>
  )
}

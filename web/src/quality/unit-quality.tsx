import { qualityRules } from '@mangnon/legal/quality/quality-rules.ts'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { QualityUnits } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatCount, formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useSession } from '../shell/session-context.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import own from './quality.module.css'
import type { QualitySearch } from './quality-search.ts'
import { RuleTable } from './rule-table.tsx'
import { ScoreCard, scoreText } from './score-card.tsx'

/** Provinces or communes, the lowest score first: where help is needed most. */
export const UnitQuality = ({ search }: { readonly search: QualitySearch }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { area } = useSession().account
  const query = search.parent === undefined ? {} : { parent: search.parent }
  const asked = queries.useQuery('get', '/api/quality/units', { params: { query } })
  return (
    <Asked question={asked}>
      {quality =>
        quality.units.length === 0 ? (
          <Empty icon="info" title={t('quality.units.none')} help={t('quality.units.noneHelp')} />
        ) : (
          <div className={own.stack}>
            {search.parent !== undefined && (
              <Link to="/chat-luong" className={css.back}>
                <Icon name="back" size={16} />
                {t('quality.units.back')}
              </Link>
            )}
            <div className={own.top}>
              <ScoreCard title={t('quality.score')} score={quality.score} count={quality.children}>
                {quality.countedAt && (
                  <p className={css.small}>
                    {t(area.level === 'province' ? 'quality.units.counted' : 'quality.units.countedOnly', {
                      at: formatInstant(quality.countedAt),
                    })}
                  </p>
                )}
              </ScoreCard>
              <section className={css.card}>
                <h2>{t('quality.silent')}</h2>
                <p className={own.score}>
                  {formatCount(quality.silentVillages, language)}/{formatCount(quality.villages, language)}
                </p>
              </section>
            </div>
            <Units quality={quality} />
            <RuleTable counts={quality.counts} place={null} />
          </div>
        )
      }
    </Asked>
  )
}

const Units = ({ quality }: { readonly quality: QualityUnits }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { area } = useSession().account
  const title = t(`quality.units.${quality.level}`)
  const below = (id: string): QualitySearch | null =>
    quality.level === 'province' ? { parent: id } : area.level === 'province' ? { commune: id } : null
  const worst = (counts: Readonly<Record<string, number>>): string => {
    const [code, count] = Object.entries(counts).toSorted((one, other) => other[1] - one[1])[0] ?? []
    const name = qualityRules.find(rule => rule.code === code)?.name[language]
    return name && count ? `${name}: ${formatCount(count, language)}` : ''
  }
  return (
    <section className={css.card}>
      <h2>{title}</h2>
      <TableScroll label={title}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('quality.units.unit')}</th>
              <th scope="col" className={own.number}>
                {t('quality.score')}
              </th>
              <th scope="col" className={own.number}>
                {t('child.list.title')}
              </th>
              <th scope="col" className={own.number}>
                {t('quality.units.silentVillages')}
              </th>
              <th scope="col">{t('quality.units.worst')}</th>
            </tr>
          </thead>
          <tbody>
            {quality.units
              .toSorted((one, other) => (one.score ?? 101) - (other.score ?? 101))
              .map(unit => {
                const search = below(unit.id)
                return (
                  <tr key={unit.id}>
                    <td>
                      {search === null ? (
                        unit.name
                      ) : (
                        <Link to="/chat-luong" search={search}>
                          {unit.name}
                        </Link>
                      )}
                    </td>
                    <td className={own.number}>{unit.score === null ? '' : scoreText(unit.score, language)}</td>
                    <td className={own.number}>{formatCount(unit.children, language)}</td>
                    <td className={own.number}>
                      {formatCount(unit.silentVillages, language)}/{formatCount(unit.villages, language)}
                    </td>
                    <td>{worst(unit.counts)}</td>
                  </tr>
                )
              })}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import type { Figures } from '../api/contract.ts'
import type { ChildSearch } from '../child/child-search.ts'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { BySexHead, BySexRow, sexes } from './by-sex.tsx'
import own from './statistics.module.css'

/** Children by band of age and sex: bars for the eye, and the table behind them for whoever wants the numbers. */
export const AgeChart = ({ figures, drill }: { readonly figures: Figures; readonly drill: boolean }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const bands = figures.ages.map(band => ({
    ...band,
    name: band.from === null ? t('statistics.ageUnknown') : t('statistics.age', { from: band.from, to: band.to ?? 0 }),
    counted: (band.from === null ? 'unknown' : `${band.from}-${band.to}`) as NonNullable<ChildSearch['counted']>,
    sum: band.male + band.female + band.unknown,
  }))
  const most = Math.max(1, ...bands.map(({ sum }) => sum))
  const largest = bands.reduce((one, other) => (other.sum > one.sum ? other : one))
  return (
    <section className={css.card}>
      <h2>{t('statistics.ages')}</h2>
      <p className={css.small}>
        {figures.children === 0
          ? t('statistics.nobody')
          : t('statistics.agesSentence', {
              band: largest.name.toLowerCase(),
              n: formatCount(largest.sum, language),
              share: Math.round((100 * largest.sum) / figures.children),
            })}
      </p>
      <div className={own.bars} aria-hidden>
        {bands.map(band => (
          <div key={band.counted} className={own.bar}>
            <span>{band.name}</span>
            <span className={own.track}>
              {sexes.map(sex => (
                <span key={sex} data-sex={sex} style={{ width: `${(100 * band[sex]) / most}%` }} />
              ))}
            </span>
          </div>
        ))}
        <p className={own.legend}>
          {sexes.map(sex => (
            <span key={sex} data-sex={sex}>
              {t(`statistics.sex.${sex}`)}
            </span>
          ))}
        </p>
      </div>
      <TableScroll label={t('statistics.ages')}>
        <table className={css.table}>
          <BySexHead of={t('statistics.ageBand')} />
          <tbody>
            {bands.map(band => (
              <BySexRow
                key={band.counted}
                figures={figures}
                name={band.name}
                counts={band}
                to={drill ? { counted: band.counted } : null}
              />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

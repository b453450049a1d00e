import { Button, NativeSelect } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { Quality } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { formatCount, formatDay } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useSession } from '../shell/session-context.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import own from './quality.module.css'
import { type QualitySearch, qualitySearch } from './quality-search.ts'
import { RuleTable } from './rule-table.tsx'
import { ScoreCard, scoreText } from './score-card.tsx'

const weekChoices = [2, 4, 8, 13, 26, 52] as const

/** A commune's score, its rules and its villages; one village alone when the address names it. */
export const CommuneQuality = ({ search }: { readonly search: QualitySearch }) => {
  const { commune, weeks } = search
  const query = { ...(commune !== undefined && { commune }), ...(weeks !== undefined && { weeks }) }
  const asked = queries.useQuery('get', '/api/quality', { params: { query } })
  return <Asked question={asked}>{quality => <Shown quality={quality} search={search} />}</Asked>
}

const Shown = ({ quality, search }: { readonly quality: Quality; readonly search: QualitySearch }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { area } = useSession().account
  const village = quality.villages.find(one => one.id !== null && one.id === search.village)
  const shown = village ?? quality
  const place = {
    ...(search.commune !== undefined && { commune: search.commune }),
    ...(village?.id && { village: village.id }),
  }
  const go = (next: { readonly [Field in keyof QualitySearch]?: QualitySearch[Field] | undefined }) =>
    void navigate({ to: '/chat-luong', search: qualitySearch({ ...search, ...next }), replace: true })
  return (
    <div className={own.stack}>
      {search.commune !== undefined && (
        <Link to="/chat-luong" className={css.back}>
          <Icon name="back" size={16} />
          {t('quality.units.back')}
        </Link>
      )}
      <div className={own.top}>
        <ScoreCard title={village?.name ?? t('quality.score')} score={shown.score} count={shown.children}>
          {village && area.level !== 'village' && (
            <Button variant="default" size="compact-md" mt={8} onClick={() => go({ village: undefined })}>
              {t('quality.wholeCommune')}
            </Button>
          )}
        </ScoreCard>
        <section className={css.card}>
          <h2>{t('quality.silent')}</h2>
          <p className={own.score}>{quality.silentVillages}</p>
          <p className={css.muted}>{t('quality.silentHelp', { weeks: quality.weeks })}</p>
          <NativeSelect
            mt={8}
            label={t('quality.weeks')}
            value={String(quality.weeks)}
            onChange={event => go({ weeks: Number(event.currentTarget.value) })}
            data={[...new Set<number>([...weekChoices, quality.weeks])]
              .sort((one, other) => one - other)
              .map(count => ({ value: String(count), label: t('quality.weeksChoice', { count }) }))}
          />
        </section>
      </div>
      <RuleTable counts={shown.counts} place={place} />
      <Villages quality={quality} search={search} />
    </div>
  )
}

const asCounted = new Intl.Collator('vi', { numeric: true })

const Villages = ({ quality, search }: { readonly quality: Quality; readonly search: QualitySearch }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const villages = quality.villages.toSorted((one, other) =>
    one.name === null ? 1 : other.name === null ? -1 : asCounted.compare(one.name, other.name),
  )
  return (
    <section className={css.card}>
      <h2>{t('quality.villages')}</h2>
      <TableScroll label={t('quality.villages')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('quality.village')}</th>
              <th scope="col" className={own.number}>
                {t('quality.score')}
              </th>
              <th scope="col" className={own.number}>
                {t('child.list.title')}
              </th>
              <th scope="col">{t('quality.lastChanged')}</th>
            </tr>
          </thead>
          <tbody>
            {villages.map(village => (
              <tr key={village.id ?? ''}>
                <td>
                  {village.id === null ? (
                    t('quality.noVillage')
                  ) : (
                    <Link
                      to="/chat-luong"
                      search={{ ...search, village: village.id }}
                      aria-label={t('quality.showVillage', { name: village.name ?? '' })}
                    >
                      {village.name}
                    </Link>
                  )}
                </td>
                <td className={own.number}>{village.score === null ? '' : scoreText(village.score, language)}</td>
                <td className={own.number}>{formatCount(village.children, language)}</td>
                <td>
                  <span className="mn-number">{formatDay(village.lastChanged) || t('quality.never')}</span>{' '}
                  {village.silent && <Badge tone="note">{t('quality.silentBadge')}</Badge>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

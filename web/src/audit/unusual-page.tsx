import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { UnusualEntry } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatCount, formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { TrailPages, useTrailPages } from './trail-pages.tsx'
import { TrailTable } from './trail-table.tsx'

type Kind = UnusualEntry['kind']
const kinds = ['many', 'far', 'night', 'family', 'refused', 'export', 'device'] as const satisfies readonly Kind[]
const counted = ['many', 'night', 'refused', 'export'] as const

/** Looks out of the ordinary: the auditor's first page. */
export const UnusualPage = () => {
  const { t } = useTranslation()
  const [kind, setKind] = useState<Kind | ''>('')
  return (
    <Page title={t('trail.unusual.title')}>
      <div className={css.stack}>
        <p className={css.muted}>{t('trail.unusual.help')}</p>
        <NativeSelect
          label={t('trail.unusual.kinds')}
          value={kind}
          onChange={event => setKind(kinds.find(one => one === event.currentTarget.value) ?? '')}
          data={[
            { value: '', label: t('trail.unusual.all') },
            ...kinds.map(value => ({ value, label: t(`trail.unusual.kind.${value}`) })),
          ]}
          maw={320}
        />
        <Looks key={kind} kind={kind} />
        <LastSeal />
      </div>
    </Page>
  )
}

const Looks = ({ kind }: { readonly kind: Kind | '' }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const pages = useTrailPages()
  const query = { ...pages.query, ...(kind && { kind }) }
  const looks = queries.useQuery('get', '/api/audit/unusual', { params: { query } })
  return (
    <Asked question={looks}>
      {({ entries, next, thresholds }) => (
        <section className={css.card}>
          <div className={css.stack}>
            {entries.length === 0 ? (
              <Empty icon="check" title={t('trail.unusual.none')} help={t('trail.unusual.noneHelp')} />
            ) : (
              <TrailTable label={t('trail.unusual.title')} entries={entries} why={entry => <Why entry={entry} />} />
            )}
            <TrailPages next={next} pages={pages} />
            <p className={css.small}>
              {t('trail.unusual.counts', {
                looks: thresholds.looksAnHour,
                refusals: thresholds.refusalsAnHour,
                rows: formatCount(thresholds.exportRows, language),
                from: thresholds.nightFrom,
                to: thresholds.nightTo,
              })}{' '}
              {!thresholds.confirmed && t('trail.unusual.unconfirmed')}
            </p>
          </div>
        </section>
      )}
    </Asked>
  )
}

const Why = ({ entry: { kind, measure } }: { readonly entry: UnusualEntry }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const unit = counted.find(one => one === kind)
  return (
    <>
      <Badge tone="note">{t(`trail.unusual.kind.${kind}`)}</Badge>
      {unit && measure !== null && (
        <div className={css.small}>{t(`trail.unusual.measure.${unit}`, { shown: formatCount(measure, language) })}</div>
      )}
    </>
  )
}

const LastSeal = () => {
  const { t } = useTranslation()
  const seal = queries.useQuery('get', '/api/audit/seal')
  return (
    <section className={css.card}>
      <h2>{t('trail.seal.title')}</h2>
      <Asked question={seal}>
        {({ last }) =>
          last === null ? (
            <p className={css.muted}>{t('trail.seal.none')}</p>
          ) : (
            <div className={css.tight}>
              <p className="mn-number" style={{ overflowWrap: 'anywhere' }}>
                {last.code}
              </p>
              <p className={css.small}>{t('trail.seal.at', { at: formatInstant(last.at) })}</p>
              <p className={css.small}>{t('trail.seal.help')}</p>
            </div>
          )
        }
      </Asked>
    </section>
  )
}

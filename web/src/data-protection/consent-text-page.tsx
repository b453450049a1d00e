import { consentPurposes } from '@mangnon/core/data-protection/consent-rule.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ConsentText } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { NewConsentText } from './new-consent-text.tsx'
import { PartPage } from './part-page.tsx'
import own from './protection.module.css'

/** The wordings of consents, by purpose and version. */
export const ConsentTextPage = () => {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const texts = queries.useQuery('get', '/api/consent-texts')
  const add = texts.data?.can.includes('add') && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
      {t('consent.texts.add')}
    </Button>
  )
  return (
    <PartPage title={t('consent.texts.title')} actions={add}>
      <p className={css.intro}>{t('consent.texts.intro')}</p>
      <Asked question={texts}>
        {({ rows }) => (
          <div className={css.stack}>
            {rows.length === 0 && <Empty icon="shield" title={t('consent.texts.empty')} />}
            {consentPurposes.map(purpose => (
              <Purpose key={purpose} rows={rows.filter(row => row.purpose === purpose)} />
            ))}
          </div>
        )}
      </Asked>
      {adding && <NewConsentText texts={texts.data?.rows ?? []} onDone={() => setAdding(false)} />}
    </PartPage>
  )
}

/** One purpose; the rows come latest first. */
const Purpose = ({ rows }: { readonly rows: readonly ConsentText[] }) => {
  const { t } = useTranslation()
  const [current, ...earlier] = rows
  if (!current) return null
  return (
    <section className={css.card}>
      <h2>{t(`consent.purpose.${current.purpose}`)}</h2>
      <div className={css.stack}>
        <Wording one={current} />
        {earlier.length > 0 && (
          <details>
            <summary>{t('consent.texts.earlier', { count: earlier.length })}</summary>
            <div className={css.stack}>
              {earlier.map(one => (
                <Wording key={one.id} one={one} />
              ))}
            </div>
          </details>
        )}
      </div>
    </section>
  )
}

const Wording = ({ one }: { readonly one: ConsentText }) => {
  const { t } = useTranslation()
  return (
    <div className={css.tight}>
      <p>
        <strong>{t('consent.texts.version', { version: one.version })}</strong>{' '}
        {one.current && <Badge tone="good">{t('consent.texts.current')}</Badge>}
      </p>
      <p className={own.text}>{one.text}</p>
      <p className={css.small}>
        {t('protection.law', { text: one.legalText })}
        {!one.confirmed && ` (${t('protection.unconfirmed')})`} ·{' '}
        {one.createdByName
          ? t('consent.texts.by', { name: one.createdByName, day: formatInstant(one.createdAt).slice(6) })
          : t('consent.texts.built')}
      </p>
    </div>
  )
}

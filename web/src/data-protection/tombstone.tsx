import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem.ts'
import { Facts } from '../shell/facts.tsx'
import { formatDay, formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'

interface Told {
  readonly code: string
  readonly erasedAt: string
  readonly orderNumber: string | null
  readonly orderDate: string | null
  readonly issuer: string | null
}

/** What is left of a record that was erased by order: which, when, by which order. */
export const Tombstone = ({ problem }: { readonly problem: Problem }) => {
  const { t } = useTranslation()
  const told = problem.detail as unknown as Told
  return (
    <Page title={t('erasure.tombstone.title', { code: told.code })}>
      <p className={css.intro}>{t('erasure.tombstone.body')}</p>
      <section className={css.card}>
        <Facts
          facts={[
            [t('erasure.tombstone.code'), told.code],
            [t('erasure.tombstone.erasedAt'), formatInstant(told.erasedAt)],
            [t('erasure.field.orderNumber'), told.orderNumber],
            [t('erasure.field.orderDate'), formatDay(told.orderDate)],
            [t('erasure.field.issuer'), told.issuer],
          ]}
        />
      </section>
    </Page>
  )
}

import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ProcessingView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { type Fact, Facts } from '../shell/facts.tsx'
import { formatDay } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { AssessmentDue } from './processing-list-page.tsx'
import own from './protection.module.css'

const route = getRouteApi('/bao-ve-du-lieu/hoat-dong/$id')
const Change = lazy(async () => ({ default: (await import('./processing-change.tsx')).ProcessingChange }))

/** One processing, with all that its assessment of effects must hold. */
export const ProcessingPage = () => {
  const { id } = route.useParams()
  const register = queries.useQuery('get', '/api/processing-activities')
  return (
    <Asked question={register}>
      {({ rows }) => {
        const found = rows.find(row => row.id === id)
        return found ? <Loaded key={id} row={found} /> : <NotFoundPage />
      }}
    </Asked>
  )
}

const Loaded = ({ row }: { readonly row: ProcessingView }) => {
  const { t } = useTranslation()
  const [changing, setChanging] = useState(false)
  if (changing)
    return (
      <Suspense fallback={<p className={css.page}>{t('shell.loading')}</p>}>
        <Change row={row} onDone={() => setChanging(false)} />
      </Suspense>
    )
  const above = (
    <Link to="/bao-ve-du-lieu/hoat-dong" className={css.back}>
      <Icon name="back" size={16} />
      {t('processing.back')}
    </Link>
  )
  const change = row.can.includes('change') && (
    <Button leftSection={<Icon name="edit" />} onClick={() => setChanging(true)}>
      {t('processing.change')}
    </Button>
  )
  return (
    <Page title={row.name} above={above} actions={change}>
      <div className={css.stack}>
        <p>
          <AssessmentDue row={row} />
        </p>
        <Known row={row} />
      </div>
    </Page>
  )
}

const sections = {
  who: ['controller', 'processor', 'contact'],
  what: ['purposes', 'legalBasis', 'dataSubjects', 'dataKinds', 'recipients', 'transferAbroad'],
  care: ['retention', 'measures', 'consequences'],
  assessment: ['startedOn', 'filedOn', 'filedNumber', 'reviewedOn', 'endedOn'],
} as const

type Shown = (typeof sections)[keyof typeof sections][number]

const Known = ({ row }: { readonly row: ProcessingView }) => {
  const { t } = useTranslation()
  const told = (name: Shown) => {
    if (name === 'dataKinds') return row.dataKinds.map(kind => t(`protection.kind.${kind}`)).join('; ')
    const value = row[name]
    return name.endsWith('On') ? formatDay(value) : value && <span className={own.text}>{value}</span>
  }
  return Object.entries(sections).map(([section, names]) => (
    <section key={section} className={css.card}>
      <h2>{t(`processing.section.${section as keyof typeof sections}`)}</h2>
      <Facts
        facts={[
          ...(section === 'who' ? [[t('processing.field.area'), row.areaName] as const] : []),
          ...names.map((name): Fact => [t(`processing.field.${name}`), told(name)]),
        ]}
      />
    </section>
  ))
}

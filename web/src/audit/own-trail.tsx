import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Asked } from '../shell/asked.tsx'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { TrailPages, useTrailPages } from './trail-pages.tsx'
import { TrailTable } from './trail-table.tsx'

/** What is on record in this person's own name; asked for when they want to see it. */
export const OwnTrail = () => {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <section className={css.card}>
      <h2>{t('trail.own.title')}</h2>
      <div className={css.stack}>
        <p className={css.small}>{t('trail.own.help')}</p>
        {shown ? (
          <Entries />
        ) : (
          <div>
            <Button variant="default" leftSection={<Icon name="history" />} onClick={() => setShown(true)}>
              {t('trail.own.show')}
            </Button>
          </div>
        )}
      </div>
    </section>
  )
}

const Entries = () => {
  const { t } = useTranslation()
  const pages = useTrailPages()
  const trail = queries.useQuery('get', '/api/session/trail', { params: { query: pages.query } })
  return (
    <Asked question={trail}>
      {({ entries, next }) => (
        <>
          {entries.length === 0 && <p className={css.muted}>{t('trail.none')}</p>}
          <TrailTable label={t('trail.own.title')} entries={entries} who={false} />
          <TrailPages next={next} pages={pages} />
        </>
      )}
    </Asked>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../shell/page.module.css'

/** Which page of a trail is shown: the latest, or what lies before an entry. */
export const useTrailPages = () => {
  const [before, setBefore] = useState<number | undefined>()
  return { before, query: before === undefined ? {} : { before }, show: setBefore }
}

interface TrailPagesProps {
  readonly next: number | null
  readonly pages: ReturnType<typeof useTrailPages>
}

/** The way to earlier entries and back to the latest. */
export const TrailPages = ({ next, pages }: TrailPagesProps) => {
  const { t } = useTranslation()
  if (next === null && pages.before === undefined) return null
  return (
    <div className={css.row}>
      {pages.before !== undefined && (
        <Button variant="default" onClick={() => pages.show(undefined)}>
          {t('trail.latest')}
        </Button>
      )}
      {next !== null && (
        <Button variant="default" onClick={() => pages.show(next)}>
          {t('trail.next')}
        </Button>
      )}
    </div>
  )
}

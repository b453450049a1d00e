import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/problem.ts'
import { Empty } from './empty.tsx'
import { NotAllowedPage, NotFoundPage } from './not-found-page.tsx'

/** The net under every page. A new release removes old chunks: reloading is then the cure, and it is offered. */
export const BrokenPage = ({ error }: { readonly error: unknown }) => {
  const { t } = useTranslation()
  if (error instanceof Problem && error.code === 'not_found') return <NotFoundPage />
  if (error instanceof Problem && error.code === 'not_allowed') return <NotAllowedPage />
  return (
    <Empty alone icon="error" title={t('shell.broken.title')} help={t('shell.broken.body')}>
      <Button onClick={() => location.reload()}>{t('shell.broken.reload')}</Button>
    </Empty>
  )
}

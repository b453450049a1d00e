import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from './empty.tsx'

export const NotFoundPage = () => {
  const { t } = useTranslation()
  return (
    <Empty alone icon="search" title={t('shell.notFound.title')} help={t('shell.notFound.body')}>
      <title>{`${t('shell.notFound.title')} · ${t('signIn.product')}`}</title>
      <Link to="/viec-can-lam">{t('shell.notFound.home')}</Link>
    </Empty>
  )
}

export const NotAllowedPage = () => {
  const { t } = useTranslation()
  return (
    <Empty alone icon="info" title={t('shell.notAllowed.title')} help={t('shell.notAllowed.body')}>
      <title>{`${t('shell.notAllowed.title')} · ${t('signIn.product')}`}</title>
      <Link to="/viec-can-lam">{t('shell.notFound.home')}</Link>
    </Empty>
  )
}

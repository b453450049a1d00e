import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page.tsx'

export const BatchPage = () => {
  const { t } = useTranslation()
  return <Page title={t('register.title')}>{null}</Page>
}

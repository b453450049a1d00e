import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../shell/empty.tsx'
import { useCan } from '../shell/session-context.ts'

/** Why there is nothing to see: no match, or an empty register and how to fill it. */
export const ChildListEmpty = ({ filtered }: { readonly filtered: boolean }) => {
  const { t } = useTranslation()
  const imports = useCan('register.import')
  if (filtered) {
    return (
      <Empty icon="search" title={t('child.list.emptyFilter')} help={t('child.list.emptyFilterHelp')}>
        <Link to="/tre-em">{t('shell.grid.clearFilters')}</Link>
      </Empty>
    )
  }
  if (!imports) return <Empty icon="child" title={t('child.list.emptyOther')} />
  return (
    <Empty icon="child" title={t('child.list.empty')} help={t('child.list.emptyHelp')}>
      <Button component={Link} to="/nhap-danh-sach">
        {t('child.list.import')}
      </Button>
    </Empty>
  )
}

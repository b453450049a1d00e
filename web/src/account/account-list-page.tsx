import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Asked } from '../shell/asked.tsx'
import { Empty } from '../shell/empty.tsx'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useCan } from '../shell/session-context.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { AccountState } from './account-state.tsx'

const NewAccount = lazy(async () => ({ default: (await import('./new-account.tsx')).NewAccount }))

/** The accounts an administrator keeps. */
export const AccountListPage = () => {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const manages = useCan('account.manage')
  const accounts = queries.useQuery('get', '/api/accounts')
  const add = (
    <>
      <Button
        component={Link}
        to="/quan-tri/tai-khoan/danh-sach"
        variant="default"
        leftSection={<Icon name="import" />}
      >
        {t('account.list.fromList')}
      </Button>
      <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
        {t('account.list.add')}
      </Button>
    </>
  )
  return (
    <Page title={t('account.list.title')} actions={manages && add}>
      <Asked question={accounts}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="people" title={t('account.list.empty')} />
          ) : (
            <div className={css.card}>
              <TableScroll label={t('account.list.title')}>
                <table className={css.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t('account.mine.fullName')}</th>
                      <th scope="col">{t('account.mine.username')}</th>
                      <th scope="col">{t('account.mine.role')}</th>
                      <th scope="col">{t('account.mine.area')}</th>
                      <th scope="col">{t('account.list.state')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(row => (
                      <tr key={row.id}>
                        <td>
                          <Link to="/quan-tri/tai-khoan/$id" params={{ id: row.id }}>
                            {row.fullName}
                          </Link>
                        </td>
                        <td>{row.username}</td>
                        <td>{row.roles.map(role => t(`signIn.role.${role}`)).join(', ')}</td>
                        <td>{row.areaName}</td>
                        <td>
                          <AccountState endedOn={row.endedOn} leaving={row.leaving} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableScroll>
            </div>
          )
        }
      </Asked>
      {adding && (
        <Suspense>
          <NewAccount onDone={() => setAdding(false)} />
        </Suspense>
      )}
    </Page>
  )
}

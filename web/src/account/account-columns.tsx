import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { AccountRow } from '../api/contract.ts'
import gridCss from '../shell/grid/grid.module.css'
import type { GridColumn } from '../shell/grid/grid-column.ts'
import { AccountState } from './account-state.tsx'

const NameLink = ({ row }: { readonly row: AccountRow }) => (
  <Link to="/quan-tri/tai-khoan/$id" params={{ id: row.id }} tabIndex={-1}>
    {row.fullName}
  </Link>
)

const rolesText = (row: AccountRow, t: TFunction): string => row.roles.map(role => t(`signIn.role.${role}`)).join(', ')

/** The columns of the list of accounts. */
export const accountColumns = (t: TFunction): GridColumn<AccountRow>[] => [
  {
    key: 'fullName',
    title: t('account.mine.fullName'),
    width: 'minmax(180px, 1.3fr)',
    fixed: true,
    cell: row => <NameLink row={row} />,
  },
  { key: 'username', title: t('account.mine.username'), width: 'minmax(150px, 1fr)', cell: row => row.username },
  { key: 'roles', title: t('account.mine.role'), width: 'minmax(160px, 1.2fr)', cell: row => rolesText(row, t) },
  { key: 'area', title: t('account.mine.area'), width: 'minmax(150px, 1.1fr)', cell: row => row.areaName },
  {
    key: 'state',
    title: t('account.list.state'),
    width: '190px',
    cell: row => <AccountState endedOn={row.endedOn} leaving={row.leaving} />,
  },
]

/** The same account on a phone. */
export const AccountCard = ({ row, t }: { readonly row: AccountRow; readonly t: TFunction }) => (
  <>
    <div className={gridCss.cardName}>
      <NameLink row={row} /> {row.endedOn !== null && <AccountState endedOn={row.endedOn} leaving={row.leaving} />}
    </div>
    <div className={gridCss.cardLine}>{[row.username, rolesText(row, t)].filter(Boolean).join(' · ')}</div>
    <div className={gridCss.cardLine}>{row.areaName}</div>
  </>
)

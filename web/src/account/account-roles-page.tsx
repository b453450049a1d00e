import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { AccountView, GrantView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatDay } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { TableScroll } from '../shell/table-scroll.tsx'
import { AccountState } from './account-state.tsx'
import { EndGrant, ProlongGrant } from './change-grant.tsx'
import { EndAccount, WithdrawEnd } from './end-account.tsx'
import { GiveRole } from './give-role.tsx'
import { lastDayOf } from './grant-fields.tsx'
import { OpenWorkNotice } from './open-work/open-work-notice.tsx'

const route = getRouteApi('/quan-tri/tai-khoan/$id')

type Dialog =
  | { readonly kind: 'give' | 'end_account' | 'withdraw_end' }
  | { readonly kind: 'prolong' | 'end'; readonly grant: GrantView }

/** One account: who it is, and the roles it holds, held and will hold. */
export const AccountRolesPage = () => {
  const { id } = route.useParams()
  const account = queries.useQuery('get', '/api/accounts/{id}', { params: { path: { id } } })
  return <Asked question={account}>{data => <Loaded key={data.id} account={data} />}</Asked>
}

const Loaded = ({ account }: { readonly account: AccountView }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  const back = (
    <Link to="/quan-tri/tai-khoan" className={css.back}>
      <Icon name="back" size={16} />
      {t('account.list.title')}
    </Link>
  )
  const actions = (
    <>
      {account.can.includes('print_slip') && (
        <Button
          variant="default"
          leftSection={<Icon name="print" />}
          onClick={() => void navigate({ to: '/quan-tri/tai-khoan/$id/phieu', params: { id: account.id } })}
        >
          {t('account.one.slip')}
        </Button>
      )}
      {account.can.includes('withdraw_end') && (
        <Button variant="default" onClick={() => setDialog({ kind: 'withdraw_end' })}>
          {t('account.one.withdraw')}
        </Button>
      )}
      {account.can.includes('end') && (
        <Button variant="default" onClick={() => setDialog({ kind: 'end_account' })}>
          {account.leaving ? t('account.one.changeEnd') : t('account.one.end')}
        </Button>
      )}
      {account.can.includes('give_role') && (
        <Button leftSection={<Icon name="plus" />} onClick={() => setDialog({ kind: 'give' })}>
          {t('account.grant.give')}
        </Button>
      )}
    </>
  )
  return (
    <Page title={account.fullName} above={back} actions={actions}>
      <div className={css.stack}>
        <p className={css.row}>
          <span className={css.muted}>{[account.username, account.areaName].filter(Boolean).join(' · ')}</span>
          {account.endedOn !== null && <AccountState endedOn={account.endedOn} leaving={account.leaving} />}
          {account.endReason && <span className={css.small}>{account.endReason}</span>}
        </p>
        <OpenWorkNotice id={account.id} />
        <section className={css.card}>
          <h2>{t('account.grant.title')}</h2>
          {account.grants.length === 0 ? (
            <Empty icon="people" title={t('account.grant.empty')} />
          ) : (
            <TableScroll label={t('account.grant.title')}>
              <GrantTable grants={account.grants} onPick={setDialog} />
            </TableScroll>
          )}
        </section>
      </div>
      {dialog?.kind === 'give' && <GiveRole account={account} onDone={close} />}
      {dialog?.kind === 'end_account' && <EndAccount account={account} onDone={close} />}
      {dialog?.kind === 'withdraw_end' && <WithdrawEnd account={account} onDone={close} />}
      {dialog?.kind === 'prolong' && <ProlongGrant accountId={account.id} grant={dialog.grant} onDone={close} />}
      {dialog?.kind === 'end' && <EndGrant accountId={account.id} grant={dialog.grant} onDone={close} />}
    </Page>
  )
}

const tones = { counts: 'good', coming: 'note', over: undefined } as const

interface GrantTableProps {
  readonly grants: readonly GrantView[]
  readonly onPick: (dialog: Dialog) => void
}

const GrantTable = ({ grants, onPick }: GrantTableProps) => {
  const { t } = useTranslation()
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('account.mine.role')}</th>
          <th scope="col">{t('account.mine.area')}</th>
          <th scope="col">{t('account.grant.period')}</th>
          <th scope="col">{t('account.grant.decision')}</th>
          <th scope="col">{t('account.list.state')}</th>
          <th scope="col">{t('account.reset.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {grants.map(grant => (
          <tr key={grant.id}>
            <td>
              {t(`signIn.role.${grant.role}`)}
              {grant.speciality && <div className={css.small}>{t(`account.speciality.${grant.speciality}`)}</div>}
            </td>
            <td>{grant.areaName}</td>
            <td className="mn-number">
              {grant.validTo === null
                ? t('account.grant.since', { from: formatDay(grant.validFrom) })
                : t('account.grant.between', {
                    from: formatDay(grant.validFrom),
                    to: formatDay(lastDayOf(grant.validTo)),
                  })}
            </td>
            <td>
              {grant.decision}
              {grant.reason && <div className={css.small}>{grant.reason}</div>}
            </td>
            <td>
              <Badge tone={tones[grant.state]}>{t(`account.grant.state.${grant.state}`)}</Badge>
              {grant.endReason && <div className={css.small}>{grant.endReason}</div>}
            </td>
            <td>
              <div className={css.row}>
                {grant.can.includes('prolong') && (
                  <Button size="xs" variant="default" onClick={() => onPick({ kind: 'prolong', grant })}>
                    {t('account.grant.prolong')}
                  </Button>
                )}
                {grant.can.includes('end') && (
                  <Button size="xs" variant="default" onClick={() => onPick({ kind: 'end', grant })}>
                    {t('account.grant.end')}
                  </Button>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

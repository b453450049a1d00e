import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ResetRow } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useCan } from '../shell/session-context.ts'
import { TableScroll } from '../shell/table-scroll.tsx'
import { AskReset } from './ask-reset.tsx'
import { CancelReset } from './cancel-reset.tsx'
import { ConfirmReset } from './confirm-reset.tsx'

type Dialog = { readonly kind: 'ask' } | { readonly kind: 'confirm' | 'cancel'; readonly row: ResetRow }

/** Forgotten passwords and lost phones: who asked, who confirms, what became of it. */
export const ResetListPage = () => {
  const { t } = useTranslation()
  const mayAsk = useCan('account.manage')
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const resets = queries.useQuery('get', '/api/account-resets')
  const close = () => setDialog(null)
  return (
    <Page
      title={t('account.reset.title')}
      actions={
        mayAsk && (
          <Button leftSection={<Icon name="plus" />} onClick={() => setDialog({ kind: 'ask' })}>
            {t('account.reset.ask')}
          </Button>
        )
      }
    >
      <div className={css.stack}>
        <p className={css.intro}>{t('account.reset.intro')}</p>
        <Asked question={resets}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty icon="people" title={t('account.reset.empty')} />
            ) : (
              <div className={css.card}>
                <TableScroll label={t('account.reset.title')}>
                  <ResetTable rows={rows} onPick={setDialog} />
                </TableScroll>
              </div>
            )
          }
        </Asked>
      </div>
      {dialog?.kind === 'ask' && <AskReset onDone={close} />}
      {dialog?.kind === 'confirm' && <ConfirmReset row={dialog.row} onDone={close} />}
      {dialog?.kind === 'cancel' && <CancelReset row={dialog.row} onDone={close} />}
    </Page>
  )
}

const tones = { waiting: 'note', confirmed: 'good', used: undefined, cancelled: undefined, lapsed: undefined } as const

interface ResetTableProps {
  readonly rows: readonly ResetRow[]
  readonly onPick: (dialog: Dialog) => void
}

const ResetTable = ({ rows, onPick }: ResetTableProps) => {
  const { t } = useTranslation()
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('account.mine.fullName')}</th>
          <th scope="col">{t('account.mine.area')}</th>
          <th scope="col">{t('shell.reason')}</th>
          <th scope="col">{t('account.reset.askedBy')}</th>
          <th scope="col">{t('account.reset.confirmedBy')}</th>
          <th scope="col">{t('account.list.state')}</th>
          <th scope="col">{t('account.reset.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td>
              {row.fullName}
              <div className={css.small}>{row.username}</div>
            </td>
            <td>{row.areaName}</td>
            <td>{row.reason}</td>
            <td>
              {row.askedBy}
              <div className={`${css.small} mn-number`}>{formatInstant(row.askedAt)}</div>
            </td>
            <td>
              {row.confirmedBy}
              {row.confirmedAt && <div className={`${css.small} mn-number`}>{formatInstant(row.confirmedAt)}</div>}
            </td>
            <td>
              <Badge tone={tones[row.state]}>{t(`account.reset.state.${row.state}`)}</Badge>
            </td>
            <td>
              {row.barred && <p className={css.small}>{t('account.reset.barred')}</p>}
              <div className={css.row}>
                {row.can.includes('confirm') && (
                  <Button size="xs" onClick={() => onPick({ kind: 'confirm', row })}>
                    {t('account.reset.confirm')}
                  </Button>
                )}
                {row.can.includes('cancel') && (
                  <Button size="xs" variant="default" onClick={() => onPick({ kind: 'cancel', row })}>
                    {t('account.reset.cancel')}
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

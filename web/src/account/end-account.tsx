import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { AccountView } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay } from '../shell/format.ts'
import { useLanguage } from '../shell/use-language.ts'
import { ReasonInput } from './change-grant.tsx'
import { firstDayWithout, lastDayOf } from './grant-fields.tsx'
import { OpenWorkNotice } from './open-work/open-work-notice.tsx'

interface EndAccountProps {
  readonly account: AccountView
  readonly onDone: () => void
}

/** Ends an account, at once or after a last day: from the next day on nobody signs in with it. */
export const EndAccount = ({ account, onDone }: EndAccountProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [lastDay, setLastDay] = useState(lastDayOf(account.endedOn))
  const [reason, setReason] = useState(account.endReason ?? '')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { version: number; lastDay?: string; reason: string }, headers) =>
    api.POST('/api/accounts/{id}/end', { params: { path: { id: account.id } }, body, headers }),
  )
  const submit = async () => {
    setTried(true)
    if (reason.trim() === '') return
    const body = { version: account.version, reason: reason.trim(), ...(lastDay !== '' && { lastDay }) }
    if (!(await save.run(body))) return
    const from = firstDayWithout(lastDay)
    announce(
      from === null
        ? t('account.one.ended', { name: account.fullName })
        : t('account.one.endSet', { name: account.fullName, day: formatDay(from) }),
    )
    onDone()
  }
  return (
    <DialogForm
      grave
      title={t('account.one.endTitle', { name: account.fullName })}
      submit={lastDay === '' ? t('account.one.end') : t('account.one.endLater')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{lastDay === '' ? t('account.one.endHelp') : t('account.one.endLaterHelp')}</p>
      <OpenWorkNotice id={account.id} />
      <TextInput
        data-autofocus
        type="date"
        label={t('account.one.lastDay')}
        description={t('account.one.lastDayHelp')}
        value={lastDay}
        onChange={event => setLastDay(event.currentTarget.value)}
        error={fieldText(save.problem, 'lastDay', language)}
      />
      <ReasonInput reason={reason} onChange={setReason} tried={tried} />
    </DialogForm>
  )
}

/** Takes back a last day that has not passed. */
export const WithdrawEnd = ({ account, onDone }: EndAccountProps) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { version: number; reason: string }, headers) =>
    api.POST('/api/accounts/{id}/withdraw-end', { params: { path: { id: account.id } }, body, headers }),
  )
  const submit = async () => {
    setTried(true)
    if (reason.trim() === '' || !(await save.run({ version: account.version, reason: reason.trim() }))) return
    announce(t('account.one.endWithdrawn', { name: account.fullName }))
    onDone()
  }
  return (
    <DialogForm
      title={t('account.one.withdrawTitle', { name: account.fullName })}
      submit={t('account.one.withdraw')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('account.one.withdrawHelp')}</p>
      <ReasonInput reason={reason} onChange={setReason} tried={tried} />
    </DialogForm>
  )
}

import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { GrantView } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { firstDayWithout, lastDayOf } from './grant-fields.tsx'
import { grantText } from './grant-text.ts'
import { OpenWorkNotice } from './open-work/open-work-notice.tsx'

interface GrantDialogProps {
  readonly accountId: string
  readonly grant: GrantView
  readonly onDone: () => void
}

/** Another last day for a role, later or sooner. */
export const ProlongGrant = ({ accountId, grant, onDone }: GrantDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [lastDay, setLastDay] = useState(lastDayOf(grant.validTo))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { version: number; validTo: string | null; reason: string }, headers) =>
    api.PATCH('/api/grants/{id}', { params: { path: { id: grant.id } }, body, headers }),
  )
  const submit = async () => {
    setTried(true)
    if (reason.trim() === '') return
    const body = { version: grant.version, validTo: firstDayWithout(lastDay), reason: reason.trim() }
    if (!(await save.run(body))) return
    announce(t('account.grant.prolonged'))
    onDone()
  }
  return (
    <DialogForm
      title={t('account.grant.prolongTitle', { role: grantText(t, grant) })}
      submit={t('account.grant.prolong')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <TextInput
        data-autofocus
        type="date"
        label={t('account.grant.lastDay')}
        description={t('account.grant.lastDayHelp')}
        value={lastDay}
        onChange={event => setLastDay(event.currentTarget.value)}
        error={fieldText(save.problem, 'validTo', language)}
      />
      {lastDay !== '' && <OpenWorkNotice id={accountId} of={grant} />}
      <ReasonInput reason={reason} onChange={setReason} tried={tried} />
    </DialogForm>
  )
}

/** Ends a role now: in every machine where the person works in it, at their next click. */
export const EndGrant = ({ accountId, grant, onDone }: GrantDialogProps) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { version: number; reason: string }, headers) =>
    api.POST('/api/grants/{id}/end', { params: { path: { id: grant.id } }, body, headers }),
  )
  const submit = async () => {
    setTried(true)
    if (reason.trim() === '' || !(await save.run({ version: grant.version, reason: reason.trim() }))) return
    announce(t('account.grant.ended'))
    onDone()
  }
  return (
    <DialogForm
      grave
      title={t('account.grant.endTitle', { role: grantText(t, grant) })}
      submit={t('account.grant.end')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('account.grant.endHelp')}</p>
      <OpenWorkNotice id={accountId} of={grant} />
      <ReasonInput reason={reason} onChange={setReason} tried={tried} />
    </DialogForm>
  )
}

interface ReasonInputProps {
  readonly reason: string
  readonly onChange: (reason: string) => void
  readonly tried: boolean
}

/** Why: nobody changes what another person may do without saying it. */
export const ReasonInput = ({ reason, onChange, tried }: ReasonInputProps) => {
  const { t } = useTranslation()
  return (
    <TextInput
      label={t('shell.reason')}
      value={reason}
      onChange={event => onChange(event.currentTarget.value)}
      maxLength={500}
      error={tried && reason.trim() === '' ? t('account.grant.needReason') : undefined}
    />
  )
}

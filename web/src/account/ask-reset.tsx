import { newId } from '@mangnon/core/platform/id.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'

/** The first of the two persons: whose account, and why. */
export const AskReset = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const [id] = useState(newId)
  const [username, setUsername] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { id: string; username: string; reason: string }, headers) =>
    api.POST('/api/account-resets', { body, headers }),
  )
  const noName = username.trim() === ''
  const noReason = reason.trim().length < 3
  const submit = async () => {
    setTried(true)
    if (noName || noReason || !(await save.run({ id, username: username.trim(), reason: reason.trim() }))) return
    announce(t('account.reset.asked'))
    onDone()
  }
  return (
    <DialogForm
      title={t('account.reset.askTitle')}
      submit={t('account.reset.askSubmit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('account.reset.askHelp')}</p>
      <TextInput
        data-autofocus
        label={t('account.mine.username')}
        value={username}
        onChange={event => setUsername(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={50}
        error={tried && noName ? t('signIn.needUsername') : undefined}
      />
      <TextInput
        label={t('shell.reason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={500}
        error={tried && noReason ? t('account.reset.needReason') : undefined}
      />
    </DialogForm>
  )
}

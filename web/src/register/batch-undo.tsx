import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { BatchView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'

export const BatchUndo = ({ batch, onDone }: { readonly batch: BatchView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { version: number; reason: string }, headers) =>
    api.POST('/api/register/batches/{id}/undo', { params: { path: { id: batch.id } }, body, headers }),
  )
  const why = reason.trim()
  const submit = async () => {
    setTried(true)
    if (why === '' || !(await save.run({ version: batch.version, reason: why }))) return
    announce(t('register.undo.done'))
    onDone()
  }
  return (
    <DialogForm
      grave
      title={t('register.undo.title', { name: batch.name })}
      submit={t('register.undo.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('register.undo.help')}</p>
      <TextInput
        data-autofocus
        label={t('shell.reason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={500}
        error={tried && why === '' ? t('register.undo.need') : undefined}
      />
    </DialogForm>
  )
}

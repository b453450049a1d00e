import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { AreaRow } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'

export const EndVillage = ({ village, onDone }: { readonly village: AreaRow; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { version: number; reason: string }, headers) =>
    api.POST('/api/villages/{id}/end', { params: { path: { id: village.id } }, body, headers }),
  )
  const submit = async () => {
    setTried(true)
    if (reason.trim() === '' || !(await save.run({ version: village.version, reason: reason.trim() }))) return
    announce(t('area.end.done', { name: village.name }))
    onDone()
  }
  return (
    <DialogForm
      grave
      title={t('area.end.title', { name: village.name })}
      submit={t('area.end.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('area.end.help')}</p>
      <TextInput
        data-autofocus
        label={t('shell.reason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={500}
        error={tried && reason.trim() === '' ? t('area.end.need') : undefined}
      />
    </DialogForm>
  )
}

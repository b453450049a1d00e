import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { AreaRow } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'

type Rename = { name: string; version: number; reason?: string }

export const RenameVillage = ({ village, onDone }: { readonly village: AreaRow; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const [name, setName] = useState(village.name)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: Rename, headers) =>
    api.PATCH('/api/villages/{id}', { params: { path: { id: village.id } }, body, headers }),
  )
  const submit = async () => {
    setTried(true)
    const clean = name.trim()
    const body = { name: clean, version: village.version, ...(reason.trim() && { reason: reason.trim() }) }
    if (clean === '' || !(await save.run(body))) return
    announce(t('area.rename.done', { name: clean }))
    onDone()
  }
  return (
    <DialogForm
      title={t('area.rename.title', { name: village.name })}
      submit={t('area.rename.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <TextInput
        data-autofocus
        label={t('area.rename.name')}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
        maxLength={80}
        error={tried && name.trim() === '' ? t('area.add.need') : undefined}
      />
      <TextInput
        label={t('shell.reason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={500}
      />
    </DialogForm>
  )
}

import { newId } from '@mangnon/core/platform/id.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { ChangeFields, type ChangeWords, useChangeFields } from './change-fields.tsx'

export const NewChange = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const { read, ...fields } = useChangeFields({ title: '', day: '', legalText: '' })
  const save = useWrite((body: ChangeWords & { id: string }, headers) =>
    api.POST('/api/area-changes', { body, headers }),
  )
  const submit = async () => {
    const words = read()
    if (!words || !(await save.run({ id, ...words }))) return
    announce(t('areaChange.new.done', { name: words.title }))
    onDone()
    void navigate({ to: '/dia-ban/thay-doi/$id', params: { id } })
  }
  return (
    <DialogForm
      title={t('areaChange.new.title')}
      submit={t('areaChange.new.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <ChangeFields {...fields} />
    </DialogForm>
  )
}

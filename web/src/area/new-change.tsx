import { newId } from '@mangnon/core/platform/id.ts'
import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { readDay } from '../shell/since-when.tsx'

type NewChangeBody = { id: string; title: string; effectiveOn: string; legalText: string }

export const NewChange = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const [title, setTitle] = useState('')
  const [day, setDay] = useState('')
  const [legalText, setLegalText] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: NewChangeBody, headers) => api.POST('/api/area-changes', { body, headers }))
  const effectiveOn = readDay(day)
  const submit = async () => {
    setTried(true)
    if (title.trim() === '' || effectiveOn === null || legalText.trim() === '') return
    if (!(await save.run({ id, title: title.trim(), effectiveOn, legalText: legalText.trim() }))) return
    announce(t('areaChange.new.done', { name: title.trim() }))
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
      <TextInput
        data-autofocus
        label={t('areaChange.name')}
        description={t('areaChange.new.nameHelp')}
        value={title}
        maxLength={200}
        onChange={event => setTitle(event.currentTarget.value)}
        error={tried && title.trim() === '' ? t('areaChange.new.need') : undefined}
      />
      <TextInput
        label={t('areaChange.effectiveOn')}
        description={t('areaChange.new.dayHelp')}
        value={day}
        inputMode="numeric"
        onChange={event => setDay(event.currentTarget.value)}
        error={tried && effectiveOn === null ? t('areaChange.new.dayWrong') : undefined}
      />
      <TextInput
        label={t('areaChange.legalText')}
        value={legalText}
        maxLength={500}
        onChange={event => setLegalText(event.currentTarget.value)}
        error={tried && legalText.trim() === '' ? t('areaChange.new.need') : undefined}
      />
    </DialogForm>
  )
}

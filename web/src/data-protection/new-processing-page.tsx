import { newId } from '@mangnon/core/platform/id.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ProcessingBody } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { LongForm } from './long-form.tsx'
import { ProcessingFields } from './processing-fields.tsx'
import { useProcessingForm } from './use-processing-form.ts'

/** Adds a processing to the register. */
export const NewProcessingPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const save = useWrite((body: ProcessingBody, headers) =>
    api.POST('/api/processing-activities', { body: { ...body, id }, headers }),
  )
  const form = useProcessingForm(null, save.problem)
  const submit = async () => {
    form.lacks()
    if (form.read === null) return
    const { endedOn: _, ...body } = form.read
    if (!(await save.run(body))) return
    announce(t('processing.new.done'))
    void navigate({ to: '/bao-ve-du-lieu/hoat-dong/$id', params: { id }, ignoreBlocker: true })
  }
  return (
    <LongForm
      title={t('processing.new.title')}
      submit={t('processing.new.submit')}
      sending={save.sending}
      problem={save.problem}
      toCorrect={form.tried ? form.toCorrect : 0}
      dirty={Object.values(form.texts).some(text => text !== '')}
      onSubmit={submit}
      onCancel={() => void navigate({ to: '/bao-ve-du-lieu/hoat-dong' })}
    >
      <ProcessingFields form={form} mayEnd={false} />
    </LongForm>
  )
}

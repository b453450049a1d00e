import { newId } from '@mangnon/core/platform/id.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { BreachBody } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { useLanguage } from '../shell/use-language.ts'
import { BreachFields } from './breach-fields.tsx'
import { LongForm } from './long-form.tsx'
import { MomentFields, momentNow, readMoment } from './moment-fields.tsx'
import { useBreachForm } from './use-breach-form.ts'

/** Enters a breach. Its term runs from the discovery, so that comes first. */
export const NewBreachPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const [moment, setMoment] = useState(momentNow)
  const save = useWrite((body: BreachBody & { discoveredAt: string }, headers) =>
    api.POST('/api/breaches', { body: { ...body, id }, headers }),
  )
  const form = useBreachForm(null, save.problem)
  const discoveredAt = readMoment(moment)
  const submit = async () => {
    form.lacks()
    if (form.read === null || discoveredAt === null || !(await save.run({ ...form.read, discoveredAt }))) return
    announce(t('breach.new.done'))
    void navigate({ to: '/bao-ve-du-lieu/su-co/$id', params: { id }, ignoreBlocker: true })
  }
  return (
    <LongForm
      title={t('breach.new.title')}
      submit={t('breach.new.submit')}
      sending={save.sending}
      problem={save.problem}
      toCorrect={form.tried ? form.toCorrect + Number(discoveredAt === null) : 0}
      dirty={Object.values(form.texts).some(text => text !== '')}
      onSubmit={submit}
      onCancel={() => void navigate({ to: '/bao-ve-du-lieu/su-co' })}
    >
      <MomentFields
        label={t('breach.field.discovered')}
        moment={moment}
        onChange={setMoment}
        error={
          (form.tried && discoveredAt === null ? t('protection.moment.need') : undefined) ??
          fieldText(save.problem, 'discoveredAt', language)
        }
      />
      <BreachFields form={form} />
    </LongForm>
  )
}

import { consentPurposes } from '@mangnon/core/data-protection/consent-rule.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ConsentText, ConsentTextBody } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { useTexts } from './use-texts.ts'

const SHORTEST = 20

interface NewConsentTextProps {
  readonly texts: readonly ConsentText[]
  readonly onDone: () => void
}

/** Issues new words for a purpose, beginning from those in use. Who agreed to the earlier ones keeps them. */
export const NewConsentText = ({ texts, onDone }: NewConsentTextProps) => {
  const { t } = useTranslation()
  const [id] = useState(newId)
  const save = useWrite((body: ConsentTextBody, headers) => api.POST('/api/consent-texts', { body, headers }))
  const form = useTexts({ purpose: '', text: '', legalText: '' }, ['purpose', 'text', 'legalText'], save.problem)
  const purpose = consentPurposes.find(one => one === form.texts.purpose)
  const tooShort = form.texts.text.trim().length < SHORTEST
  const submit = async () => {
    if (form.lacks() || !purpose || tooShort) return
    if (!(await save.run({ id, purpose, text: form.texts.text.trim(), legalText: form.texts.legalText.trim() }))) return
    announce(t('consent.texts.new.done'))
    onDone()
  }
  const begin = (value: string) => {
    const current = texts.find(one => one.purpose === value && one.current)
    form.set('purpose', value)
    form.set('text', current?.text ?? '')
    form.set('legalText', current?.legalText ?? '')
  }
  return (
    <DialogForm
      wide
      title={t('consent.texts.new.title')}
      submit={t('consent.texts.new.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('consent.texts.new.help')}</p>
      <NativeSelect
        data-autofocus
        label={t('consent.texts.new.purpose')}
        {...form.input('purpose')}
        onChange={event => begin(event.currentTarget.value)}
        data={[
          { value: '', label: '' },
          ...consentPurposes.map(value => ({ value, label: t(`consent.purpose.${value}`) })),
        ]}
      />
      <Textarea
        label={t('consent.texts.new.text')}
        description={t('consent.texts.new.textHelp')}
        autosize
        minRows={5}
        maxLength={5000}
        {...form.input('text', tooShort ? t('consent.texts.new.textHelp') : undefined)}
      />
      <TextInput label={t('consent.texts.new.law')} maxLength={300} {...form.input('legalText')} />
    </DialogForm>
  )
}

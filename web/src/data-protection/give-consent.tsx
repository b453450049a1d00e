import { consentMethods } from '@mangnon/core/data-protection/consent-rule.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { consentChildAge } from '@mangnon/legal/parameters/consent-age.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { ConsentBody, ConsentText } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { Asked } from '../shell/asked.tsx'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { readDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'
import own from './protection.module.css'
import { orNull, useTexts } from './use-texts.ts'

interface GiveConsentProps {
  readonly childId: string
  readonly childMustAgree: boolean
  readonly onDone: () => void
}

/** Enters a consent: which of the present wordings, by whom, how and when. No box is ticked beforehand (NĐ 356/2025). */
export const GiveConsent = (props: GiveConsentProps) => {
  const texts = queries.useQuery('get', '/api/consent-texts')
  return <Asked question={texts}>{({ rows }) => <Form {...props} texts={rows.filter(row => row.current)} />}</Asked>
}

const Form = ({
  childId,
  childMustAgree,
  onDone,
  texts: wordings,
}: GiveConsentProps & { readonly texts: readonly ConsentText[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [id] = useState(newId)
  const [byRepresentative, setByRepresentative] = useState(false)
  const [byChild, setByChild] = useState(false)
  const save = useWrite((body: ConsentBody, headers) =>
    api.POST('/api/children/{id}/consents', { params: { path: { id: childId } }, body, headers }),
  )
  const form = useTexts(
    {
      textId: '',
      representativeName: '',
      representativeRelation: '',
      method: '',
      givenOn: formatDay(today()),
      note: '',
    },
    byRepresentative ? ['textId', 'method', 'givenOn', 'representativeName'] : ['textId', 'method', 'givenOn'],
    save.problem,
  )
  const wording = wordings.find(one => one.id === form.texts.textId)
  const method = consentMethods.find(one => one === form.texts.method)
  const givenOn = readDay(form.texts.givenOn)
  const submit = async () => {
    if (form.lacks() || !wording || !method || givenOn === null) return
    const { representativeName, representativeRelation, note } = form.texts
    const done = await save.run({
      id,
      textId: wording.id,
      byChild,
      byRepresentative,
      representativeName: orNull(representativeName),
      representativeRelation: orNull(representativeRelation),
      method,
      givenOn,
      note: orNull(note),
    })
    if (!done) return
    announce(t('consent.form.done'))
    onDone()
  }
  const told = (path: string) => fieldText(save.problem, path, language)
  const age = parameterOn(consentChildAge, today())?.value ?? 0
  return (
    <DialogForm
      wide
      title={t('consent.form.title')}
      submit={t('consent.form.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <NativeSelect
        data-autofocus
        label={t('consent.form.purpose')}
        {...form.input('textId')}
        data={[
          { value: '', label: '' },
          ...wordings.map(one => ({ value: one.id, label: t(`consent.purpose.${one.purpose}`) })),
        ]}
      />
      {wording && (
        <NoticeBox tone="info">
          <p className={css.small}>
            {t('consent.form.read')} {t('consent.form.version', { version: wording.version })}
          </p>
          <p className={own.text}>{wording.text}</p>
        </NoticeBox>
      )}
      <Checkbox
        label={t('consent.form.byRepresentative')}
        checked={byRepresentative}
        onChange={event => setByRepresentative(event.currentTarget.checked)}
        error={told('byRepresentative')}
      />
      {byRepresentative && (
        <div className={css.fields}>
          <TextInput
            label={t('consent.form.name')}
            maxLength={200}
            autoComplete="off"
            {...form.input('representativeName')}
          />
          <TextInput
            label={t('consent.form.relation')}
            maxLength={100}
            autoComplete="off"
            {...form.input('representativeRelation')}
          />
        </div>
      )}
      <Checkbox
        label={t('consent.form.byChild')}
        description={childMustAgree ? t('consent.form.childMust', { age }) : undefined}
        checked={byChild}
        onChange={event => setByChild(event.currentTarget.checked)}
        error={told('byChild')}
      />
      <div className={css.fields}>
        <NativeSelect
          label={t('consent.form.method')}
          {...form.input('method')}
          data={[
            { value: '', label: '' },
            ...consentMethods.map(value => ({ value, label: t(`consent.method.${value}`) })),
          ]}
        />
        <TextInput
          label={t('consent.form.on')}
          inputMode="numeric"
          {...form.input('givenOn', givenOn === null ? t('protection.needDay') : undefined)}
        />
      </div>
      <TextInput label={t('consent.form.note')} maxLength={1000} {...form.input('note')} />
    </DialogForm>
  )
}

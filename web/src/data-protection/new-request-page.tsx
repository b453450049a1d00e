import { requesters, requestKinds, requestTerms } from '@mangnon/core/data-protection/request-rule.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { dataProtectionDeadlines } from '@mangnon/legal/deadlines/data-protection.ts'
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { DataRequestBody } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { Asked } from '../shell/asked.tsx'
import { formatDay } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { ChildPicker, type PickedChild } from './child-picker.tsx'
import { dayDueText } from './day-due.tsx'
import { calendar } from './law.ts'
import { LongForm } from './long-form.tsx'
import { MomentFields, momentNow, readMoment } from './moment-fields.tsx'
import { useTexts } from './use-texts.ts'

const route = getRouteApi('/bao-ve-du-lieu/yeu-cau/them')

/** Enters a request; coming from a child's page, the child is set. */
export const NewRequestPage = () => {
  const { tre } = route.useSearch()
  return tre === undefined ? <Form first={null} /> : <OfChild id={tre} />
}

const OfChild = ({ id }: { readonly id: string }) => {
  const child = queries.useQuery('get', '/api/children/{id}', { params: { path: { id } } })
  return (
    <Asked question={child}>
      {({ fullName, birth, code }) => (
        <Form first={{ id, text: [fullName, formatDay(birth), code].filter(Boolean).join(' · ') }} />
      )}
    </Asked>
  )
}

const needed = ['kind', 'requester', 'requesterName', 'contact', 'content'] as const

const Form = ({ first }: { readonly first: PickedChild | null }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const [child, setChild] = useState(first)
  const [moment, setMoment] = useState(momentNow)
  const [thirdParty, setThirdParty] = useState(false)
  const save = useWrite((body: DataRequestBody, headers) => api.POST('/api/data-requests', { body, headers }))
  const form = useTexts({ kind: '', requester: '', requesterName: '', contact: '', content: '' }, needed, save.problem)
  const kind = requestKinds.find(one => one === form.texts.kind)
  const requester = requesters.find(one => one === form.texts.requester)
  const receivedAt = readMoment(moment)
  const submit = async () => {
    if (form.lacks() || !kind || !requester || receivedAt === null) return
    const { requesterName, contact, content } = form.texts
    const body = { id, childId: child?.id ?? null, kind, requester, requesterName, contact, content, thirdParty }
    if (!(await save.run({ ...body, receivedAt }))) return
    announce(t('dataRequest.new.done'))
    void navigate({ to: '/bao-ve-du-lieu/yeu-cau/$id', params: { id }, ignoreBlocker: true })
  }
  const above = (
    <Link to="/bao-ve-du-lieu/yeu-cau" className={css.back}>
      <Icon name="back" size={16} />
      {t('dataRequest.back')}
    </Link>
  )
  const choices = (values: readonly { readonly value: string; readonly label: string }[]) => [
    { value: '', label: '' },
    ...values,
  ]
  return (
    <LongForm
      above={above}
      title={t('dataRequest.new.title')}
      submit={t('dataRequest.new.submit')}
      sending={save.sending}
      problem={save.problem}
      toCorrect={form.tried ? form.empty + Number(receivedAt === null) : 0}
      dirty={Object.values(form.texts).some(text => text !== '')}
      onSubmit={submit}
      onCancel={() => void navigate({ to: '/bao-ve-du-lieu/yeu-cau' })}
    >
      <fieldset className={css.card}>
        <legend>{t('dataRequest.new.what')}</legend>
        <div className={css.form}>
          <ChildPicker picked={child} onPick={setChild} />
          <NativeSelect
            label={t('dataRequest.field.kind')}
            maw={360}
            {...form.input('kind')}
            data={choices(requestKinds.map(value => ({ value, label: t(`dataRequest.kind.${value}`) })))}
          />
          <Textarea
            label={t('dataRequest.field.content')}
            autosize
            minRows={3}
            maxLength={4000}
            {...form.input('content')}
          />
          <Checkbox
            label={t('dataRequest.field.thirdParty')}
            checked={thirdParty}
            onChange={event => setThirdParty(event.currentTarget.checked)}
          />
          <MomentFields
            label={t('dataRequest.field.received')}
            moment={moment}
            onChange={setMoment}
            error={
              (form.tried && receivedAt === null ? t('protection.moment.need') : undefined) ??
              fieldText(save.problem, 'receivedAt', language)
            }
          />
        </div>
      </fieldset>
      <fieldset className={css.card}>
        <legend>{t('dataRequest.new.who')}</legend>
        <div className={css.form}>
          <NativeSelect
            label={t('dataRequest.field.requester')}
            maw={360}
            {...form.input('requester')}
            data={choices(requesters.map(value => ({ value, label: t(`dataRequest.requester.${value}`) })))}
          />
          <TextInput
            label={t('dataRequest.field.requesterName')}
            maxLength={200}
            autoComplete="off"
            {...form.input('requesterName')}
          />
          <TextInput
            label={t('dataRequest.field.contact')}
            description={t('dataRequest.new.contactHelp')}
            maxLength={300}
            autoComplete="off"
            {...form.input('contact')}
          />
          <p className={css.small}>{t('dataRequest.new.sealedHelp')}</p>
        </div>
      </fieldset>
      {kind && receivedAt !== null && <Terms kind={kind} receivedOn={receivedAt.slice(0, 10)} {...{ thirdParty }} />}
    </LongForm>
  )
}

/** The days that this request will have, by the function that the server will ask. */
const Terms = (request: Parameters<typeof requestTerms>[0]) => {
  const { t } = useTranslation()
  const { answerBy, actBy } = requestTerms(request, dataProtectionDeadlines, calendar)
  return (
    <NoticeBox tone="info">
      {t('dataRequest.new.terms', { answer: dayDueText(t, answerBy), act: dayDueText(t, actBy) })}
    </NoticeBox>
  )
}

import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { caseLaw, limitOn, separationGrounds } from '@mangnon/legal/case/case-law.ts'
import { Radio, Textarea, TextInput } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { CaseDraftView, CaseView, ProposeSeparationBody } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { focusFirstError } from '../../shell/focus-first-error.ts'
import { today } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { SaveBar } from '../../shell/save-bar.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import own from '../assess/assess.module.css'
import { CaseLink, WithDraft } from '../case-form.tsx'
import { CaseNext } from '../case-next.tsx'
import { DraftLine } from '../draft-line.tsx'
import { useCaseDraft } from '../use-case-draft.ts'
import { PlaceFields } from './place-fields.tsx'
import { emptyProposal, type ProposalField, proposalOf, wrongInProposal } from './proposal-fields.ts'

const route = getRouteApi('/vu-viec/$id/cach-ly')

/** The worker proposes to separate the child: the blanks of Mẫu số 07, and the ground that it leaves out. */
export const SeparationPage = () => {
  const { id } = route.useParams()
  return (
    <WithDraft id={id} kind="separation" acts={['propose_separation']}>
      {(shown, kept) => <Form shown={shown} kept={kept} />}
    </WithDraft>
  )
}

/** Fields under a name of their own; the others are called by it. */
const names = {
  carer: 'carerName',
  receiver: 'receiverName',
} as const

const Form = ({ shown, kept }: { readonly shown: CaseView; readonly kept: CaseDraftView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const draft = useCaseDraft(shown.id, 'separation', kept, emptyProposal(shown))
  const [tried, setTried] = useState(false)
  const [separation] = useState(newId)
  const { fields, of, change } = draft
  const save = useWrite((body: ProposeSeparationBody, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/separation/propose', { params: { path: { id: shown.id } }, body, headers }),
  )
  const most = limitOn(caseLaw, 'separation_days', today())
  const problems = wrongInProposal(fields)
  const told = (path: string): string | undefined => {
    const code = tried ? problems.find(one => one.path === path)?.code : undefined
    return code && fieldErrorTable[code][language]
  }
  const back = () => void navigate({ to: '/vu-viec/$id', params: { id: shown.id } })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problems.length > 0) return void setTimeout(() => focusFirstError(form.current))
    if (!(await save.run({ id: separation, version: shown.version, ...proposalOf(fields) }))) return
    draft.stop()
    announce(t('case.saved'))
    back()
  }
  const label = (name: ProposalField): string => {
    if (name === 'ground' || name === 'reason') return t(`separation.${name}`)
    const called = name === 'carer' || name === 'receiver' ? names[name] : name
    return t(`separation.form.${called}`)
  }
  const line = (name: ProposalField, required: boolean, description?: string, error = told(name)) => (
    <TextInput
      autoComplete="off"
      {...((name === 'birth' || name === 'days') && { inputMode: 'numeric' as const })}
      label={label(name)}
      description={description}
      required={required}
      maxLength={300}
      value={of(name)}
      onChange={event => change({ [name]: event.currentTarget.value })}
      error={error}
    />
  )
  return (
    <Page title={t('separation.form.title')} above={<CaseLink shown={shown} />}>
      <p className={css.intro}>{t('separation.form.intro')}</p>
      <CaseNext shown={shown} />
      <DraftLine draft={draft} nameOf={field => label(field as ProposalField)} />
      <form ref={form} className={css.stack} onSubmit={event => void send(event)} noValidate>
        <section className={css.card}>
          <h2>{t('separation.form.why')}</h2>
          <div className={css.form}>
            <Radio.Group
              label={t('separation.ground')}
              required
              value={of('ground')}
              onChange={ground => change({ ground })}
              error={told('ground')}
            >
              <div className={own.choices}>
                {separationGrounds.entries.map(({ code, name }) => (
                  <Radio key={code} value={code} label={name[language]} />
                ))}
              </div>
            </Radio.Group>
            <Textarea
              label={t('separation.reason')}
              description={t('separation.reasonHelp')}
              autosize
              minRows={3}
              maxLength={5000}
              required
              value={of('reason')}
              onChange={event => change({ reason: event.currentTarget.value })}
              error={told('reason')}
            />
          </div>
        </section>
        <section className={css.card}>
          <h2>{t('separation.form.child')}</h2>
          <div className={css.fields}>
            {line('childName', true)}
            {line('birth', false, t('separation.form.birthHelp'), told('birth') && t('separation.form.badBirth'))}
            {line('childAddress', false, t('separation.form.addressHelp'))}
          </div>
        </section>
        <section className={css.card}>
          <h2>{t('separation.form.carer')}</h2>
          <div className={css.fields}>
            {line('carer', true)}
            {line('carerAddress', false, t('separation.form.addressHelp'))}
          </div>
        </section>
        <section className={css.card}>
          <h2>{t('separation.form.receiver')}</h2>
          <div className={css.form}>
            <PlaceFields
              place={{ kind: of('kind'), receiver: of('receiver'), receiverAddress: of('receiverAddress') }}
              onChange={some => change(some as Record<string, string>)}
              problem={told}
              harmerReads={of('ground') === 'carer_harms'}
            />
            {line(
              'days',
              true,
              t('separation.form.daysHelp', { most }),
              told('days') && t('separation.form.badDays', { most }),
            )}
          </div>
        </section>
        <ProblemBox problem={save.problem} />
        <SaveBar
          label={t('separation.form.send')}
          sending={save.sending}
          onCancel={back}
          remark={tried && problems.length > 0 ? t('case.assess.remark', { count: problems.length }) : undefined}
        />
      </form>
    </Page>
  )
}

import { adviceOf } from '@mangnon/core/case/assess/assessment.ts'
import { detailedTexts } from '@mangnon/core/case/assess/check-detailed.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { type Level, levelNames } from '@mangnon/legal/forms/form.ts'
import { Textarea, TextInput } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { CaseDraftView, CaseView, SignDetailedBody } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { focusFirstError } from '../../shell/focus-first-error.ts'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { SaveBar } from '../../shell/save-bar.tsx'
import { CaseLink, WithDraft } from '../case-form.tsx'
import { CaseNext } from '../case-next.tsx'
import { DraftLine } from '../draft-line.tsx'
import { conclusionOf, formToday, labelOf } from '../form-words.ts'
import { useCaseDraft } from '../use-case-draft.ts'
import { AdviceBox } from './advice-box.tsx'
import { AssessmentCompare } from './assessment-compare.tsx'
import { ConclusionFields } from './conclusion-fields.tsx'
import { detailedBody, detailedScores, emptyDetailed, wrongInDetailed } from './detailed-fields.ts'
import { ScoredTableFields } from './scored-table.tsx'

const route = getRouteApi('/vu-viec/$id/danh-gia-chi-tiet')

/** Mẫu số 03 of a case: what was found out, two tables, what they suggest, what the officer concludes. */
export const DetailedPage = () => {
  const { id } = route.useParams()
  return (
    <WithDraft id={id} kind="detailed" acts={['sign_detailed']}>
      {(shown, kept) => <Form shown={shown} kept={kept} />}
    </WithDraft>
  )
}

const Form = ({ shown, kept }: { readonly shown: CaseView; readonly kept: CaseDraftView }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const draft = useCaseDraft(shown.id, 'detailed', kept, emptyDetailed(shown))
  const [tried, setTried] = useState(false)
  const [paper] = useState(newId)
  const { fields, of, change } = draft
  const carerIsHarmer = shown.flags.includes('carer_is_harmer')
  const official = formToday('03')
  const save = useWrite((body: SignDetailedBody, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/detailed', { params: { path: { id: shown.id } }, body, headers }),
  )
  const problems = wrongInDetailed(fields, carerIsHarmer)
  const wrong = (path: string) => tried && problems.some(problem => problem.path === path)
  const advice = adviceOf(official, detailedScores(fields), { carerIsHarmer })
  const back = () => void navigate({ to: '/vu-viec/$id', params: { id: shown.id } })
  const sign = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problems.length > 0) return void setTimeout(() => focusFirstError(form.current))
    if (!(await save.run(detailedBody(paper, shown.version, fields)))) return
    draft.stop()
    announce(t('case.saved'))
    back()
  }
  const text = (name: (typeof detailedTexts)[number]) => (
    <Textarea
      key={name}
      label={labelOf(official, name)}
      autosize
      minRows={2}
      maxLength={10_000}
      required={['condition', 'family', 'childWish'].includes(name)}
      description={name === 'childWish' ? t('casework.detailed.childWishHelp') : undefined}
      value={of(name)}
      onChange={event => change({ [name]: event.currentTarget.value })}
      error={wrong(`texts.${name}`) ? t('casework.needed') : undefined}
    />
  )
  const later: readonly string[] = ['childWish', 'carersWish', 'careNeeds', 'otherNeeds']
  const notes = Object.fromEntries(
    official.tables.flatMap(({ lines }) => lines.map(({ line }) => [line, of(`note.${line}`)])),
  )
  const nameOf = (field: string): string => {
    const line = /^(?:level|note)\.(.*)$/.exec(field)?.[1]
    const scored = official.tables.flatMap(({ lines }) => lines).find(one => one.line === line)
    if (scored) return field.startsWith('note') ? `${scored.caption} (${t('case.assess.note')})` : scored.caption
    if (field === 'day') return t('casework.detailed.day')
    if (field === 'reason') return t('case.assess.reason')
    if (field === 'conclusion') return t('case.assess.conclusion')
    return labelOf(official, field)
  }
  return (
    <Page title={t('casework.detailed.title')} above={<CaseLink shown={shown} />}>
      <p className={css.intro}>{t('casework.detailed.intro')}</p>
      <CaseNext shown={shown} />
      <DraftLine
        draft={draft}
        nameOf={nameOf}
        tell={(field, value) =>
          field.startsWith('level.')
            ? (levelNames[value as Level] ?? '')
            : field === 'conclusion'
              ? conclusionOf(official, value)
              : value
        }
      />
      <form ref={form} className={css.stack} onSubmit={event => void sign(event)} noValidate>
        <section className={css.card}>
          <h2>{official.texts.part1?.replace(/^\d\. /, '')}</h2>
          <div className={css.form}>
            <TextInput
              inputMode="numeric"
              autoComplete="off"
              label={t('casework.detailed.day')}
              value={of('day')}
              onChange={event => change({ day: event.currentTarget.value })}
              error={wrong('assessedOn') ? t('case.assess.badDay') : undefined}
              required
            />
            {detailedTexts.filter(name => !later.includes(name)).map(text)}
          </div>
        </section>
        {official.tables.map(table => (
          <ScoredTableFields
            key={table.table}
            table={table}
            scores={detailedScores(fields)}
            notes={notes}
            open={tried ? table.lines.map(({ line }) => line).filter(line => wrong(`scores.${line}`)) : []}
            onLevel={(line, level) => change({ [`level.${line}`]: level })}
            onNote={(line, note) => change({ [`note.${line}`]: note })}
          />
        ))}
        <AssessmentCompare shown={shown} now={detailedScores(fields)} />
        <section className={css.card}>
          <h2>{official.texts.part3?.replace(/^\d\. |:$/g, '')}</h2>
          <div className={css.form}>
            <AdviceBox advice={advice} form={official} />
            <ConclusionFields
              choices={['high', 'low'].map(value => ({ value, label: conclusionOf(official, value) }))}
              conclusion={of('conclusion')}
              onConclusion={conclusion => change({ conclusion })}
              conclusionError={wrong('conclusion') ? t('case.assess.chooseConclusion') : undefined}
              reason={of('reason')}
              onReason={reason => change({ reason })}
              wantsReason={problems.some(problem => problem.path === 'reason')}
              lacksReason={wrong('reason')}
            />
          </div>
        </section>
        <section className={css.card}>
          <h2>{official.texts.part4?.replace(/^\d\. |:$/g, '')}</h2>
          <div className={css.form}>
            <Textarea
              label={t('casework.detailed.problems')}
              description={t('casework.detailed.problemsHelp')}
              autosize
              minRows={3}
              required
              value={of('problems')}
              onChange={event => change({ problems: event.currentTarget.value })}
              error={wrong('problems') ? t('casework.needed') : undefined}
            />
            {text('childWish')}
            {carerIsHarmer ? <p className={css.muted}>{t('casework.harmerBlocked')}</p> : text('carersWish')}
            {text('careNeeds')}
            {text('otherNeeds')}
          </div>
        </section>
        <ProblemBox problem={save.problem} />
        <SaveBar
          label={t('casework.detailed.sign')}
          sending={save.sending}
          onCancel={back}
          remark={tried && problems.length > 0 ? t('case.assess.remark', { count: problems.length }) : undefined}
        />
      </form>
    </Page>
  )
}

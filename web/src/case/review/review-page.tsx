import { adviceOf, assessmentProblems, type Scores } from '@mangnon/core/case/assess/assessment.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { type Level, levelNames } from '@mangnon/legal/forms/form.ts'
import { TextInput } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { CaseDraftView, CaseView, SignReviewBody } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { focusFirstError } from '../../shell/focus-first-error.ts'
import { formatDay, today } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { SaveBar } from '../../shell/save-bar.tsx'
import { readDay } from '../../shell/since-when.tsx'
import { AdviceBox } from '../assess/advice-box.tsx'
import { AssessmentCompare } from '../assess/assessment-compare.tsx'
import { ConclusionFields } from '../assess/conclusion-fields.tsx'
import { ScoredTableFields } from '../assess/scored-table.tsx'
import { CaseLink, WithDraft } from '../case-form.tsx'
import { CaseNext } from '../case-next.tsx'
import { DraftLine } from '../draft-line.tsx'
import { conclusionOf, formToday } from '../form-words.ts'
import { type DraftFields, useCaseDraft } from '../use-case-draft.ts'

const route = getRouteApi('/vu-viec/$id/ra-soat')

/** Mẫu số 06 of a case: how the child is after the plan, beside how it was before. */
export const ReviewPage = () => {
  const { id } = route.useParams()
  return (
    <WithDraft id={id} kind="review" acts={['sign_review']}>
      {(shown, kept) => <Form shown={shown} kept={kept} />}
    </WithDraft>
  )
}

const scoresOf = (fields: DraftFields): Scores =>
  Object.fromEntries(
    formToday('06').tables.flatMap(({ lines }) =>
      lines.map(({ line }) => {
        const note = fields[`note.${line}`]?.trim()
        return [line, { level: (fields[`level.${line}`] as Level) || null, ...(note ? { note } : {}) }]
      }),
    ),
  )

const Form = ({ shown, kept }: { readonly shown: CaseView; readonly kept: CaseDraftView }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const draft = useCaseDraft(shown.id, 'review', kept, { day: formatDay(today()) })
  const [tried, setTried] = useState(false)
  const [paper] = useState(newId)
  const { fields, of, change } = draft
  const known = { carerIsHarmer: shown.flags.includes('carer_is_harmer') }
  const official = formToday('06')
  const scores = scoresOf(fields)
  const save = useWrite((body: SignReviewBody, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/review', { params: { path: { id: shown.id } }, body, headers }),
  )
  const given = {
    assessedOn: readDay(of('day')) ?? '',
    scores,
    conclusion: of('conclusion') || null,
    reason: of('reason').trim() || null,
  }
  const problems = assessmentProblems(given, official, known, today())
  const wrong = (path: string) => tried && problems.some(problem => problem.path === path)
  const back = () => void navigate({ to: '/vu-viec/$id', params: { id: shown.id } })
  const sign = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problems.length > 0) return void setTimeout(() => focusFirstError(form.current))
    const body = { id: paper, version: shown.version, ...given } as SignReviewBody
    if (!(await save.run(body))) return
    draft.stop()
    announce(t('case.saved'))
    back()
  }
  const lines = official.tables.flatMap(table => table.lines)
  const nameOf = (field: string): string =>
    lines.find(({ line }) => field.endsWith(line))?.caption ??
    (field === 'day'
      ? t('casework.detailed.day')
      : field === 'reason'
        ? t('case.assess.reason')
        : t('case.assess.conclusion'))
  return (
    <Page title={t('casework.review.title')} above={<CaseLink shown={shown} />}>
      <p className={css.intro}>{t('casework.review.intro')}</p>
      <CaseNext shown={shown} />
      <DraftLine
        draft={draft}
        nameOf={nameOf}
        tell={(field, value) => (field.startsWith('level.') ? (levelNames[value as Level] ?? '') : value)}
      />
      <form ref={form} className={css.stack} onSubmit={event => void sign(event)} noValidate>
        <section className={css.card}>
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            label={t('casework.detailed.day')}
            value={of('day')}
            onChange={event => change({ day: event.currentTarget.value })}
            error={wrong('assessedOn') ? t('case.assess.badDay') : undefined}
            required
          />
        </section>
        {official.tables.map(table => (
          <ScoredTableFields
            key={table.table}
            table={table}
            scores={scores}
            notes={Object.fromEntries(table.lines.map(({ line }) => [line, of(`note.${line}`)]))}
            open={tried ? table.lines.map(({ line }) => line).filter(line => wrong(`scores.${line}`)) : []}
            onLevel={(line, level) => change({ [`level.${line}`]: level })}
            onNote={(line, note) => change({ [`note.${line}`]: note })}
          />
        ))}
        <AssessmentCompare shown={shown} now={scores} nowForm="06" />
        <section className={css.card}>
          <h2>{official.texts.part2?.replace(/^\d\. |:$/g, '')}</h2>
          <div className={css.form}>
            <AdviceBox advice={adviceOf(official, scores, known)} form={official} />
            <ConclusionFields
              choices={['continue', 'stable'].map(value => ({ value, label: conclusionOf(official, value) }))}
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
        <ProblemBox problem={save.problem} />
        <SaveBar
          label={t('casework.review.sign')}
          sending={save.sending}
          onCancel={back}
          remark={tried && problems.length > 0 ? t('case.assess.remark', { count: problems.length }) : undefined}
        />
      </form>
    </Page>
  )
}

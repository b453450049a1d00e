import { newId } from '@mangnon/core/platform/id.ts'
import { type Level, levelNames } from '@mangnon/legal/forms/form.ts'
import { Checkbox, TextInput } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { CaseDraftView, CaseView, SignInitialBody } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { focusFirstError } from '../../shell/focus-first-error.ts'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { SaveBar } from '../../shell/save-bar.tsx'
import { CaseLink, WithDraft } from '../case-form.tsx'
import { DraftLine } from '../draft-line.tsx'
import { labelOf } from '../form-words.ts'
import { useCaseDraft } from '../use-case-draft.ts'
import { AdviceBox, adviceFor, conclusionText } from './advice-box.tsx'
import { ConclusionFields } from './conclusion-fields.tsx'
import {
  carerIsHarmer,
  emptyInitial,
  initialBody,
  initialForm,
  initialProblems,
  needs,
  scoresOf,
  ticked,
} from './initial-fields.ts'
import { ScoredTableFields } from './scored-table.tsx'

const route = getRouteApi('/vu-viec/$id/danh-gia-ban-dau')

/** Mẫu số 02 of a case: two tables, what they suggest, what the officer concludes, what is done at once. */
export const InitialPage = () => {
  const { id } = route.useParams()
  return (
    <WithDraft id={id} kind="initial" acts={['sign_initial']}>
      {(shown, kept) => <Form shown={shown} kept={kept} />}
    </WithDraft>
  )
}

const Form = ({ shown, kept }: { readonly shown: CaseView; readonly kept: CaseDraftView }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const draft = useCaseDraft(shown.id, 'initial', kept, emptyInitial(shown.flags.includes('carer_is_harmer')))
  const [tried, setTried] = useState(false)
  const [paper] = useState(newId)
  const { fields, of, change } = draft
  const official = initialForm()
  const save = useWrite((body: SignInitialBody, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/initial', { params: { path: { id: shown.id } }, body, headers }),
  )
  const problems = initialProblems(fields)
  const wrong = (path: string) => tried && problems.some(problem => problem.path === path)
  const advice = adviceFor(fields)
  const back = () => void navigate({ to: '/vu-viec/$id', params: { id: shown.id } })
  const sign = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problems.length > 0) return void setTimeout(() => focusFirstError(form.current))
    if (!(await save.run(initialBody(paper, shown.version, fields)))) return
    draft.stop()
    announce(t('case.saved'))
    back()
  }
  const lines = official.tables.flatMap(table => table.lines)
  const notes = Object.fromEntries(lines.map(({ line }) => [line, of(`note.${line}`)]))
  const needLabel = (need: (typeof needs)[number]): string => {
    const [group = '', name = ''] = need.split('.')
    const part = official.schema.properties?.[group]
    const label = part?.properties?.[name]?.title?.replace(/^- /, '') ?? need
    return name === 'unit' ? `${label} (${part?.title?.replace(/^\d\. /, '')})` : label
  }
  const names: Readonly<Record<string, string>> = {
    ...Object.fromEntries(lines.map(({ line, caption }) => [`level.${line}`, caption])),
    ...Object.fromEntries(lines.map(({ line, caption }) => [`note.${line}`, `${caption} (${t('case.assess.note')})`])),
    ...Object.fromEntries(needs.map(need => [need, needLabel(need)])),
    day: labelOf(official, 'assessedOn'),
    harmer: t('case.assess.carerIsHarmer'),
    conclusion: t('case.assess.conclusion'),
    reason: t('case.assess.reason'),
  }
  const tell = (field: string, value: string): string => {
    if (field.startsWith('level.')) return levelNames[value as Level] ?? ''
    if (field === 'conclusion') return conclusionText(value)
    return field === 'harmer' ? t(value === ticked ? 'casework.yes' : 'casework.no') : value
  }
  return (
    <Page title={t('case.assess.title')} above={<CaseLink shown={shown} />}>
      <p className={css.intro}>{t('case.assess.intro')}</p>
      <DraftLine draft={draft} nameOf={field => names[field] ?? field} tell={tell} />
      <form ref={form} className={css.stack} onSubmit={event => void sign(event)} noValidate>
        <section className={css.card}>
          <div className={css.form}>
            <TextInput
              inputMode="numeric"
              autoComplete="off"
              label={names.day}
              value={of('day')}
              onChange={event => change({ day: event.currentTarget.value })}
              error={wrong('assessedOn') ? t('case.assess.badDay') : undefined}
              required
            />
            <Checkbox
              label={t('case.assess.carerIsHarmer')}
              description={t('case.assess.carerIsHarmerHelp')}
              checked={carerIsHarmer(fields)}
              onChange={event => change({ harmer: event.currentTarget.checked ? ticked : '' })}
            />
          </div>
        </section>
        {official.tables.map(table => (
          <ScoredTableFields
            key={table.table}
            table={table}
            scores={scoresOf(fields)}
            notes={notes}
            open={tried ? table.lines.map(({ line }) => line).filter(line => wrong(`scores.${line}`)) : []}
            onLevel={(line, level) => change({ [`level.${line}`]: level })}
            onNote={(line, note) => change({ [`note.${line}`]: note })}
          />
        ))}
        <section className={css.card}>
          <h2>{official.schema.properties?.conclusion?.title?.replace(/^\* |:$/g, '')}</h2>
          <div className={css.form}>
            <AdviceBox advice={advice} />
            <ConclusionFields
              choices={(['emergency', 'plan', 'watch'] as const).map(value => ({
                value,
                label: conclusionText(value),
              }))}
              conclusion={of('conclusion')}
              onConclusion={conclusion => change({ conclusion })}
              conclusionError={
                !wrong('conclusion')
                  ? undefined
                  : carerIsHarmer(fields)
                    ? t('case.assess.byLaw')
                    : t('case.assess.chooseConclusion')
              }
              reason={of('reason')}
              onReason={reason => change({ reason })}
              wantsReason={problems.some(problem => problem.path === 'reason')}
              lacksReason={wrong('reason')}
            />
          </div>
        </section>
        <section className={css.card}>
          <h2>{official.texts.part2?.replace(/^2\. |:$/g, '')}</h2>
          <div className={css.fields}>
            {needs.map(need => (
              <TextInput
                key={need}
                label={needLabel(need)}
                maxLength={300}
                autoComplete="off"
                value={of(need)}
                onChange={event => change({ [need]: event.currentTarget.value })}
              />
            ))}
          </div>
        </section>
        <ProblemBox problem={save.problem} />
        <SaveBar
          label={t('case.assess.sign')}
          sending={save.sending}
          onCancel={back}
          remark={tried && problems.length > 0 ? t('case.assess.remark', { count: problems.length }) : undefined}
        />
      </form>
    </Page>
  )
}

import { newId } from '@mangnon/core/platform/id.ts'
import { Checkbox, TextInput } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../../api/client.ts'
import type { CaseView, SignInitialBody } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { Asked, ProblemBox } from '../../shell/asked.tsx'
import { focusFirstError } from '../../shell/focus-first-error.ts'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { SaveBar } from '../../shell/save-bar.tsx'
import { useLeaveGuard } from '../../shell/use-leave-guard.ts'
import { CaseLink } from '../case-form.tsx'
import { AdviceBox, adviceFor, conclusionText } from './advice-box.tsx'
import { ConclusionFields } from './conclusion-fields.tsx'
import {
  emptyInitial,
  type InitialFields,
  initialBody,
  initialForm,
  initialProblems,
  needs,
  scoresOf,
} from './initial-fields.ts'
import { ScoredTableFields } from './scored-table.tsx'

const route = getRouteApi('/vu-viec/$id/danh-gia-ban-dau')

/** Mẫu số 02 of a case: two tables, what they suggest, what the officer concludes, what is done at once. */
export const InitialPage = () => {
  const { id } = route.useParams()
  const shown = queries.useQuery('get', '/api/cases/{id}', { params: { path: { id } } })
  return <Asked question={shown}>{data => <Form shown={data} />}</Asked>
}

const Form = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const [first] = useState(() => emptyInitial(shown.flags.includes('carer_is_harmer')))
  const [fields, setFields] = useState(first)
  const [tried, setTried] = useState(false)
  const [left, setLeft] = useState(false)
  const [paper] = useState(newId)
  const change = (some: Partial<InitialFields>) => setFields(before => ({ ...before, ...some }))
  useLeaveGuard(fields !== first && !left)
  const save = useWrite((body: SignInitialBody, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/initial', { params: { path: { id: shown.id } }, body, headers }),
  )
  const problems = initialProblems(fields)
  const wrong = (path: string) => tried && problems.some(problem => problem.path === path)
  const advice = adviceFor(fields)
  const official = initialForm()
  const sign = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problems.length > 0) return void setTimeout(() => focusFirstError(form.current))
    if (!(await save.run(initialBody(paper, shown.version, fields)))) return
    setLeft(true)
    announce(t('case.saved'))
    setTimeout(() => void navigate({ to: '/vu-viec/$id', params: { id: shown.id } }))
  }
  return (
    <Page title={t('case.assess.title')} above={<CaseLink shown={shown} />}>
      <p className={css.intro}>{t('case.assess.intro')}</p>
      <form ref={form} className={css.stack} onSubmit={event => void sign(event)} noValidate>
        <section className={css.card}>
          <div className={css.form}>
            <TextInput
              inputMode="numeric"
              autoComplete="off"
              label={official.schema.properties?.assessedOn?.title?.replace(/:$/, '')}
              value={fields.day}
              onChange={event => change({ day: event.currentTarget.value })}
              error={wrong('assessedOn') ? t('case.assess.badDay') : undefined}
              required
            />
            <Checkbox
              label={t('case.assess.carerIsHarmer')}
              description={t('case.assess.carerIsHarmerHelp')}
              checked={fields.carerIsHarmer}
              onChange={event => change({ carerIsHarmer: event.currentTarget.checked })}
            />
          </div>
        </section>
        {official.tables.map(table => (
          <ScoredTableFields
            key={table.table}
            table={table}
            scores={scoresOf(fields)}
            notes={fields.notes}
            open={tried ? table.lines.map(({ line }) => line).filter(line => wrong(`scores.${line}`)) : []}
            onLevel={(line, level) => change({ levels: { ...fields.levels, [line]: level } })}
            onNote={(line, note) => change({ notes: { ...fields.notes, [line]: note } })}
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
              conclusion={fields.conclusion ?? ''}
              onConclusion={conclusion => change({ conclusion })}
              conclusionError={
                !wrong('conclusion')
                  ? undefined
                  : fields.carerIsHarmer
                    ? t('case.assess.byLaw')
                    : t('case.assess.chooseConclusion')
              }
              reason={fields.reason}
              onReason={reason => change({ reason })}
              wantsReason={problems.some(problem => problem.path === 'reason')}
              lacksReason={wrong('reason')}
            />
          </div>
        </section>
        <section className={css.card}>
          <h2>{official.texts.part2?.replace(/^2\. |:$/g, '')}</h2>
          <div className={css.fields}>
            {needs.map(need => {
              const [group = '', name = ''] = need.split('.')
              const of = official.schema.properties?.[group]
              const label = of?.properties?.[name]?.title?.replace(/^- /, '') ?? need
              return (
                <TextInput
                  key={need}
                  label={name === 'unit' ? `${label} (${of?.title?.replace(/^\d\. /, '')})` : label}
                  maxLength={300}
                  autoComplete="off"
                  value={fields.texts[need]}
                  onChange={event => change({ texts: { ...fields.texts, [need]: event.currentTarget.value } })}
                />
              )
            })}
          </div>
        </section>
        <ProblemBox problem={save.problem} />
        <SaveBar
          label={t('case.assess.sign')}
          sending={save.sending}
          onCancel={() => void navigate({ to: '/vu-viec/$id', params: { id: shown.id } })}
          remark={tried && problems.length > 0 ? t('case.assess.remark', { count: problems.length }) : undefined}
        />
      </form>
    </Page>
  )
}

import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { measures, needAreas } from '@mangnon/legal/case/case-law.ts'
import { Button, Textarea } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { CaseDraftView, CaseView, SubmitPlanBody } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { Facts } from '../../shell/facts.tsx'
import { focusFirstError } from '../../shell/focus-first-error.ts'
import { formatCount } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import { NoticeBox } from '../../shell/notice-box.tsx'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { SaveBar } from '../../shell/save-bar.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { CaseLink, WithDraft } from '../case-form.tsx'
import { CaseNext } from '../case-next.tsx'
import { DraftLine } from '../draft-line.tsx'
import { useCaseDraft } from '../use-case-draft.ts'
import { emptyPlan, type ItemField, itemRows, newRow, planBody, planCost, wrongInPlan } from './plan-fields.ts'
import { PlanItemFields } from './plan-item-fields.tsx'
import { rowsOf } from './row-fields.ts'

const route = getRouteApi('/vu-viec/$id/ke-hoach')

/** Mẫu số 04: from what the child needs to measures, each with who, when and at what cost; then to the chair. */
export const PlanPage = () => {
  const { id } = route.useParams()
  return (
    <WithDraft id={id} kind="plan" acts={['submit_plan', 'submit_change']}>
      {(shown, kept) => <Form shown={shown} kept={kept} />}
    </WithDraft>
  )
}

const Form = ({ shown, kept }: { readonly shown: CaseView; readonly kept: CaseDraftView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const draft = useCaseDraft(shown.id, 'plan', kept, emptyPlan(shown))
  const [tried, setTried] = useState(false)
  const [plan] = useState(newId)
  const { fields, of, change } = draft
  const changed = shown.state === 'in_progress'
  const save = useWrite((body: SubmitPlanBody, headers: WriteHeaders) =>
    api.POST(changed ? '/api/cases/{id}/plan/change' : '/api/cases/{id}/plan/submit', {
      params: { path: { id: shown.id } },
      body,
      headers,
    }),
  )
  const lacksReason = changed && !of('reason').trim()
  const problems = [...wrongInPlan(fields), ...(lacksReason ? [{ path: 'reason', code: 'required' as const }] : [])]
  const errorOf = (path: string): string | undefined => {
    const code = tried ? problems.find(one => one.path === path)?.code : undefined
    return code && fieldErrorTable[code][language]
  }
  const back = () => void navigate({ to: '/vu-viec/$id', params: { id: shown.id } })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problems.length > 0) return void setTimeout(() => focusFirstError(form.current))
    if (!(await save.run(planBody(plan, shown.version, fields)))) return
    draft.stop()
    announce(t('casework.plan.submitted'))
    back()
  }
  const rows = rowsOf(fields, 'items')
  const filled = itemRows(fields)
  const nameOf = (field: string): string => {
    const item = /^items\.(\d+)\.(.+)$/.exec(field)
    if (item) return `${t('casework.plan.item', { number: Number(item[1]) + 1 })}, ${fieldName(item[2] ?? '')}`
    return field === 'objectives' ? t('casework.plan.objectives') : t('casework.plan.changeReason')
  }
  const fieldName = (name: string): string =>
    name in fieldNames ? t(`casework.plan.field.${name as ItemField}`) : name
  const tell = (field: string, value: string): string => {
    const list = field.endsWith('.measure') ? measures : field.endsWith('.needArea') ? needAreas : null
    return list?.entries.find(one => one.code === value)?.name[language] ?? value
  }
  const answer = shown.plan?.answer
  return (
    <Page title={t('casework.plan.title')} above={<CaseLink shown={shown} />}>
      <p className={css.intro}>{t('casework.plan.intro')}</p>
      <CaseNext shown={shown} />
      {(shown.plan?.state === 'returned' || shown.plan?.state === 'refused') && answer && (
        <NoticeBox tone="note">
          {t(`casework.plan.state.${shown.plan.state}`)} ({answer.byName}): {answer.reason ?? t('case.reports.erased')}
        </NoticeBox>
      )}
      <DraftLine draft={draft} nameOf={nameOf} tell={tell} />
      <form ref={form} className={css.stack} onSubmit={event => void submit(event)} noValidate>
        <section className={css.card}>
          <h2>{t('casework.plan.from')}</h2>
          <Facts
            facts={[
              [t('casework.detailed.problems'), shown.detailed?.words?.problems.join('; ') ?? ''],
              [t('casework.meeting.minutes'), shown.minutes?.words?.minutes ?? ''],
              [t('casework.meeting.childOpinion'), shown.minutes?.words?.childOpinion ?? ''],
            ]}
          />
        </section>
        <section className={css.card}>
          <div className={css.form}>
            <Textarea
              label={t('casework.plan.objectives')}
              description={t('casework.plan.objectivesHelp')}
              autosize
              minRows={2}
              value={of('objectives')}
              onChange={event => change({ objectives: event.currentTarget.value })}
            />
            {changed && (
              <Textarea
                label={t('casework.plan.changeReason')}
                autosize
                minRows={2}
                required
                maxLength={5000}
                value={of('reason')}
                onChange={event => change({ reason: event.currentTarget.value })}
                error={errorOf('reason')}
              />
            )}
          </div>
        </section>
        {rows.map((at, number) => (
          <PlanItemFields
            key={at}
            number={number + 1}
            of={name => of(`items.${at}.${name}`)}
            onChange={(name, text) => change({ [`items.${at}.${name}`]: text })}
            errorOf={name => (filled.includes(at) ? errorOf(`items.${at}.${name}`) : undefined)}
            onRemove={
              rows.length > 1
                ? () =>
                    change(
                      Object.fromEntries(
                        Object.keys(fields)
                          .filter(key => key.startsWith(`items.${at}.`))
                          .map(key => [key, '']),
                      ),
                    )
                : undefined
            }
          />
        ))}
        {errorOf('items') && <NoticeBox tone="error">{t('casework.plan.oneItem')}</NoticeBox>}
        <p className={css.row}>
          <Button
            variant="default"
            leftSection={<Icon name="plus" />}
            onClick={() => change(newRow(Math.max(-1, ...rows) + 1))}
          >
            {t('casework.plan.more')}
          </Button>
          <strong>{t('casework.plan.total', { cost: formatCount(planCost(fields), language) })}</strong>
        </p>
        <ProblemBox problem={save.problem} />
        <SaveBar
          label={changed ? t('casework.plan.submitChange') : t('casework.plan.submit')}
          sending={save.sending}
          onCancel={back}
          remark={tried && problems.length > 0 ? t('case.assess.remark', { count: problems.length }) : undefined}
        />
      </form>
    </Page>
  )
}

const fieldNames: Record<ItemField, true> = {
  needArea: true,
  measure: true,
  service: true,
  responsible: true,
  partner: true,
  provider: true,
  from: true,
  to: true,
  cost: true,
}

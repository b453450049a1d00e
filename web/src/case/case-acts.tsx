import { Button, NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { CaseView } from '../api/contract.ts'
import { useWrite, type WriteHeaders } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { isNamedByLaw, lawName } from './act-words.ts'
import own from './case.module.css'
import { EmergencyDialog, MeasuresDialog } from './emergency-dialogs.tsx'
import { ExitDialog } from './exit/exit-dialog.tsx'
import { ApproveDialog, SendDialog } from './plan/plan-dialogs.tsx'
import { asksReason, ReasonDialog } from './reason-dialog.tsx'
import { CloseDialog, VisitDialog } from './review/review-dialogs.tsx'
import { isSeparationAct, SeparationDialogs } from './separation/lazy.tsx'

type Act = CaseView['can'][number]
/** What a case seldom comes to: kept out of the way, so that no hand meets it by chance. */
const seldom = ['end_by_death', 'end_by_age'] as const satisfies readonly Act[]
const order = [
  'correct_exit',
  'reopen',
  'acknowledge',
  'tell_overrun',
  'record_verification',
  'conclude_not_founded',
  'declare_emergency',
  'resume_emergency',
  'put_under_watch',
  'begin_detailed',
  'record_authority_order',
  'ask_court',
  'extend_separation',
  'lift_separation',
  'record_emergency_measures',
  'record_safe_place',
  'refuse_separation',
  'propose_separation',
  'decide_separation',
  'sign_detailed',
  'hold_meeting',
  'record_minutes',
  'refuse_plan',
  'return_plan',
  'approve_plan',
  'submit_plan',
  'submit_change',
  'send_plan',
  'start_plan',
  'begin_review_early',
  'begin_next_cycle',
  'close_early',
  'close_watch',
  'assess_again',
  'continue_past_16',
  'record_visit',
  'begin_review',
  'sign_review',
  'begin_follow_up',
  'close',
  'sign_initial',
  'begin_initial',
  'start_verifying',
] as const satisfies readonly Act[]

/** Steps that need nothing but to be taken, and where. */
const moves = {
  start_verifying: 'verify',
  begin_initial: 'begin-initial',
  begin_detailed: 'begin-detailed',
  put_under_watch: 'watch',
  hold_meeting: 'meeting',
  start_plan: 'plan/start',
  begin_review: 'begin-review',
  begin_follow_up: 'follow-up',
  assess_again: 'assess-again',
} as const
type Move = keyof typeof moves
const isMove = (name: string): name is Move => name in moves

/** Steps with a page of their own. */
const pages = {
  sign_initial: '/vu-viec/$id/danh-gia-ban-dau',
  sign_detailed: '/vu-viec/$id/danh-gia-chi-tiet',
  record_minutes: '/vu-viec/$id/hop',
  submit_plan: '/vu-viec/$id/ke-hoach',
  submit_change: '/vu-viec/$id/ke-hoach',
  sign_review: '/vu-viec/$id/ra-soat',
  propose_separation: '/vu-viec/$id/cach-ly',
} as const
const isPage = (name: string): name is keyof typeof pages => name in pages

/** Whether a step leads on from here, so that its button is the filled one. */
const leading = (shown: CaseView, name: Act): boolean => {
  if (name === 'record_verification') return shown.credible === null
  if (name === 'sign_initial') return shown.initial === null
  if (name === 'record_emergency_measures') return shown.minutesLeft !== null
  if (name === 'declare_emergency')
    return shown.state === 'initial_assessment' && shown.initial?.conclusion === 'emergency'
  if (name === 'sign_detailed') return shown.state === 'detailed_assessment' && shown.detailed === null
  if (name === 'submit_plan') return shown.minutes !== null
  if (name === 'sign_review') return shown.review === null
  if (name === 'record_visit')
    return shown.state === 'follow_up' || (shown.state === 'watch' && shown.visits.length === 0)
  if (name === 'begin_next_cycle') return shown.state === 'review'
  if (name === 'send_plan') return shown.plan?.sent === null
  if (name === 'record_minutes') return shown.minutes === null
  return [
    'decide_separation',
    'close_watch',
    'hold_meeting',
    'approve_plan',
    'start_plan',
    'begin_review',
    'begin_follow_up',
    'close',
    'start_verifying',
    'begin_initial',
    'begin_detailed',
    'put_under_watch',
  ].includes(name)
}

/** What may be done now with a case, the step that leads on as the filled button. */
export const CaseActs = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [doing, setDoing] = useState<Act | null>(null)
  const navigate = useNavigate()
  const path = { params: { path: { id: shown.id } } }
  const acknowledge = useWrite((_body: object, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/acknowledge', { ...path, body: {}, headers }),
  )
  const move = useWrite(({ to, ...body }: { version: number; to: Move }, headers: WriteHeaders) =>
    api.POST(`/api/cases/{id}/${moves[to]}`, { ...path, body, headers }),
  )
  const next = useWrite((body: { version: number }, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/next-cycle', { ...path, body, headers }),
  )
  const act = async (name: (typeof order | typeof seldom)[number]): Promise<void> => {
    if (name === 'acknowledge') return void ((await acknowledge.run({})) && announce(t('case.saved')))
    // Out of the review it needs no reason; out of the follow-up it does.
    if (name === 'begin_next_cycle' && shown.state === 'review')
      return void ((await next.run({ version: shown.version })) && announce(t('case.saved')))
    if (isMove(name)) return void ((await move.run({ version: shown.version, to: name })) && announce(t('case.saved')))
    if (isPage(name)) return void navigate({ to: pages[name], params: { id: shown.id } })
    setDoing(name)
  }
  const forward = order.filter(name => shown.can.includes(name)).findLast(name => leading(shown, name))
  const button = (name: (typeof order | typeof seldom)[number]) => (
    <Button
      key={name}
      variant={name === forward ? 'filled' : 'default'}
      loading={(name === 'start_verifying' && move.sending) || (name === 'acknowledge' && acknowledge.sending)}
      onClick={() => void act(name)}
    >
      {isNamedByLaw(name) ? lawName(name, language) : t(`case.act.${name}`)}
    </Button>
  )
  const rest = seldom.filter(name => shown.can.includes(name))
  return (
    <>
      {rest.length > 0 && (
        <details className={own.seldom}>
          <summary>{t('casework.seldom')}</summary>
          <div>{rest.map(button)}</div>
        </details>
      )}
      {order.filter(name => shown.can.includes(name)).map(button)}
      {doing === 'record_verification' && <Finding shown={shown} onDone={() => setDoing(null)} />}
      {(doing === 'declare_emergency' || doing === 'resume_emergency') && (
        <EmergencyDialog shown={shown} act={doing} onDone={() => setDoing(null)} />
      )}
      {(doing === 'continue_past_16' || doing === 'end_by_death') && (
        <ExitDialog act={doing} shown={shown} onDone={() => setDoing(null)} />
      )}
      {isSeparationAct(doing) && <SeparationDialogs act={doing} shown={shown} onDone={() => setDoing(null)} />}
      {doing === 'record_emergency_measures' && <MeasuresDialog shown={shown} onDone={() => setDoing(null)} />}
      {doing === 'approve_plan' && <ApproveDialog shown={shown} onDone={() => setDoing(null)} />}
      {doing === 'send_plan' && <SendDialog shown={shown} onDone={() => setDoing(null)} />}
      {doing === 'record_visit' && <VisitDialog shown={shown} onDone={() => setDoing(null)} />}
      {(doing === 'close' || doing === 'close_early' || doing === 'close_watch') && (
        <CloseDialog shown={shown} act={doing} onDone={() => setDoing(null)} />
      )}
      {asksReason(doing) && <ReasonDialog key={doing} act={doing} shown={shown} onDone={() => setDoing(null)} />}
    </>
  )
}

interface DialogProps {
  readonly shown: CaseView
  readonly onDone: () => void
}

const Finding = ({ shown, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const [found, setFound] = useState<'credible' | 'groundless'>(shown.credible === false ? 'groundless' : 'credible')
  const save = useWrite((body: { version: number; credible: boolean }, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/finding', { params: { path: { id: shown.id } }, body, headers }),
  )
  return (
    <DialogForm
      title={t('case.finding.title')}
      submit={t('case.finding.submit')}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        if (!(await save.run({ version: shown.version, credible: found === 'credible' }))) return
        announce(t('case.saved'))
        onDone()
      }}
    >
      <NativeSelect
        label={t('case.finding.title')}
        value={found}
        onChange={event => setFound(event.currentTarget.value === 'credible' ? 'credible' : 'groundless')}
        data={(['credible', 'groundless'] as const).map(value => ({ value, label: t(`case.finding.${value}`) }))}
      />
    </DialogForm>
  )
}

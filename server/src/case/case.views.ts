import { caseFlags, caseStates } from '@mangnon/core/case/case-facts.ts'
import { duplicateReasons } from '@mangnon/core/notice/duplicate-score.ts'
import { concerns } from '@mangnon/core/notice/notice.ts'
import { z } from 'zod'
import { NoticeView } from '../notice/notice.views.ts'
import { InitialView, MeasuresView } from './assess/assess.views.ts'
import { AssessmentLine, DetailedView, MinutesView } from './assess/detail.views.ts'
import { PlanLine, PlanView, TermView } from './plan/plan.views.ts'
import { FollowUpView, ReviewView, VisitView } from './review/review.views.ts'
import { SafePlaceView, SeparationView } from './separation/separation.views.ts'

export const CaseState = z.enum(caseStates)

/** How the 12 hours stand. `minutesLeft` when this was answered: negative when late; null when the clock has stopped. */
const clock = {
  t0: z.string(),
  dueAt: z.string(),
  minutesLeft: z.number().nullable(),
}

/** A line of the list: no name and no word of what happened. */
export const CaseRow = z
  .object({
    id: z.string(),
    code: z.string(),
    state: CaseState,
    communeName: z.string(),
    /** Whether this unit holds the case, or sees it because it was handed to it. */
    side: z.enum(['acting', 'offered', 'accepted', 'supervising', 'shared']),
    ...clock,
    danger: z.boolean(),
    concern: z.enum(concerns),
    sex: z.enum(['male', 'female', 'unknown']),
    age: z.number().nullable(),
    notices: z.number(),
    /** An alarm was raised and nobody has acknowledged it. */
    alarmed: z.boolean(),
  })
  .meta({ id: 'CaseRow' })

export const ListCases = z.object({ state: z.enum(['open', 'closed', 'all']).default('open') })
export const CaseList = z.object({ rows: z.array(CaseRow) })

/** Steps of the law that this release takes, by their names there, and what else may be done with a case. */
export const caseSteps = [
  'start_verifying',
  'record_verification',
  'conclude_not_founded',
  'begin_initial',
  'sign_initial',
  'declare_emergency',
  'record_emergency_measures',
  'record_safe_place',
  'propose_separation',
  'refuse_separation',
  'decide_separation',
  'extend_separation',
  'lift_separation',
  'ask_court',
  'record_authority_order',
  'resume_emergency',
  'begin_detailed',
  'put_under_watch',
  'sign_detailed',
  'hold_meeting',
  'record_minutes',
  'submit_plan',
  'submit_change',
  'approve_plan',
  'return_plan',
  'refuse_plan',
  'send_plan',
  'start_plan',
  'record_progress',
  'send_task',
  'raise_flag',
  'lower_flag',
  'report_crime',
  'begin_review',
  'begin_review_early',
  'sign_review',
  'begin_follow_up',
  'begin_next_cycle',
  'record_visit',
  'close',
  'close_early',
  'assess_again',
  'close_watch',
  'reopen',
  'end_by_age',
  'continue_past_16',
  'end_by_death',
  'correct_exit',
] as const
export const handoverActs = [
  'offer_handover',
  'redirect_case',
  'accept_handover',
  'refuse_handover',
  'withdraw_handover',
  'residence_unknown',
] as const
export const caseActs = [...caseSteps, ...handoverActs, 'join', 'acknowledge', 'tell_overrun', 'link_child'] as const
export const CaseAct = z.enum(caseActs)

export const CaseDuplicate = z
  .object({
    caseId: z.string(),
    code: z.string(),
    noticeCode: z.string(),
    receivedAt: z.string(),
    score: z.number(),
    reasons: z.array(z.enum(duplicateReasons)),
  })
  .meta({ id: 'CaseDuplicate' })

export const CaseAlarmView = z
  .object({
    /** Its term, by the name in the law. */
    deadline: z.string(),
    step: z.number(),
    audience: z.enum(['commune_officer', 'standing_member', 'commune_chair', 'province_officer']),
    dueAt: z.string(),
    raisedAt: z.string().nullable(),
    acknowledgedAt: z.string().nullable(),
    acknowledgedByName: z.string().nullable(),
    /** The hours stopped before anybody need be told. */
    endedAt: z.string().nullable(),
  })
  .meta({ id: 'CaseAlarmView' })

export const CaseHandoverView = z
  .object({
    id: z.string(),
    toName: z.string(),
    state: z.enum(['offered', 'accepted', 'refused', 'withdrawn']),
    reason: z.string(),
    offeredAt: z.string(),
    offeredByName: z.string(),
    answeredByName: z.string().nullable(),
    answerReason: z.string().nullable(),
  })
  .meta({ id: 'CaseHandoverView' })

export const CaseView = CaseRow.extend({
  version: z.number(),
  law: z.object({
    deadline: z.string(),
    legalText: z.string(),
    hours: z.number().nullable(),
    ownHours: z.number().nullable(),
  }),
  child: z.object({ id: z.string(), code: z.string(), fullName: z.string() }).nullable(),
  /** What the verification found; null while nobody has recorded it. */
  credible: z.boolean().nullable(),
  flags: z.array(z.enum(caseFlags)),
  initial: InitialView.nullable(),
  measures: MeasuresView.nullable(),
  safePlace: SafePlaceView.nullable(),
  separation: SeparationView.nullable(),
  detailed: DetailedView.nullable(),
  minutes: MinutesView.nullable(),
  /** Every assessment that was signed, the first first: what has changed. */
  assessments: z.array(AssessmentLine),
  review: ReviewView.nullable(),
  visits: z.array(VisitView),
  followUp: FollowUpView.nullable(),
  outcome: z.string().nullable(),
  /** The day of the recommendation to institute proceedings; null while none was sent. */
  crimeReportedOn: z.string().nullable(),
  plan: PlanView.nullable(),
  plans: z.array(PlanLine),
  /** Terms of working days that run. */
  terms: z.array(TermView),
  closeReason: z.string().nullable(),
  diedOn: z.string().nullable(),
  overrun: z.object({ reason: z.string(), byName: z.string(), at: z.string() }).nullable(),
  joinedTo: z.string().nullable(),
  residenceUnknown: z.string().nullable(),
  handovers: z.array(CaseHandoverView),
  reports: z.array(NoticeView),
  duplicates: z.array(CaseDuplicate),
  alarms: z.array(CaseAlarmView),
  history: z.array(
    z.object({
      id: z.number(),
      at: z.string(),
      act: z.string(),
      actorName: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  can: z.array(CaseAct),
}).meta({ id: 'CaseView' })

const version = z.number().int()
const reason = z.string().trim().min(3).max(1000)
export const CaseStep = z.object({ version })
export const CaseFinding = z.object({ version, credible: z.boolean() })
export const CaseReason = z.object({ version, reason })
export const JoinCase = z.object({ version, otherId: z.uuid() })
export const LinkChild = z.object({ version, childId: z.uuid().nullable() })
export const OfferCase = z.object({ id: z.uuid(), version, communeId: z.string().min(1).max(40), reason })
export const RedirectCase = z.object({ version, communeId: z.string().min(1).max(40), reason })
export const AnswerCase = z.object({ version, answer: z.enum(['accepted', 'refused', 'withdrawn']), reason })

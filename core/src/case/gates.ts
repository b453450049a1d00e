import type { CaseLaw } from '@mangnon/legal/case/case-law.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import type { Actor } from '../account/role.ts'
import { turns } from '../date/age.ts'
import type { CaseFacts } from './case-facts.ts'
import { followUpGaps } from './review/follow-up.ts'
import { isSeparated, separationDaysLeft } from './separation/separation.ts'

type Asked = {
  readonly facts: CaseFacts
  readonly actor: Actor
  readonly law: CaseLaw
  /** 'YYYY-MM-DD' in Việt Nam */
  readonly day: string
}
type Gate = {
  readonly holds: (asked: Asked) => boolean
  /** What to do when it does not hold. */
  readonly vi: string
  readonly en: string
  /** It asks who acts: another person may pass where this one may not. */
  readonly ofActor?: true
}

const has = (flag: CaseFacts['flags'][number]) => (asked: Asked) => asked.facts.flags.includes(flag)
const another =
  (author: (facts: CaseFacts) => string | null | undefined) =>
  ({ facts, actor }: Asked): boolean =>
    author(facts) !== actor.accountId

const over = ({ facts: { plan }, day }: Asked): boolean => plan?.lastDay != null && plan.lastDay <= day
const followed = ({ facts, law, day }: Asked): boolean =>
  facts.followUpSince !== null && followUpGaps(facts.followUpSince, facts.visits, law, day).length === 0

/** Full years are counted to the last day that the birth date allows: in doubt, a child. */
const isSixteen = ({ facts, law, day }: Asked): boolean => {
  const limit = parameterOn(law.childAge, day)
  return facts.birth !== null && limit !== undefined && turns(facts.birth, limit.value).last <= day
}

/**
 * What a step may ask to be there already, by name. The words say what is to be done while it is not.
 * Sources beside the steps that ask, in `legal/case/transitions.json`.
 */
export const gates = {
  verification_recorded: {
    holds: ({ facts }) => facts.verification !== null,
    vi: 'Ghi kết quả xác minh trước.',
    en: 'Record what was verified first.',
  },
  verified_credible: {
    holds: ({ facts }) => facts.verification?.credible === true,
    vi: 'Kết quả xác minh phải là có căn cứ.',
    en: 'The verification must have found it credible.',
  },
  verified_groundless: {
    holds: ({ facts }) => facts.verification?.credible === false,
    vi: 'Kết quả xác minh phải là không có căn cứ.',
    en: 'The verification must have found no ground.',
  },
  verified_by_another: {
    holds: another(facts => facts.verification?.by),
    ofActor: true,
    vi: 'Người kết luận phải khác người xác minh.',
    en: 'Somebody else than who verified must conclude.',
  },
  initial_signed: {
    holds: ({ facts }) => facts.initial !== null,
    vi: 'Ký Mẫu số 02 trước.',
    en: 'Sign the initial assessment (Mẫu 02) first.',
  },
  initial_signed_by_another: {
    holds: asked => asked.facts.initial !== null && another(facts => facts.initial?.by)(asked),
    ofActor: true,
    vi: 'Người quyết định phải khác người đã ký Mẫu số 02.',
    en: 'Somebody else than who signed Mẫu 02 must decide.',
  },
  initial_concludes_plan: {
    holds: ({ facts }) => facts.initial?.conclusion === 'plan',
    vi: 'Mẫu số 02 phải kết luận trẻ cần kế hoạch hỗ trợ, can thiệp.',
    en: 'Mẫu 02 must conclude that a plan is needed.',
  },
  initial_concludes_watch: {
    holds: ({ facts }) => facts.initial?.conclusion === 'watch',
    vi: 'Mẫu số 02 phải kết luận trẻ cần được tiếp tục theo dõi.',
    en: 'Mẫu 02 must conclude that the child is to be watched.',
  },
  carer_is_not_the_harmer: {
    holds: asked => !has('carer_is_harmer')(asked),
    vi: 'Cha, mẹ, người chăm sóc là người gây tổn hại: phải chuyển sang bảo vệ khẩn cấp (Điều 31 khoản 1).',
    en: 'The carer is the harmer, so the law makes it an emergency (Art. 31(1)).',
  },
  emergency_measures_recorded: {
    holds: ({ facts }) => facts.emergencyMeasures || isSeparated(facts.separation),
    vi: 'Ghi biện pháp bảo vệ khẩn cấp đã làm trước.',
    en: 'Record the emergency measures taken first.',
  },
  separation_proposed: {
    holds: ({ facts }) => facts.separation.proposedBy !== null,
    vi: 'Cần đề nghị của người làm công tác bảo vệ trẻ em.',
    en: 'The child-protection worker must propose it.',
  },
  proposed_by_another: {
    holds: another(facts => facts.separation.proposedBy),
    ofActor: true,
    vi: 'Người quyết định phải khác người đề nghị.',
    en: 'Somebody else than who proposed must decide.',
  },
  separation_running: {
    holds: ({ facts }) => isSeparated(facts.separation),
    vi: 'Trẻ không đang được cách ly.',
    en: 'The child is not separated.',
  },
  no_separation_running: {
    holds: ({ facts }) => !isSeparated(facts.separation),
    vi: 'Chấm dứt cách ly trước.',
    en: 'End the separation first.',
  },
  separation_days_left: {
    holds: ({ facts, law, day }) => separationDaysLeft(facts.separation, law, day) !== 0,
    vi: 'Đã dùng hết 15 ngày cách ly. Cách ly tiếp cần lệnh của cơ quan có thẩm quyền (Điều 32 khoản 3).',
    en: 'The 15 days are used up; longer takes an authority’s order (Art. 32(3)).',
  },
  detailed_since_separation: {
    holds: ({ facts: { detailed, separation } }) =>
      detailed !== null && detailed.on >= (separation.periods[0]?.from ?? ''),
    vi: 'Ký Mẫu số 03 mới kể từ khi cách ly.',
    en: 'Sign a new Mẫu 03 since the separation began.',
  },
  detailed_concludes_low: {
    holds: ({ facts }) => facts.detailed?.conclusion === 'low',
    vi: 'Mẫu số 03 phải kết luận trẻ không có hoặc ít có nguy cơ.',
    en: 'Mẫu 03 must conclude that there is little or no risk.',
  },
  separated_or_carer_refuses: {
    holds: ({ facts }) =>
      isSeparated(facts.separation) || facts.carerRefuses || facts.flags.includes('carer_is_harmer'),
    vi: 'Chỉ khi cha, mẹ, người chăm sóc là người gây tổn hại hoặc từ chối kế hoạch.',
    en: 'Only where the carer is the harmer or refuses the plan.',
  },
  detailed_signed: {
    holds: ({ facts }) => facts.detailed !== null,
    vi: 'Ký Mẫu số 03 trước.',
    en: 'Sign the detailed assessment (Mẫu 03) first.',
  },
  minutes_recorded: {
    holds: ({ facts }) => facts.minutes,
    vi: 'Ghi biên bản họp trước.',
    en: 'Record the minutes of the meeting first.',
  },
  plan_written: {
    holds: ({ facts }) => (facts.plan?.items ?? 0) > 0,
    vi: 'Kế hoạch cần ít nhất một việc.',
    en: 'The plan needs at least one item.',
  },
  plan_without_problems: {
    holds: ({ facts }) => facts.plan?.problems === 0,
    vi: 'Sửa các chỗ chưa đúng trong kế hoạch.',
    en: 'Mend what is not right in the plan.',
  },
  plan_written_by_another: {
    holds: another(facts => facts.plan?.author),
    ofActor: true,
    vi: 'Người phê duyệt phải khác người lập kế hoạch.',
    en: 'Somebody else than who wrote the plan must approve it.',
  },
  plan_changed: {
    holds: ({ facts }) => facts.plan?.changed === true,
    vi: 'Kế hoạch chưa có gì khác bản đã phê duyệt.',
    en: 'Nothing differs from the approved plan.',
  },
  plan_sent: {
    holds: ({ facts }) => facts.plan?.sent === true,
    vi: 'Gửi quyết định và kế hoạch cho nơi thực hiện và gia đình trước.',
    en: 'Send decision and plan to those who carry it out and the family first.',
  },
  plan_over: {
    holds: over,
    vi: 'Kế hoạch chưa hết thời gian. Rà soát sớm hơn thì ghi lý do.',
    en: 'The plan has not ended; an earlier review gives its reason.',
  },
  plan_not_over: {
    holds: asked => !over(asked),
    vi: 'Kế hoạch đã hết thời gian: rà soát như thường.',
    en: 'The plan has ended: review it as usual.',
  },
  review_signed: {
    holds: ({ facts }) => facts.review !== null,
    vi: 'Ký Mẫu số 06 trước.',
    en: 'Sign the review (Mẫu 06) first.',
  },
  reviewed_by_another: {
    holds: another(facts => facts.review?.by),
    ofActor: true,
    vi: 'Người quyết định phải khác người đã ký Mẫu số 06.',
    en: 'Somebody else than who signed Mẫu 06 must decide.',
  },
  review_concludes_stable: {
    holds: ({ facts }) => facts.review?.conclusion === 'stable',
    vi: 'Mẫu số 06 phải kết luận trẻ ổn định, nguy cơ không còn.',
    en: 'Mẫu 06 must conclude that the child is stable and the risk gone.',
  },
  review_concludes_risk: {
    holds: ({ facts }) => facts.review?.conclusion === 'continue',
    vi: 'Mẫu số 06 phải kết luận cần kế hoạch tiếp theo.',
    en: 'Mẫu 06 must conclude that another plan is needed.',
  },
  follow_up_complete: {
    holds: followed,
    vi: 'Theo dõi đủ ba tháng, mỗi tháng một lần thăm.',
    en: 'Follow up for three months, with a visit each month.',
  },
  follow_up_not_complete: {
    holds: asked => !followed(asked),
    vi: 'Đã theo dõi đủ ba tháng: kết thúc như thường.',
    en: 'The three months are over: close it as usual.',
  },
  watched_with_a_visit: {
    holds: ({ facts, day }) =>
      facts.watchSince !== null && facts.visits.some(visit => visit >= (facts.watchSince ?? '') && visit <= day),
    vi: 'Thăm trẻ ít nhất một lần kể từ khi theo dõi.',
    en: 'Visit the child at least once since the watch began.',
  },
  handover_accepted: {
    holds: ({ facts }) => facts.handover === 'accepted',
    vi: 'Xã nhận phải đồng ý nhận trước.',
    en: 'The other commune must accept first.',
  },
  handover_returned: {
    holds: ({ facts }) => facts.handover === 'returned',
    vi: 'Xã đang giữ phải trả lại hồ sơ trước.',
    en: 'The commune that holds it must give it back first.',
  },
  child_is_16: {
    holds: isSixteen,
    vi: 'Trẻ chưa chắc chắn đủ 16 tuổi.',
    en: 'The child is not certainly 16.',
  },
  crime_suspected: {
    holds: has('crime_suspected'),
    vi: 'Đặt dấu hiệu «có dấu hiệu tội phạm» trước.',
    en: 'Raise the flag “crime suspected” first.',
  },
  crime_was_reported: {
    holds: asked => !has('crime_suspected')(asked) || asked.facts.crimeReportedOn !== null,
    vi: 'Có dấu hiệu tội phạm: kiến nghị khởi tố và báo viện kiểm sát trước.',
    en: 'A crime is suspected: report it to police and procuracy first.',
  },
} as const satisfies Record<string, Gate>

export type GateName = keyof typeof gates

/** The gate of a name in the law. @throws for a name that there is not: a fault of the data */
export const gateOf = (name: string): Gate => {
  if (!(name in gates)) throw new Error(`no gate ${name}`)
  return gates[name as GateName]
}

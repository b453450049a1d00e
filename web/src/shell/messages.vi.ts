import access from '../access/access.messages.vi.ts'
import account from '../account/account.messages.vi.ts'
import signIn from '../account/sign-in.messages.vi.ts'
import area from '../area/area.messages.vi.ts'
import audit from '../audit/audit.messages.vi.ts'
import caseWords from '../case/case.messages.vi.ts'
import child from '../child/child.messages.vi.ts'
import circumstance from '../circumstance/circumstance.messages.vi.ts'
import consent from '../data-protection/consent.messages.vi.ts'
import dataRequest from '../data-protection/data-request.messages.vi.ts'
import erasure from '../data-protection/erasure.messages.vi.ts'
import protection from '../data-protection/protection.messages.vi.ts'
import duplicate from '../duplicate/duplicate.messages.vi.ts'
import event from '../event/event.messages.vi.ts'
import handover from '../handover/handover.messages.vi.ts'
import household from '../household/household.messages.vi.ts'
import identity from '../identity/identity.messages.vi.ts'
import notice from '../notice/notice.messages.vi.ts'
import publicNotice from '../notice/public.messages.vi.ts'
import notify from '../notify/notify.messages.vi.ts'
import quality from '../quality/quality.messages.vi.ts'
import register from '../register/register.messages.vi.ts'
import search from '../search/search.messages.vi.ts'
import support from '../support/support.messages.vi.ts'
import shell from './shell.messages.vi.ts'

export default {
  signIn,
  shell,
  access,
  account,
  audit,
  area,
  event,
  case: caseWords,
  handover,
  household,
  child,
  circumstance,
  duplicate,
  support,
  consent,
  dataRequest,
  erasure,
  protection,
  notice,
  notify,
  publicNotice,
  quality,
  identity,
  register,
  search,
} as const

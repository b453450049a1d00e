import access from '../access/access.messages.en.ts'
import account from '../account/account.messages.en.ts'
import signIn from '../account/sign-in.messages.en.ts'
import area from '../area/area.messages.en.ts'
import audit from '../audit/audit.messages.en.ts'
import caseWords from '../case/case.messages.en.ts'
import child from '../child/child.messages.en.ts'
import circumstance from '../circumstance/circumstance.messages.en.ts'
import consent from '../data-protection/consent.messages.en.ts'
import dataRequest from '../data-protection/data-request.messages.en.ts'
import erasure from '../data-protection/erasure.messages.en.ts'
import protection from '../data-protection/protection.messages.en.ts'
import duplicate from '../duplicate/duplicate.messages.en.ts'
import event from '../event/event.messages.en.ts'
import handover from '../handover/handover.messages.en.ts'
import household from '../household/household.messages.en.ts'
import identity from '../identity/identity.messages.en.ts'
import notice from '../notice/notice.messages.en.ts'
import publicNotice from '../notice/public.messages.en.ts'
import notify from '../notify/notify.messages.en.ts'
import quality from '../quality/quality.messages.en.ts'
import register from '../register/register.messages.en.ts'
import search from '../search/search.messages.en.ts'
import support from '../support/support.messages.en.ts'
import type vi from './messages.vi.ts'
import shell from './shell.messages.en.ts'
import type { Translation } from './translation.ts'

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
} as const satisfies Translation<typeof vi>

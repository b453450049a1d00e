import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { accountSearch } from '../account/account-search.ts'
import { calendarSearch } from '../case/calendar/calendar-search.ts'
import { childSearch } from '../child/child-search.ts'
import { requestSearch } from '../data-protection/request-search.ts'
import { duplicateSearch } from '../duplicate/duplicate-search.ts'
import { proposalSearch } from '../event/proposal-search.ts'
import { handoverSearch } from '../handover/handover-search.ts'
import { householdSearch } from '../household/household-search.ts'
import { identitySearch } from '../identity/identity-search.ts'
import { injurySearch } from '../injury/injury-search.ts'
import { qualitySearch } from '../quality/quality-search.ts'
import { recheckSearch } from '../recheck/recheck-search.ts'
import { boardSearch, previewSearch, versionSearch } from '../reporting/report-search.ts'
import { figuresSearch } from '../statistics/figures-search.ts'
import { gapSearch } from '../support/gap-search.ts'
import { BrokenPage } from './broken-page.tsx'
import { Frame } from './frame.tsx'
import { pageWith } from './messages.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { TodoPage } from './todo-page.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage, errorComponent: BrokenPage })
const under = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path }) as const

const todo = createRoute({ ...under('/viec-can-lam'), component: TodoPage })

const newNotice = createRoute({
  ...under('/tiep-nhan'),
  component: lazyRouteComponent(() => import('../notice/new-notice-page.tsx'), 'NewNoticePage'),
})
const sentNotices = createRoute({
  ...under('/tin-da-nhan'),
  component: lazyRouteComponent(() => import('../notice/sent-page.tsx'), 'SentPage'),
})
const cases = createRoute({
  ...under('/vu-viec'),
  validateSearch: (search: Record<string, unknown>): { xem?: 'closed' | 'all' } =>
    search.xem === 'closed' || search.xem === 'all' ? { xem: search.xem } : {},
  component: lazyRouteComponent(() => import('../case/case-list-page.tsx'), 'CaseListPage'),
})
const alarms = createRoute({
  ...under('/bao-dong'),
  component: lazyRouteComponent(() => import('../notify/alarm-page.tsx'), 'AlarmPage'),
})
const oneCase = createRoute({
  ...under('/vu-viec/$id'),
  component: lazyRouteComponent(
    pageWith('casework', () => import('../case/case-page.tsx')),
    'CasePage',
  ),
})
const glass = createRoute({
  ...under('/mo-khan-cap'),
  validateSearch: (search: Record<string, unknown>): { ma?: string } =>
    typeof search.ma === 'string' ? { ma: search.ma } : {},
  component: lazyRouteComponent(
    pageWith('needToKnow', () => import('../case/need-to-know/glass-page.tsx')),
    'GlassPage',
  ),
})
const initialAssessment = createRoute({
  ...under('/vu-viec/$id/danh-gia-ban-dau'),
  component: lazyRouteComponent(
    pageWith('casework', () => import('../case/assess/initial-page.tsx')),
    'InitialPage',
  ),
})
const detailedAssessment = createRoute({
  ...under('/vu-viec/$id/danh-gia-chi-tiet'),
  component: lazyRouteComponent(
    pageWith('casework', () => import('../case/assess/detailed-page.tsx')),
    'DetailedPage',
  ),
})
const meeting = createRoute({
  ...under('/vu-viec/$id/hop'),
  component: lazyRouteComponent(
    pageWith('casework', () => import('../case/plan/meeting-page.tsx')),
    'MeetingPage',
  ),
})
const plan = createRoute({
  ...under('/vu-viec/$id/ke-hoach'),
  component: lazyRouteComponent(
    pageWith('casework', () => import('../case/plan/plan-page.tsx')),
    'PlanPage',
  ),
})
const review = createRoute({
  ...under('/vu-viec/$id/ra-soat'),
  component: lazyRouteComponent(
    pageWith('casework', () => import('../case/review/review-page.tsx')),
    'ReviewPage',
  ),
})
const separation = createRoute({
  ...under('/vu-viec/$id/cach-ly'),
  component: lazyRouteComponent(
    pageWith(
      'separation',
      pageWith('casework', () => import('../case/separation/separation-page.tsx')),
    ),
    'SeparationPage',
  ),
})
const calendar = createRoute({
  ...under('/lich'),
  validateSearch: calendarSearch,
  component: lazyRouteComponent(
    pageWith('calendar', () => import('../case/calendar/calendar-page.tsx')),
    'CalendarPage',
  ),
})
const samples = createRoute({
  ...under('/kiem-tra-ho-so'),
  component: lazyRouteComponent(
    pageWith('sample', () => import('../case/sample/samples-page.tsx')),
    'SamplesPage',
  ),
})
const sample = createRoute({
  ...under('/kiem-tra-ho-so/$id'),
  component: lazyRouteComponent(
    pageWith('sample', () => import('../case/sample/sample-page.tsx')),
    'SamplePage',
  ),
})
const remarks = createRoute({
  ...under('/nhan-xet-ho-so'),
  component: lazyRouteComponent(
    pageWith('sample', () => import('../case/sample/remarks-page.tsx')),
    'RemarksPage',
  ),
})
const separations = createRoute({
  ...under('/cach-ly'),
  component: lazyRouteComponent(
    pageWith('separation', () => import('../case/separation/separation-list-page.tsx')),
    'SeparationListPage',
  ),
})
const givenTasks = createRoute({
  ...under('/viec-duoc-giao'),
  component: lazyRouteComponent(
    pageWith('task', () => import('../case/task/given-tasks-page.tsx')),
    'GivenTasksPage',
  ),
})
const toSign = createRoute({
  ...under('/cho-ky'),
  component: lazyRouteComponent(
    pageWith('casework', () => import('../case/plan/to-sign-page.tsx')),
    'ToSignPage',
  ),
})
const find = createRoute({
  ...under('/tim'),
  component: lazyRouteComponent(() => import('../search/find-page.tsx'), 'FindPage'),
})
const children = createRoute({
  ...under('/tre-em'),
  validateSearch: childSearch,
  component: lazyRouteComponent(() => import('../child/child-list-page.tsx'), 'ChildListPage'),
})
const childPrint = createRoute({
  ...under('/tre-em/in'),
  validateSearch: childSearch,
  component: lazyRouteComponent(() => import('../child/child-print-page.tsx'), 'ChildPrintPage'),
})
const newChild = createRoute({
  ...under('/tre-em/them'),
  validateSearch: (search: Record<string, unknown>): { ho?: string } =>
    typeof search.ho === 'string' ? { ho: search.ho } : {},
  component: lazyRouteComponent(() => import('../child/new-child-page.tsx'), 'NewChildPage'),
})
const child = createRoute({
  ...under('/tre-em/$id'),
  component: lazyRouteComponent(() => import('../child/child-page.tsx'), 'ChildPage'),
})

const households = createRoute({
  ...under('/ho-gia-dinh'),
  validateSearch: householdSearch,
  component: lazyRouteComponent(() => import('../household/household-list-page.tsx'), 'HouseholdListPage'),
})
const newHousehold = createRoute({
  ...under('/ho-gia-dinh/them'),
  component: lazyRouteComponent(() => import('../household/new-household-page.tsx'), 'NewHouseholdPage'),
})
const household = createRoute({
  ...under('/ho-gia-dinh/$id'),
  component: lazyRouteComponent(() => import('../household/household-page.tsx'), 'HouseholdPage'),
})

const book = createRoute({
  ...under('/so-theo-doi'),
  component: lazyRouteComponent(() => import('../household/book-page.tsx'), 'BookPage'),
})

const handovers = createRoute({
  ...under('/chuyen-ho-so'),
  validateSearch: handoverSearch,
  component: lazyRouteComponent(() => import('../handover/handover-page.tsx'), 'HandoverPage'),
})

const proposals = createRoute({
  ...under('/de-nghi'),
  validateSearch: proposalSearch,
  component: lazyRouteComponent(() => import('../event/proposal-page.tsx'), 'ProposalPage'),
})

const rechecks = createRoute({
  ...under('/phuc-tra'),
  validateSearch: recheckSearch,
  component: lazyRouteComponent(
    pageWith('recheck', () => import('../recheck/recheck-page.tsx')),
    'RecheckPage',
  ),
})
const recheck = createRoute({
  ...under('/phuc-tra/$id'),
  component: lazyRouteComponent(
    pageWith('recheck', () => import('../recheck/recheck-round-page.tsx')),
    'RecheckRoundPage',
  ),
})

const reports = createRoute({
  ...under('/bao-cao'),
  component: lazyRouteComponent(
    pageWith('report', () => import('../reporting/report-list-page.tsx')),
    'ReportListPage',
  ),
})
const reportPreview = createRoute({
  ...under('/bao-cao/xem-thu'),
  validateSearch: previewSearch,
  component: lazyRouteComponent(
    pageWith('report', () => import('../reporting/preview-page.tsx')),
    'PreviewPage',
  ),
})
const reportBoard = createRoute({
  ...under('/bao-cao/tien-do'),
  validateSearch: boardSearch,
  component: lazyRouteComponent(
    pageWith('report', () => import('../reporting/board-page.tsx')),
    'BoardPage',
  ),
})
const report = createRoute({
  ...under('/bao-cao/$id'),
  validateSearch: versionSearch,
  component: lazyRouteComponent(
    pageWith('report', () => import('../reporting/report-page.tsx')),
    'ReportPage',
  ),
})

const batches = createRoute({
  ...under('/nhap-danh-sach'),
  component: lazyRouteComponent(() => import('../register/batch-list-page.tsx'), 'BatchListPage'),
})
const waiting = createRoute({
  ...under('/nhap-danh-sach/cho-quyet-dinh'),
  component: lazyRouteComponent(() => import('../register/waiting-page.tsx'), 'WaitingPage'),
})
const batch = createRoute({
  ...under('/nhap-danh-sach/$id'),
  component: lazyRouteComponent(() => import('../register/batch-page.tsx'), 'BatchPage'),
})

const duplicates = createRoute({
  ...under('/nghi-trung'),
  validateSearch: duplicateSearch,
  component: lazyRouteComponent(() => import('../duplicate/duplicate-list-page.tsx'), 'DuplicateListPage'),
})
const duplicate = createRoute({
  ...under('/nghi-trung/$id'),
  component: lazyRouteComponent(() => import('../duplicate/duplicate-page.tsx'), 'DuplicatePage'),
})
const circumstances = createRoute({
  ...under('/hoan-canh'),
  component: lazyRouteComponent(() => import('../circumstance/circumstance-page.tsx'), 'CircumstancePage'),
})
const supportGaps = createRoute({
  ...under('/tro-giup'),
  validateSearch: gapSearch,
  component: lazyRouteComponent(() => import('../support/gap-list-page.tsx'), 'GapListPage'),
})
const supportPrint = createRoute({
  ...under('/tro-giup/in'),
  validateSearch: gapSearch,
  component: lazyRouteComponent(() => import('../support/gap-print-page.tsx'), 'GapPrintPage'),
})
const supportTotals = createRoute({
  ...under('/tro-giup/theo-thang'),
  component: lazyRouteComponent(() => import('../support/support-totals-page.tsx'), 'SupportTotalsPage'),
})
const quality = createRoute({
  ...under('/chat-luong'),
  validateSearch: qualitySearch,
  component: lazyRouteComponent(() => import('../quality/quality-page.tsx'), 'QualityPage'),
})
const figures = createRoute({
  ...under('/so-lieu'),
  validateSearch: figuresSearch,
  component: lazyRouteComponent(
    pageWith('statistics', () => import('../statistics/figures-page.tsx')),
    'FiguresPage',
  ),
})
const identity = createRoute({
  ...under('/lam-sach'),
  validateSearch: identitySearch,
  component: lazyRouteComponent(() => import('../identity/identity-page.tsx'), 'IdentityPage'),
})
const identityAnswers = createRoute({
  ...under('/lam-sach/excel'),
  component: lazyRouteComponent(
    pageWith('answers', () => import('../identity/answers/answers-page.tsx')),
    'AnswersPage',
  ),
})
const identityChild = createRoute({
  ...under('/lam-sach/$id'),
  component: lazyRouteComponent(() => import('../identity/identity-child-page.tsx'), 'IdentityChildPage'),
})
const injuries = createRoute({
  ...under('/tai-nan'),
  validateSearch: injurySearch,
  component: lazyRouteComponent(
    pageWith('injury', () => import('../injury/injury-page.tsx')),
    'InjuryPage',
  ),
})
const verifyIdentity = createRoute({
  ...under('/xac-minh'),
  component: lazyRouteComponent(() => import('../identity/verify-page.tsx'), 'VerifyPage'),
})
const area = createRoute({
  ...under('/dia-ban'),
  component: lazyRouteComponent(() => import('../area/area-page.tsx'), 'AreaPage'),
})
const areaChanges = createRoute({
  ...under('/dia-ban/thay-doi'),
  component: lazyRouteComponent(
    pageWith('areaChange', () => import('../area/change-list-page.tsx')),
    'ChangeListPage',
  ),
})
const areaChange = createRoute({
  ...under('/dia-ban/thay-doi/$id'),
  component: lazyRouteComponent(
    pageWith('areaChange', () => import('../area/change-page.tsx')),
    'ChangePage',
  ),
})
const waitingUnits = createRoute({
  ...under('/cho-xac-dinh-xa'),
  component: lazyRouteComponent(
    pageWith('areaWaiting', () => import('../area/waiting-list-page.tsx')),
    'WaitingListPage',
  ),
})
const waitingUnit = createRoute({
  ...under('/cho-xac-dinh-xa/$id'),
  component: lazyRouteComponent(
    pageWith('areaWaiting', () => import('../area/waiting-unit-page.tsx')),
    'WaitingUnitPage',
  ),
})
const account = createRoute({
  ...under('/tai-khoan'),
  component: lazyRouteComponent(
    pageWith('trail', () => import('../account/account-page.tsx')),
    'AccountPage',
  ),
})
const accounts = createRoute({
  ...under('/quan-tri/tai-khoan'),
  validateSearch: accountSearch,
  component: lazyRouteComponent(() => import('../account/account-list-page.tsx'), 'AccountListPage'),
})

const oneAccount = createRoute({
  ...under('/quan-tri/tai-khoan/$id'),
  component: lazyRouteComponent(() => import('../account/account-roles-page.tsx'), 'AccountRolesPage'),
})
const accountHandOver = createRoute({
  ...under('/quan-tri/tai-khoan/$id/ban-giao'),
  component: lazyRouteComponent(() => import('../account/open-work/hand-over-page.tsx'), 'AccountHandOverPage'),
})
const ownHandOver = createRoute({
  ...under('/tai-khoan/ban-giao'),
  component: lazyRouteComponent(() => import('../account/open-work/hand-over-page.tsx'), 'OwnHandOverPage'),
})
const workLeft = createRoute({
  ...under('/quan-tri/ban-giao'),
  component: lazyRouteComponent(() => import('../account/open-work/left-behind-page.tsx'), 'LeftBehindPage'),
})
const accountSlip = createRoute({
  ...under('/quan-tri/tai-khoan/$id/phieu'),
  component: lazyRouteComponent(
    pageWith('accountBatch', () => import('../account/slip-page.tsx')),
    'AccountSlipPage',
  ),
})
const accountBatches = createRoute({
  ...under('/quan-tri/tai-khoan/danh-sach'),
  component: lazyRouteComponent(
    pageWith('accountBatch', () => import('../account/batch/account-batch-list-page.tsx')),
    'AccountBatchListPage',
  ),
})
const accountBatch = createRoute({
  ...under('/quan-tri/tai-khoan/danh-sach/$id'),
  component: lazyRouteComponent(
    pageWith('accountBatch', () => import('../account/batch/account-batch-page.tsx')),
    'AccountBatchPage',
  ),
})
const accountBatchSlips = createRoute({
  ...under('/quan-tri/tai-khoan/danh-sach/$id/phieu'),
  component: lazyRouteComponent(
    pageWith('accountBatch', () => import('../account/batch/batch-slip-page.tsx')),
    'BatchSlipPage',
  ),
})
const rules = createRoute({
  ...under('/quyen'),
  component: lazyRouteComponent(() => import('../access/rules-page.tsx'), 'RulesPage'),
})
const resets = createRoute({
  ...under('/quan-tri/dat-lai'),
  component: lazyRouteComponent(() => import('../account/reset-list-page.tsx'), 'ResetListPage'),
})

const withId = (search: Record<string, unknown>): { id?: string } =>
  typeof search.id === 'string' ? { id: search.id } : {}
const unusual = createRoute({
  ...under('/nhat-ky/bat-thuong'),
  component: lazyRouteComponent(
    pageWith('trail', () => import('../audit/unusual-page.tsx')),
    'UnusualPage',
  ),
})
const records = createRoute({
  ...under('/nhat-ky/ho-so'),
  validateSearch: withId,
  component: lazyRouteComponent(
    pageWith('trail', () => import('../audit/record-trail-page.tsx')),
    'RecordTrailPage',
  ),
})
const persons = createRoute({
  ...under('/nhat-ky/nguoi'),
  validateSearch: withId,
  component: lazyRouteComponent(
    pageWith('trail', () => import('../audit/person-trail-page.tsx')),
    'PersonTrailPage',
  ),
})

const protection = createRoute({
  ...under('/bao-ve-du-lieu'),
  component: lazyRouteComponent(
    pageWith('breach', () => import('../data-protection/room-page.tsx')),
    'RoomPage',
  ),
})
const requests = createRoute({
  ...under('/bao-ve-du-lieu/yeu-cau'),
  validateSearch: requestSearch,
  component: lazyRouteComponent(() => import('../data-protection/request-list-page.tsx'), 'RequestListPage'),
})
const newRequest = createRoute({
  ...under('/bao-ve-du-lieu/yeu-cau/them'),
  validateSearch: (search: Record<string, unknown>): { tre?: string } =>
    typeof search.tre === 'string' ? { tre: search.tre } : {},
  component: lazyRouteComponent(() => import('../data-protection/new-request-page.tsx'), 'NewRequestPage'),
})
const request = createRoute({
  ...under('/bao-ve-du-lieu/yeu-cau/$id'),
  component: lazyRouteComponent(() => import('../data-protection/request-page.tsx'), 'RequestPage'),
})
const breaches = createRoute({
  ...under('/bao-ve-du-lieu/su-co'),
  component: lazyRouteComponent(
    pageWith('breach', () => import('../data-protection/breach-list-page.tsx')),
    'BreachListPage',
  ),
})
const newBreach = createRoute({
  ...under('/bao-ve-du-lieu/su-co/them'),
  component: lazyRouteComponent(
    pageWith('breach', () => import('../data-protection/new-breach-page.tsx')),
    'NewBreachPage',
  ),
})
const breach = createRoute({
  ...under('/bao-ve-du-lieu/su-co/$id'),
  component: lazyRouteComponent(
    pageWith('breach', () => import('../data-protection/breach-page.tsx')),
    'BreachPage',
  ),
})
const processing = createRoute({
  ...under('/bao-ve-du-lieu/hoat-dong'),
  component: lazyRouteComponent(
    pageWith('processing', () => import('../data-protection/processing-list-page.tsx')),
    'ProcessingListPage',
  ),
})
const newProcessing = createRoute({
  ...under('/bao-ve-du-lieu/hoat-dong/them'),
  component: lazyRouteComponent(
    pageWith('processing', () => import('../data-protection/new-processing-page.tsx')),
    'NewProcessingPage',
  ),
})
const oneProcessing = createRoute({
  ...under('/bao-ve-du-lieu/hoat-dong/$id'),
  component: lazyRouteComponent(
    pageWith('processing', () => import('../data-protection/processing-page.tsx')),
    'ProcessingPage',
  ),
})
const retention = createRoute({
  ...under('/bao-ve-du-lieu/luu-giu'),
  component: lazyRouteComponent(
    pageWith('processing', () => import('../data-protection/retention-page.tsx')),
    'RetentionPage',
  ),
})
const consentTexts = createRoute({
  ...under('/bao-ve-du-lieu/van-ban-dong-y'),
  component: lazyRouteComponent(() => import('../data-protection/consent-text-page.tsx'), 'ConsentTextPage'),
})
const erasures = createRoute({
  ...under('/bao-ve-du-lieu/xoa'),
  validateSearch: (search: Record<string, unknown>): { xem?: 'open' | 'all' } =>
    search.xem === 'all' ? { xem: 'all' } : {},
  component: lazyRouteComponent(() => import('../data-protection/erasure-page.tsx'), 'ErasurePage'),
})

const tree = root.addChildren([
  todo,
  newNotice,
  sentNotices,
  cases,
  oneCase,
  alarms,
  glass,
  initialAssessment,
  detailedAssessment,
  meeting,
  plan,
  separation,
  separations,
  calendar,
  samples,
  sample,
  remarks,
  review,
  givenTasks,
  toSign,
  find,
  children,
  childPrint,
  newChild,
  child,
  households,
  newHousehold,
  household,
  book,
  duplicates,
  duplicate,
  handovers,
  proposals,
  rechecks,
  recheck,
  reports,
  reportPreview,
  reportBoard,
  report,
  circumstances,
  supportGaps,
  supportPrint,
  supportTotals,
  quality,
  figures,
  identity,
  identityAnswers,
  identityChild,
  injuries,
  verifyIdentity,
  batches,
  waiting,
  batch,
  area,
  areaChanges,
  areaChange,
  waitingUnits,
  waitingUnit,
  account,
  accounts,
  oneAccount,
  accountSlip,
  accountHandOver,
  ownHandOver,
  workLeft,
  accountBatches,
  accountBatch,
  accountBatchSlips,
  rules,
  resets,
  unusual,
  records,
  persons,
  protection,
  requests,
  newRequest,
  request,
  breaches,
  newBreach,
  breach,
  processing,
  newProcessing,
  oneProcessing,
  retention,
  consentTexts,
  erasures,
])

export const createAppRouter = () =>
  createRouter({ routeTree: tree, defaultPreload: 'intent', scrollRestoration: true, defaultStructuralSharing: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}

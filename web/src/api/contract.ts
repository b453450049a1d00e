import type { components, paths as GeneratedPaths } from './schema.generated.ts'

/** Names for what the server's OpenAPI document describes. The shapes themselves are generated (web/generate-api.ts). */
type Schemas = components['schemas']
type BodyOf<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Body } } }
  ? Body
  : never
type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } } ? NonNullable<Query> : never

export type Session = Schemas['SessionView']
export type Role = Session['account']['role']
export type SignedInDevice =
  GeneratedPaths['/api/session/list']['get']['responses'][200]['content']['application/json'][number]
export type SignInProgress = Schemas['SignInProgress']
export type Enrolment = Schemas['EnrolmentView']
export type SecondStep = Schemas['SecondStepView']
export type GrantChoice = Schemas['GrantChoice']
export type AccountView = Schemas['AccountView']
export type GrantView = Schemas['GrantView']
export type FirstSlip = Schemas['FirstSlip']
export type AccountBatchRow = Schemas['AccountBatchRow']
export type AccountBatchView = Schemas['AccountBatchView']
export type AccountBatchLine = Schemas['AccountBatchLine']
export type AccountVerdict = AccountBatchLine['verdict']
export type ResetRow = Schemas['ResetRow']
export type ResetSlip = Schemas['ResetSlip']
export type TodoItem = Schemas['TodoItem']
export type Todo = Schemas['Todo']
export type AreaRow = Schemas['AreaRow']
export type AreaChangeRow = Schemas['AreaChangeRow']
export type AreaChangeView = Schemas['AreaChangeView']
export type AreaChangeLine = Schemas['AreaChangeLine']
export type WaitingUnitView = Schemas['WaitingUnitView']
export type WaitingRecord = Schemas['WaitingRecord']
export type AccountRow = Schemas['AccountRow']
export type OpenWork = Schemas['OpenWork']
export type OpenWorkGroup = Schemas['OpenWorkGroup']
export type HandedOver = Schemas['HandedOver']
export type HandOverBody = BodyOf<GeneratedPaths['/api/account/hand-over']['post']>
export type ChildRow = Schemas['ChildRow']
export type FoundChild = Schemas['FoundChild']
export type FoundPeople = Schemas['FoundPeople']
export type ChildToBe = BodyOf<GeneratedPaths['/api/children/check']['post']>
export type DuplicateRow = Schemas['DuplicateRow']
export type DuplicateView = Schemas['DuplicateView']
export type PairChild = Schemas['PairChild']
export type PairSide = Schemas['PairSide']
export type ChildMerges = Schemas['ChildMerges']
export type MergeBody = BodyOf<GeneratedPaths['/api/duplicates/{id}/merge']['post']>
export type ChildView = Schemas['ChildView']
export type HouseholdRow = Schemas['HouseholdRow']
export type HouseholdView = Schemas['HouseholdView']
export type TrailEntry = Schemas['TrailEntry']
export type UnusualEntry = Schemas['UnusualEntry']
export type CircumstanceView = Schemas['CircumstanceView']
export type CircumstanceCounts = Schemas['CircumstanceCounts']
export type CircumstanceBody = Required<Omit<BodyOf<GeneratedPaths['/api/children/{id}/circumstances']['post']>, 'id'>>
export type CircumstanceMoveBody = BodyOf<GeneratedPaths['/api/children/{id}/circumstances/move']['post']>
export type ChildSupport = Schemas['ChildSupport']
export type SupportGrant = Schemas['SupportGrantView']
export type OwedSupport = NonNullable<ChildSupport['owed']>
export type GapRow = Schemas['SupportGaps']['rows'][number]
export type GapFilter = Omit<QueryOf<GeneratedPaths['/api/support/gaps']['get']>, 'offset' | 'limit'>
export type GrantBody = Required<Omit<BodyOf<GeneratedPaths['/api/children/{id}/support']['post']>, 'id'>>
export type EventView = Schemas['EventView']
export type EventBody = NonNullable<
  BodyOf<GeneratedPaths['/api/children/{id}/events/{eventId}/approve']['post']>['corrected']
>
export type HandoverView = Schemas['HandoverView']
export type HandoverBody = BodyOf<GeneratedPaths['/api/children/{id}/handovers']['post']>
export type AcceptBody = BodyOf<GeneratedPaths['/api/handovers/{id}/accept']['post']>
export type AskBody = BodyOf<GeneratedPaths['/api/handovers/ask']['post']>
export type Injury = Schemas['Injury']
export type InjuryGrid = Schemas['InjuryGrid']
export type InjuryBody = Omit<BodyOf<GeneratedPaths['/api/injuries']['post']>, 'id'>
export type Rechecks = Schemas['Rechecks']
export type RecheckView = Schemas['RecheckView']
export type RecheckHousehold = Schemas['RecheckHousehold']
export type ReportLine = Schemas['Reports']['own'][number]
export type ReportView = Schemas['ReportView']
export type ReportFinding = Schemas['ReportFinding']
export type PublishedTable = Schemas['PublishedTable']
export type PublicationPreview = Schemas['PublicationPreview']
export type Publications = Schemas['Publications']
export type ReportBoard = Schemas['ReportBoard']
export type BoardRow = ReportBoard['rows'][number]
export type WriteReportBody = BodyOf<GeneratedPaths['/api/reports/{id}/write']['post']>
export type RecheckBody = BodyOf<GeneratedPaths['/api/rechecks/{id}/households/{householdId}']['post']>
export type RegroupView = Schemas['RegroupView']
export type RegroupBody = BodyOf<GeneratedPaths['/api/households/{id}/regroups']['post']>
export type Quality = Schemas['Quality']
export type QualityUnits = Schemas['QualityUnits']
export type Figures = Schemas['Figures']
export type IdentityFacts = Schemas['IdentityFacts']
export type IdentityAnswers = Schemas['IdentityAnswers']
export type IdentityAnswerRow = Schemas['IdentityAnswerRow']
export type IdentityRow = Schemas['IdentityRow']
export type IdentityProposal = Schemas['IdentityProposal']
export type IdentityChild = Schemas['IdentityChild']
export type PrintIdentity = BodyOf<GeneratedPaths['/api/identity/paper']['post']>
export type ProposeBody = BodyOf<GeneratedPaths['/api/children/{id}/identity']['post']>
export type VerdictBody = BodyOf<GeneratedPaths['/api/identity/{id}/verdict']['post']>
export type DataRequestRow = Schemas['DataRequestRow']
export type DataRequestView = Schemas['DataRequestView']
export type DataRequestBody = BodyOf<GeneratedPaths['/api/data-requests']['post']>
export type BreachView = Schemas['BreachView']
export type BreachBody = Required<Omit<BodyOf<GeneratedPaths['/api/breaches']['post']>, 'id' | 'discoveredAt'>>
export type NoticeBody = BodyOf<GeneratedPaths['/api/breaches/{id}/notices']['post']>
export type ProcessingView = Schemas['ProcessingView']
export type ProcessingBody = Required<Omit<BodyOf<GeneratedPaths['/api/processing-activities']['post']>, 'id'>>
export type ConsentText = Schemas['ConsentText']
export type ConsentTextBody = BodyOf<GeneratedPaths['/api/consent-texts']['post']>
export type ConsentView = Schemas['ConsentView']
export type ConsentBody = BodyOf<GeneratedPaths['/api/children/{id}/consents']['post']>
export type ErasureView = Schemas['ErasureView']
export type ErasureBody = BodyOf<GeneratedPaths['/api/children/{id}/erasures']['post']>
export type NewNoticeBody = BodyOf<GeneratedPaths['/api/notices']['post']>
export type NoticeReceived = Schemas['NoticeReceived']
export type ReporterView = Schemas['ReporterView']
export type CaseRow = Schemas['CaseRow']
export type CaseView = Schemas['CaseView']
export type DossierView = Schemas['DossierView']
export type SignInitialBody = Schemas['SignInitial']
export type SignDetailedBody = Schemas['SignDetailed']
export type SignMinutesBody = Schemas['SignMinutes']
export type CaseDraftView = Schemas['CaseDraftView']
export type SubmitPlanBody = Schemas['SubmitPlan']
export type RecordProgressBody = Schemas['RecordProgress']
export type SignReviewBody = Schemas['SignReview']
export type CloseCaseBody = BodyOf<GeneratedPaths['/api/cases/{id}/close']['post']>
export type RecordSafePlaceBody = Schemas['RecordSafePlace']
export type ProposeSeparationBody = Schemas['ProposeSeparation']
export type DecideSeparationBody = Schemas['DecideSeparation']
export type LiftSeparationBody = BodyOf<GeneratedPaths['/api/cases/{id}/separation/lift']['post']>
export type AskCourtBody = BodyOf<GeneratedPaths['/api/cases/{id}/separation/court']['post']>
export type RecordOrderBody = BodyOf<GeneratedPaths['/api/cases/{id}/separation/order']['post']>
export type SeparationView = Schemas['SeparationView']
export type SeparationActView = Schemas['SeparationActView']
export type CalendarEntry = Schemas['CalendarEntry']
export type CaseCalendar = Schemas['CaseCalendar']
export type DrawSampleBody = Schemas['DrawSample']
export type MarkCaseBody = Schemas['MarkCase']
export type SampleLine = Schemas['SampleLine']
export type SampleRound = Schemas['SampleRound']
export type SampleView = Schemas['SampleView']
export type SeparationRow = Schemas['SeparationRow']
export type PlanView = Schemas['PlanView']
export type PlanItemView = Schemas['PlanItemView']
export type EmergencyBody = BodyOf<GeneratedPaths['/api/cases/{id}/emergency']['post']>
export type HistoryEntry = Schemas['HistoryEntry']

export type Sex = ChildRow['sex']
export type Poverty = ChildRow['poverty']
export type Residence = ChildRow['residenceState']
export type Gap = ChildRow['gaps'][number]

/** Every fact of a child, named one by one: leaving one out would clear it. */
export type ChildBody = Required<
  Omit<BodyOf<GeneratedPaths['/api/children']['post']>, 'id' | 'since' | 'differentFrom'>
>
export type ChildChange = BodyOf<GeneratedPaths['/api/children/{id}']['patch']>
export type ChildEndBody = BodyOf<GeneratedPaths['/api/children/{id}/end']['post']>
/** What narrows the children's list; `q`, the words that are searched for, stands in no address. */
export type ChildFilter = Omit<QueryOf<GeneratedPaths['/api/children']['get']>, 'offset' | 'limit'> & { q?: string }
/** What narrows the list of accounts; `q`, a name, stands in no address. */
export type AccountFilter = Omit<QueryOf<GeneratedPaths['/api/accounts']['get']>, 'offset' | 'limit' | 'after'> & {
  q?: string
}
export type HouseholdBody = Required<
  Omit<BodyOf<GeneratedPaths['/api/households']['post']>, 'id' | 'since' | 'communeId'>
>
export type PrintBook = BodyOf<GeneratedPaths['/api/households/book']['post']>
export type PrintList = BodyOf<GeneratedPaths['/api/children/paper']['post']>
export type HouseholdChange = BodyOf<GeneratedPaths['/api/households/{id}']['patch']>
/** The day from which new facts are true, or that what stood there was wrong from the start. */
export type From = NonNullable<ChildChange['from']>

export type BatchCounts = Schemas['BatchCounts']
export type BatchRow = Schemas['BatchRow']
export type BatchState = BatchRow['state']
export type BatchView = Schemas['BatchView']
export type LayoutTable = NonNullable<BatchView['layout']>['tables'][number]
export type LayoutColumn = LayoutTable['columns'][number]
export type ListRowView = Schemas['ListRowView']
export type WaitingRow = Schemas['WaitingRow']
export type MatchView = Schemas['MatchView']
export type WaitingReasons = Schemas['WaitingReasons']
export type WaitingReasonCount = WaitingReasons['reasons'][number]
export type WaitingReason = WaitingReasonCount['code']
export type DecisionRound = WaitingReasons['rounds'][number]
export type RowRemark = ListRowView['remarks'][number]
export type Verdict = ListRowView['verdict']
export type Decision = NonNullable<ListRowView['decision']>

export interface Page<Row> {
  total: number
  offset: number
  rows: Row[]
}

export type paths = GeneratedPaths
export type NeedToKnow = Schemas['NeedToKnow']
export type CaseShareView = Schemas['CaseShareView']
export type CaseGlassView = Schemas['CaseGlassView']
export type ShareCaseBody = BodyOf<GeneratedPaths['/api/cases/{id}/shares']['post']>
export type CaseTasks = Schemas['CaseTasks']
export type CaseTaskView = Schemas['CaseTaskView']
export type TaskPerson = Schemas['TaskPerson']
export type GivenTask = Schemas['GivenTask']
export type SendTaskBody = BodyOf<GeneratedPaths['/api/cases/{id}/tasks']['post']>
export type CaseFileView = Schemas['CaseFileView']
export type CaseProceedings = Schemas['CaseProceedings']
export type EvidenceView = Schemas['EvidenceView']
export type EnterProceedingBody = BodyOf<GeneratedPaths['/api/cases/{id}/proceedings']['post']>
export type EnterEvidenceBody = BodyOf<GeneratedPaths['/api/cases/{id}/evidence']['post']>
export type HandEvidenceOnBody = BodyOf<GeneratedPaths['/api/cases/{id}/evidence/custody']['post']>

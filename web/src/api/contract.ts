import type { ListField } from '@mangnon/core/register/list-field.ts'
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
export type TodoItem = Schemas['TodoItem']
export type AreaRow = Schemas['AreaRow']
export type ChildRow = Schemas['ChildRow']
export type ChildView = Schemas['ChildView']
export type HouseholdRow = Schemas['HouseholdRow']
export type HouseholdView = Schemas['HouseholdView']
export type HistoryEntry = Schemas['HistoryEntry']

export type Sex = ChildRow['sex']
export type Poverty = ChildRow['poverty']
export type Residence = ChildRow['residenceState']
export type Gap = ChildRow['gaps'][number]

/** Every fact of a child, named one by one: leaving one out would clear it. */
export type ChildBody = Required<Omit<BodyOf<GeneratedPaths['/api/children']['post']>, 'id' | 'since'>>
export type ChildChange = BodyOf<GeneratedPaths['/api/children/{id}']['patch']>
export type ChildEndBody = BodyOf<GeneratedPaths['/api/children/{id}/end']['post']>
export type ChildFilter = Omit<QueryOf<GeneratedPaths['/api/children']['get']>, 'offset' | 'limit'>
export type HouseholdBody = Required<
  Omit<BodyOf<GeneratedPaths['/api/households']['post']>, 'id' | 'since' | 'communeId'>
>
export type HouseholdChange = BodyOf<GeneratedPaths['/api/households/{id}']['patch']>
/** The day from which new facts are true, or that what stood there was wrong from the start. */
export type From = NonNullable<ChildChange['from']>

export type BatchState = 'reading' | 'checked' | 'writing' | 'written' | 'undone' | 'cancelled' | 'failed'
export type Verdict = 'new' | 'same' | 'changed' | 'decision' | 'error'
export type Decision = 'new' | 'merge' | 'skip'

export interface BatchCounts {
  rows: number
  new: number
  same: number
  changed: number
  decision: number
  waiting: number
  error: number
  householdsNew: number
  householdsExisting: number
  newVillages: string[]
}

export interface BatchRow {
  id: string
  name: string
  fileName: string
  state: BatchState
  createdAt: string
  createdByName: string
  counts: BatchCounts | null
}

export interface LayoutColumn {
  column: number
  letter: string
  caption: string
  field: ListField
  proposed: ListField
  confidence: number
  reason: string
  samples: string[]
  legacy: 'tcvn3' | 'vni' | null
}

export interface LayoutTable {
  fingerprint: string
  remembered: boolean
  columns: LayoutColumn[]
}

export interface BatchView extends BatchRow {
  version: number
  layout: {
    sheets: { index: number; name: string; table: string | null; headerRows: number[]; children: number }[]
    tables: LayoutTable[]
  } | null
  legacy: 'tcvn3' | 'vni' | null
  legacyDecision: 'convert' | 'keep' | null
  progress: { done: number; total: number | null } | null
  problem: { code: string } | null
  can: ('map' | 'decide' | 'confirm' | 'cancel' | 'undo')[]
}

export interface RowRemark {
  code: string
  level: 'info' | 'warning' | 'decision' | 'error'
  column: number
  sentence: string
}

export interface ListRowView {
  rowNo: number
  sheet: number
  sheetRow: number
  fullName: string | null
  sex: Sex | null
  birth: string | null
  villageName: string | null
  fatherName: string | null
  motherName: string | null
  verdict: Verdict
  decision: Decision | null
  remarks: RowRemark[]
  cells: { caption: string; letter: string; text: string }[]
  match: { id: string; fullName: string; birth: string | null; villageName: string | null } | null
  differences: { field: string; before: string | null; after: string | null }[]
}

interface ProblemBody {
  code: string
  message: string
  fields?: { path: string; code: string; message: string }[]
  detail?: Record<string, unknown>
}

type Json<T> = { content: { 'application/json': T } }
type Parameters<Input> = (Input extends { query: infer Q } ? { query?: Q } : { query?: never }) &
  (Input extends { path: infer P } ? { path: P } : { path?: never }) & { header?: never; cookie?: never }

type Operation<Result, Input extends object = object> = {
  parameters: Parameters<Input>
  responses: { 200: Json<Result>; default: Json<ProblemBody> }
} & (Input extends { body: infer B } ? { requestBody: Json<B> } : { requestBody?: never })

type Id = { path: { id: string } }
export interface Page<Row> {
  total: number
  offset: number
  rows: Row[]
}
type Window = { offset?: number; limit?: number }

/** Bringing in lists, until the server publishes it. */
interface RegisterPaths {
  '/api/register/batches': { get: Operation<{ rows: BatchRow[] }> }
  '/api/register/batches/{id}': { get: Operation<BatchView, Id> }
  '/api/register/batches/{id}/mapping': {
    put: Operation<
      { id: string },
      Id & {
        body: {
          version: number
          tables: { fingerprint: string; columns: { column: number; field: ListField; caption: string }[] }[]
          legacyDecision?: 'convert' | 'keep'
        }
      }
    >
  }
  '/api/register/batches/{id}/rows': {
    get: Operation<Page<ListRowView>, Id & { query: { verdict?: Verdict; waiting?: boolean } & Window }>
  }
  '/api/register/batches/{id}/decisions': {
    post: Operation<{ id: string }, Id & { body: { decisions: { rowNo: number; decision: Decision | null }[] } }>
  }
  '/api/register/batches/{id}/confirm': {
    post: Operation<{ id: string }, Id & { body: { version: number; name: string } }>
  }
  '/api/register/batches/{id}/cancel': { post: Operation<{ id: string }, Id & { body: { version: number } }> }
  '/api/register/batches/{id}/undo': {
    post: Operation<{ id: string }, Id & { body: { version: number; reason: string } }>
  }
  '/api/register/waiting': {
    get: Operation<Page<ListRowView & { batch: { id: string; name: string } }>, { query: Window }>
  }
}

export type paths = GeneratedPaths & RegisterPaths

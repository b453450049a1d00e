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

export type BatchState = 'reading' | 'mapping' | 'checked' | 'writing' | 'done' | 'undone' | 'cancelled' | 'failed'
export type Verdict = 'new' | 'same' | 'changed' | 'decision' | 'error'

export interface BatchColumn {
  index: number
  caption: string
  samples: string[]
  field: string | null
  sure: boolean
}

export interface Batch {
  id: string
  name: string
  fileName: string
  state: BatchState
  createdAt: string
  createdBy: string
  rowCount: number
  progress: number
  counts: Record<Verdict, number>
  canUndo: boolean
}

export interface BatchView extends Batch {
  sheet: string | null
  headerRow: number | null
  columns: BatchColumn[]
  fields: string[]
  problem: { code: string; message: string } | null
}

export interface BatchRow {
  id: string
  sheetRow: number
  fullName: string | null
  birthDate: string | null
  sex: Sex
  verdict: Verdict
  findings: { code: string; column: string | null; cell: string | null; value: string | null }[]
  match: { id: string; fullName: string; birthDate: string | null; village: string | null } | null
  decision: 'create' | 'update' | 'skip' | null
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
  '/api/register/batches': { get: Operation<{ batches: Batch[] }> }
  '/api/register/batches/{id}': { get: Operation<BatchView, Id> }
  '/api/register/batches/{id}/mapping': {
    put: Operation<BatchView, Id & { body: { columns: { index: number; field: string | null }[] } }>
  }
  '/api/register/batches/{id}/rows': {
    get: Operation<Page<BatchRow>, Id & { query: { verdict?: Verdict } & Window }>
  }
  '/api/register/batches/{id}/decisions': {
    post: Operation<object, Id & { body: { decisions: { rowId: string; decision: 'create' | 'update' | 'skip' }[] } }>
  }
  '/api/register/batches/{id}/confirm': { post: Operation<BatchView, Id & { body: { name: string } }> }
  '/api/register/batches/{id}/cancel': { post: Operation<BatchView, Id & { body: object }> }
  '/api/register/batches/{id}/undo': { post: Operation<BatchView, Id & { body: { reason: string } }> }
  '/api/register/waiting': {
    get: Operation<Page<BatchRow & { batchId: string; batchName: string }>, { query: Window }>
  }
}

export type paths = GeneratedPaths & RegisterPaths

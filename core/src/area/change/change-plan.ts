import type { AreaLevel, AreaType } from '../area.ts'
import type { ChangeFinding } from './change-finding.ts'

type Level = Exclude<AreaLevel, 'nation' | 'village'>

/** An area of the system as the planning of a change looks at it, with its name on the day before. */
export type KnownArea = {
  readonly id: string
  readonly scheme: string
  readonly code: string
  readonly level: Level
  readonly parentId: string | null
  readonly path: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly fullName: string
  readonly type: AreaType
}

/** How much of an old unit a new one received (the official table's own words). */
export const parts = [
  'whole',
  'unchanged',
  'renamed',
  'part',
  'part_population',
  'part_area',
  'part_area_all_population',
] as const
export type Part = (typeof parts)[number]

/** What a line of the tables does. `land` moves no people; `already` says what the system says. */
export const lineKinds = [
  'created',
  'kept',
  'merge',
  'split',
  'land',
  'rename',
  'retype',
  'reparent',
  'abolished',
  'already',
] as const
export type LineKind = (typeof lineKinds)[number]

/** One line of the change as people look through it. */
export type ChangeLine = {
  /** The table, counted from 0, and its row; null for what follows from others (a level that is abolished). */
  readonly file: number | null
  readonly row: number | null
  readonly kind: LineKind
  readonly level: Level
  readonly oldId: string | null
  readonly oldName: string | null
  readonly newId: string | null
  readonly newName: string | null
  readonly part: Part | null
  readonly note: string | null
  readonly findings: readonly ChangeFinding[]
}

export type MadeUnit = Omit<KnownArea, 'validTo'> & {
  readonly validTo: string | null
  readonly name: string
  readonly nameKey: string
  readonly legalText: string
  /** Holds the people of an old unit that went to several until each is assigned. */
  readonly holding: boolean
}

export type NewName = {
  readonly id: string
  readonly name: string
  readonly fullName: string
  readonly type: AreaType
  readonly nameKey: string
  readonly legalText: string
}

/** Everything at `from` stands at `to` from the day on; `to` is a holding unit where the people went to several. */
export type AreaMove = {
  readonly level: 'province' | 'commune'
  readonly oldId: string
  readonly newId: string
  readonly from: string
  readonly to: string
  readonly holding: boolean
}

export type Succession = {
  readonly oldId: string
  readonly newId: string
  readonly part: Part
  readonly people: boolean
  readonly note: string | null
}

export type PlacedUnit = {
  readonly id: string
  readonly oldParentId: string | null
  readonly parentId: string
  readonly from: string
  readonly to: string
}

/** What the database carries out, in this order. */
export type ChangePlan = {
  /** Parents before children. */
  readonly made: readonly MadeUnit[]
  /** Units that stand elsewhere under the same id. */
  readonly placed: readonly PlacedUnit[]
  readonly named: readonly NewName[]
  readonly ended: readonly string[]
  readonly moved: readonly AreaMove[]
  readonly successions: readonly Succession[]
}

export type PlannedChange = { readonly lines: readonly ChangeLine[]; readonly plan: ChangePlan }

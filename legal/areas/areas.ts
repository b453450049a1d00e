import type { Dated } from '../dated.ts'
import changes from './changes.json' with { type: 'json' }
import corrections from './corrections.json' with { type: 'json' }
import earlier from './earlier-structure.json' with { type: 'json' }
import structure from './structure.json' with { type: 'json' }

/** The structure of units in force from a day; its scheme is the first half of every area id. */
export type AreaStructure = Dated & { readonly scheme: string; readonly name: string }

/** A code or a name that stands for the unit in lists in circulation but is not the official one. */
export type AreaAliasFact = { readonly kind: 'code' | 'name'; readonly value: string }

/** A fault of the npm package, found by its code there, and what is right. */
export type AreaCorrection = Dated & {
  readonly level: 'province' | 'commune'
  readonly packageCode: string
  readonly code?: string
  readonly name?: string
  readonly aliases?: readonly AreaAliasFact[]
  readonly why: string
}

/** A unit that from a day on has another type or name under the same code. */
export type AreaChange = Omit<Dated, 'validTo'> & {
  readonly level: 'province' | 'commune'
  readonly code: string
  readonly type?: 'tinh' | 'thanh_pho' | 'xa' | 'phuong' | 'dac_khu'
  readonly name?: string
}

export const areaStructure: AreaStructure = structure
/** The three-tier structure before it; its units come from the tables that an administrator brings in. */
export const earlierAreaStructure: AreaStructure = earlier
export const areaCorrections = corrections as readonly AreaCorrection[]
export const areaChanges = changes as readonly AreaChange[]

import type { CodeEntry, CodeList } from '../code-lists/code-list.ts'
import atRisk from './at-risk.json' with { type: 'json' }
import other from './other.json' with { type: 'json' }
import special from './special.json' with { type: 'json' }

type Names = { readonly vi: string; readonly en: string }

/** What proves a circumstance: `required` where the decree itself makes it part of the definition, `expected` where another law gives a paper. */
export type Evidence = { readonly need: 'required' | 'expected'; readonly name: Names; readonly legalText: string }

/** A circumstance in which a child may stand: a leaf of the decree, a category of risk, or another one that is counted. */
export type Circumstance = CodeEntry & {
  readonly group: string
  /** The decree's own words, in full. */
  readonly wording?: string
  readonly legalText?: string
  readonly evidence?: Evidence
  /** Follows from the household and is never entered by hand. */
  readonly from?: 'poverty'
}

export type CircumstanceGroup = {
  readonly code: string
  readonly name: Names
  readonly legalText?: string
  /** Its leaves are states of one thing: a child stands in one of them at a time. */
  readonly oneAtATime?: boolean
}

export type CircumstanceList = CodeList<Circumstance> & { readonly groups: readonly CircumstanceGroup[] }

/** The 14 groups and 48 leaves of children in special circumstances (Luật Trẻ em Art. 10, NĐ 56/2017 Arts. 3–16). */
export const specialCircumstances = special as CircumstanceList
/** The seven categories of children at risk. */
export const riskCategories = atRisk as CircumstanceList
/** Circumstances that are counted beside the two. */
export const otherCircumstances = other as CircumstanceList

/** All three populations, in the order in which people know them. */
export const circumstanceLists: readonly CircumstanceList[] = [specialCircumstances, riskCategories, otherCircumstances]

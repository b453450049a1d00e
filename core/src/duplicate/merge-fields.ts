import type { ChildInput } from '../child/check-child.ts'

/** A child's facts as a record keeps them; text as typed, unknown as null. */
export type MergeFacts = ChildInput & {
  readonly householdId: string | null
  readonly villageId: string | null
  readonly residenceState: 'permanent' | 'temporary' | 'present' | 'unknown'
}

/** What is chosen together when two records are merged: a relation goes with its carer, a village with the household. */
export const mergeParts = {
  fullName: ['fullName'],
  otherNames: ['otherNames'],
  sex: ['sex'],
  birth: ['birth'],
  personalNumber: ['personalNumber'],
  ethnicity: ['ethnicity'],
  motherName: ['motherName'],
  fatherName: ['fatherName'],
  carer: ['carerName', 'carerRelation'],
  home: ['householdId', 'villageId', 'residenceState'],
  school: ['schoolLevel', 'schoolName', 'schoolClass'],
  circumstance: ['circumstance'],
  notes: ['notes'],
} as const satisfies Record<string, readonly (keyof MergeFacts)[]>
export type MergePart = keyof typeof mergeParts
export const mergePartNames = Object.keys(mergeParts) as [MergePart, ...MergePart[]]

const empty = (value: unknown): boolean => value === null || value === '' || value === 'unknown'

/** Whether a part says nothing. */
export const isEmptyPart = (facts: MergeFacts, part: MergePart): boolean =>
  mergeParts[part].every(field => empty(facts[field]))

/** Whether both records say the same in a part. */
export const isSamePart = (one: MergeFacts, other: MergeFacts, part: MergePart): boolean =>
  mergeParts[part].every(field => one[field] === other[field])

/** What a person is offered first: the record that stays, and of the other what that one does not know, or knows less of. */
export const proposeParts = (kept: MergeFacts, gone: MergeFacts): MergePart[] =>
  mergePartNames.filter(part => {
    if (isEmptyPart(gone, part) || isSamePart(kept, gone, part)) return false
    if (part === 'birth' && kept.birth !== null)
      return (gone.birth?.length ?? 0) > kept.birth.length && gone.birth?.startsWith(kept.birth) === true
    return isEmptyPart(kept, part)
  })

/** The record that stays, with the parts that are taken from the other. */
export const mergedFacts = (kept: MergeFacts, gone: MergeFacts, taken: readonly MergePart[]): MergeFacts => ({
  ...kept,
  ...Object.fromEntries(taken.flatMap(part => mergeParts[part].map(field => [field, gone[field]]))),
})

export type Undone = { readonly facts: MergeFacts; readonly clashes: readonly (keyof MergeFacts)[] }

/**
 * What the record is to say when a merge is undone: each field that the merge changed as it was before. `clashes` are those of them that
 * somebody has changed again since: what they say now is nobody's to throw away. What the merge did not change stays as it is now.
 */
export const undoneFacts = (before: MergeFacts, after: MergeFacts, now: MergeFacts): Undone => {
  const changed = (Object.keys(before) as (keyof MergeFacts)[]).filter(field => before[field] !== after[field])
  return {
    facts: { ...now, ...Object.fromEntries(changed.map(field => [field, before[field]])) },
    clashes: changed.filter(field => now[field] !== after[field] && now[field] !== before[field]),
  }
}

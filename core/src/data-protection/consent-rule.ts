import { type Parameter, parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import { ageOn } from '../date/age.ts'
import type { FieldError } from '../error/error.ts'

export const consentPurposes = ['publication', 'photo', 'forum', 'sharing', 'research'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** How it was given; a box that was ticked beforehand is none of them (NĐ 356/2025). */
export const consentMethods = ['signed_paper', 'electronic', 'recorded_speech'] as const
export const consentGivers = ['child', 'representative'] as const

export type ConsentInput = {
  readonly birth: string | null
  readonly givenOn: string
  readonly byChild: boolean
  readonly byRepresentative: boolean
}

/** Whether the child's own agreement is needed on a day; an unknown age is taken as old enough to be asked. */
export const childMustAgree = (birth: string | null, day: string, age: readonly Parameter[]): boolean => {
  const limit = parameterOn(age, day)?.value
  if (limit === undefined) return false
  return birth === null || (ageOn(birth, day)?.years ?? 0) >= limit
}

/**
 * What keeps a consent from counting: the representative always agrees, the child too from the age that the law sets
 * (Luật 91/2025 Điều 24; NĐ 56/2017 Điều 36), and nobody agreed tomorrow.
 */
export const consentProblems = (input: ConsentInput, today: string, age: readonly Parameter[]): FieldError[] => [
  ...(input.byRepresentative ? [] : [{ path: 'byRepresentative', code: 'representative_must_agree' } as const]),
  ...(!input.byChild && childMustAgree(input.birth, input.givenOn, age)
    ? [{ path: 'byChild', code: 'child_must_agree' } as const]
    : []),
  ...(input.givenOn > today ? [{ path: 'givenOn', code: 'in_future' } as const] : []),
]

import { foldName } from '../name/fold.ts'
import { sameName } from '../name/same-name.ts'

/** A report as it is compared with another of the same commune. */
export type ComparedNotice = {
  readonly receivedAt: Date
  readonly childId: string | null
  readonly childName: string | null
  readonly sex: 'male' | 'female' | 'unknown'
  readonly age: number | null
  readonly eventPlace: string | null
  readonly happened: string
}

/** Why two reports may tell of one event, or why not. */
export const duplicateReasons = [
  'same_child',
  'other_child',
  'same_name',
  'other_name',
  'same_place',
  'same_words',
  'same_age',
  'other_age',
  'same_sex',
  'other_sex',
  'same_hours',
] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

export type DuplicateScore = {
  /** 0 to 1. */
  readonly score: number
  readonly reasons: readonly DuplicateReason[]
}

/** Reports further apart are not compared: later ones are a new event until a person says otherwise. */
export const windowHours = 72

/** From here on a person is asked. */
export const worthAsking = 0.5

const weights: Readonly<Record<DuplicateReason, number>> = {
  same_child: 0.9,
  other_child: -1,
  same_name: 0.55,
  other_name: -0.6,
  same_place: 0.25,
  same_words: 0.3,
  same_age: 0.1,
  other_age: -0.3,
  same_sex: 0.05,
  other_sex: -0.4,
  same_hours: 0.1,
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    foldName(text)
      .split(' ')
      .filter(word => word.length > 1),
  )

/** How much of the smaller text the other holds, by words. */
const overlap = (one: string, other: string): number => {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size < 2) return 0
  return [...small].filter(word => large.has(word)).length / small.size
}

const hour = 3_600_000

const nameReason = (one: string | null, other: string | null): DuplicateReason[] => {
  if (!one?.trim() || !other?.trim()) return []
  return [sameName(one, other).same ? 'same_name' : 'other_name']
}

const ageReason = (one: number | null, other: number | null): DuplicateReason[] => {
  if (one === null || other === null) return []
  // Ages on the telephone are guesses: two years apart say nothing.
  const apart = Math.abs(one - other)
  if (apart <= 1) return ['same_age']
  return apart > 3 ? ['other_age'] : []
}

/**
 * How much two reports of one commune speak for one event. Never joins by itself: a person looks and decides, and may take it back.
 */
export const scoreDuplicate = (one: ComparedNotice, other: ComparedNotice): DuplicateScore => {
  const apart = Math.abs(one.receivedAt.getTime() - other.receivedAt.getTime()) / hour
  if (apart > windowHours) return { score: 0, reasons: [] }
  const reasons: DuplicateReason[] = []
  if (one.childId !== null && other.childId !== null)
    reasons.push(one.childId === other.childId ? 'same_child' : 'other_child')
  reasons.push(...nameReason(one.childName, other.childName))
  if (one.eventPlace && other.eventPlace && overlap(one.eventPlace, other.eventPlace) >= 0.6) reasons.push('same_place')
  if (overlap(one.happened, other.happened) >= 0.5) reasons.push('same_words')
  reasons.push(...ageReason(one.age, other.age))
  if (one.sex !== 'unknown' && other.sex !== 'unknown') reasons.push(one.sex === other.sex ? 'same_sex' : 'other_sex')
  if (apart <= 6) reasons.push('same_hours')
  const score = reasons.reduce((sum, reason) => sum + weights[reason], 0)
  return { score: Math.max(0, Math.min(1, Math.round(score * 100) / 100)), reasons }
}

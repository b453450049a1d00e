import type { FieldError } from '../../error/error.ts'

/** Who sat at the meeting: a name, and for whom or as what. */
export type MeetingPerson = { readonly name: string; readonly of: string }

/** The minutes of the meeting on what is to be done (NĐ 56/2017 Điều 27 khoản 2, Điều 28 khoản 2). */
export type MeetingDraft = {
  /** 'YYYY-MM-DD' */
  readonly heldOn: string
  readonly place: string
  readonly people: readonly MeetingPerson[]
  readonly minutes: string
  /** Said by the child, or why it could not be asked. */
  readonly childOpinion: string
  /** Said by parents or carers; never asked of whoever harms the child. */
  readonly carersOpinion: string
}

const longest = { place: 300, minutes: 20_000, childOpinion: 10_000, carersOpinion: 10_000 } as const

/**
 * What keeps minutes from being signed, each with its field. A meeting has at least two people; the child is heard in every matter
 * that concerns it (Luật Trẻ em Điều 5 khoản 4, Điều 34); parents and carers are, unless they are the harmer (Điều 27 khoản 1 điểm h).
 * @param since the day of the detailed assessment, before which nobody could meet on it; @param today 'YYYY-MM-DD'
 */
export const meetingProblems = (
  draft: MeetingDraft,
  known: { readonly carerIsHarmer: boolean },
  since: string,
  today: string,
): FieldError[] => {
  const problems: FieldError[] = []
  if (draft.heldOn === '') problems.push({ path: 'heldOn', code: 'required' })
  else if (draft.heldOn > today) problems.push({ path: 'heldOn', code: 'in_future' })
  else if (draft.heldOn < since) problems.push({ path: 'heldOn', code: 'before_previous' })
  for (const path of ['place', 'minutes', 'childOpinion'] as const)
    if (draft[path].trim() === '') problems.push({ path, code: 'required' })
  for (const path of ['place', 'minutes', 'childOpinion', 'carersOpinion'] as const)
    if (draft[path].length > longest[path]) problems.push({ path, code: 'too_long' })
  if (draft.people.filter(({ name }) => name.trim()).length < 2) problems.push({ path: 'people', code: 'required' })
  if (draft.people.length > 60 || draft.people.some(({ name, of }) => name.length > 200 || of.length > 200))
    problems.push({ path: 'people', code: 'too_long' })
  if (known.carerIsHarmer && draft.carersOpinion.trim())
    problems.push({ path: 'carersOpinion', code: 'blocked_for_harmer' })
  return problems
}

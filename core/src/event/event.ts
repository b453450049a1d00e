import type { EventKind } from '@mangnon/legal/code-lists/event-kinds.ts'

/** What an event may say beside its day; text as typed, null where nothing is said. */
export const eventFields = [
  'number',
  'issuer',
  'place',
  'words',
  'fullName',
  'sex',
  'fatherName',
  'motherName',
  'carerName',
  'carerRelation',
  'schoolLevel',
  'schoolName',
  'schoolClass',
  'householdId',
] as const
export type EventField = (typeof eventFields)[number]
export type EventFacts = Readonly<Record<EventField, string | null>>

export type EventRule = {
  /** In the order in which a form asks. */
  readonly asks: readonly EventField[]
  readonly needs: readonly EventField[]
  /** It may have a last day. */
  readonly until?: true
  /** Not for the collaborator of the village: entered by the officer from the decision alone. */
  readonly officer?: true
  /** It changes nothing of the record, so that it can be withdrawn when it was entered wrongly. */
  readonly beside?: true
}

/**
 * What each kind asks. Adoption and placement change father, mother or carer by their decision's number (Luật Nuôi con nuôi 2010 Art. 22;
 * NĐ 56/2017 Arts. 38–42); a cause of death is asked in the family's own words and may be left out.
 */
export const eventRules: Readonly<Record<EventKind, EventRule>> = {
  born: {
    asks: ['fullName', 'sex', 'motherName', 'fatherName', 'place', 'householdId', 'words'],
    needs: ['sex'],
  },
  named: { asks: ['fullName'], needs: ['fullName'] },
  birth_registered: { asks: ['number', 'issuer'], needs: ['number', 'issuer'], beside: true },
  health_card: { asks: ['number', 'issuer'], needs: ['number'], until: true, beside: true },
  left_school: { asks: ['words'], needs: [] },
  back_to_school: { asks: ['schoolLevel', 'schoolName', 'schoolClass'], needs: ['schoolLevel'] },
  away: { asks: ['place', 'words'], needs: [], until: true, beside: true },
  returned: { asks: ['place', 'words'], needs: [] },
  adopted: {
    asks: ['number', 'issuer', 'fatherName', 'motherName', 'fullName'],
    needs: ['number', 'issuer'],
    officer: true,
  },
  care_placed: {
    asks: ['number', 'issuer', 'carerName', 'carerRelation', 'place'],
    needs: ['number', 'issuer', 'carerName'],
    officer: true,
  },
  care_ended: { asks: ['number', 'issuer', 'words'], needs: ['number', 'issuer'], officer: true },
  died: { asks: ['place', 'words'], needs: [] },
}

export const eventStates = ['proposed', 'entered', 'returned', 'withdrawn'] as const
export type EventState = (typeof eventStates)[number]
export const eventActs = ['approve', 'return', 'amend', 'withdraw'] as const
export type EventAct = (typeof eventActs)[number]

/**
 * What may be done next with an event. `keeps`: by the officer who keeps the register; `mine`: by whoever proposed it. An entered one is
 * withdrawn only where it changed nothing of the record: what it changed is changed again.
 */
export const eventActsOf = (
  kind: EventKind,
  state: EventState,
  { keeps, mine }: { readonly keeps: boolean; readonly mine: boolean },
): EventAct[] => {
  if (state === 'entered') return keeps && eventRules[kind].beside ? ['withdraw'] : []
  if (state === 'withdrawn') return []
  return [
    ...(keeps && state === 'proposed' ? (['approve', 'return'] as const) : []),
    ...(mine ? (['amend', 'withdraw'] as const) : []),
  ]
}

/** Adoption and placement are not for neighbours nor distant offices. */
export const isSensitive = (kind: EventKind): boolean => eventRules[kind].officer === true

/** Of an unnamed newborn, until the name is known: 'CB' and the mother's name, as lists and hospitals write it. */
export const newbornName = (motherName: string | null, fatherName: string | null): string =>
  `CB ${motherName ?? fatherName ?? ''}`.trim()

type Changing = {
  readonly fullName: string
  readonly fatherName: string | null
  readonly motherName: string | null
  readonly carerName: string | null
  readonly carerRelation: string | null
  readonly schoolLevel: string | null
  readonly schoolName: string | null
  readonly schoolClass: string | null
}

/** What an event changes of a child's record; nothing for one that stands beside it. What stood there before, the history keeps. */
export const changesOf = (kind: EventKind, facts: EventFacts): Partial<Changing> => {
  switch (kind) {
    case 'named':
      return { fullName: facts.fullName ?? '' }
    case 'left_school':
      return { schoolLevel: 'dropped_out', schoolName: null, schoolClass: null }
    case 'back_to_school':
      return { schoolLevel: facts.schoolLevel, schoolName: facts.schoolName, schoolClass: facts.schoolClass }
    // The adopting parents become father and mother; whoever cared until then cares no more.
    case 'adopted':
      return {
        fatherName: facts.fatherName,
        motherName: facts.motherName,
        carerName: null,
        carerRelation: null,
        ...(facts.fullName !== null && { fullName: facts.fullName }),
      }
    case 'care_placed':
      return { carerName: facts.carerName, carerRelation: facts.carerRelation }
    case 'care_ended':
      return { carerName: null, carerRelation: null }
    default:
      return {}
  }
}

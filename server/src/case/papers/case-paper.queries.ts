import type { z } from 'zod'
import { executeByShape } from '../../platform/db/prepared.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { InitialView, MeasuresView } from '../assess/assess.views.ts'
import type { AssessmentLine, DetailedView, MinutesView } from '../assess/detail.views.ts'
import type { ReviewView, VisitView } from '../review/review.views.ts'
import type { SafePlaceView } from '../separation/separation.views.ts'
import {
  type DetailedWords,
  type InitialWords,
  type MeasuresWords,
  type MinutesWords,
  openPaper,
  type ReviewWords,
  type SafePlaceWords,
  type VisitWords,
} from './case-paper.sealed.ts'

type Initial = z.output<typeof InitialView>
type Detailed = z.output<typeof DetailedView>
type Review = z.output<typeof ReviewView>
type Line = z.output<typeof AssessmentLine>

/** All that was ever signed in a case, the first first; sealed. */
export const papersOf = (tx: Transaction, caseId: string) =>
  executeByShape(tx, tx.query.selectFrom('case_paper').selectAll().where('case_id', '=', caseId).orderBy('signed_at'))
export type CasePaperRow = Awaited<ReturnType<typeof papersOf>>[number]

/** Signed papers that are on a form of the law, and which. */
export const formKinds = { initial: '02', detailed: '03', review: '06' } as const
export type FormKind = keyof typeof formKinds
export const isFormKind = (kind: string): kind is FormKind => kind in formKinds

type Signed = {
  readonly initial: Initial | null
  readonly measures: z.output<typeof MeasuresView> | null
  readonly safePlace: z.output<typeof SafePlaceView> | null
  readonly detailed: Detailed | null
  readonly minutes: z.output<typeof MinutesView> | null
  readonly assessments: Line[]
  readonly review: Review | null
  readonly visits: z.output<typeof VisitView>[]
}

/** Where the child was brought at once. */
const safePlaceOf = (tx: Transaction, paper: CasePaperRow | undefined): Signed['safePlace'] => {
  if (!paper) return null
  const words = openPaper<SafePlaceWords>(tx.keys, paper)
  return { at: words?.at ?? paper.signed_at.toISOString(), byName: paper.signed_by_name, words }
}

const reviewOf = (tx: Transaction, paper: CasePaperRow | undefined): Review | null => {
  if (!paper) return null
  const words = openPaper<ReviewWords>(tx.keys, paper)
  return {
    id: paper.id,
    signedByName: paper.signed_by_name,
    signedAt: paper.signed_at.toISOString(),
    conclusion: paper.conclusion as Review['conclusion'],
    advised: paper.advised as Review['advised'],
    copies: paper.copies,
    reason: words?.reason ?? null,
    erased: words === null,
  }
}

/** What is signed in a case, opened, as far as it is in force; and every assessment, for what has changed. */
export const presentPapers = (tx: Transaction, all: readonly CasePaperRow[]): Signed => {
  const inForce = (kind: string) => all.find(one => one.kind === kind && one.superseded_at === null)
  const earlier = (kind: string) => all.filter(one => one.kind === kind).length - 1
  const signedBy = (paper: CasePaperRow) => ({
    signedByName: paper.signed_by_name,
    signedAt: paper.signed_at.toISOString(),
  })
  const [initial, measures, detailed, minutes] = (
    ['initial', 'emergency_measures', 'detailed', 'minutes'] as const
  ).map(inForce)
  return {
    initial: initial
      ? {
          id: initial.id,
          ...signedBy(initial),
          conclusion: initial.conclusion as Initial['conclusion'],
          advised: initial.advised as Initial['advised'],
          carerIsHarmer: initial.carer_is_harmer ?? false,
          copies: initial.copies,
          earlier: earlier('initial'),
          words: openPaper<InitialWords>(tx.keys, initial),
        }
      : null,
    measures: measures
      ? { ...signedBy(measures), text: openPaper<MeasuresWords>(tx.keys, measures)?.text ?? null }
      : null,
    safePlace: safePlaceOf(tx, inForce('safe_place')),
    detailed: detailed
      ? {
          id: detailed.id,
          ...signedBy(detailed),
          conclusion: detailed.conclusion as Detailed['conclusion'],
          advised: detailed.advised as Detailed['advised'],
          copies: detailed.copies,
          earlier: earlier('detailed'),
          words: openPaper<DetailedWords>(tx.keys, detailed) as Detailed['words'],
        }
      : null,
    minutes: minutes
      ? {
          ...signedBy(minutes),
          heldOn: minutes.on_day ?? '',
          earlier: earlier('minutes'),
          words: openPaper<MinutesWords>(tx.keys, minutes) as z.output<typeof MinutesView>['words'],
        }
      : null,
    review: reviewOf(tx, inForce('review')),
    visits: all
      .filter(one => one.kind === 'visit')
      .map(one => ({
        on: one.on_day ?? '',
        byName: one.signed_by_name,
        found: openPaper<VisitWords>(tx.keys, one)?.found ?? null,
      }))
      .sort((one, other) => (one.on < other.on ? -1 : 1)),
    assessments: all.flatMap((paper): Line[] => {
      if (!isFormKind(paper.kind)) return []
      return [
        {
          id: paper.id,
          form: formKinds[paper.kind],
          ...signedBy(paper),
          conclusion: paper.conclusion ?? '',
          inForce: paper.superseded_at === null,
          scores: (openPaper<InitialWords | DetailedWords>(tx.keys, paper)?.scores ?? null) as Line['scores'],
        },
      ]
    }),
  }
}

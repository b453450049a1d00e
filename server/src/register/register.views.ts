import { type ListField, listFields } from '@mangnon/core/register/list-field.ts'
import { waitingReasons } from '@mangnon/core/register/reason-title.ts'
import { z } from 'zod'

const fieldNames = Object.keys(listFields) as [ListField, ...ListField[]]
export const ListFieldName = z.enum(fieldNames)
export const BatchState = z.enum(['reading', 'checked', 'writing', 'written', 'undone', 'cancelled', 'failed'])
export const Verdict = z.enum(['new', 'same', 'changed', 'decision', 'error'])
export const Decision = z.enum(['new', 'merge', 'skip'])
export const WaitingReason = z.enum(waitingReasons)
const Sex = z.enum(['male', 'female', 'unknown'])
const Legacy = z.enum(['tcvn3', 'vni'])

export const BatchCountsView = z
  .object({
    rows: z.number(),
    new: z.number(),
    same: z.number(),
    changed: z.number(),
    decision: z.number(),
    waiting: z.number(),
    decidedNew: z.number(),
    decidedMerge: z.number(),
    error: z.number(),
    householdsNew: z.number(),
    householdsExisting: z.number(),
    newVillages: z.array(z.string()),
  })
  .meta({ id: 'BatchCounts' })

const row = {
  id: z.string(),
  name: z.string(),
  fileName: z.string(),
  state: BatchState,
  createdAt: z.string(),
  createdByName: z.string(),
  counts: BatchCountsView.nullable(),
}

export const BatchRow = z.object(row).meta({ id: 'BatchRow' })
export const BatchList = z.object({ rows: z.array(BatchRow) })

export const LayoutView = z.object({
  sheets: z.array(
    z.object({
      index: z.number(),
      name: z.string(),
      table: z.string().nullable(),
      headerRows: z.array(z.number()),
      children: z.number(),
    }),
  ),
  tables: z.array(
    z.object({
      fingerprint: z.string(),
      remembered: z.boolean(),
      columns: z.array(
        z.object({
          column: z.number(),
          letter: z.string(),
          caption: z.string(),
          field: ListFieldName,
          proposed: ListFieldName,
          confidence: z.number(),
          reason: z.string(),
          samples: z.array(z.string()),
          legacy: Legacy.nullable(),
        }),
      ),
    }),
  ),
})

export const BatchView = z
  .object({
    ...row,
    version: z.number(),
    layout: LayoutView.nullable(),
    legacy: Legacy.nullable(),
    legacyDecision: z.enum(['convert', 'keep']).nullable(),
    progress: z.object({ done: z.number(), total: z.number().nullable() }).nullable(),
    /** Why it could not be read or written; `message` says what to do. */
    problem: z.object({ code: z.string(), message: z.string() }).nullable(),
    can: z.array(z.enum(['map', 'decide', 'confirm', 'cancel', 'undo'])),
  })
  .meta({ id: 'BatchView' })

/** A child of the register as it stands beside a row that may mean it. The number is masked, as in every list. */
export const MatchView = z
  .object({
    id: z.string(),
    fullName: z.string(),
    sex: Sex,
    birth: z.string().nullable(),
    villageName: z.string().nullable(),
    fatherName: z.string().nullable(),
    motherName: z.string().nullable(),
    numberMasked: z.string().nullable(),
    ended: z.boolean(),
  })
  .meta({ id: 'MatchView' })

/** A row of the list: what was read from it, what was found in it, and what it means for the register. */
export const ListRowView = z
  .object({
    rowNo: z.number(),
    sheet: z.number(),
    sheetRow: z.number(),
    fullName: z.string().nullable(),
    sex: Sex.nullable(),
    birth: z.string().nullable(),
    villageName: z.string().nullable(),
    fatherName: z.string().nullable(),
    motherName: z.string().nullable(),
    numberMasked: z.string().nullable(),
    verdict: Verdict,
    decision: Decision.nullable(),
    remarks: z.array(
      z.object({
        code: z.string(),
        level: z.enum(['info', 'warning', 'decision', 'error']),
        column: z.number(),
        /** As the sheet names it (C12); null when the row as a whole is meant. */
        cell: z.string().nullable(),
        sentence: z.object({ vi: z.string(), en: z.string() }),
        /** What is probably meant: may be sent back as a correction. */
        proposal: z.string().nullable(),
      }),
    ),
    cells: z.array(z.object({ column: z.number(), caption: z.string(), letter: z.string(), text: z.string() })),
    match: MatchView.nullable(),
    /** The row of the same list that it repeats or seems to. */
    repeatOf: z.number().nullable(),
    differences: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    /** Another unit keeps a record with this number: whom to ask, nothing else. */
    heldBy: z.string().nullable(),
  })
  .meta({ id: 'ListRowView' })

const window = {
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}
export const ListRows = z.object({
  verdict: Verdict.optional(),
  waiting: z.stringbool().optional(),
  /** Only rows with this finding. */
  reason: WaitingReason.optional(),
  /** Only this row, wherever it stands. */
  row: z.coerce.number().int().optional(),
  ...window,
})
export const ListWaiting = z.object(window)
export const RowPage = z.object({ total: z.number(), offset: z.number(), rows: z.array(ListRowView) })
export const WaitingPage = z.object({
  total: z.number(),
  offset: z.number(),
  rows: z.array(
    ListRowView.extend({
      batch: z.object({
        id: z.string(),
        name: z.string(),
        fileName: z.string(),
        sheetName: z.string().nullable(),
        /** Written already: a decision is carried out at once. */
        written: z.boolean(),
        /** False for who only reads, and while the text of the list is still in an old code. */
        mayDecide: z.boolean(),
      }),
    }).meta({ id: 'WaitingRow' }),
  ),
})

export const SetMapping = z.object({
  version: z.number().int(),
  tables: z
    .array(
      z.object({
        fingerprint: z.string().max(64),
        columns: z
          .array(
            z.object({ column: z.number().int().min(0).max(1000), field: ListFieldName, caption: z.string().max(500) }),
          )
          .max(200),
      }),
    )
    .max(100),
  legacyDecision: z.enum(['convert', 'keep']).optional(),
})
export const Decide = z.object({
  decisions: z
    .array(
      z.object({
        rowNo: z.number().int(),
        /** Null takes a decision back; left out beside corrections, the row is only read again. */
        decision: Decision.nullable().optional(),
        /** For `merge`: into which child of the register, where several look like the row. */
        matchId: z.uuid().optional(),
        /** What should stand in a cell, by column from 0 (a finding's `proposal`, or what a person types). */
        corrections: z
          .array(z.object({ column: z.number().int().min(0).max(1000), text: z.string().max(2000) }))
          .max(50)
          .optional(),
      }),
    )
    .min(1)
    .max(5000),
})

/** Why rows of a list wait, each reason with its numbers, and what was decided for many rows at once. */
export const ReasonsView = z
  .object({
    reasons: z.array(
      z.object({
        code: WaitingReason,
        /** Rows that wait and have this finding. */
        rows: z.number(),
        /** Of these, rows that wait for nothing else: a decision for all of the reason reaches them. */
        alone: z.number(),
        /** Of these again, rows beside which a child of the register stands. */
        matched: z.number(),
        /** Of `alone`, rows with a name: only they can be entered as new children. */
        named: z.number(),
        /** Of `rows`, those in which the system proposes what should stand. */
        proposed: z.number(),
      }),
    ),
    rounds: z.array(
      z.object({
        /** The moment by which the decision is taken back, with its microseconds. */
        at: z.string(),
        decision: Decision,
        rows: z.number(),
        mayTakeBack: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'WaitingReasons' })
export const DecideTogether = z.object({
  version: z.number().int(),
  reason: WaitingReason,
  /** `proposal`: what is probably meant is taken, and the rows are read again with it. */
  decision: z.enum(['new', 'merge', 'skip', 'proposal']),
})
export const Progress = z.object({ done: z.number(), total: z.number().nullable() })
export const TakeBackTogether = z.object({
  version: z.number().int(),
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
})
export const Candidates = z.object({ rows: z.array(MatchView) })
export const RowParams = z.object({ id: z.uuid(), rowNo: z.coerce.number().int() })
export const ConfirmBatch = z.object({ version: z.number().int(), name: z.string().trim().min(1).max(200) })
export const CancelBatch = z.object({ version: z.number().int() })
export const UndoBatch = z.object({ version: z.number().int(), reason: z.string().trim().min(1).max(500) })

import type { MergeFacts } from '@mangnon/core/duplicate/merge-fields.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** A row of a table as JSON gives it: days and instants as text. */
export type JsonRow = Readonly<Record<string, string | number | boolean | null>>

/** The other record of a pair with what hangs on it and is brought over in a merge. */
export type OtherRecord = {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly communePath: string
  readonly villagePath: string | null
  readonly endedOn: string | null
  readonly createdAt: string
  /** `householdId` and `villageId` are those of its own commune: null for a record elsewhere. */
  readonly facts: MergeFacts
  readonly circumstances: readonly JsonRow[]
  readonly supports: readonly JsonRow[]
  readonly established: readonly JsonRow[]
}

type Child = Omit<JsonRow, 'version'> & { readonly version: number }
type Row = { child: Child; circumstances: JsonRow[]; supports: JsonRow[]; facts: JsonRow[] }

const text = (value: JsonRow[string] | undefined): string | null =>
  value === undefined || value === null ? null : String(value)

/** A child's row as facts; a household elsewhere is nobody's choice here. */
export const mergeFactsOf = (
  child: Readonly<Record<string, unknown>>,
  villageId: string | null,
  here: boolean,
): MergeFacts => {
  const of = (column: string): string | null => text(child[column] as JsonRow[string])
  return {
    fullName: of('full_name') ?? '',
    otherNames: of('other_names'),
    sex: (of('sex') ?? 'unknown') as MergeFacts['sex'],
    birth: of('birth'),
    ethnicity: of('ethnicity'),
    personalNumber: of('personal_number'),
    fatherName: of('father_name'),
    motherName: of('mother_name'),
    carerName: of('carer_name'),
    carerRelation: of('carer_relation'),
    schoolLevel: of('school_level'),
    schoolName: of('school_name'),
    schoolClass: of('school_class'),
    circumstance: of('circumstance'),
    notes: of('notes'),
    householdId: here ? of('household_id') : null,
    villageId: here && of('household_id') === null ? villageId : null,
    residenceState: (of('residence_state') ?? 'unknown') as MergeFacts['residenceState'],
  }
}

/** The other record, read past the policies by the one function that may: `not_found` when its officer did not let it be seen. */
export const getOther = async (
  tx: Transaction,
  pairId: string,
  villageIdOf: (path: string | null) => string | null,
  here: boolean,
): Promise<OtherRecord> => {
  const { rows } = await tx.client.query<Row>('select * from duplicate_other($1)', [pairId])
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  const { child } = row
  const villagePath = text(child.village_path)
  return {
    id: String(child.id),
    code: String(child.code),
    version: child.version,
    communePath: String(child.commune_path),
    villagePath,
    endedOn: text(child.ended_on),
    createdAt: String(child.created_at),
    facts: mergeFactsOf(child, here ? villageIdOf(villagePath) : null, here),
    circumstances: row.circumstances,
    supports: row.supports,
    established: row.facts,
  }
}

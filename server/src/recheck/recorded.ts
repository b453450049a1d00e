import { childFields, type Found, householdFields } from '@mangnon/core/recheck/recheck.ts'
import type { Transaction } from '../platform/db/transaction.ts'

/** What the register says now of a household and its children, in the fields that are asked. */
export type RecordedHousehold = {
  readonly id: string
  readonly code: string
  readonly facts: Found
  readonly children: readonly { readonly id: string; readonly code: string; readonly facts: Found }[]
}

const columns: Readonly<Record<(typeof householdFields)[number] | (typeof childFields)[number], string>> = {
  ...{ headName: 'head_name', address: 'address', phone: 'phone', poverty: 'poverty' },
  ...{ fullName: 'full_name', birth: 'birth', sex: 'sex', ethnicity: 'ethnicity', personalNumber: 'personal_number' },
  ...{ fatherName: 'father_name', motherName: 'mother_name', schoolLevel: 'school_level' },
}
const selected = (fields: readonly (keyof typeof columns)[]): string =>
  fields.map(field => `'${field}', ${columns[field]}`).join(', ')

/** The households, as far as the actor sees them, under their ids. */
export const readRecorded = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordedHousehold>> => {
  const households = await tx.client.query<{ id: string; code: string; facts: Found }>(
    `select id, code, jsonb_build_object(${selected(householdFields)}) as facts from household where id = any($1)`,
    [ids],
  )
  const children = await tx.client.query<{ id: string; code: string; household_id: string; facts: Found }>(
    `select id, code, household_id, jsonb_build_object(${selected(childFields)}) as facts from child
      where household_id = any($1) and ended_on is null order by birth_first, sort_key, id`,
    [ids],
  )
  const of = Map.groupBy(children.rows, child => child.household_id)
  return new Map(
    households.rows.map(({ id, code, facts }) => [
      id,
      {
        id,
        code,
        facts,
        children: (of.get(id) ?? []).map(child => ({ id: child.id, code: child.code, facts: child.facts })),
      },
    ]),
  )
}

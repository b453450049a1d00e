import type { Transaction } from '../platform/db/transaction.ts'

const columns = ['id', 'code', 'full_name', 'birth', 'birth_first', 'sex', 'mother_name', 'father_name'] as const

/** The children that a hand-over carries: one, or all who live in a household now. */
export const peopleOf = (tx: Transaction, subject: string, id: string) =>
  tx.query
    .selectFrom('child')
    .select([...columns])
    .where(subject === 'child' ? 'id' : 'household_id', '=', id)
    .where('ended_on', 'is', null)
    .orderBy('birth_first')
    .execute()

type Row = Awaited<ReturnType<typeof peopleOf>>[number]

/** What the receiving commune is told of them before it takes them: enough to know whom it is about. */
export const toldOf = (rows: readonly Row[]): string =>
  JSON.stringify(
    rows.map(row => ({
      id: row.id,
      code: row.code,
      fullName: row.full_name,
      birth: row.birth,
      sex: row.sex,
      motherName: row.mother_name,
      fatherName: row.father_name,
    })),
  )

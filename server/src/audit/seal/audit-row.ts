/**
 * The canonical bytes of an audit row: what COPY (FORMAT BINARY) sends for it, from the count of its columns on. Each column is
 * its length (−1: null) and its binary value, so no two rows share bytes, and neither locale, time zone nor the version of
 * PostgreSQL changes them. They are made by PostgreSQL and hashed in Node, here and nowhere else.
 */
const columnsOfForm = {
  1: [
    'seq',
    'at',
    'actor_id',
    'actor_role',
    'actor_area',
    'purpose',
    'action',
    'subject',
    'subject_id',
    'commune_path',
    'count',
    'detail',
    'session_id',
    'address',
    'grant_id',
    'device',
    'outcome',
    'request_id',
  ],
} as const

/** Which columns a seal covers. A release that adds a column adds a form; seals keep the one they were made under. */
export type Form = keyof typeof columnsOfForm
export const presentForm: Form = 1
export const isForm = (value: number): value is Form => value in columnsOfForm
export const columnsOf = (form: Form): readonly string[] => columnsOfForm[form]

/** COPY of the rows with after < seq <= upto, in order, at most `limit` of them. */
export const copyRowsSql = (form: Form, after: number | null, upto: number, limit?: number): string => {
  const columns = columnsOf(form).join(', ')
  const from = after === null ? '' : `seq > ${after} and `
  const most = limit === undefined ? '' : ` limit ${limit}`
  return `copy (select ${columns} from public.audit where ${from}seq <= ${upto} order by seq${most}) to stdout (format binary)`
}

/** Where the value of the first column (seq, 8 bytes) and of the second (at, 8 bytes) lie in a row. */
const seqAt = 6
const atAt = 18
/** PostgreSQL counts microseconds from 2000-01-01. */
const postgresEpoch = 946_684_800_000_000

/** The number of a row from its canonical bytes. Exact up to 2^53. */
export const seqOf = (row: Uint8Array): number => {
  const view = row as Buffer
  return view.readInt32BE(seqAt) * 2 ** 32 + view.readUInt32BE(seqAt + 4)
}

/** When the row was written by the database's clock: microseconds since 1970. */
export const atOf = (row: Uint8Array): number => {
  const view = row as Buffer
  return view.readInt32BE(atAt) * 2 ** 32 + view.readUInt32BE(atAt + 4) + postgresEpoch
}

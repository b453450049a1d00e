/** A column of values sealed directly under the installation's keys, and the columns that name its row. */
export type SealedColumn = {
  readonly table: string
  readonly column: string
  /** Where the value says it belongs, when that is another table: one that it waits to be moved to as it is. */
  readonly placeTable?: string
  readonly key: readonly { readonly column: string; readonly type: 'uuid' | 'text' }[]
}

/**
 * Every such column: a rotation seals all of them anew. Whoever adds one adds it here; a value's place (its AAD) is
 * `placeOf(table, column, <the row's key, parted by ':'>)`.
 */
export const sealedColumns: readonly SealedColumn[] = [
  {
    table: 'data_key',
    column: 'wrapped',
    key: [
      { column: 'subject_id', type: 'uuid' },
      { column: 'subject_kind', type: 'text' },
    ],
  },
  { table: 'account_totp', column: 'sealed', key: [{ column: 'account_id', type: 'uuid' }] },
  {
    table: 'account_totp_candidate',
    column: 'sealed',
    placeTable: 'account_totp',
    key: [{ column: 'account_id', type: 'uuid' }],
  },
  { table: 'notice', column: 'wrapped_key', key: [{ column: 'id', type: 'uuid' }] },
  { table: 'notice_reporter', column: 'sealed', key: [{ column: 'notice_id', type: 'uuid' }] },
  { table: 'case_paper', column: 'wrapped_key', key: [{ column: 'id', type: 'uuid' }] },
  { table: 'case_share', column: 'sealed', key: [{ column: 'id', type: 'uuid' }] },
  { table: 'case_glass', column: 'sealed', key: [{ column: 'id', type: 'uuid' }] },
  { table: 'case_task', column: 'wrapped_key', key: [{ column: 'id', type: 'uuid' }] },
  { table: 'case_file', column: 'wrapped_key', key: [{ column: 'id', type: 'uuid' }] },
  { table: 'case_proceeding', column: 'wrapped_key', key: [{ column: 'id', type: 'uuid' }] },
  { table: 'case_evidence', column: 'wrapped_key', key: [{ column: 'id', type: 'uuid' }] },
  { table: 'case_custody', column: 'wrapped_key', key: [{ column: 'id', type: 'uuid' }] },
  { table: 'case_sample_line', column: 'wrapped_key', key: [{ column: 'id', type: 'uuid' }] },
  { table: 'case_plan', column: 'wrapped_key', key: [{ column: 'id', type: 'uuid' }] },
  { table: 'case_separation', column: 'wrapped_key', key: [{ column: 'id', type: 'uuid' }] },
  {
    table: 'case_draft',
    column: 'sealed',
    key: [
      { column: 'case_id', type: 'uuid' },
      { column: 'kind', type: 'text' },
    ],
  },
  { table: 'notice_draft', column: 'sealed', key: [{ column: 'id', type: 'uuid' }] },
]

/** The row's name in a sealed value's place. */
export const rowName = (...key: readonly string[]): string => key.join(':')

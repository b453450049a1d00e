import type pg from 'pg'
import type { Seal } from './seal.ts'

type SealRow = {
  n: string
  form: number
  key_id: string
  after_seq: string
  upto_seq: string
  row_count: number
  first_at: string
  last_at: string
  sealed_at: string
  root: Buffer
  marks: Buffer
  prev: Buffer
  mac: Buffer
}

const sealOf = (row: SealRow): Seal => ({
  n: Number(row.n),
  form: row.form,
  keyId: row.key_id,
  after: Number(row.after_seq),
  upto: Number(row.upto_seq),
  rows: row.row_count,
  firstAt: Number(row.first_at),
  lastAt: Number(row.last_at),
  sealedAt: Number(row.sealed_at),
  root: row.root,
  marks: row.marks,
  prev: row.prev,
  mac: row.mac,
})

/** The last seal in the database; null when nothing is sealed yet. */
export const lastSeal = async (client: pg.ClientBase): Promise<Seal | null> => {
  const { rows } = await client.query<SealRow>('select * from public.audit_seal order by n desc limit 1')
  return rows[0] ? sealOf(rows[0]) : null
}

/** Seals with n > `after` in order, at most `limit`. */
export const sealsAfter = async (client: pg.ClientBase, after: number, limit: number): Promise<Seal[]> => {
  const { rows } = await client.query<SealRow>('select * from public.audit_seal where n > $1 order by n limit $2', [
    after,
    limit,
  ])
  return rows.map(sealOf)
}

export const insertSeal = async (client: pg.ClientBase, seal: Seal): Promise<void> => {
  await client.query(
    `insert into public.audit_seal (n, form, key_id, after_seq, upto_seq, row_count, first_at, last_at, sealed_at, root, marks, prev, mac)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      seal.n,
      seal.form,
      seal.keyId,
      seal.after,
      seal.upto,
      seal.rows,
      seal.firstAt,
      seal.lastAt,
      seal.sealedAt,
      seal.root,
      seal.marks,
      seal.prev,
      seal.mac,
    ],
  )
}

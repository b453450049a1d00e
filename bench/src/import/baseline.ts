import { createReadStream, createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'

/** Where a confirmed list goes: the records, their first periods, the journal. */
const tables = [
  'household',
  'household_residence',
  'household_poverty',
  'child',
  'child_residence',
  'child_household',
  'child_school',
  'journal',
] as const

const fileOf = (folder: string, table: string): string => path.join(folder, `${table}.copy`)

/** Keeps what an import wrote, so that COPY can be given the very same rows. */
export const keepRows = async (owner: pg.Client, folder: string): Promise<void> => {
  for (const table of tables)
    await pipeline(owner.query(to(`copy ${table} to stdout`)), createWriteStream(fileOf(folder, table)))
}

/**
 * COPY of those rows, in one transaction, into tables with the same columns, checks and indexes, but without policies, foreign
 * keys and triggers. @returns ms
 */
export const copyRows = async (owner: pg.Client, folder: string): Promise<number> => {
  await owner.query('drop schema if exists bare cascade; create schema bare')
  for (const table of tables) await owner.query(`create table bare.${table} (like public.${table} including all)`)
  const started = performance.now()
  await owner.query('begin')
  for (const table of tables)
    await pipeline(createReadStream(fileOf(folder, table)), owner.query(from(`copy bare.${table} from stdin`)))
  await owner.query('commit')
  const ms = performance.now() - started
  await owner.query('drop schema bare cascade; checkpoint')
  return ms
}

/** As before the import; append-only tables too, which lets only who stands above their triggers. */
export const emptyRegister = async (owner: pg.Client): Promise<void> => {
  await owner.query('set session_replication_role = replica')
  await owner.query(
    `truncate ${tables.join(', ')}, identifier, import_batch, import_row, import_progress, import_mapping, register_tally cascade`,
  )
  await owner.query('set session_replication_role = origin; checkpoint')
}

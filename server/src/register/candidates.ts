import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { villageMap } from '../area/commune.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { getBatch } from './batch-work.ts'
import { matchRows } from './check-batch.ts'
import { createCandidateSql, createStagedSql, differencesSql, rematchedColumns } from './match-sql.ts'
import { type MatchColumns, presentMatch } from './present-row.ts'
import type { Candidates } from './register.views.ts'

/** So many children are offered beside a row; more of one name and birth date no commune has. */
const most = 10

/** The children of the register that a row may mean, the likeliest first. */
export const listCandidates = async (
  tx: Transaction,
  id: string,
  rowNo: number,
): Promise<z.output<typeof Candidates>> => {
  const batch = await getBatch(tx, id)
  const { client } = tx
  await client.query(`${createStagedSql('asked')}; ${createCandidateSql}`)
  const columns = rematchedColumns.join(', ')
  const asked = await client.query(
    `insert into asked (${columns}) select ${columns} from import_row where batch_id = $1 and row_no = $2`,
    [id, rowNo],
  )
  if (!asked.rowCount) throw new Refusal('not_found')
  await matchRows(tx, 'asked', batch.commune_path)
  const { rows } = await client.query<MatchColumns>(
    `select c.id as match_id, c.full_name as match_name, c.sex as match_sex, c.birth as match_birth, c.village_path as match_village,
            c.father_name as match_father, c.mother_name as match_mother, c.personal_number as match_number, c.ended_on as match_ended
       from candidate k join child c on c.id = k.id order by k.rank, k.number_same desc, k.id limit ${most}`,
  )
  const villages = await villageMap(tx, batch.commune_path)
  tx.audit({
    action: 'register.list_rows_read',
    subject: 'import_batch',
    subjectId: id,
    communePath: batch.commune_path,
    count: rows.length,
  })
  return { rows: rows.map(row => presentMatch(row, villages.nameOf)) }
}

/** A person says which child of the commune a waiting row means; what differs is told against that child from now on. */
export const chooseMatch = async (
  tx: Transaction,
  batch: { readonly id: string; readonly commune_path: string },
  rowNo: number,
  childId: string,
): Promise<void> => {
  const { rowCount } = await tx.client.query(
    `update import_row r set match_id = c.id, match_version = c.version, differences = nullif(${differencesSql}, '{}'),
            match_by = case when s.personal_number = c.personal_number then 'number' else 'name' end
       from import_row s, child c
      where r.batch_id = $1 and r.row_no = $2 and r.verdict = 'decision' and s.batch_id = r.batch_id and s.row_no = r.row_no
        and c.id = $3 and c.commune_path = $4`,
    [batch.id, rowNo, childId, batch.commune_path],
  )
  if (!rowCount) throw new Refusal('not_found')
}

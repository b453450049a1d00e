import type pg from 'pg'
import type { Keyring } from '../../platform/encryption/keyring.ts'
import { makeSeals } from './make-seals.ts'
import { SealFile } from './seal-file.ts'
import { copyOf } from './tampering.attacks.ts'
import { Witness } from './witness.ts'

/** An audit to be attacked: the numbers of its rows, how many seals, and copies of the second place from earlier moments. */
export type AttackedAudit = { readonly seqs: number[]; readonly seals: number; readonly older: string[] }

/** Twelve sealed batches of thirty rows, with gaps as rollbacks leave them. The caller removes `older`. */
export const makeAttackedAudit = async (
  client: pg.ClientBase,
  folder: string,
  keys: Keyring,
): Promise<AttackedAudit> => {
  const witness = new Witness(new SealFile(folder), keys)
  const older: string[] = []
  let seals = 0
  const people = (await client.query<{ id: string }>('select gen_random_uuid() as id from generate_series(1, 7)')).rows
  for (let batch = 0; batch < 12; batch++) {
    await client.query(
      `insert into audit (actor_id, actor_role, actor_area, purpose, action, subject, subject_id, commune_path, count, detail, session_id, address, device)
       select ($1::uuid[])[n % 7 + 1], 'commune_officer', '25.24.09349.', 'register_keeping',
              case n % 3 when 0 then 'child.listed' else 'child.read' end, case n % 3 when 0 then null else 'child' end,
              case n % 3 when 0 then null else gen_random_uuid()::text end, '25.24.09349.', n,
              case n % 3 when 0 then jsonb_build_object('search', E'lan\\t"' || n) end, gen_random_uuid(), '10.0.0.1', 'Chrome · Windows'
         from generate_series(1, 30) n`,
      [people.map(({ id }) => id)],
    )
    await client.query('begin')
    await client.query(`insert into audit (purpose, action) values ('work_list', 'lost'), ('work_list', 'lost')`)
    await client.query('rollback')
    if (batch > 0 && batch % 3 === 0) older.push(copyOf(folder))
    seals += (await makeSeals(client, keys)).length
    await witness.follow(client)
  }
  const { rows } = await client.query<{ seq: string }>('select seq from audit order by seq')
  return { seqs: rows.map(({ seq }) => Number(seq)), seals, older }
}

/** Works past all triggers inside a transaction that is thrown away. */
export const inVain = async <T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> => {
  await client.query('begin; set local session_replication_role = replica')
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}

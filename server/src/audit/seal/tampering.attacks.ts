import { createHash, randomBytes } from 'node:crypto'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { type Keyring, keyringOf } from '../../platform/encryption/keyring.ts'
import { closeSeal, readLine, type Seal, writeLine } from './seal.ts'

export type Random = { readonly below: (n: number) => number; readonly pick: <T>(of: readonly T[]) => T }

/** The same numbers for the same seed, so that an attack that was not found can be made again. */
export const randomOf = (seed: number): Random => {
  let count = 0
  const below = (n: number): number => createHash('sha256').update(`${seed}:${count++}`).digest().readUIntBE(0, 6) % n
  return { below, pick: of => of[below(of.length)] as (typeof of)[number] }
}

/** What an attacker meets: the owner's connection inside a transaction, past all triggers, and a copy of the second place. */
export type Scene = {
  readonly client: pg.ClientBase
  readonly folder: string
  readonly seqs: readonly number[]
  readonly seals: number
  /** The second place as it stood after an earlier seal. */
  readonly older: readonly string[]
}

/** Does the deed; returns what must be named as the first bad row, or null where any finding will do. */
export type Attack = (scene: Scene, random: Random) => Promise<number | null>

const changes: readonly (readonly [string, string])[] = [
  ['at', `at + interval '1 microsecond'`],
  ['at', `at - interval '3 days'`],
  ['actor_id', 'gen_random_uuid()'],
  ['actor_role', `case when actor_role = 'commune_chair' then 'commune_officer' else 'commune_chair' end`],
  ['actor_area', `coalesce(actor_area, '') || '1.'`],
  ['purpose', `purpose || ' '`],
  ['action', `case when action = 'child.read' then 'child.listed' else 'child.read' end`],
  ['subject', `case when subject = 'child' then null else 'child' end`],
  ['subject_id', 'gen_random_uuid()::text'],
  ['commune_path', `coalesce(commune_path, '') || '2.'`],
  ['count', 'coalesce(count, 0) + 1'],
  ['detail', `coalesce(detail, '{}') || jsonb_build_object('x', gen_random_uuid())`],
  ['detail', `case when detail is null then '{}'::jsonb end`],
  ['session_id', 'gen_random_uuid()'],
  ['address', `case when address = '10.0.0.9' then inet '10.0.0.8' else inet '10.0.0.9' end`],
  ['grant_id', 'gen_random_uuid()'],
  ['device', `coalesce(device, '') || '.'`],
  ['outcome', `coalesce(outcome, '') || 'x'`],
  ['request_id', 'gen_random_uuid()'],
]

const filesOf = (folder: string): string[] => readdirSync(folder).sort()
const linesOf = (folder: string): string[] =>
  filesOf(folder).flatMap(name => readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n'))
const rewrite = (folder: string, lines: readonly string[]): void => {
  const [name = 'seals-0000000001.jsonl', ...others] = filesOf(folder)
  for (const other of others) rmSync(path.join(folder, other))
  writeFileSync(path.join(folder, name), lines.map(line => `${line}\n`).join(''))
}

/** Makes the whole chain anew over the rows as they are, with a key that is not the installation's. */
const recompute = async (scene: Scene, random: Random): Promise<void> => {
  const { makeSeals } = await import('./make-seals.ts')
  const key = keyringOf(randomBytes(32))
  await scene.client.query('delete from audit_seal')
  // The installation's own code, inside the attacker's transaction.
  const inside = new Proxy(scene.client, {
    get: (target, name) =>
      name === 'query'
        ? (query: unknown, values?: unknown[]) =>
            query === 'begin' || query === 'commit'
              ? Promise.resolve()
              : (target.query as (q: unknown, v?: unknown[]) => unknown)(query, values)
        : Reflect.get(target, name),
  })
  await makeSeals(inside, key, () => Date.now() - random.below(100_000))
}

const forge = (seal: Seal, change: Partial<Seal>, key: Keyring): Seal => {
  const { mac: _mac, keyId, ...rest } = { ...seal, ...change }
  return { ...closeSeal(rest, key), keyId }
}

const storeSeal = (client: pg.ClientBase, seal: Seal): Promise<unknown> =>
  client.query(
    'update audit_seal set after_seq = $2, upto_seq = $3, row_count = $4, root = $5, marks = $6, mac = $7, last_at = $8 where n = $1',
    [seal.n, seal.after, seal.upto, seal.rows, seal.root, seal.marks, seal.mac, seal.lastAt],
  )

export const attacks: Readonly<Record<string, Attack>> = {
  'a column changed': async ({ client, seqs }, random) => {
    const [column, value] = random.pick(changes)
    const seq = random.pick(seqs)
    await client.query(`update audit set ${column} = ${value} where seq = $1`, [seq])
    return seq
  },
  'several columns of several rows changed': async ({ client, seqs }, random) => {
    const chosen = [random.pick(seqs), random.pick(seqs), random.pick(seqs)]
    for (const seq of chosen) {
      const [column, value] = random.pick(changes)
      await client.query(`update audit set ${column} = ${value} where seq = $1`, [seq])
    }
    return Math.min(...chosen)
  },
  'a row removed': async ({ client, seqs }, random) => {
    const seq = random.pick(seqs)
    await client.query('delete from audit where seq = $1', [seq])
    return seq
  },
  'all rows of a person removed': async ({ client }, random) => {
    const { rows } = await client.query('select actor_id, min(seq) as seq from audit group by 1 order by 2')
    const { actor_id, seq } = random.pick(rows)
    await client.query('delete from audit where actor_id is not distinct from $1', [actor_id])
    return Number(seq)
  },
  'a row inserted into a gap': async ({ client, seqs }, random) => {
    const gaps = seqs.slice(0, -1).filter((seq, at) => (seqs[at + 1] ?? 0) - seq > 1)
    const seq = random.below(5) === 0 ? -1 - random.below(3) : random.pick(gaps) + 1
    await client.query(
      `insert into audit (seq, at, actor_id, actor_role, purpose, action) overriding system value
       select $1, at, actor_id, actor_role, purpose, action from audit where seq = $2`,
      [seq, random.pick(seqs)],
    )
    return seq
  },
  'two rows change places': async ({ client, seqs }, random) => {
    const a = random.pick(seqs)
    let b = random.pick(seqs)
    while (b === a) b = random.pick(seqs)
    await client.query('alter table audit alter seq drop identity')
    await client.query('update audit set seq = -999999 where seq = $1', [a])
    await client.query('update audit set seq = $1 where seq = $2', [a, b])
    await client.query('update audit set seq = $1 where seq = -999999', [b])
    return Math.min(a, b)
  },
  'a row moved to another number': async ({ client, seqs }, random) => {
    const seq = random.pick(seqs)
    await client.query('alter table audit alter seq drop identity')
    await client.query('update audit set seq = $1 where seq = $2', [1_000_000 + random.below(1000), seq])
    return seq
  },
  'the tail cut, with its seals': async ({ client, seqs, seals }, random) => {
    const n = 1 + random.below(seals)
    const { rows } = await client.query('select after_seq as after from audit_seal where n = $1', [n])
    const after = Number(rows[0].after)
    await client.query('delete from audit where seq > $1', [after])
    await client.query('delete from audit_seal where n >= $1', [n])
    return seqs.find(seq => seq > after) ?? null
  },
  'the tail cut, its seals left': async ({ client, seqs }, random) => {
    const seq = random.pick(seqs)
    await client.query('delete from audit where seq >= $1', [seq])
    return seq
  },
  'everything removed': async ({ client, seqs }) => {
    await client.query('delete from audit')
    await client.query('delete from audit_seal')
    return seqs[0] ?? null
  },
  'a row changed and the whole chain recomputed by the owner': async (scene, random) => {
    const [column, value] = random.pick(changes)
    const seq = random.pick(scene.seqs)
    await scene.client.query(`update audit set ${column} = ${value} where seq = $1`, [seq])
    await recompute(scene, random)
    return seq
  },
  'a chain recomputed over rows as they are, the second place too': async (scene, random) => {
    await recompute(scene, random)
    const { sealsAfter } = await import('./seal-table.ts')
    rewrite(
      scene.folder,
      (await sealsAfter(scene.client, 0, 1000)).map(seal => writeLine(seal).trimEnd()),
    )
    return null
  },
  'a row changed and its seal made to fit, with another key': async ({ client, seqs }, random) => {
    const seq = random.pick(seqs)
    const { sealsAfter } = await import('./seal-table.ts')
    const seal = (await sealsAfter(client, 0, 1000)).find(one => one.upto >= seq) as Seal
    await client.query(`update audit set action = action || '!' where seq = $1`, [seq])
    const forged = forge(
      seal,
      { root: randomBytes(32), marks: randomBytes(seal.marks.length) },
      keyringOf(randomBytes(32)),
    )
    await storeSeal(client, forged)
    return seq
  },
  'a seal changed in the database': async ({ client, seals }, random) => {
    const column = random.pick(['root', 'marks', 'mac', 'prev', 'last_at', 'sealed_at', 'row_count', 'key_id', 'form'])
    const value = {
      root: `sha256(root)`,
      marks: `set_byte(marks, 0, (get_byte(marks, 0) + 1) % 256)`,
      mac: `set_byte(mac, 31, (get_byte(mac, 31) + 1) % 256)`,
      prev: 'sha256(prev)',
      key_id: `'00000000'`,
      form: '2',
    }[column]
    await client.query(`update audit_seal set ${column} = ${value ?? `${column} + 1`} where n = $1`, [
      1 + random.below(seals),
    ])
    return null
  },
  'a seal removed from the database': async ({ client, seals }, random) => {
    await client.query('delete from audit_seal where n = $1', [1 + random.below(seals)])
    return null
  },
  'a seal of one’s own put at the end': async ({ client, seals }) => {
    await client.query(
      `insert into audit_seal select n + 1, form, key_id, upto_seq, upto_seq + 10, 1, first_at, last_at, sealed_at, root, marks, mac, sha256(mac)
         from audit_seal where n = $1`,
      [seals],
    )
    return null
  },
  'an older copy of the second place put back': async ({ folder, older }, random) => {
    for (const name of filesOf(folder)) rmSync(path.join(folder, name))
    cpSync(random.pick(older), folder, { recursive: true })
    return null
  },
  'the second place emptied': async ({ folder }) => {
    for (const name of filesOf(folder)) rmSync(path.join(folder, name))
    return null
  },
  'a line of the second place changed': async ({ folder }, random) => {
    const lines = linesOf(folder)
    const at = random.below(lines.length)
    const seal = readLine(lines[at] ?? '') as Seal
    const changed = random.pick([
      { ...seal, root: randomBytes(32) },
      { ...seal, rows: seal.rows + 1 },
      { ...seal, sealedAt: seal.sealedAt - 1 },
      { ...seal, marks: randomBytes(seal.marks.length) },
      forge(seal, { root: randomBytes(32) }, keyringOf(randomBytes(32))),
    ])
    lines[at] = writeLine(changed).trimEnd()
    rewrite(folder, lines)
    return null
  },
  'lines of the second place change places': async ({ folder }, random) => {
    const lines = linesOf(folder)
    const a = random.below(lines.length)
    const b = (a + 1 + random.below(lines.length - 1)) % lines.length
    const kept = lines[a] ?? ''
    lines[a] = lines[b] ?? ''
    lines[b] = kept
    rewrite(folder, lines)
    return null
  },
  'a line of the second place removed or said twice': async ({ folder }, random) => {
    const lines = linesOf(folder)
    const at = random.below(lines.length)
    if (random.below(2) === 0) lines.splice(at, 1)
    else lines.splice(at, 0, lines[at] ?? '')
    rewrite(folder, lines)
    return null
  },
  'rubbish at the end of the second place': async ({ folder }, random) => {
    const name = filesOf(folder).at(-1) ?? ''
    appendFileSync(
      path.join(folder, name),
      random.pick(['{}\n', 'x\n', '{"n":1}\n', `${randomBytes(20).toString('hex')}\n`]),
    )
    return null
  },
  'a row changed, the table replaced by a view that shows the owner what was sealed': async (
    { client, seqs },
    random,
  ) => {
    const seq = random.pick(seqs)
    await client.query(`create table kept_aside as select * from audit where seq = ${seq}`)
    await client.query(`update audit set device = coalesce(device, '') || '.' where seq = $1`, [seq])
    await client.query('alter table audit rename to audit_table')
    await client.query(
      `create view audit as select * from audit_table where not (seq = ${seq} and current_user = session_user)
        union all select * from kept_aside where current_user = session_user`,
    )
    return null
  },
  'a row changed, a function of PostgreSQL replaced by one that sends what was sealed': async (
    { client, seqs },
    random,
  ) => {
    const seq = random.pick(seqs)
    await client.query(`update audit set purpose = 'lie' where seq = $1`, [seq])
    await client.query(
      `create or replace function pg_catalog.textsend(text) returns bytea language sql stable strict as
        $$ select convert_to(case when $1 = 'lie' then 'register_keeping' else $1 end, 'UTF8') $$`,
    )
    return null
  },
  'a row changed, a true copy of the table put before it in the search path': async ({ client, seqs }, random) => {
    const seq = random.pick(seqs)
    await client.query('create schema lies')
    await client.query(
      `create table lies.audit as select * from audit; update audit set device = 'x' where seq = ${seq}`,
    )
    await client.query('set local search_path = lies, public')
    return seq
  },
  'a whole older state put back in the database': async ({ client, seqs, seals }, random) => {
    const n = 1 + random.below(seals - 1)
    const { rows } = await client.query('select upto_seq as upto from audit_seal where n = $1', [n])
    const upto = Number(rows[0].upto)
    await client.query('delete from audit where seq > $1', [upto])
    await client.query('delete from audit_seal where n > $1', [n])
    // New rows take the numbers of those that were cut.
    await client.query(
      `insert into audit (seq, purpose, action) overriding system value select $1::bigint + n, 'work_list', 'todo.read' from generate_series(1, 5) n`,
      [upto],
    )
    return seqs.find(seq => seq > upto) ?? null
  },
}

/** A copy of the second place for one attack. */
export const copyOf = (folder: string): string => {
  const copy = mkdtempSync(path.join(tmpdir(), 'mangnon-seals-'))
  cpSync(folder, copy, { recursive: true })
  return copy
}

import type { Transaction } from '../platform/db/transaction.ts'

/** Facts of a child with periods that a list may change, and where the child's own row says them. */
const tables = {
  child_residence: {
    known: ['at_commune', 'at_village', 'residence_state'],
    now: ['commune_path', 'village_path', 'residence_state'],
  },
  child_school: {
    known: ['school_level', 'school_name', 'school_class'],
    now: ['school_level', 'school_name', 'school_class'],
  },
} as const

/**
 * Brings the periods of many children in line with what their rows say now, true from `today`: what was known of earlier days
 * stays, what was recorded for later days gives way (core/src/period, for a set). `ids` is a table with a column `id`.
 */
export const syncChildPeriods = async (tx: Transaction, ids: string, today: string): Promise<void> => {
  for (const [table, { known, now }] of Object.entries(tables)) {
    const facts = known.join(', ')
    const current = now.map(column => `c.${column}`).join(', ')
    // A child with nothing recorded and nothing to record keeps it so.
    const nothing = now.every(column => column.startsWith('school'))
      ? `and (p.child_id is not null or ${now.map(column => `c.${column} is not null`).join(' or ')})`
      : ''
    await tx.client.query(
      `create temp table standing on commit drop as
       select c.id, p.id as period, p.valid_from, ${known.map(column => `p.${column}`).join(', ')}
         from ${ids} i join child c on c.id = i.id
         left join ${table} p on p.child_id = c.id and p.replaced_at is null and (p.valid_to is null or p.valid_to > '${today}')
        where (${known.map(column => `p.${column}`).join(', ')}) is distinct from (${current}) ${nothing}`,
    )
    await tx.client.query(
      `update ${table} p set replaced_at = now() from standing s where p.child_id = s.id and p.id = s.period`,
    )
    await tx.client.query(
      `insert into ${table} (child_id, commune_path, village_no, valid_from, valid_to, recorded_by, ${facts})
       select s.id, c.commune_path, c.village_no, s.valid_from, '${today}', $1, ${known.map(column => `s.${column}`).join(', ')}
         from standing s join child c on c.id = s.id where s.valid_from < '${today}'`,
      [tx.actor.accountId],
    )
    await tx.client.query(
      `insert into ${table} (child_id, commune_path, village_no, valid_from, recorded_by, ${facts})
       select distinct on (c.id) c.id, c.commune_path, c.village_no, date '${today}', $1::uuid, ${current} from standing s join child c on c.id = s.id`,
      [tx.actor.accountId],
    )
    await tx.client.query('drop table standing')
  }
}

/** The same for the poverty of households; `ids` is a table with a column `id`. */
export const syncPoverty = async (tx: Transaction, ids: string, today: string): Promise<void> => {
  const facts = 'poverty, poverty_decision, poverty_year'
  await tx.client.query(
    `create temp table standing on commit drop as
     select h.id, p.id as period, p.valid_from, p.poverty, p.poverty_decision, p.poverty_year
       from ${ids} i join household h on h.id = i.id
       left join household_poverty p on p.household_id = h.id and p.replaced_at is null and (p.valid_to is null or p.valid_to > '${today}')
      where (p.poverty, p.poverty_decision, p.poverty_year) is distinct from (h.poverty, h.poverty_decision, h.poverty_year)`,
  )
  await tx.client.query(
    'update household_poverty p set replaced_at = now() from standing s where p.household_id = s.id and p.id = s.period',
  )
  await tx.client.query(
    `insert into household_poverty (household_id, commune_path, village_no, valid_from, valid_to, recorded_by, ${facts})
     select s.id, h.commune_path, h.village_no, s.valid_from, '${today}', $1, s.poverty, s.poverty_decision, s.poverty_year
       from standing s join household h on h.id = s.id where s.valid_from < '${today}'`,
    [tx.actor.accountId],
  )
  await tx.client.query(
    `insert into household_poverty (household_id, commune_path, village_no, valid_from, recorded_by, ${facts})
     select distinct on (h.id) h.id, h.commune_path, h.village_no, date '${today}', $1::uuid, h.poverty, h.poverty_decision, h.poverty_year
       from standing s join household h on h.id = s.id`,
    [tx.actor.accountId],
  )
  await tx.client.query('drop table standing')
}

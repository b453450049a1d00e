import { registerAbilities } from '@mangnon/core/access/record-abilities.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { parseQuery } from '@mangnon/core/name/parse-query.ts'
import type { DB } from '@mangnon/db/types.generated.ts'
import { type SelectQueryBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import { resolveCommune, seesWholeCommune, villageMap } from '../area/commune.queries.ts'
import { presentChildRows } from '../child/child.present.ts'
import { selectChildRows } from '../child/child-row.query.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { registerTotal } from '../register/register-total.ts'
import { tsqueryOf } from '../register/search-words.ts'
import type { HouseholdRow, HouseholdView, ListHouseholds } from './household.views.ts'

type Input = z.output<typeof ListHouseholds>

/** The ids a search may mean, from the one function that may look; null when nothing is searched for. */
const searched = async (tx: Transaction, communePath: string, q: string | undefined): Promise<string[] | null> => {
  const query = tsqueryOf(parseQuery(q ?? ''), 'household', communePath)
  if (!query) return null
  const { rows } = await tx.client.query<{ id: string }>(
    `select id from household_candidates($1, $2::tsquery, 5000) as id`,
    [communePath, query],
  )
  return rows.map(row => row.id)
}

/** A page of a commune's households, by the head's name. */
export const listHouseholds = async (tx: Transaction, input: Input) => {
  const commune = await resolveCommune(tx, input.commune)
  const villages = await villageMap(tx, commune.path)
  const ids = await searched(tx, commune.path, input.q)
  const village = input.village ? villages.pathOf(input.village) : undefined
  const matching = tx.query
    .selectFrom('household')
    .where('commune_path', '=', commune.path)
    .where('ended_on', 'is', null)
    .$if(village !== undefined, query => query.where('village_path', '=', village ?? ''))
    .$if(input.poverty !== undefined, query => query.where('poverty', '=', input.poverty ?? ''))
    .$if(ids !== null, query => query.where('id', '=', sql<string>`any(${ids ?? []}::uuid[])`))
  const whole = seesWholeCommune(tx) && village === undefined && input.poverty === undefined && ids === null
  // As with children: the ids of the page from the index alone, counted in the same pass; the whole has its total already.
  const page = matching
    .select('id as hit')
    .select(
      whole ? registerTotal(tx, 'household', commune.path).as('total') : sql<number>`count(*) over ()`.as('total'),
    )
    .orderBy('head_sort_key')
    .orderBy('id')
    .offset(input.offset)
    .limit(input.limit)
  const rows = await householdRows(tx).innerJoin(page.as('page'), 'page.hit', 'h.id').select('page.total').execute()
  const total = rows[0]?.total ?? (input.offset === 0 ? 0 : await count(matching))
  tx.audit({
    action: input.q ? 'household.searched' : 'household.listed',
    communePath: commune.path,
    count: total,
    detail: { offset: input.offset },
    words: input.q || undefined,
  })
  return {
    total,
    offset: input.offset,
    rows: rows.map(
      (row): z.output<typeof HouseholdRow> => ({
        id: row.id,
        code: row.code,
        headName: row.head_name,
        villagePath: row.village_path,
        villageName: villages.nameOf(row.village_path),
        address: row.address,
        phone: row.phone,
        poverty: row.poverty as 'unknown',
        children: row.children,
        endedOn: row.ended_on,
        sample: row.is_sample,
      }),
    ),
  }
}

/** Beyond the last page there is no row that could say how many there are. */
const count = async (matching: SelectQueryBuilder<DB, 'household', object>): Promise<number> =>
  (await matching.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()).total

const householdRows = (tx: Transaction) =>
  tx.query
    .selectFrom('household as h')
    .select([
      'h.id',
      'h.code',
      'h.head_name',
      'h.village_path',
      'h.address',
      'h.phone',
      'h.poverty',
      'h.ended_on',
      'h.is_sample',
    ])
    .select(eb =>
      eb
        .selectFrom('child as c')
        .select(inner => inner.fn.countAll<number>().as('n'))
        .whereRef('c.household_id', '=', 'h.id')
        .where('c.ended_on', 'is', null)
        .$asScalar()
        .$notNull()
        .as('children'),
    )
    .orderBy('h.head_sort_key')
    .orderBy('h.id')

/** One household that the actor may see; refuses with `not_found`. */
export const getHousehold = async (tx: Transaction, id: string) => {
  const row = await tx.query.selectFrom('household').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  return row
}

/** The same, locked for the rest of the transaction, unless it has ended: two people who save at once come one after the other. */
export const lockHousehold = async (tx: Transaction, id: string) => {
  const row = await tx.query.selectFrom('household').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (row) return row
  // What has ended may be read and no more.
  await getHousehold(tx, id)
  throw new Refusal('already_ended')
}

export const getHouseholdView = async (tx: Transaction, id: string): Promise<z.output<typeof HouseholdView>> => {
  const row = await getHousehold(tx, id)
  const villages = await villageMap(tx, row.commune_path)
  const names = await areaNames(tx, [row.commune_path])
  const children = await selectChildRows(tx).where('household_id', '=', id).orderBy('birth_first').execute()
  tx.audit({ action: 'household.read', subject: 'household', subjectId: id, communePath: row.commune_path })
  return {
    id: row.id,
    code: row.code,
    communePath: row.commune_path,
    communeName: names.get(row.commune_path) ?? '',
    villageId: villages.idOf(row.village_path),
    villageName: villages.nameOf(row.village_path),
    headName: row.head_name,
    address: row.address,
    phone: row.phone,
    poverty: row.poverty as 'unknown',
    povertyDecision: row.poverty_decision,
    povertyYear: row.poverty_year,
    residenceState: row.residence_state as 'unknown',
    notes: row.notes,
    children: presentChildRows(children, villages),
    endedOn: row.ended_on,
    endReason: row.end_reason,
    sample: row.is_sample,
    version: row.version,
    can: registerAbilities('household', tx.actor, {
      communePath: row.commune_path,
      villagePath: row.village_path,
      endedOn: row.ended_on,
    }),
  }
}

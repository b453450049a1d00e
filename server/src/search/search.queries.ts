import { communePath } from '@mangnon/core/area/area-path.ts'
import { type Asked, readAsked } from '@mangnon/core/search/asked.ts'
import { whatToAdd } from '@mangnon/core/search/rank.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import { resolveCommune } from '../area/commune.queries.ts'
import { presentChildRows } from '../child/child.present.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { type Found, findChildren } from './find-children.ts'
import type { FoundPeople, SearchPeople } from './search.views.ts'

/** Cards on a page. */
export const pageSize = 20
/** Costs nearer than this answer alike. */
const alike = 0.05

type Row = Omit<Found['rows'][number], 'merged_into'>

/** Cards of children with their commune and village, and why each is shown. */
export const presentFound = async (tx: Transaction, rows: readonly Row[]) => {
  // The page's places in one look: a province's page names twenty communes.
  const names = await areaNames(
    tx,
    rows.flatMap(row => [row.commune_path, row.village_path ?? '']),
  )
  const villages = { nameOf: (path: string | null) => (path === null ? null : (names.get(path) ?? null)) }
  return presentChildRows(rows, villages).map((card, at) => ({
    ...card,
    communeName: names.get(rows[at]?.commune_path ?? '') ?? null,
    knownAs: rows[at]?.knownAs ?? null,
    reasons: [...(rows[at]?.reasons ?? [])],
  }))
}

const householdsBy = async (tx: Transaction, asked: Asked) => {
  const { code, phone } = asked
  if (!code && !phone) return []
  const rows = await tx.query
    .selectFrom('household')
    .select(['id', 'code', 'head_name'])
    .where(eb => eb.or([...(code ? [eb('code', '=', code)] : []), ...(phone ? [eb('phone', '=', phone)] : [])]))
    .limit(pageSize)
    .execute()
  return rows.map(row => ({ id: row.id, code: row.code, headName: row.head_name }))
}

/** A guess that a second name begins where it does not finds nobody; then the words are one name. */
const found = async (
  tx: Transaction,
  asked: Asked,
  area: string,
  wanted: number,
): Promise<{ asked: Asked; found: Found }> => {
  const first = await findChildren(tx, asked, area, wanted)
  if (first.rows.length > 0 || !asked.whole) return { asked, found: first }
  const whole = { ...asked, name: asked.whole, parent: null, whole: null }
  return { asked: whole, found: await findChildren(tx, whole, area, wanted) }
}

/** The one search, in the actor's area or in one commune of it: twenty cards, nearest first. */
export const searchPeople = async (
  tx: Transaction,
  input: z.output<typeof SearchPeople>,
): Promise<z.output<typeof FoundPeople>> => {
  const own = communePath(tx.actor.areaPath) ?? tx.actor.areaPath
  const area = input.commune === undefined ? own : (await resolveCommune(tx, input.commune)).path
  const answer = await found(tx, readAsked(input.q), area, input.offset + pageSize)
  const { rows, full } = answer.found
  const best = rows[0]?.cost ?? 0
  const equals = rows.filter(row => row.cost <= best + alike).length
  tx.audit({
    action: 'child.searched',
    communePath: communePath(area) ?? undefined,
    count: rows.length,
    words: input.q,
  })
  return {
    rows: await presentFound(tx, rows.slice(input.offset, input.offset + pageSize)),
    total: rows.length,
    atLeast: full,
    offset: input.offset,
    tooMany: equals > pageSize,
    add: equals > pageSize || rows.length === 0 ? [...whatToAdd(answer.asked)] : [],
    read: {
      name: answer.asked.name?.text ?? null,
      parent: answer.asked.parent?.text ?? null,
      birth: answer.asked.birth?.from ?? null,
    },
    households: await householdsBy(tx, answer.asked),
  }
}

import { communePath } from '@mangnon/core/area/area-path.ts'
import type { Transaction } from './transaction.ts'

/** A place as a fact keeps it: the paths of the day on which the fact begins. */
export type PlaceOfFact = { readonly commune: string; readonly village: string | null; readonly since: string }

/** Where that place stands on `day`; a village's own way says more than its commune's, which may have been divided. */
const standing = async (
  tx: Transaction,
  fact: PlaceOfFact,
  day: string,
  known: string,
): Promise<{ commune: string; village: string | null }> => {
  const village = fact.village === null ? null : await follow(tx, fact.village, fact.since, day, known)
  const commune = village ? communePath(village) : await follow(tx, fact.commune, fact.since, day, known)
  return { commune: commune ?? fact.commune, village }
}

/** The same, as it stands and is known today. */
export const placeNow = (tx: Transaction, fact: PlaceOfFact, today: string) => standing(tx, fact, today, 'infinity')

/**
 * Where a fact's place was on a day and how it was called then. A fact keeps the paths of its time; units that changed between the day it
 * begins and the day asked for are followed from move to move, as far as they were known at `known` (ISO instant).
 */
export const placeOnDay = async (
  tx: Transaction,
  fact: PlaceOfFact,
  day: string,
  known: string,
): Promise<{ readonly communeName: string | null; readonly villageName: string | null }> => {
  const { commune, village } = await standing(tx, fact, day, known)
  return { communeName: await nameOnDay(tx, commune, day), villageName: village && (await nameOnDay(tx, village, day)) }
}

/**
 * The path under which a place that stands at `path` stood on an earlier day; null where it did not stand then, or where several
 * went into one and nobody can say which.
 */
export const placeBefore = async (tx: Transaction, path: string, day: string): Promise<string | null> => {
  const { rows } = await tx.client.query<{ path: string; sources: number }>(
    `with recursive way(path, effective_on, step, sources) as (
       select $1::text collate "C", null::date, 0, 1::bigint
       union all
       select m.from_path, m.effective_on, way.step + 1, m.sources
         from way join lateral (
           select x.from_path, x.effective_on, count(*) over () as sources from area_move x
            where x.to_path = way.path and x.effective_on > $2::date and not x.undone and (way.effective_on is null or x.effective_on <= way.effective_on)
            order by x.effective_on desc limit 1) m on way.step < 20)
     select path, max(sources) over () as sources from way order by step desc limit 1`,
    [path, day],
  )
  return rows[0] && rows[0].sources === 1 && rows[0].path !== path ? rows[0].path : null
}

/** Where a path of `since` stands on a day, as known at an instant. */
const follow = async (tx: Transaction, path: string, since: string, day: string, known: string): Promise<string> => {
  const { rows } = await tx.client.query<{ path: string }>(
    `with recursive way(path, effective_on, step) as (
       select $1::text collate "C", $2::date, 0
       union all
       select m.to_path, m.effective_on, way.step + 1
         from way join lateral (
           select x.to_path, x.effective_on from area_move x join area_change_times() s on s.id = x.set_id
            where x.from_path = way.path and x.effective_on <= $3::date and (x.effective_on > way.effective_on or (way.step > 0 and x.effective_on = way.effective_on))
              and s.applied_at <= $4::timestamptz and (s.undone_at is null or s.undone_at > $4::timestamptz)
            order by x.effective_on limit 1) m on way.step < 20)
     select path from way order by step desc limit 1`,
    [path, since, day, known],
  )
  return rows[0]?.path ?? path
}

/** The name that stood for a path on a day; of an earlier or later day where none is known for it. */
const nameOnDay = async (tx: Transaction, path: string, day: string): Promise<string | null> => {
  const { rows } = await tx.client.query<{ full_name: string }>(
    `select n.full_name
       from (select id, valid_from, valid_to from area where path = $1
             union all select a.id, a.valid_from, m.effective_on from area_move m join area a on a.id = m.area_id where m.from_path = $1 and not m.undone) a
       join area_name n on n.area_id = a.id
      order by (a.valid_from <= $2::date and (a.valid_to is null or a.valid_to > $2::date)) desc,
               (n.valid_from <= $2::date and (n.valid_to is null or n.valid_to > $2::date)) desc, n.valid_from desc limit 1`,
    [path, day],
  )
  return rows[0]?.full_name ?? null
}

import type pg from 'pg'
import type { Place } from '../register/places.ts'

export type Asked = { readonly sql: string; readonly values: readonly (string | number)[] }
type Ask = (at: number) => Asked
type Range = { readonly lo: string; readonly hi: string }

const listSql = (watch: string) => `select c.* from child c join (
    select id, sort_key from child where commune_path = $1 and ended_on is null ${watch} order by sort_key, id offset $2 limit 50) p
  on p.id = c.id order by p.sort_key, p.id`

/**
 * The three reads, each as the policies let it be written and as it must be written where no policy watches: with the area of
 * whoever asks in its condition.
 */
export const everyRead = async (
  owner: pg.Client,
  place: Place,
  { lo, hi }: Range,
): Promise<Readonly<Record<string, { policies: Ask; byHand: Ask }>>> => {
  const { rows } = await owner.query<{ id: string }>(
    'select id from child where commune_path = $1 order by name_key, id limit 1000',
    [place.path],
  )
  const someone = (at: number): string => rows[(at * 37) % rows.length]?.id ?? ''
  const offset = (at: number): number => ((at * 7919) % Math.floor(place.children / 50)) * 50
  const both = (
    sql: (watch: string) => string,
    values: (at: number) => readonly (string | number)[],
    next: number,
  ) => ({
    policies: (at: number) => ({ sql: sql(''), values: values(at) }),
    byHand: (at: number) => ({
      sql: sql(`and commune_path >= $${next} and commune_path < $${next + 1}`),
      values: [...values(at), lo, hi],
    }),
  })
  return {
    'first page': both(listSql, () => [place.path, 0], 3),
    'any page': both(listSql, at => [place.path, offset(at)], 3),
    'one child': both(
      watch => `select * from child where id = $1 ${watch}`,
      at => [someone(at)],
      2,
    ),
    count: both(
      watch => `select count(*) from child where commune_path = $1 and ended_on is null ${watch}`,
      () => [place.path],
      2,
    ),
  }
}

import type pg from 'pg'

/** What a country's children count as: where they live, since when, and what stands in the cells, drawn by lot from a fixed seed. */
export const fillFigures = async (owner: pg.Client, children: number): Promise<void> => {
  await owner.query('truncate figure_child, figure_commune, figure_province, figure_mark, figure_touch')
  await owner.query('drop index figure_child_of, figure_child_commune')
  await owner.query(`create temp table place as select (row_number() over (order by path) - 1)::int as no, path from area
    where level = 'commune' and valid_to is null`)
  await owner.query('create unique index on place (no)')
  await owner.query('analyze place')
  await owner.query('set synchronous_commit = off')
  await owner.query('select setseed(0.39)')
  // Each commune's list came in on a day of January; since then one in twelve moved or changed, and one in twenty-five left.
  await owner.query(
    `insert into figure_child (child_id, since, until, commune, village_no, born, sex, people, residence, poverty, groups)
     select gen_random_uuid(), greatest(x.born, case when x.r1 < 0.083 then date '2026-01-05' + (x.r2 * 320)::int else date '2026-01-05' + p.no % 20 end),
            case when x.r1 > 0.96 then greatest(x.born, date '2026-01-26') + 1 + (x.r2 * 280)::int end, p.path, 1 + (x.r3 * 15)::int % 15, x.born,
            1 + (x.r2 * 1000)::int % 2, case when x.r3 < 0.85 then 1 else 2 end, case when x.r4 < 0.9 then 1 else 2 end,
            case when x.r5 < 0.05 then 3 when x.r5 < 0.12 then 2 else 1 end,
            case when x.r4 < 0.013 then 1 << (x.r3 * 14)::int % 14 else 0 end | case when x.r4 < 0.001 then 1 << (x.r2 * 14)::int % 14 else 0 end
            | case when x.r5 < 0.05 then 1 << 14 when x.r5 < 0.12 then 1 << 15 else 0 end | case when x.r3 > 0.97 then 1 << 21 else 0 end
       from (select n, random() as r1, random() as r2, random() as r3, random() as r4, random() as r5, date '2010-01-15' + (random() * 6150)::int as born
               from generate_series(0, $1 - 1) n) x
       join place p on p.no = x.n % (select count(*) from place)`,
    [children],
  )
  await owner.query('create index figure_child_of on figure_child (child_id)')
  await owner.query(
    'create index figure_child_commune on figure_child (commune, born) include (since, until, village_no, sex, people, residence, poverty, groups)',
  )
  await owner.query('vacuum (analyze) figure_child')
  const provinces = await owner.query<{ path: string }>(`select distinct left(path, 6) as path from place order by 1`)
  for (const { path } of provinces.rows) {
    await owner.query('select figures_province_right($1)', [path])
    await owner.query(
      `insert into figure_commune (commune, born, since, sex, people, residence, poverty, groups, n)
       select commune, date_trunc('month', born)::date, day, sex, people, residence, poverty, groups, sum(n) from (
         select f.*, f.since as day, 1 as n from figure_child f where f.commune >= $1 and f.commune < $2
         union all select f.*, f.until, -1 from figure_child f where f.commune >= $1 and f.commune < $2 and f.until is not null) s
        group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(n) <> 0`,
      [path, `${path.slice(0, -1)}/`],
    )
  }
  await owner.query('vacuum (analyze) figure_commune')
  await owner.query('vacuum (analyze) figure_province')
  await owner.query('checkpoint')
}

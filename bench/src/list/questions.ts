import { villageNo } from '@mangnon/core/area/area-path.ts'
import { ListChildren } from '@mangnon/server/child/child.views.ts'
import type pg from 'pg'
import type { z } from 'zod'

/** What somebody asks of the list: as the route takes it, and as a person who writes SQL by hand would say it. */
export type Question = {
  readonly asked: z.output<typeof ListChildren>
  /** Conditions on `child` beyond the commune and that the record has not ended; parameters from $4 on. */
  readonly where: string
  readonly values: readonly string[]
}

export const pageSize = 50

/** The same numbers in each run: jumps that look random, over the whole list. */
const jump = (at: number, pages: number): number => ((at * 7919 + 104_729) % Math.max(1, pages)) * pageSize

export const question = (
  asked: z.input<typeof ListChildren> = {},
  where = '',
  values: readonly string[] = [],
): Question => ({
  asked: ListChildren.parse({ limit: pageSize, ...asked }),
  where,
  values,
})

/** The first page, as when the list is opened. */
export const firstPage = (): Question => question()

/** Page 700, or the last one of a smaller commune. */
export const farPage = (children: number): Question =>
  question({ offset: Math.min(700, Math.floor(children / pageSize) - 1) * pageSize })

/** Anywhere in the list, as when somebody drags the scroll bar. */
export const anyPage = (at: number, children: number): Question =>
  question({ offset: jump(at, Math.floor(children / pageSize)) })

/** Girls of poor or near-poor households of one village, another village each time. */
export const filteredPage = (
  at: number,
  villages: readonly { readonly id: string; readonly path: string }[],
): Question => {
  const village = villages[at % villages.length]
  if (!village) throw new Error('the commune has no villages')
  const poverty = at % 2 === 0 ? 'poor' : 'near_poor'
  return question(
    { village: village.id, sex: 'female', poverty },
    'and village_no = $4 and sex = $5 and poverty = $6',
    [String(villageNo(village.path)), 'female', poverty],
  )
}

/** All who lack a number, without a village: no index narrows it, the whole commune is looked through. */
export const gapPage = (): Question => question({ missing: 'personalNumber' }, 'and gaps & 1 <> 0')

/** The villages of a commune, which the filter goes through. */
export const villageQuestions = async (
  owner: pg.Client,
  communePath: string,
): Promise<{ id: string; path: string }[]> =>
  (
    await owner.query<{ id: string; path: string }>(
      `select id, path from area where level = 'village' and starts_with(path, $1) order by path`,
      [communePath],
    )
  ).rows

import { candidatesFor } from '@mangnon/core/support/candidates.ts'
import type { GrantPeriod, SupportFacts } from '@mangnon/core/support/facts.ts'
import { type GapKind, gapKinds, type SupportGap, supportGaps } from '@mangnon/core/support/gaps.ts'
import { type SupportCode, supportLaw } from '@mangnon/legal/support/support.ts'
import type { z } from 'zod'
import { resolveCommune, villageMap } from '../area/commune.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { type ChildOfSupport, presentFacts } from './support.facts.ts'
import { presentGap } from './support.queries.ts'
import type { GapPage, ListGaps } from './support.views.ts'

/** What a commune's list looks at when nobody chooses: what a decision grants. */
export const decidedSupports = supportLaw.supports.filter(one => one.recorded === 'decision').map(one => one.code)

/**
 * Children of a commune about whom some rule could be, by name: by a circumstance of the day, by poverty and age, by age alone, and all
 * for whom something was granted or established. Each part comes from an index of the commune. Parameters: commune, day,
 * circumstances, states of poverty, earliest birth of those, earliest birth of anybody, village.
 */
export const candidatesSql = `
  with wanted as (
    select c.child_id as id from child_circumstance c
     where c.commune_path = $1 and c.code = any($3) and c.replaced_at is null and c.valid_from <= $2 and (c.valid_to is null or c.valid_to > $2)
    union select k.id from child k
     where k.commune_path = $1 and k.ended_on is null and k.poverty = any($4) and ($5::date is null or k.birth_last is null or k.birth_last >= $5)
    union select k.id from child k
     where k.commune_path = $1 and k.ended_on is null and $6::date is not null and k.birth_last >= $6
    union select s.child_id from child_support s where s.commune_path = $1 and s.replaced_at is null
    union select f.child_id from child_support_fact f where f.commune_path = $1 and f.replaced_at is null)
  select k.id, k.code, k.full_name, k.birth, k.village_path, k.poverty, k.school_level, k.school_class, k.ended_on, k.end_reason
    from wanted join child k on k.id = wanted.id
   where k.commune_path = $1 and k.erased_at is null and ($7::text is null or k.village_path = $7)
   order by k.sort_key, k.id`

type Candidate = ChildOfSupport & {
  readonly code: string
  readonly full_name: string
  readonly village_path: string | null
}

const none: readonly never[] = []
const byChild = <R extends { readonly child_id: string }>(rows: readonly R[]) => Map.groupBy(rows, row => row.child_id)

/** What hangs on the children of a commune where support is concerned, read in three strokes. */
const readOfCommune = async (tx: Transaction, path: string, day: string) => {
  const circumstances = await tx.client.query<{
    child_id: string
    code: string
    valid_from: string
    valid_to: string | null
  }>(
    `select child_id, code, valid_from, valid_to from child_circumstance
      where commune_path = $1 and replaced_at is null and (valid_to is null or valid_to >= date_trunc('month', $2::date))`,
    [path, day],
  )
  const established = await tx.client.query<{
    child_id: string
    fact: string
    answer: boolean
    valid_from: string
    valid_to: string | null
  }>(
    `select child_id, fact, answer, valid_from, valid_to from child_support_fact where commune_path = $1 and replaced_at is null`,
    [path],
  )
  const grants = await tx.client.query<{
    child_id: string
    support_id: string
    support: string
    state: GrantPeriod['state']
    amount: string | null
    valid_from: string
    valid_to: string | null
  }>(
    `select child_id, support_id, support, state, amount, valid_from, valid_to from child_support
      where commune_path = $1 and replaced_at is null`,
    [path],
  )
  const [of, said, given] = [byChild(circumstances.rows), byChild(established.rows), byChild(grants.rows)]
  return (id: string): Pick<SupportFacts, 'circumstances' | 'established' | 'grants'> => ({
    circumstances: (of.get(id) ?? none).map(row => ({
      id: row.code,
      code: row.code,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
    established: (said.get(id) ?? none).map(row => ({
      fact: row.fact,
      answer: row.answer,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
    grants: (given.get(id) ?? none).map(row => ({
      ...{ supportId: row.support_id, support: row.support, state: row.state },
      amount: row.amount === null ? null : Number(row.amount),
      ...{ validFrom: row.valid_from, validTo: row.valid_to },
    })),
  })
}

export type FoundGap = { readonly child: Candidate; readonly gap: SupportGap; readonly villageName: string | null }

/**
 * Every gap of a commune, or of one of its villages, in the order of names: candidates are narrowed by the database and decided one by
 * one by the rules. Asked by those who see all that is known of a child.
 */
export const findGaps = async (
  tx: Transaction,
  path: string,
  supports: readonly string[],
  villagePath: string | null,
): Promise<FoundGap[]> => {
  const day = dayInVietnam()
  const wanted = candidatesFor(supportLaw, supports, day)
  const villages = await villageMap(tx, path)
  const { rows } = await tx.client.query<Candidate>(candidatesSql, [
    ...[path, day, wanted.circumstances, wanted.poverty, wanted.povertyBornSince, wanted.bornSince],
    villagePath,
  ])
  const known = await readOfCommune(tx, path, day)
  return rows.flatMap(child =>
    supportGaps(presentFacts(child, known(child.id)), supportLaw, day, supports).map(gap => ({
      child,
      gap,
      villageName: villages.nameOf(child.village_path),
    })),
  )
}

/** A commune's gaps that the filters show, with how many there are of each kind. */
export const narrowedGaps = async (tx: Transaction, input: z.output<typeof ListGaps>) => {
  const commune = await resolveCommune(tx, input.commune)
  const villages = await villageMap(tx, commune.path)
  const villagePath = input.village === undefined ? null : villages.pathOf(input.village)
  const all = await findGaps(tx, commune.path, input.support ? [input.support] : decidedSupports, villagePath)
  const shown = input.kind ? all.filter(({ gap }) => gap.kind === input.kind) : all
  return { commune, all, shown }
}

const sum = (of: readonly (number | null | undefined)[]): number => of.reduce<number>((all, one) => all + (one ?? 0), 0)
const countOf = (of: readonly FoundGap[], kind: GapKind): number => of.filter(({ gap }) => gap.kind === kind).length

/** A page of a commune's gaps. */
export const listGaps = async (
  tx: Transaction,
  input: z.output<typeof ListGaps>,
): Promise<z.output<typeof GapPage>> => {
  const { commune, all, shown } = await narrowedGaps(tx, input)
  const page = shown.slice(input.offset, input.offset + input.limit)
  tx.audit({
    action: 'support.gaps_listed',
    communePath: commune.path,
    count: page.length,
    detail: { kind: input.kind, support: input.support },
  })
  return {
    day: dayInVietnam(),
    total: shown.length,
    offset: input.offset,
    counts: gapKinds.map(kind => ({ kind, count: countOf(all, kind) })),
    owedDong: sum(shown.map(({ gap }) => gap.owed?.dong)),
    givenDong: sum(shown.map(({ gap }) => (gap.given?.state === 'in_force' ? gap.given.amount : 0))),
    rows: page.map(({ child, gap, villageName }) => ({
      ...presentGap(gap),
      childId: child.id,
      code: child.code,
      fullName: child.full_name,
      birth: child.birth,
      villageName,
    })),
  }
}

const allowances: readonly SupportCode[] = ['monthly_allowance', 'carer_allowance']

/** How many children of a commune are entitled to an allowance and do not receive it, and how many receive it without being entitled any longer. */
export const countAllowanceGaps = async (tx: Transaction, path: string) => {
  const gaps = await findGaps(tx, path, allowances, null)
  const children = (kind: GapKind) =>
    new Set(gaps.filter(({ gap }) => gap.kind === kind).map(({ child }) => child.id)).size
  return { notReceived: children('not_received'), notOwed: children('not_owed') }
}

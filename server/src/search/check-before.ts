import { birthRange, isBirthDate } from '@mangnon/core/date/birth-date.ts'
import { isUnnamed } from '@mangnon/core/name/name-problems.ts'
import { type Asked, askedName } from '@mangnon/core/search/asked.ts'
import { wholeNameKeys } from '@mangnon/core/search/name-keys.ts'
import type { z } from 'zod'
import { areaNames, ownCommunePath } from '../area/area.queries.ts'
import { findAlike } from '../duplicate/find-alike.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { presentFound } from './search.queries.ts'
import type { ChildToBe, MayBeKnown } from './search.views.ts'

/** How often one person looks beyond their commune: a day's births and arrivals, not a way through the nation. */
export const looksADay = 500
export const looksAnHour = 120
/** Beyond one's own commune only near writings of the name count: this is said to somebody who sees nothing of that child. */
const nearElsewhere = 0.75
const shown = 3

const looks = async (tx: Transaction): Promise<{ hour: number; day: number }> => {
  const { rows } = await tx.client.query<{ hour: number; day: number }>(
    `select count(*) filter (where at > now() - interval '1 hour') as hour, count(*) as day
       from audit where actor_id = $1 and at > now() - interval '1 day' and action = 'child.looked_for_elsewhere'`,
    [tx.actor.accountId],
  )
  return rows[0] ?? { hour: 0, day: 0 }
}

type Way = 'number' | 'name_birth' | 'name_mother'

const near = (words: readonly string[] | undefined): string[] =>
  words === undefined
    ? []
    : wholeNameKeys(words)
        .filter(({ cost }) => cost <= nearElsewhere)
        .map(({ key }) => key)

/** What is known of a child, as a look beyond one's own commune asks for it. */
export type LookedFor = {
  readonly fullName: string
  readonly birth: string | null
  readonly motherName: string | null
  readonly personalNumber: string | null
}

type Known = { readonly asked: Asked; readonly born: string | null; readonly number: string | null }

const knownOf = (input: LookedFor): Known => {
  const range = input.birth !== null && isBirthDate(input.birth) ? birthRange(input.birth) : null
  const number = input.personalNumber !== null && /^\d{12}$/.test(input.personalNumber) ? input.personalNumber : null
  const asked: Asked = {
    ...(range && { birth: { from: range.first, to: range.last } }),
    ...(number && { identifier: number }),
    name: isUnnamed(input.fullName) ? null : askedName(input.fullName),
    parent: input.motherName ? askedName(input.motherName) : null,
    whole: null,
  }
  return { asked, born: range !== null && range.first === range.last ? range.first : null, number }
}

/** Whether what is known could tell one child from another. */
const canTell = ({ asked, born, number }: Known): boolean =>
  number !== null || (asked.name !== null && asked.name.words.length > 1 && (born !== null || asked.parent !== null))

/**
 * The keys of a look beyond, in the order in which the functions of the database take them: names, day of birth, mothers, number.
 * Null when too little is known, or when the looks of the hour or day are used up. Counts as a look.
 */
export const lookBeyond = async (
  tx: Transaction,
  known: Known,
): Promise<readonly [string[], string | null, string[], string | null] | 'too_little' | 'used_up'> => {
  if (!canTell(known)) return 'too_little'
  const { hour, day } = await looks(tx)
  if (hour >= looksAnHour || day >= looksADay) return 'used_up'
  return [near(known.asked.name?.words), known.born, near(known.asked.parent?.words), known.number]
}

/** The same for what a person wrote. */
export const lookFor = (tx: Transaction, input: LookedFor) => lookBeyond(tx, knownOf(input))

/** Where else in the nation; null when the looks are used up. */
const elsewhere = async (tx: Transaction, known: Known) => {
  const keys = await lookBeyond(tx, known)
  if (keys === 'too_little') return []
  if (keys === 'used_up') return null
  const { rows } = await tx.client.query<{ commune_path: string; way: Way }>(
    'select commune_path, way from child_elsewhere($1, $2, $3, $4)',
    [...keys],
  )
  tx.audit({ action: 'child.looked_for_elsewhere', communePath: tx.actor.areaPath, count: rows.length })
  const paths = rows.map(row => row.commune_path)
  const names = await areaNames(tx, paths)
  const ids = await communeIds(tx, paths)
  return rows.map(row => ({
    communeId: ids.get(row.commune_path) ?? null,
    communeName: names.get(row.commune_path) ?? '—',
    way: row.way,
  }))
}

const communeIds = async (tx: Transaction, paths: readonly string[]): Promise<Map<string, string>> => {
  if (paths.length === 0) return new Map()
  const rows = await tx.query
    .selectFrom('area')
    .select(['id', 'path'])
    .where('path', 'in', [...paths])
    .where('valid_to', 'is', null)
    .where('holding', '=', false)
    .execute()
  return new Map(rows.map(row => [row.path, row.id]))
}

/**
 * The check before a child is entered: who in the own commune may be the same child, and whether one stands in another commune of the
 * nation under the same number, or the same name with the same day of birth or the same mother. Of the other commune nothing but its name
 * is told. Each look beyond is on record and their number is limited.
 */
export const checkBefore = async (
  tx: Transaction,
  input: z.output<typeof ChildToBe>,
): Promise<z.output<typeof MayBeKnown>> => {
  const area = ownCommunePath(tx)
  const known = knownOf(input)
  const here = await findAlike(tx, {
    fullName: input.fullName,
    sex: input.sex,
    birth: known.asked.birth ? input.birth : null,
    personalNumber: known.number,
    motherName: input.motherName || null,
    fatherName: input.fatherName || null,
    householdId: input.householdId,
    communePath: area,
    villagePath: null,
    batchId: null,
  })
  const others = await elsewhere(tx, known)
  tx.audit({ action: 'child.checked_before', communePath: area, count: here.length })
  return {
    here: (
      await presentFound(
        tx,
        here.slice(0, shown).map(row => ({ ...row, cost: 0, reasons: [], knownAs: null })),
      )
    ).map((card, at) => ({
      ...card,
      why: [...(here[at]?.likeness.reasons ?? [])],
      but: [...(here[at]?.likeness.against ?? [])],
    })),
    elsewhere: others ?? [],
    limited: others === null,
  }
}

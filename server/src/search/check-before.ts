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

/** Where else in the nation; null when the looks are used up. */
const elsewhere = async (
  tx: Transaction,
  asked: Pick<Asked, 'name' | 'parent'>,
  born: string | null,
  number: string | null,
) => {
  const { hour, day } = await looks(tx)
  if (hour >= looksAnHour || day >= looksADay) return null
  const near = (words: readonly string[]) =>
    wholeNameKeys(words)
      .filter(({ cost }) => cost <= nearElsewhere)
      .map(({ key }) => key)
  const { rows } = await tx.client.query<{ commune_path: string; way: Way }>(
    'select commune_path, way from child_elsewhere($1, $2, $3, $4)',
    [asked.name ? near(asked.name.words) : [], born, asked.parent ? near(asked.parent.words) : [], number],
  )
  tx.audit({ action: 'child.looked_for_elsewhere', communePath: tx.actor.areaPath, count: rows.length })
  const names = await areaNames(
    tx,
    rows.map(row => row.commune_path),
  )
  return rows.map(row => ({ communeName: names.get(row.commune_path) ?? '—', way: row.way }))
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
  const range = input.birth !== null && isBirthDate(input.birth) ? birthRange(input.birth) : null
  const name = isUnnamed(input.fullName) ? null : askedName(input.fullName)
  const parent = input.motherName ? askedName(input.motherName) : null
  const number = input.personalNumber !== null && /^\d{12}$/.test(input.personalNumber) ? input.personalNumber : null
  const wholeDay = range !== null && range.first === range.last ? range.first : null
  const canTell = number !== null || (name !== null && name.words.length > 1 && (wholeDay !== null || parent !== null))
  const here = await findAlike(tx, {
    fullName: input.fullName,
    sex: input.sex,
    birth: range === null ? null : input.birth,
    personalNumber: number,
    motherName: input.motherName || null,
    fatherName: input.fatherName || null,
    householdId: input.householdId,
    communePath: area,
    villagePath: null,
    batchId: null,
  })
  const others = canTell ? await elsewhere(tx, { name, parent }, wholeDay, number) : []
  tx.audit({ action: 'child.checked_before', communePath: area, count: here.length })
  return {
    here: (
      await presentFound(
        tx,
        here.slice(0, shown).map(row => ({ ...row, cost: 0, reasons: [] })),
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

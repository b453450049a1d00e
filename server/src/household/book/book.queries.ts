import { communePath } from '@mangnon/core/area/area-path.ts'
import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { endReasons } from '@mangnon/legal/code-lists/end-reasons.ts'
import { getArea } from '../../area/area.queries.ts'
import { villageMap } from '../../area/commune.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayForPeople, letterhead, printed, secrecy } from '../../print/print-data.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import { childLine, phoneOf, povertyOf } from './book-lines.ts'
import { supportsOf } from './book-supports.ts'

const circumstanceName = new Map(
  circumstanceLists.flatMap(list => list.entries.map(entry => [entry.code, entry.name.vi] as const)),
)

/** A village has some hundreds of households; a book of more would be no book. */
const mostHouseholds = 2000

type Village = { readonly path: string; readonly commune: string; readonly name: string }

const getVillage = async (tx: Transaction, id: string): Promise<Village> => {
  const area = await getArea(tx, id)
  const commune = communePath(area.path)
  if (area.level !== 'village' || commune === null) throw new Refusal('not_found')
  // As with its records: a village outside one's own area reads as absent.
  if (!area.path.startsWith(tx.actor.areaPath)) throw new Refusal('not_found')
  const villages = await villageMap(tx, commune)
  const path = villages.pathOf(id)
  return { path, commune, name: villages.nameOf(path) ?? '' }
}

const householdsOf = (tx: Transaction, { path, commune }: Village) =>
  tx.query
    .selectFrom('household')
    .select(['id', 'code', 'head_name', 'address', 'phone', 'poverty', 'poverty_decision', 'poverty_year', 'is_sample'])
    .where('commune_path', '=', commune)
    .where('village_path', '=', path)
    .where('ended_on', 'is', null)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('child as c')
          .select('c.id')
          .whereRef('c.household_id', '=', 'household.id')
          .where('c.ended_on', 'is', null),
      ),
    )
    .orderBy('head_sort_key')
    .orderBy('id')
    .limit(mostHouseholds)
    .execute()

const childrenOf = (tx: Transaction, households: readonly string[]) =>
  tx.query
    .selectFrom('child')
    .select([
      'id',
      'code',
      'full_name',
      'sex',
      'birth',
      'ethnicity',
      'father_name',
      'mother_name',
      'carer_name',
      'carer_relation',
    ])
    .select(['school_name', 'school_class', 'residence_state', 'household_id', 'ended_on', 'end_reason'])
    .where('household_id', 'in', [...households])
    .orderBy('birth_first')
    .orderBy('id')
    .execute()

type Poverty = {
  readonly poverty: string
  readonly poverty_decision: string | null
  readonly poverty_year: number | null
}

/** The paper by which a household is poor; one that is not needs none. */
const decisionOf = ({ poverty, poverty_decision, poverty_year }: Poverty): string | null =>
  povertyOf(poverty) === null
    ? null
    : [poverty_decision, poverty_year && `năm ${poverty_year}`].filter(Boolean).join(', ') || null

type Standing = {
  child_id: string
  code: string
  valid_from: string
  valid_to: string | null
  evidence_number: string | null
  evidence_issuer: string | null
}

const circumstancesOf = async (tx: Transaction, children: readonly string[], day: string): Promise<Standing[]> => {
  const { rows } = await tx.client.query<Standing>(
    `select child_id, code, valid_from, valid_to, evidence_number, evidence_issuer from child_circumstance
      where child_id = any($1::uuid[]) and replaced_at is null and valid_from <= $2 and (valid_to is null or valid_to > $2)
      order by code, valid_from`,
    [children, day],
  )
  return rows
}

const grouped = <T>(rows: readonly T[], key: (row: T) => string | null): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const at = key(row)
    if (at === null) continue
    const group = groups.get(at)
    if (group) group.push(row)
    else groups.set(at, [row])
  }
  return groups
}

/**
 * The book in which a village's children are followed (Sổ theo dõi trẻ em trong gia đình): cover, list of households, a sheet a
 * household, the collaborator's monthly slip. What the actor may not see is not in it. Leaves an audit entry. `day` 'YYYY-MM-DD':
 * the day of the printing.
 */
export const villageBook = async (
  tx: Transaction,
  villageId: string,
  day: string,
): Promise<PaperDocument & { fileName: string }> => {
  const village = await getVillage(tx, villageId)
  const head = await letterhead(tx, village.commune)
  const households = await householdsOf(tx, village)
  const all =
    households.length === 0
      ? []
      : await childrenOf(
          tx,
          households.map(({ id }) => id),
        )
  const lately = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  const present = all.filter(child => child.ended_on === null)
  const childrenAt = grouped(present, child => child.household_id)
  const leftAt = grouped(
    all.filter(child => child.ended_on !== null && child.ended_on > lately),
    child => child.household_id,
  )
  const standing = grouped(
    await circumstancesOf(
      tx,
      present.map(({ id }) => id),
      day,
    ),
    ({ child_id }) => child_id,
  )
  const granted = grouped(
    await supportsOf(
      tx,
      present.map(({ id }) => id),
      lately,
      day,
    ),
    ({ child_id }) => child_id,
  )
  tx.audit({
    action: 'household.book_printed',
    subject: 'area',
    subjectId: villageId,
    communePath: village.commune,
    count: present.length,
    detail: { households: households.length },
  })
  const sheets = households.map((home, at) => {
    const children = childrenAt.get(home.id) ?? []
    return {
      number: at + 1,
      code: home.code,
      head: home.head_name,
      address: home.address,
      phone: phoneOf(home.phone),
      poverty: povertyOf(home.poverty),
      decision: decisionOf(home),
      children: children.map(childLine),
      circumstances: children.flatMap(child =>
        (standing.get(child.id) ?? []).map(one => ({
          name: child.full_name,
          circumstance: circumstanceName.get(one.code) ?? one.code,
          from: dayForPeople(one.valid_from),
          to: one.valid_to && dayForPeople(one.valid_to),
          evidence: [one.evidence_number, one.evidence_issuer].filter(Boolean).join(', ') || null,
        })),
      ),
      supports: children.flatMap(child =>
        (granted.get(child.id) ?? []).map(({ child_id: _child, ...one }) => ({ name: child.full_name, ...one })),
      ),
      changes: (leftAt.get(home.id) ?? []).map(child => ({
        day: child.ended_on && dayForPeople(child.ended_on),
        name: [child.full_name, child.birth && `sinh ${formatBirth(child.birth)}`].filter(Boolean).join(', '),
        what: printed(endReasons, child.end_reason),
        by: null,
      })),
    }
  })
  return {
    template: 'household/book/book.typ',
    fileName: `so-theo-doi-tre-em-${day}.pdf`,
    data: {
      ...head,
      village: village.name,
      year: day.slice(0, 4),
      day: dayForPeople(day),
      first: sheets.length > 0 ? 1 : 0,
      last: sheets.length,
      children: present.length,
      households: sheets,
      secrecy,
      sample: households.some(home => home.is_sample),
    },
  }
}

import { mergePartNames, proposeParts } from '@mangnon/core/duplicate/merge-fields.ts'
import { maskPersonalNumber } from '@mangnon/core/identifier/personal-number.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import { resolveCommune, villageMap } from '../area/commune.queries.ts'
import { getChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import type {
  ChildMerges,
  DuplicatePage,
  DuplicateRow,
  DuplicateView,
  ListDuplicates,
  PairChild,
  PairSide,
} from './duplicate.views.ts'
import { getOther, mergeFactsOf, type OtherRecord } from './other-record.ts'
import { getPair, type Pair } from './pair.row.ts'

type Listed = {
  id: string
  child_id: string
  other_id: string | null
  other_commune: string | null
  reasons: string[]
  against: string[]
  state: Pair['state']
  decided_at: Date | null
  decided_by_name: string | null
  reason: string | null
  shown: boolean
  shown_to_us: boolean
  total: number
}
type Row = z.output<typeof DuplicateRow>
type Small = z.output<typeof PairChild>

const smallOf = async (tx: Transaction, ids: readonly string[], communePath: string): Promise<Map<string, Small>> => {
  if (ids.length === 0) return new Map()
  const villages = await villageMap(tx, communePath)
  const rows = await tx.query
    .selectFrom('child')
    .select([
      'id',
      'code',
      'full_name',
      'birth',
      'sex',
      'village_path',
      'mother_name',
      'father_name',
      'personal_number',
    ])
    .where('id', 'in', ids)
    .execute()
  return new Map(
    rows.map(row => [
      row.id,
      {
        id: row.id,
        code: row.code,
        fullName: row.full_name,
        birth: row.birth,
        sex: row.sex as Small['sex'],
        villageName: villages.nameOf(row.village_path),
        motherName: row.mother_name,
        fatherName: row.father_name,
        numberMasked: row.personal_number === null ? null : maskPersonalNumber(row.personal_number),
      },
    ]),
  )
}

/** The pairs of a commune in one state: the open ones likeliest first, the decided ones latest first. */
export const listDuplicates = async (
  tx: Transaction,
  input: z.output<typeof ListDuplicates>,
): Promise<z.output<typeof DuplicatePage>> => {
  const commune = await resolveCommune(tx, input.commune)
  const { rows } = await tx.client.query<Listed>('select * from duplicate_list($1, $2, $3, $4)', [
    commune.path,
    input.state,
    input.offset,
    input.limit,
  ])
  const children = await smallOf(
    tx,
    rows.flatMap(row => [row.child_id, ...(row.other_id === null ? [] : [row.other_id])]),
    commune.path,
  )
  const names = await areaNames(
    tx,
    rows.flatMap(row => (row.other_commune === null ? [] : [row.other_commune])),
  )
  tx.audit({ action: 'duplicate.listed', communePath: commune.path, count: rows.length })
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.flatMap(row => {
      const mine = children.get(row.child_id)
      if (!mine) return []
      return [
        {
          id: row.id,
          mine,
          other: row.other_id === null ? null : (children.get(row.other_id) ?? null),
          otherCommune: row.other_commune === null ? null : (names.get(row.other_commune) ?? '—'),
          reasons: row.reasons as Row['reasons'],
          against: row.against as Row['against'],
          state: row.state,
          decidedAt: row.decided_at?.toISOString() ?? null,
          decidedBy: row.decided_by_name,
          reason: row.reason,
          shown: row.shown,
          shownToUs: row.shown_to_us,
        },
      ]
    }),
  }
}

/** How many open pairs a commune has; for the list of what is to do. */
export const countDuplicates = async (tx: Transaction, communePath: string): Promise<number> => {
  const { rows } = await tx.client.query<{ total: number }>(`select total from duplicate_list($1, 'open', 0, 1)`, [
    communePath,
  ])
  return rows[0]?.total ?? 0
}

type Side = z.output<typeof PairSide>

const mySide = async (tx: Transaction, id: string): Promise<Side & { communePath: string }> => {
  const child = await getChild(tx, id)
  const villages = await villageMap(tx, child.commune_path)
  const { rows } = await tx.client.query<{ household: string | null; circumstances: number; supports: number }>(
    `select (select code from household where id = $2) as household,
            (select count(distinct circumstance_id)::int from child_circumstance where child_id = $1 and replaced_at is null) as circumstances,
            (select count(distinct support_id)::int from child_support where child_id = $1 and replaced_at is null) as supports`,
    [id, child.household_id],
  )
  const names = await areaNames(tx, [child.commune_path])
  return {
    id,
    code: child.code,
    version: child.version,
    communePath: child.commune_path,
    communeName: names.get(child.commune_path) ?? '',
    villageName: villages.nameOf(child.village_path),
    householdCode: rows[0]?.household ?? null,
    facts: mergeFactsOf(child, villages.idOf(child.village_path), true),
    enteredOn: dayInVietnam(child.created_at),
    endedOn: child.ended_on,
    circumstances: rows[0]?.circumstances ?? 0,
    supports: rows[0]?.supports ?? 0,
  }
}

const otherSide = async (tx: Transaction, other: OtherRecord, here: boolean): Promise<Side> => {
  const names = await areaNames(tx, [other.communePath, other.villagePath ?? ''])
  const household =
    here && other.facts.householdId
      ? await tx.query
          .selectFrom('household')
          .select('code')
          .where('id', '=', other.facts.householdId)
          .executeTakeFirst()
      : undefined
  const distinct = (rows: OtherRecord['supports'], id: string): number => new Set(rows.map(row => row[id])).size
  return {
    id: other.id,
    code: other.code,
    version: other.version,
    communeName: names.get(other.communePath) ?? '',
    villageName: other.villagePath === null ? null : (names.get(other.villagePath) ?? null),
    householdCode: household?.code ?? null,
    facts: other.facts,
    enteredOn: dayInVietnam(new Date(other.createdAt)),
    endedOn: other.endedOn,
    circumstances: distinct(other.circumstances, 'circumstance_id'),
    supports: distinct(other.supports, 'support_id'),
  }
}

const abilities = (tx: Transaction, pair: Pair): z.output<typeof DuplicateView>['can'] => {
  if (tx.actor.role !== 'commune_officer' || pair.state === 'merged') return []
  if (pair.state === 'different') return ['look_again']
  const elsewhere = pair.otherCommune !== null
  return [
    ...(pair.shownToUs && pair.bothStand ? (['merge'] as const) : []),
    'tell_apart',
    ...(elsewhere && pair.bothStand ? [pair.shown ? ('hide' as const) : ('show' as const)] : []),
  ]
}

/** Two records side by side; of one elsewhere everything once its officer has let it be seen, before that its commune. */
export const getDuplicateView = async (tx: Transaction, id: string): Promise<z.output<typeof DuplicateView>> => {
  const pair = await getPair(tx, id)
  const { communePath, ...mine } = await mySide(tx, pair.mine)
  const here = pair.otherCommune === null
  const villages = await villageMap(tx, communePath)
  const other = pair.shownToUs ? await getOther(tx, id, villages.idOf, here) : null
  const names = await areaNames(tx, pair.otherCommune === null ? [] : [pair.otherCommune])
  tx.audit({ action: 'duplicate.compared', subject: 'child', subjectId: pair.mine, communePath })
  if (other)
    tx.audit({ action: 'duplicate.compared', subject: 'child', subjectId: pair.other, communePath: other.communePath })
  const open = pair.state === 'open' && other !== null
  const chosen = (parts: ReturnType<typeof proposeParts>) => (here ? parts : parts.filter(part => part !== 'home'))
  return {
    id,
    mine,
    other: other && (await otherSide(tx, other, here)),
    otherCommune: pair.otherCommune === null ? null : (names.get(pair.otherCommune) ?? '—'),
    reasons: [...pair.reasons],
    against: [...pair.against],
    state: pair.state,
    decidedAt: pair.decidedAt,
    decidedBy: pair.decidedBy,
    reason: pair.reason,
    shown: pair.shown,
    shownToUs: pair.shownToUs && !here,
    offered: {
      mine: open ? chosen(proposeParts(mine.facts, other.facts)) : [],
      other: open && here ? proposeParts(other.facts, mine.facts) : [],
    },
    can: abilities(tx, pair),
  }
}

/** The parts a person may choose: a home in another commune is not one. */
export const choosableParts = (here: boolean) => mergePartNames.filter(part => here || part !== 'home')

type MergeRow = {
  id: string
  gone_id: string
  merged_at: Date
  merged_by_name: string
  reason: string
  undone_at: Date | null
  undone_by_name: string | null
  undo_reason: string | null
  code: string | null
  full_name: string | null
}

/** What was merged into a record, latest first, and what stands in its place. */
export const getChildMerges = async (tx: Transaction, childId: string): Promise<z.output<typeof ChildMerges>> => {
  const child = await getChild(tx, childId)
  const { rows } = await tx.client.query<MergeRow>(
    `select m.*, g.code, g.full_name from child_merge m left join child g on g.id = m.gone_id
      where m.child_id = $1 order by m.merged_at desc, m.id`,
    [childId],
  )
  const stands = await tx.client.query<{ id: string | null; code: string | null; commune_path: string }>(
    'select id, code, commune_path from child_stands_as($1)',
    [childId],
  )
  const names = await areaNames(
    tx,
    stands.rows.map(row => row.commune_path),
  )
  tx.audit({ action: 'child.merges_read', subject: 'child', subjectId: childId, communePath: child.commune_path })
  const may = tx.actor.role === 'commune_officer' && child.ended_on === null
  const [standsAs] = stands.rows
  return {
    standsAs: standsAs
      ? { id: standsAs.id, code: standsAs.code, communeName: names.get(standsAs.commune_path) ?? '—' }
      : null,
    merges: rows.map(row => ({
      id: row.id,
      goneId: row.code === null ? null : row.gone_id,
      goneCode: row.code,
      goneName: row.full_name,
      mergedAt: row.merged_at.toISOString(),
      mergedBy: row.merged_by_name,
      reason: row.reason,
      undoneAt: row.undone_at?.toISOString() ?? null,
      undoneBy: row.undone_by_name,
      undoReason: row.undo_reason,
      can: may && row.undone_at === null ? ['undo' as const] : [],
    })),
  }
}

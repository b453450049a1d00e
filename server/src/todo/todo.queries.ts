import { canOf } from '@mangnon/core/access/abilities.ts'
import type { Role } from '@mangnon/core/account/role.ts'
import { pathRange } from '@mangnon/core/area/area-path.ts'
import { gapBits } from '@mangnon/core/child/gaps.ts'
import { birthday } from '@mangnon/core/date/age.ts'
import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { childAgeLimit } from '@mangnon/legal/parameters/child-age.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import type { z } from 'zod'
import { countResetsWaiting } from '../account/reset.queries.ts'
import { resolveCommune } from '../area/commune.queries.ts'
import { caseTodo } from '../case/case.todo.ts'
import { dataProtectionTodo } from '../data-protection/data-protection.todo.ts'
import { countDuplicates } from '../duplicate/duplicate.queries.ts'
import { countProposals } from '../event/event.queries.ts'
import { countHandovers } from '../handover/handover.queries.ts'
import { countRegroupProposals } from '../household/regroup/regroup.queries.ts'
import { countInjuriesWaiting } from '../injury/injury.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { countReports } from '../reporting/report.queries.ts'
import { countAllowanceGaps } from '../support/gap-list.query.ts'
import type { Todo, TodoItem } from './todo.routes.ts'

type Item = z.output<typeof TodoItem>
type Counts = Record<
  'children' | 'households' | 'no_number' | 'no_day' | 'no_home' | 'turned' | 'turning' | 'unconfirmed' | 'waiting',
  number
>

/** Work of a commune's register; every number comes from an index. */
const communeCounts = async (tx: Transaction, communePath: string): Promise<Counts> => {
  const today = dayInVietnam()
  const limit = parameterOn(childAgeLimit, today)?.value ?? 16
  const { rows } = await tx.client.query<Counts>(
    `select (select count(*) from household where commune_path = $1 and ended_on is null) as households,
            count(*) as children,
            count(*) filter (where gaps & $2::int <> 0) as no_number,
            count(*) filter (where gaps & $3::int <> 0) as no_day,
            count(*) filter (where gaps & $4::int <> 0) as no_home,
            count(*) filter (where birth_first <= $5) as turned,
            count(*) filter (where birth_first > $5 and birth_first <= $6) as turning,
            (select count(*) from import_batch where commune_path = $1 and state = 'checked') as unconfirmed,
            (select count(*) from import_row r join import_batch b on b.id = r.batch_id
              where r.commune_path = $1 and r.verdict = 'decision' and r.decision is null and b.state in ('checked', 'written')) as waiting
       from child where commune_path = $1 and ended_on is null`,
    [
      communePath,
      gapBits.personalNumber,
      gapBits.birthDay,
      gapBits.household,
      birthday(today, -limit),
      birthday(addDays(today, 30), -limit),
    ],
  )
  if (!rows[0]) throw new Error('a count always answers')
  return rows[0]
}

const communeItems = (counts: Counts): Item[] => [
  { kind: 'register_empty', count: counts.children === 0 ? 1 : 0, severity: 'attention', link: '/nhap-danh-sach' },
  {
    kind: 'import_rows_waiting',
    count: counts.waiting,
    severity: 'attention',
    link: '/nhap-danh-sach/cho-quyet-dinh',
  },
  { kind: 'import_unconfirmed', count: counts.unconfirmed, severity: 'attention', link: '/nhap-danh-sach' },
  { kind: 'turned_16', count: counts.turned, severity: 'attention', link: '/tre-em?ageFrom=16' },
  { kind: 'turning_16', count: counts.turning, severity: 'info', link: '/tre-em?ageFrom=15' },
  {
    kind: 'missing_personal_number',
    count: counts.no_number,
    severity: 'info',
    link: '/tre-em?missing=personalNumber',
  },
  { kind: 'missing_birth_day', count: counts.no_day, severity: 'info', link: '/tre-em?missing=birthDay' },
  { kind: 'missing_household', count: counts.no_home, severity: 'info', link: '/tre-em?missing=household' },
]

/** Identity cleaning, for whoever has the next step. */
const identityItems = async (tx: Transaction, communePath: string): Promise<Item[]> => {
  const { rows } = await tx.client.query<{ state: string; n: number }>(
    `select p.state, count(*)::int as n from identity_proposal p where p.commune_path = $1 and p.state in ('proposed', 'verified', 'refuted')
        and (p.state <> 'refuted' or not exists (select from identity_proposal n where n.child_id = p.child_id and n.proposed_at > p.proposed_at))
      group by p.state`,
    [communePath],
  )
  const of = (state: string): number => rows.find(row => row.state === state)?.n ?? 0
  if (canOf(tx.actor).includes('identity.verify'))
    return [{ kind: 'identity_to_verify', count: of('proposed'), severity: 'attention', link: '/xac-minh' }]
  if (tx.actor.role !== 'commune_officer' && tx.actor.role !== 'village_collaborator') return []
  return [
    ...(tx.actor.role === 'commune_officer'
      ? ([
          { kind: 'identity_to_write', count: of('verified'), severity: 'attention', link: '/lam-sach?step=write' },
        ] as const)
      : []),
    { kind: 'identity_to_returned', count: of('refuted'), severity: 'attention', link: '/lam-sach?step=returned' },
  ]
}

/** Asked for those who see all that an allowance is decided on. */
const supportItems = async (tx: Transaction, communePath: string): Promise<Item[]> => {
  if (!canOf(tx.actor).includes('support.gaps')) return []
  const { notReceived, notOwed } = await countAllowanceGaps(tx, communePath)
  return [
    { kind: 'support_not_received', count: notReceived, severity: 'attention', link: '/tro-giup?kind=not_received' },
    { kind: 'support_not_owed', count: notOwed, severity: 'attention', link: '/tro-giup?kind=not_owed' },
  ]
}

/** Proposals wait for the officer; what was returned waits for the collaborator who wrote it. */
const proposalItems = async (tx: Transaction): Promise<Item[]> => {
  if (tx.actor.role !== 'commune_officer' && tx.actor.role !== 'village_collaborator') return []
  const { proposed, returned } = await countProposals(tx)
  return tx.actor.role === 'commune_officer'
    ? [
        {
          kind: 'proposals_waiting',
          count: proposed + (await countRegroupProposals(tx)),
          severity: 'attention',
          link: '/de-nghi',
        },
        {
          kind: 'injuries_waiting',
          count: await countInjuriesWaiting(tx),
          severity: 'attention',
          link: '/tai-nan?xem=cho',
        },
      ]
    : [{ kind: 'proposals_returned', count: returned, severity: 'attention', link: '/de-nghi?xem=tra-lai' }]
}

/** Records of one child are for those who may merge them or have it done. */
const duplicateItems = async (tx: Transaction, communePath: string): Promise<Item[]> => {
  if (!canOf(tx.actor).includes('duplicate.read')) return []
  const count = await countDuplicates(tx, communePath)
  return [{ kind: 'duplicates_open', count, severity: 'attention', link: '/nghi-trung' }]
}

/** Records that wait between two communes: on both to-do pages, so that nobody's silence goes unseen. */
const handoverItems = async (tx: Transaction): Promise<Item[]> => {
  if (tx.actor.role !== 'commune_officer') return []
  const counts = await countHandovers(tx)
  return [
    { kind: 'handovers_in', count: counts.in, severity: 'attention', link: '/chuyen-ho-so' },
    { kind: 'handovers_asked', count: counts.asked, severity: 'attention', link: '/chuyen-ho-so?huong=di' },
    { kind: 'handovers_out', count: counts.out, severity: 'info', link: '/chuyen-ho-so?huong=di' },
  ]
}

const emptyCommunes = async (tx: Transaction): Promise<number> => {
  const { rows } = await tx.client.query<{ n: number }>(
    `select count(*) as n from area a where a.level = 'commune' and a.valid_to is null and not a.holding and starts_with(a.path, $1)
        and not exists (select from child c where c.commune_path = a.path)`,
    [tx.actor.areaPath],
  )
  return rows[0]?.n ?? 0
}

/** What the registers of the actor's area hold, from the totals kept with each write. */
const totalsIn = async (tx: Transaction): Promise<{ children: number; households: number }> => {
  const { lo, hi } = pathRange(tx.actor.areaPath)
  const { rows } = await tx.client.query<{ children: number; households: number }>(
    `select coalesce(sum(records) filter (where kind = 'child'), 0)::float8 as children,
            coalesce(sum(records) filter (where kind = 'household'), 0)::float8 as households
       from register_tally where commune_path >= $1 and commune_path < $2`,
    [lo, hi],
  )
  if (!rows[0]) throw new Error('a sum always answers')
  return rows[0]
}

/** Reports that a unit must send, and those that wait for its answer. */
const reportItems = async (tx: Transaction): Promise<Item[]> => {
  if (!canOf(tx.actor).includes('report.read')) return []
  const { due, late, returned, inbox } = await countReports(tx)
  const link = '/bao-cao'
  const items: Item[] = [
    { kind: 'reports_late', count: late, severity: 'attention', link },
    { kind: 'reports_returned', count: returned, severity: 'attention', link },
    { kind: 'reports_due', count: due, severity: 'attention', link },
    { kind: 'reports_to_answer', count: inbox, severity: 'attention', link },
  ]
  return items.filter(({ count }) => count > 0)
}

/** What the person must do now, by their role; nothing with a count of zero. */
export const listTodo = async (tx: Transaction): Promise<z.output<typeof Todo>> => {
  const role = await roleTodo(tx)
  const changes = (await afterChanges(tx)).filter(item => item.count > 0)
  const items = [...(await caseTodo(tx)), ...changes, ...(await reportItems(tx)), ...role.items]
  const todo = await withDataProtection(tx, { ...role, items })
  if (tx.actor.role !== 'commune_chair' && tx.actor.role !== 'administrator') return todo
  const count = await countResetsWaiting(tx)
  const item: Item = { kind: 'resets_waiting', count, severity: 'attention', link: '/quan-tri/dat-lai' }
  return count > 0 ? { ...todo, items: [item, ...todo.items] } : todo
}

/** Children of divided communes in which this person may say where they belong. */
const countWithoutCommune = async (tx: Transaction): Promise<number> => {
  const { rows } = await tx.client.query<{ n: number }>(
    'select coalesce(sum(children), 0)::int as n from area_waiting()',
  )
  return rows[0]?.n ?? 0
}

/** Appointments in units that were divided and so had no one successor. */
const countInEndedUnits = async (tx: Transaction): Promise<number> => {
  const { rows } = await tx.client.query<{ n: number }>(
    `select count(*) as n from role_grant g
      where g.ended_at is null and (g.valid_to is null or g.valid_to > vietnam_today()) and g.area_path <> ''
        and not exists (select from area a where a.path = g.area_path and a.valid_to is null)`,
  )
  return rows[0]?.n ?? 0
}

/** People who have left, or soon do, with work that nobody goes on with. */
const countWorkLeft = async (tx: Transaction): Promise<number> =>
  (await tx.client.query('select from open_work_left()')).rowCount ?? 0

/** What a change of units, or somebody who left, leaves for others to do. */
const afterChanges = async (tx: Transaction): Promise<Item[]> => {
  switch (tx.actor.role) {
    case 'commune_officer':
    case 'province_officer':
      return [
        {
          kind: 'people_without_commune',
          count: await countWithoutCommune(tx),
          severity: 'attention',
          link: '/cho-xac-dinh-xa',
        },
      ]
    case 'administrator':
      return [
        { kind: 'work_left_behind', count: await countWorkLeft(tx), severity: 'attention', link: '/quan-tri/ban-giao' },
        {
          kind: 'roles_in_ended_units',
          count: await countInEndedUnits(tx),
          severity: 'attention',
          link: '/quan-tri/tai-khoan',
        },
      ]
    default:
      return []
  }
}
/** Whoever has a part in the protection of data; the others' policies would only answer nothing. */
const protecting: readonly Role[] = ['commune_officer', 'commune_chair', 'data_protection_auditor', 'administrator']

const withDataProtection = async (tx: Transaction, todo: z.output<typeof Todo>): Promise<z.output<typeof Todo>> =>
  protecting.includes(tx.actor.role) ? { ...todo, items: [...(await dataProtectionTodo(tx)), ...todo.items] } : todo

const roleTodo = async (tx: Transaction): Promise<z.output<typeof Todo>> => {
  switch (tx.actor.role) {
    case 'village_collaborator':
    case 'commune_officer':
    case 'commune_chair': {
      // The policies cut the counts to the village where that is all the person sees.
      const { path } = await resolveCommune(tx, undefined)
      const counts = await communeCounts(tx, path)
      const own = tx.actor.role !== 'village_collaborator'
      return {
        items: [
          ...(await proposalItems(tx)),
          ...(await handoverItems(tx)),
          ...communeItems(counts),
          ...(await duplicateItems(tx, path)),
          ...(await supportItems(tx, path)),
          ...(await identityItems(tx, path)),
        ].filter(item => item.count > 0 && (own || item.kind !== 'register_empty')),
        register: { children: counts.children, households: counts.households },
      }
    }
    case 'standing_member':
      return {
        items: (await identityItems(tx, tx.actor.areaPath)).filter(({ count }) => count > 0),
        register: null,
      }
    case 'ministry_officer':
      return { items: [], register: await totalsIn(tx) }
    case 'province_officer': {
      const items: Item[] = [
        { kind: 'communes_without_register', count: await emptyCommunes(tx), severity: 'info', link: '/dia-ban' },
      ]
      return { items: items.filter(item => item.count > 0), register: await totalsIn(tx) }
    }
    case 'administrator': {
      const { rows } = await tx.client.query<{ n: number }>('select count(*) as n from account where id <> $1', [
        tx.actor.accountId,
      ])
      return {
        items:
          rows[0]?.n === 0
            ? [{ kind: 'no_accounts_yet', count: 1, severity: 'attention', link: '/quan-tri/tai-khoan' }]
            : [],
        register: null,
      }
    }
    default:
      return { items: [], register: null }
  }
}

import { communePath, villagePath } from '@mangnon/core/area/area-path.ts'
import { eventFits } from '@mangnon/core/event/check-event.ts'
import { eventActsOf, eventRules } from '@mangnon/core/event/event.ts'
import { type EventKind, eventKinds } from '@mangnon/legal/code-lists/event-kinds.ts'
import type { z } from 'zod'
import { resolveCommune, villageMap } from '../area/commune.queries.ts'
import { getChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { draftOf, type EventRow, stateOf } from './event.row.ts'
import type { ChildEvents, EventView, ListProposals, ProposalPage } from './event.views.ts'

type View = z.output<typeof EventView>

const side = (value: unknown): Record<string, unknown> | null =>
  value && typeof value === 'object' && !Array.isArray(value) ? { ...value } : null

type Around = {
  readonly nameOf: (childId: string) => string | null
  readonly villageOf: (communePath: string, villageNo: number) => string | null
}

const present = (tx: Transaction, row: EventRow, { nameOf, villageOf }: Around): View => {
  const { kind, on, until, facts } = draftOf(row)
  const who = { keeps: tx.actor.role === 'commune_officer', mine: row.proposed_by === tx.actor.accountId }
  return {
    id: row.id,
    childId: row.child_id,
    childName: nameOf(row.child_id),
    villageName: villageOf(row.commune_path, row.village_no),
    kind,
    on,
    until,
    facts: facts as View['facts'],
    state: stateOf(row),
    before: side(row.before),
    after: side(row.after),
    proposed: side(row.proposed),
    proposedBy: row.proposed_by_name,
    proposedAt: row.proposed_at.toISOString(),
    decidedBy: row.decided_by_name,
    decidedAt: row.decided_at?.toISOString() ?? null,
    answer: row.answer,
    version: row.version,
    can: eventActsOf(kind, stateOf(row), who),
  }
}

const villageNames = async (tx: Transaction, commune: string): Promise<Around['villageOf']> => {
  const villages = await villageMap(tx, commune)
  return (path, no) => villages.nameOf(villagePath(path, no))
}

/** What happened to a child, latest first, and what this person may enter or propose now. Leaves an audit entry. */
export const getChildEvents = async (tx: Transaction, childId: string): Promise<z.output<typeof ChildEvents>> => {
  const child = await getChild(tx, childId)
  const rows = await tx.query
    .selectFrom('child_event')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const villageOf = await villageNames(tx, child.commune_path)
  const today = dayInVietnam()
  const away = rows.some(
    row =>
      row.kind === 'away' &&
      row.state === 'entered' &&
      row.happened_on <= today &&
      (row.until_on === null || row.until_on > today),
  )
  const keeps = tx.actor.role === 'commune_officer'
  const enters = keeps || tx.actor.role === 'village_collaborator'
  const fits = { fullName: child.full_name, endReason: child.end_reason, away }
  const kinds = eventKinds.entries
    .map(entry => entry.code as EventKind)
    .filter(kind => enters && (keeps || !eventRules[kind].officer) && eventFits(kind, fits))
  tx.audit({
    action: 'event.read',
    subject: 'child',
    subjectId: childId,
    communePath: child.commune_path,
    count: rows.length,
  })
  return {
    events: rows.map(row => present(tx, row, { nameOf: () => child.full_name, villageOf })),
    kinds,
    proposes: enters && !keeps,
  }
}

/** What collaborators proposed and waits for the officer, or was returned to them; theirs as far as they see it. */
export const listProposals = async (
  tx: Transaction,
  input: z.output<typeof ListProposals>,
): Promise<z.output<typeof ProposalPage>> => {
  const { path } = await resolveCommune(tx, undefined)
  const matching = tx.query.selectFrom('child_event').where('commune_path', '=', path).where('state', '=', input.state)
  const { total } = await matching.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .orderBy('proposed_at')
    .orderBy('id')
    .offset(input.offset)
    .limit(input.limit)
    .execute()
  const ids = rows.map(row => row.child_id)
  const children =
    ids.length === 0
      ? []
      : await tx.query.selectFrom('child').select(['id', 'full_name']).where('id', 'in', ids).execute()
  const names = new Map(children.map(child => [child.id, child.full_name]))
  const villageOf = await villageNames(tx, path)
  tx.audit({ action: 'event.proposals_listed', communePath: path, count: total })
  return {
    total,
    offset: input.offset,
    rows: rows.map(row => present(tx, row, { nameOf: id => names.get(id) ?? null, villageOf })),
    mayReportBirth: tx.actor.role === 'village_collaborator',
  }
}

/** How many proposals wait for the officer, and how many came back to the collaborator who asks. */
export const countProposals = async (tx: Transaction): Promise<{ proposed: number; returned: number }> => {
  const { rows } = await tx.client.query<{ proposed: number; returned: number }>(
    `select count(*) filter (where state = 'proposed') as proposed,
            count(*) filter (where state = 'returned' and proposed_by = $2) as returned
       from child_event where commune_path = $1 and state in ('proposed', 'returned')`,
    [communePath(tx.actor.areaPath), tx.actor.accountId],
  )
  if (!rows[0]) throw new Error('a count always answers')
  return rows[0]
}

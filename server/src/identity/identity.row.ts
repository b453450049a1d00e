import { childWarnings } from '@mangnon/core/child/check-child.ts'
import { type IdentityFacts, identityChanges } from '@mangnon/core/identity/identity-facts.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { ProposalView } from './identity.views.ts'

export type ProposalRow = {
  child_id: string
  id: string
  commune_path: string
  village_no: number
  state: 'proposed' | 'verified' | 'refuted' | 'applied' | 'withdrawn'
  code: string
  village: string | null
  address: string | null
  was: IdentityFacts
  proposed: IdentityFacts
  verified: IdentityFacts | null
  paper: string
  paper_number: string | null
  police_note: string | null
  proposed_by: string
  proposed_by_name: string
  proposed_at: Date
  verified_by_name: string | null
  verified_at: Date | null
  written_by_name: string | null
  written_at: Date | null
  version: number
}

export const proposalColumns = `child_id, id, commune_path, village_no, state, code, village, address, was, proposed, verified, paper, paper_number,
  police_note, proposed_by, proposed_by_name, proposed_at, verified_by_name, verified_at, written_by_name, written_at, version`

/** The values that are right as far as anybody has said. */
export const rightOf = (row: ProposalRow): IdentityFacts => row.verified ?? row.proposed

const said = (name: string | null, at: Date | null) =>
  name === null || at === null ? null : { name, at: at.toISOString() }

/** The unit whose record holds a number already; null when none does, or when the actor does not work on this child. */
export const heldBy = async (tx: Transaction, childId: string, number: string | null): Promise<string | null> => {
  if (number === null || !/^\d{12}$/.test(number)) return null
  const { rows } = await tx.client.query<{ path: string | null }>('select identity_held_by($1, $2) as path', [
    childId,
    number,
  ])
  const path = rows[0]?.path ?? null
  return path === null ? null : ((await areaNames(tx, [path])).get(path) ?? null)
}

/** Proposals for the screen; only those on their way are asked whether their number is held elsewhere. */
export const presentProposal = async (tx: Transaction, row: ProposalRow): Promise<z.output<typeof ProposalView>> => {
  const right = rightOf(row)
  const open = row.state === 'proposed' || row.state === 'verified'
  return {
    id: row.id,
    childId: row.child_id,
    code: row.code,
    state: row.state,
    villageName: row.village,
    address: row.address,
    was: row.was,
    proposed: row.proposed,
    verified: row.verified,
    changed: identityChanges(row.was, right),
    paper: row.paper as z.output<typeof ProposalView>['paper'],
    paperNumber: row.paper_number,
    policeNote: row.police_note,
    warnings: childWarnings(right),
    heldBy: open ? await heldBy(tx, row.child_id, right.personalNumber) : null,
    proposedBy: { name: row.proposed_by_name, at: row.proposed_at.toISOString() },
    verifiedBy: said(row.verified_by_name, row.verified_at),
    writtenBy: said(row.written_by_name, row.written_at),
    version: row.version,
  }
}

/** The proposals of a child that the actor may see, the latest first. */
export const readProposals = async (tx: Transaction, childId: string): Promise<ProposalRow[]> =>
  (
    await tx.client.query<ProposalRow>(
      `select ${proposalColumns} from identity_proposal where child_id = $1 order by proposed_at desc, id desc`,
      [childId],
    )
  ).rows

import { allows } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import { changedMeanwhile, type IdentityFacts } from '@mangnon/core/identity/identity-facts.ts'
import { qualityRulesOn } from '@mangnon/legal/quality/quality-rules.ts'
import type { z } from 'zod'
import { resolveCommune, seesWholeCommune, villageMap } from '../area/commune.queries.ts'
import { getChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { ruleSql } from '../quality/rule-sql.ts'
import { type ProposalRow, presentProposal, proposalColumns, readProposals, rightOf } from './identity.row.ts'
import type {
  IdentityChild,
  IdentityPage,
  IdentityProgress,
  ListIdentity,
  ToVerify,
  ToVerifyPage,
} from './identity.views.ts'

type Child = Awaited<ReturnType<typeof getChild>>

export const identityOf = (child: Child): IdentityFacts => ({
  fullName: child.full_name,
  birth: child.birth,
  sex: child.sex as IdentityFacts['sex'],
  ethnicity: child.ethnicity,
  personalNumber: child.personal_number,
  fatherName: child.father_name,
  motherName: child.mother_name,
})

/** The rules about who a child is, and their conditions as SQL. */
export const identityRules = () => {
  const day = dayInVietnam()
  return qualityRulesOn(day)
    .filter(rule => rule.identity)
    .map(rule => ({ code: rule.code, sql: ruleSql(rule.test, day) }))
}

/** Codes of the rules that a row of `child` breaks, as one SQL array. */
export const brokenSql = (): string =>
  `array_remove(array[${identityRules()
    .map(({ code, sql }) => `case when ${sql} then '${code}' end`)
    .join(', ')}], null)`

/** Children of a commune ($1) with something to ask about at home and nothing on its way. */
export const toCheckSql = (): string =>
  `child.commune_path = $1 and child.ended_on is null and (${identityRules()
    .map(({ sql }) => sql)
    .join(' or ')})
     and not exists (select from identity_proposal p where p.child_id = child.id and p.state in ('proposed', 'verified'))`

/** What is asked of one child's identity, and what this person may do next. Leaves an audit entry of the reading. */
export const getIdentity = async (tx: Transaction, childId: string): Promise<z.output<typeof IdentityChild>> => {
  const child = await getChild(tx, childId)
  const villages = await villageMap(tx, child.commune_path)
  const { rows } = await tx.client.query<{ broken: string[]; address: string | null }>(
    `select ${brokenSql()} as broken, (select h.address from household h where h.id = child.household_id) as address from child where id = $1`,
    [childId],
  )
  const all = await readProposals(tx, childId)
  const open = all.find(one => one.state === 'proposed' || one.state === 'verified')
  const place = { areaPath: child.commune_path, villagePath: child.village_path, accountId: tx.actor.accountId }
  const rules = ruleTable.identity_proposal
  const alive = child.ended_on === null
  const withdraws =
    open &&
    allows(rules.change, tx.actor, { ...place, accountId: open.proposed_by, values: { state: open.state } }) &&
    allows(rules.changed, tx.actor, { ...place, accountId: open.proposed_by, values: { state: 'withdrawn' } })
  const applies = open?.state === 'verified' && tx.actor.role === 'commune_officer'
  tx.audit({ action: 'identity.read', subject: 'child', subjectId: childId, communePath: child.commune_path })
  return {
    childId,
    code: child.code,
    version: child.version,
    facts: identityOf(child),
    villageName: villages.nameOf(child.village_path),
    address: rows[0]?.address ?? null,
    broken: (rows[0]?.broken ?? []) as z.output<typeof IdentityChild>['broken'],
    open: open ? await presentProposal(tx, open) : null,
    before: await Promise.all(all.filter(one => one !== open).map(one => presentProposal(tx, one))),
    meanwhile: open ? changedMeanwhile(open.was, identityOf(child), rightOf(open)) : [],
    can: [
      ...(alive && allows(rules.create, tx.actor, { ...place, values: { state: 'proposed' } })
        ? (['propose'] as const)
        : []),
      ...(withdraws ? (['withdraw'] as const) : []),
      ...(alive && applies ? (['apply'] as const) : []),
    ],
  }
}

const stateOf = { verify: 'proposed', write: 'verified', returned: 'refuted', done: 'applied' } as const

/** A page of the children that wait in one step, by name to check at home, else the longest waiting first. */
export const listIdentity = async (
  tx: Transaction,
  input: z.output<typeof ListIdentity>,
): Promise<z.output<typeof IdentityPage>> => {
  const { path } = await resolveCommune(tx, input.commune)
  const villages = await villageMap(tx, path)
  const no = input.village === undefined ? null : Number(villages.pathOf(input.village).split('.').at(-2))
  const page = [path, no, input.offset, input.limit]
  const state = input.step === 'check' ? null : stateOf[input.step]
  const latest =
    state === 'refuted'
      ? 'and not exists (select from identity_proposal n where n.child_id = p.child_id and n.proposed_at > p.proposed_at)'
      : ''
  const { rows } =
    state === null
      ? await tx.client.query<Found>(
          `select child.id as child_id, child.code, child.full_name, child.birth, child.village_path, ${brokenSql()} as broken,
                  null as proposal_id, null as by, null::timestamptz as at, null as note, count(*) over ()::int as total
             from child where ${toCheckSql()} and ($2::int is null or child.village_no = $2)
            order by child.sort_key, child.id offset $3 limit $4`,
          page,
        )
      : await tx.client.query<Found>(
          `select child.id as child_id, child.code, child.full_name, child.birth, child.village_path, ${brokenSql()} as broken,
                  p.id as proposal_id, p.proposed_by_name as by, p.proposed_at as at, p.police_note as note, count(*) over ()::int as total
             from identity_proposal p join child on child.id = p.child_id
            where p.commune_path = $1 and p.state = $5 and ($2::int is null or p.village_no = $2) and (child.ended_on is null or p.state = 'applied') ${latest}
            order by p.proposed_at, p.id offset $3 limit $4`,
          [...page, state],
        )
  tx.audit({ action: 'identity.listed', communePath: path, count: rows.length, detail: { step: input.step } })
  return {
    total: rows[0]?.total ?? 0,
    offset: input.offset,
    rows: rows.map(row => ({
      childId: row.child_id,
      code: row.code,
      fullName: row.full_name,
      birth: row.birth,
      villageName: villages.nameOf(row.village_path),
      broken: row.broken,
      proposalId: row.proposal_id,
      by: row.by,
      at: row.at?.toISOString() ?? null,
      note: row.note,
    })),
  }
}

type Found = {
  child_id: string
  code: string
  full_name: string
  birth: string | null
  village_path: string | null
  broken: z.output<typeof IdentityPage>['rows'][number]['broken']
  proposal_id: string | null
  by: string | null
  at: Date | null
  note: string | null
  total: number
}

const nothing = { check: 0, verify: 0, write: 0, returned: 0, done: 0 }
type Counts = typeof nothing

/** How far each village is. */
export const identityProgress = async (
  tx: Transaction,
  communeId: string | undefined,
): Promise<z.output<typeof IdentityProgress>> => {
  const { path } = await resolveCommune(tx, communeId)
  const { rows } = await tx.client.query<{ no: number; step: keyof Counts; n: number }>(
    `select child.village_no as no, 'check' as step, count(*)::int as n from child where ${toCheckSql()} group by 1
     union all
     select p.village_no, case p.state when 'proposed' then 'verify' when 'verified' then 'write' when 'refuted' then 'returned' else 'done' end, count(*)::int
       from identity_proposal p where p.commune_path = $1 and p.state <> 'withdrawn'
        and (p.state <> 'refuted' or not exists (select from identity_proposal n where n.child_id = p.child_id and n.proposed_at > p.proposed_at))
      group by p.village_no, p.state`,
    [path],
  )
  const whole = seesWholeCommune(tx)
  const all = (await villageMap(tx, path)).all.filter(village => whole || village.path === tx.actor.areaPath)
  const countsOf = (counted: (no: number) => boolean): Counts => {
    const sum = { ...nothing }
    for (const { no, step, n } of rows) if (counted(no)) sum[step] += n
    return sum
  }
  const numbers = new Set(all.map(village => Number(village.path.split('.').at(-2))))
  const rest = countsOf(no => !numbers.has(no))
  tx.audit({ action: 'identity.counted', communePath: path })
  return {
    ...countsOf(() => true),
    villages: [
      ...all.map(({ id, name, path: at }) => ({ id, name, ...countsOf(no => no === Number(at.split('.').at(-2))) })),
      ...(Object.values(rest).some(Boolean) ? [{ id: null, name: null, ...rest }] : []),
    ],
  }
}

/** What waits for the commune police: the fields of the proposals and nothing of the child beside them. */
export const listToVerify = async (
  tx: Transaction,
  input: z.output<typeof ToVerify>,
): Promise<z.output<typeof ToVerifyPage>> => {
  const path = tx.actor.areaPath
  const { rows } = await tx.client.query<ProposalRow & { total: number }>(
    `select ${proposalColumns}, count(*) over ()::int as total from identity_proposal
      where commune_path = $1 and state = 'proposed' order by proposed_at, id offset $2 limit $3`,
    [path, input.offset, input.limit],
  )
  const done = await tx.client.query<{ n: number }>(
    `select count(*)::int as n from identity_proposal where commune_path = $1 and state = 'verified'`,
    [path],
  )
  tx.audit({ action: 'identity.verify_listed', communePath: path, count: rows.length })
  return {
    total: rows[0]?.total ?? 0,
    verified: done.rows[0]?.n ?? 0,
    offset: input.offset,
    rows: await Promise.all(rows.map(row => presentProposal(tx, row))),
  }
}

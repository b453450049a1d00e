import { toneKey } from '../../name/tone-key.ts'
import type { Role } from '../role.ts'
import { type AccountFinding, isAccountError } from './account-finding.ts'
import type { KnownUnit } from './find-unit.ts'
import type { AccountRowFacts, ReadAccountRow } from './read-account-row.ts'
import { freeUsername, usernameStem } from './username.ts'

export const accountVerdicts = ['new', 'existing', 'same', 'error'] as const
/** What a row would become: a new account, one more role for an account that is there, nothing since that has the role, or nothing yet. */
export type AccountVerdict = (typeof accountVerdicts)[number]

/** An account that the administrator may see. */
export type SeenAccount = {
  readonly id: string
  readonly username: string
  readonly fullName: string
  readonly areaPath: string
  /** Nobody signs in with it any more, or will not soon. */
  readonly over: boolean
}

/** A role that one of these accounts holds or will hold; `to`: the first day without it. */
export type SeenGrant = {
  readonly accountId: string
  readonly role: Role
  readonly areaPath: string
  readonly from: string
  readonly to: string | null
}

export type KnownAccounts = {
  readonly actorId: string
  readonly today: string
  readonly accounts: readonly SeenAccount[]
  readonly grants: readonly SeenGrant[]
  /** Names of sign-in in use anywhere; whose they are is nobody's business. */
  readonly usernames: ReadonlySet<string>
  /** The unit whose name goes into a proposed name of sign-in: the commune of a village. */
  readonly placeOf: (unit: KnownUnit) => KnownUnit
}

export type NumberedRow = ReadAccountRow & { readonly sheetRow: number }
export type SettledRow = NumberedRow & {
  readonly verdict: AccountVerdict
  readonly username: string | null
  readonly accountId: string | null
}

const add = (found: Map<string, number[]>, key: string, row: number): void => {
  found.set(key, [...(found.get(key) ?? []), row])
}

/** Rows of the list that speak of the same name of sign-in, and rows without one that speak of the same person, role and place. */
const repeats = (rows: readonly NumberedRow[]) => {
  const names = new Map<string, number[]>()
  const persons = new Map<string, number[]>()
  for (const { facts, sheetRow } of rows) {
    if (facts.username !== null) add(names, facts.username, sheetRow)
    else add(persons, personKey(facts), sheetRow)
  }
  return { names, persons }
}

const personKey = ({ fullName, role, unit }: AccountRowFacts): string =>
  `${toneKey(fullName ?? '')}|${role}|${unit?.path}`

const repeatFindings = (row: NumberedRow, { names, persons }: ReturnType<typeof repeats>): AccountFinding[] => {
  const { username } = row.facts
  if (username !== null) {
    const others = (names.get(username) ?? []).filter(other => other !== row.sheetRow)
    return others.length === 0
      ? []
      : [{ code: 'username_repeated', values: { value: username, rows: others.slice(0, 5).join(', ') } }]
  }
  const [first] = persons.get(personKey(row.facts)) ?? []
  return first === undefined || first === row.sheetRow
    ? []
    : [{ code: 'row_repeated', values: { rows: String(first) } }]
}

/** The stems from which names of sign-in are proposed: what begins with one has to be known before `settleAccountRows`. */
export const wantedStems = (rows: readonly NumberedRow[], placeOf: KnownAccounts['placeOf']): string[] => [
  ...new Set(rows.filter(isWhole).flatMap(({ facts }) => (facts.username === null ? [stemOf(facts, placeOf)] : []))),
]

const isWhole = ({ findings }: NumberedRow): boolean => !findings.some(isAccountError)

const stemOf = ({ fullName, unit }: AccountRowFacts, placeOf: KnownAccounts['placeOf']): string =>
  usernameStem(
    fullName ?? '',
    unit === null ? null : (place => ({ name: place.fullName, level: place.level }))(placeOf(unit)),
  )

type Match = { readonly account: SeenAccount | null; readonly findings: readonly AccountFinding[] }

/** The account that a row means: by its name of sign-in, or where the list gives none by person and place. */
const matcher = (known: KnownAccounts) => {
  const byName = new Map(known.accounts.map(account => [account.username, account]))
  const byPerson = Map.groupBy(
    known.accounts.filter(({ over }) => !over),
    ({ fullName, areaPath }) => `${toneKey(fullName)}|${areaPath}`,
  )
  return ({ username, fullName, unit }: AccountRowFacts): Match => {
    if (username !== null) {
      const account = byName.get(username) ?? null
      const values = { value: username, name: account?.fullName ?? '' }
      if (account === null)
        return { account, findings: known.usernames.has(username) ? [{ code: 'username_taken', values }] : [] }
      if (toneKey(account.fullName) !== toneKey(fullName ?? ''))
        return { account: null, findings: [{ code: 'username_of_other', values }] }
      return { account, findings: account.over ? [{ code: 'account_over', values }] : [] }
    }
    const found = byPerson.get(`${toneKey(fullName ?? '')}|${unit?.path}`) ?? []
    if (found.length > 1)
      return { account: null, findings: [{ code: 'several_there', values: { value: String(found.length) } }] }
    return { account: found[0] ?? null, findings: found.length === 1 ? [{ code: 'same_name' }] : [] }
  }
}

const holds = (
  known: KnownAccounts,
  grants: readonly SeenGrant[],
  { role, unit, validFrom, validTo }: AccountRowFacts,
): boolean =>
  grants.some(
    grant =>
      grant.role === role &&
      grant.areaPath === unit?.path &&
      (grant.to === null || grant.to > (validFrom ?? known.today)) &&
      (validTo === null || validTo > grant.from),
  )

/**
 * What each row would become beside the others and the accounts that exist, in the list's order; names of sign-in are proposed where
 * the list has none. Of two rows with one name of sign-in neither is right; of one person listed twice the first stands.
 */
export const settleAccountRows = (rows: readonly NumberedRow[], known: KnownAccounts): SettledRow[] => {
  const again = repeats(rows)
  const match = matcher(known)
  const grantsOf = Map.groupBy(known.grants, ({ accountId }) => accountId)
  const taken = new Set([...known.usernames, ...again.names.keys()])
  return rows.map((row): SettledRow => {
    const { account, findings: matched } = match(row.facts)
    const findings = [...row.findings, ...repeatFindings(row, again), ...matched]
    if (account?.id === known.actorId) findings.push({ code: 'own_account' })
    if (findings.some(isAccountError))
      return { ...row, findings, verdict: 'error', username: row.facts.username, accountId: null }
    if (account === null) {
      if (row.facts.username !== null)
        return { ...row, findings, verdict: 'new', username: row.facts.username, accountId: null }
      const username = freeUsername(stemOf(row.facts, known.placeOf), taken)
      return {
        ...row,
        findings: [...findings, { code: 'username_proposed' }],
        verdict: 'new',
        username,
        accountId: null,
      }
    }
    const there = { value: account.username, name: account.fullName }
    const same = holds(known, grantsOf.get(account.id) ?? [], row.facts)
    findings.push({ code: same ? 'role_there' : 'account_there', values: there })
    return { ...row, findings, verdict: same ? 'same' : 'existing', username: account.username, accountId: account.id }
  })
}

/** How many rows there are, and of each verdict. */
export const countVerdicts = (rows: readonly { readonly verdict: AccountVerdict }[]) => ({
  rows: rows.length,
  new: rows.filter(({ verdict }) => verdict === 'new').length,
  existing: rows.filter(({ verdict }) => verdict === 'existing').length,
  same: rows.filter(({ verdict }) => verdict === 'same').length,
  error: rows.filter(({ verdict }) => verdict === 'error').length,
})

import type { Actor, Role, Speciality } from '@mangnon/core/account/role.ts'
import { roleNames } from '@mangnon/core/account/role-names.ts'
import { birthRange } from '@mangnon/core/date/birth-date.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { codesOfConduct } from '@mangnon/legal/code-of-conduct/code-of-conduct.ts'
import pg from 'pg'
import { demoPassword } from '../account/demo-accounts.ts'
import { hashPassword } from '../account/password.ts'
import { createVillage } from '../area/area.commands.ts'
import { createChild } from '../child/child.commands.ts'
import { createHousehold } from '../household/household.commands.ts'
import type { Database } from '../platform/db/database.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam } from '../platform/today.ts'
import { demoPlace } from './place.ts'
import { generatePopulation } from './population.ts'
import type { HouseholdPlan } from './population.types.ts'

const people = 5000

type SampleAccount = {
  readonly username: string
  readonly fullName: string
  readonly role: Role
  readonly areaPath: string
  readonly speciality?: Speciality
}

/** The village that the sample collaborator looks after: the first that the sample commune makes. */
const firstVillage = `${demoPlace.communePath}001.`

/** One for each role. */
const accounts: readonly SampleAccount[] = [
  { username: 'canbo', fullName: 'Nguyễn Thị Hạnh', role: 'commune_officer', areaPath: demoPlace.communePath },
  { username: 'congtacvien', fullName: 'Nguyễn Văn Bình', role: 'village_collaborator', areaPath: firstVillage },
  { username: 'chutich', fullName: 'Trần Văn Lực', role: 'commune_chair', areaPath: demoPlace.communePath },
  {
    username: 'thuongtruc',
    fullName: 'Hoàng Văn Thái',
    role: 'standing_member',
    areaPath: demoPlace.communePath,
    speciality: 'police',
  },
  { username: 'tinh', fullName: 'Lê Thu Hà', role: 'province_officer', areaPath: '25.24.' },
  { username: 'dichvu', fullName: 'Bùi Thanh Tâm', role: 'service_provider', areaPath: '25.24.' },
  { username: 'tongdai', fullName: 'Phùng Thị Ngọc', role: 'hotline_operator', areaPath: '' },
  { username: 'truongca', fullName: 'Vũ Đức Thắng', role: 'hotline_supervisor', areaPath: '' },
  { username: 'canbobo', fullName: 'Đặng Quang Minh', role: 'ministry_officer', areaPath: '' },
  { username: 'kiemtra', fullName: 'Đỗ Minh Châu', role: 'data_protection_auditor', areaPath: '' },
  { username: 'quantri', fullName: 'Phạm Quốc Việt', role: 'administrator', areaPath: '' },
]

/** The lines that `npm start` prints in demo mode: one account a role. */
export const describeDemo = (): string[] => [
  'Tài khoản mẫu / sample accounts:',
  ...accounts.map(account => `  ${account.username.padEnd(12)} ${demoPassword}   ${roleNames[account.role].vi}`),
]

/** Makes the sample accounts as the database's owner, since there is no administrator yet to make them. */
const makeAccounts = async (ownerUrl: string): Promise<Actor> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const hash = await hashPassword(demoPassword)
    for (const account of accounts) {
      await client.query(
        `insert into account (id, username, full_name, area_path, is_demo) values ($1, $2, $3, $4, true) on conflict (username) do nothing`,
        [newId(), account.username, account.fullName, account.areaPath],
      )
      await client.query(
        `insert into role_grant (id, account_id, role, area_path, speciality, valid_from)
         select $1, id, $3, $4, $5, vietnam_today() from account where username = $2 and is_demo
            and not exists (select from role_grant g where g.account_id = account.id and g.role = $3 and g.area_path = $4)`,
        [newId(), account.username, account.role, account.areaPath, account.speciality ?? null],
      )
    }
    await client.query(
      `insert into account_secret (account_id, password_hash, must_change) select id, $1, false from account where is_demo on conflict do nothing`,
      [hash],
    )
    // They are there to be tried, by people who promise nothing: the code of conduct does not stand in their way.
    await client.query(
      `insert into conduct_acceptance (account_id, version) select id, unnest($1::text[]) from account where is_demo on conflict do nothing`,
      [codesOfConduct.map(({ version }) => version)],
    )
    const { rows } = await client.query<{ id: string; grant_id: string; full_name: string; area_path: string }>(
      `select a.id, g.id as grant_id, a.full_name, g.area_path from account a
         join role_grant g on g.account_id = a.id and g.role = 'commune_officer' where a.username = 'canbo'`,
    )
    const officer = rows[0]
    if (!officer) throw new Error('the sample officer was just made')
    return {
      accountId: officer.id,
      grantId: officer.grant_id,
      role: 'commune_officer',
      areaPath: officer.area_path,
      fullName: officer.full_name,
    }
  } finally {
    await client.end()
  }
}

/** The day from which the units of today stand: a sample register that began this morning could report nothing of the last half-year. */
const registerBegan = '2025-07-01'

/** Since when a child lives there: since the register began, or its birth. */
const livesSince = (birth: string | null): string => {
  const born = birth === null ? registerBegan : birthRange(birth).last
  const [first = registerBegan] = [[registerBegan, born].toSorted().at(-1) ?? registerBegan, dayInVietnam()].toSorted()
  return first
}

const enterHousehold = async (tx: Transaction, plan: HouseholdPlan, villageIds: readonly string[]): Promise<void> => {
  const householdId = newId()
  const villageId = villageIds[plan.villageIndex] ?? null
  await createHousehold(
    tx,
    {
      id: householdId,
      villageId,
      headName: plan.headName,
      address: plan.address,
      phone: plan.phone,
      poverty: plan.poverty.state,
      povertyDecision: plan.poverty.decision,
      povertyYear: plan.poverty.year,
      residenceState: plan.residenceState,
      notes: plan.notes,
      since: registerBegan,
    },
    true,
  )
  for (const child of plan.children) {
    await createChild(
      tx,
      {
        id: newId(),
        fullName: child.fullName,
        sex: child.sex,
        birth: child.birth,
        since: livesSince(child.birth),
        ethnicity: child.ethnicityCode,
        personalNumber: child.personalNumber,
        fatherName: child.father,
        motherName: child.mother,
        otherNames: null,
        carerName: child.carer,
        carerRelation: child.carerRelation,
        schoolLevel: child.schoolLevel,
        schoolName: child.school,
        schoolClass: child.class,
        circumstance: child.circumstance,
        notes: child.notes,
        householdId,
        villageId,
        residenceState: plan.residenceState,
      },
      true,
    )
  }
}

/**
 * A demo commune of generated people, made through the same commands that the screens use. All of it is one transaction:
 * a start that was killed half-way begins again. Does nothing where the commune already has households.
 * @returns whether it was made now
 */
export const setUpDemo = async (db: Database, ownerUrl: string): Promise<boolean> => {
  const officer = await makeAccounts(ownerUrl)
  const made = await enterPopulation(db, officer)
  // Statistics come by themselves within minutes; the person in front of the screen does not wait for them.
  if (made) await analyze(ownerUrl)
  return made
}

const analyze = async (ownerUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

const enterPopulation = (db: Database, officer: Actor): Promise<boolean> =>
  db.as(officer, 'set_up', async tx => {
    const existing = await tx.query.selectFrom('household').select('id').limit(1).executeTakeFirst()
    if (existing) return false
    const plan = generatePopulation({ seed: 2026, asAt: dayInVietnam(), people })
    const villageIds: string[] = []
    for (const village of plan.villages)
      villageIds.push((await createVillage(tx, officer.areaPath, { id: newId(), name: village.name })).id)
    for (const household of plan.households) await enterHousehold(tx, household, villageIds)
    return true
  })

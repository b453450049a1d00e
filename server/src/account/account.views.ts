import { roles, specialities } from '@mangnon/core/account/role.ts'
import { z } from 'zod'
import { AreaLevelName } from '../area/area.views.ts'

export const RoleName = z.enum(roles)

export const SpecialityName = z.enum(specialities)

export const OwnArea = z.object({
  id: z.string(),
  path: z.string(),
  level: AreaLevelName,
  name: z.string(),
  fullName: z.string(),
})

/** A role among which its holder chooses. */
export const GrantChoice = z
  .object({
    id: z.string(),
    role: RoleName,
    areaPath: z.string(),
    areaName: z.string().nullable(),
    speciality: SpecialityName.nullable(),
    validTo: z.string().nullable(),
  })
  .meta({ id: 'GrantChoice' })

export const ChooseGrant = z.object({ grantId: z.uuid() })

/** Who is signed in, where, and which parts of the system are open to them. */
export const SessionView = z
  .object({
    account: z.object({
      id: z.string(),
      username: z.string(),
      fullName: z.string(),
      role: RoleName,
      speciality: SpecialityName.nullable(),
      area: OwnArea,
    }),
    /** The grant that is active, and all in which the person may act today, this one included. */
    grantId: z.string(),
    grants: z.array(GrantChoice),
    can: z.array(z.string()),
    mustChangePassword: z.boolean(),
    sample: z.boolean(),
  })
  .meta({ id: 'SessionView' })

export const SessionList = z.array(
  z.object({
    id: z.string(),
    createdAt: z.string(),
    seenAt: z.string(),
    device: z.string().nullable(),
    address: z.string().nullable(),
    /** The account had never been signed in to from this browser before. */
    newDevice: z.boolean(),
    method: z.enum(['password', 'first_code', 'oidc', 'passkey']).nullable(),
    /** From how many networks it was used. */
    addresses: z.number(),
    /** When it was ended because its cookie came from another browser; null while it goes on. */
    copiedAt: z.string().nullable(),
    current: z.boolean(),
  }),
)

export const ChangePassword = z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) })

export const FirstAdministrator = z.object({
  token: z.string().min(20).max(100),
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{2,49}$/),
  fullName: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(200),
})

const Paper = (max: number) => z.string().trim().min(1).max(max).nullable().default(null)

/** A role in an area for a period. `areaId` is '' for the nation; `validTo` is the first day on which it counts no more. */
export const GrantFacts = z.object({
  role: RoleName,
  areaId: z.string().max(40),
  speciality: SpecialityName.nullable().default(null),
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().nullable().default(null),
  decision: Paper(200),
  reason: Paper(500),
})

export const NewAccount = z.object({
  ...GrantFacts.shape,
  id: z.uuid(),
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{2,49}$/),
  fullName: z.string().trim().min(1).max(100),
})

export const AccountRow = z
  .object({
    id: z.string(),
    username: z.string(),
    fullName: z.string(),
    /** The roles that count today. */
    roles: z.array(RoleName),
    areaPath: z.string(),
    areaName: z.string(),
    /** The first day without the account; `leaving` while it lies ahead. */
    endedOn: z.string().nullable(),
    leaving: z.boolean(),
  })
  .meta({ id: 'AccountRow' })

export const AccountPage = z
  .object({
    total: z.number(),
    /** The search met its limit: there are more than `total`. */
    atLeast: z.boolean(),
    offset: z.number(),
    /** What `after` takes for the next page; null after the last. */
    next: z.string().nullable(),
    rows: z.array(AccountRow),
  })
  .meta({ id: 'AccountPage' })

export const ListAccounts = z.object({
  /** A province, commune or village: those who are kept there. */
  unit: z.string().max(40).optional(),
  role: RoleName.optional(),
  /** Whether the person is in service: still, until a day that is set, or no more. */
  service: z.enum(['working', 'leaving', 'ended']).optional(),
  q: z.string().max(200).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  /** `next` of the page before: read from there on, however far down it is. */
  after: z
    .string()
    .regex(/^[0-9.]*\|[a-z0-9._-]+$/)
    .optional(),
})

/** Filters alone may stand in an address; a name of a person may not. */
export const FilterAccounts = ListAccounts.omit({ q: true }).strict()
export const SearchAccounts = ListAccounts.extend({ q: z.string().trim().min(1).max(200) })

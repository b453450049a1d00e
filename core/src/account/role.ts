import type { AreaLevel } from '../area/area.ts'

/**
 * The roles a person may hold. A role counts in an area and for a period (a grant); a person may hold several and acts in one.
 * Sources: Luật Trẻ em 2016 Arts. 52, 53, 90; NĐ 56/2017 Arts. 22–32; who acts since 2025: NĐ 147/2025; Luật 91/2025 (auditor).
 */
export const roles = [
  'village_collaborator',
  'commune_officer',
  'commune_chair',
  'standing_member',
  'province_officer',
  'hotline_operator',
  'hotline_supervisor',
  'service_provider',
  'ministry_officer',
  'data_protection_auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** Whom a member of the commune's standing group stands for. */
export const specialities = ['police', 'health', 'school', 'justice', 'union'] as const
export type Speciality = (typeof specialities)[number]

/** The levels of area at which each role works. */
export const roleLevels: Readonly<Record<Role, readonly AreaLevel[]>> = {
  village_collaborator: ['village'],
  commune_officer: ['commune'],
  commune_chair: ['commune'],
  standing_member: ['commune'],
  province_officer: ['province'],
  hotline_operator: ['nation', 'province'],
  hotline_supervisor: ['nation', 'province'],
  service_provider: ['province', 'commune'],
  ministry_officer: ['nation'],
  data_protection_auditor: ['nation', 'province'],
  administrator: ['nation', 'province', 'commune'],
}

/**
 * Who acts: the account, the grant that is active, its role and the area (path of the area tree, '' for the nation) in which the
 * role counts. `speciality` is there for a member of the standing group.
 */
export type Actor = {
  readonly accountId: string
  readonly grantId: string
  readonly role: Role
  readonly areaPath: string
  readonly fullName: string
  readonly speciality?: Speciality
}

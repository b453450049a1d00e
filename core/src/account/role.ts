/** The roles a person may hold. A person acts in one role, in one area. */
export const roles = ['commune_officer', 'commune_chair', 'province_officer', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Who acts: the account, its role and the area (path of the area tree, '' for the nation) in which the role counts. */
export type Actor = {
  readonly accountId: string
  readonly role: Role
  readonly areaPath: string
  readonly fullName: string
}

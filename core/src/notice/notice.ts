import type { Role } from '../account/role.ts'

/** How the information came (Mẫu 01, A.1): by telephone, face to face, from somebody else who heard of it; since then also online. */
export const channels = ['phone', 'in_person', 'relayed', 'online'] as const
export type Channel = (typeof channels)[number]

/** Mẫu 01, note (4): to which kind of child the report speaks. */
export const concerns = ['unknown', 'abused', 'violence_risk', 'exploited', 'abandoned', 'special'] as const
export type Concern = (typeof concerns)[number]

/** Who received it, as the commune that must act sees it. Collaborators report as any citizen does, so that none can be picked out. */
export const receiverKinds = ['commune', 'standing', 'province', 'hotline', 'public'] as const
export type ReceiverKind = (typeof receiverKinds)[number]

const kindOfRole: Partial<Record<Role, ReceiverKind>> = {
  commune_officer: 'commune',
  commune_chair: 'commune',
  standing_member: 'standing',
  province_officer: 'province',
  hotline_operator: 'hotline',
  hotline_supervisor: 'hotline',
  village_collaborator: 'public',
}

/** As whom a role receives; undefined where it receives nothing. */
export const receiverKindOf = (role: Role): ReceiverKind | undefined => kindOfRole[role]

/** Roles that receive or report (NĐ 56/2017 Điều 25 khoản 1; Luật Trẻ em Điều 51). */
export const receivers = [
  'commune_officer',
  'commune_chair',
  'standing_member',
  'province_officer',
  'hotline_operator',
  'hotline_supervisor',
  'village_collaborator',
] as const satisfies readonly Role[]

/** Where the child lives, as far as it is known: three places are told apart, and each may be unknown. */
export const residences = ['unknown', 'same', 'other'] as const
export type Residence = (typeof residences)[number]

/** What is written of a report in words; all of it is encrypted. Nothing but what happened is demanded. */
export type NoticeWords = {
  readonly happened: string
  readonly childName: string | null
  readonly birth: string | null
  readonly eventPlace: string | null
  readonly residencePlace: string | null
  readonly presentPlace: string | null
  readonly condition: string | null
  readonly consequences: string | null
  readonly father: string | null
  readonly mother: string | null
  readonly family: string | null
  readonly carer: string | null
  readonly done: string | null
}

/** Who told of it, if they agreed to be known; stored apart. */
export type ReporterWords = {
  readonly name: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly note: string | null
}

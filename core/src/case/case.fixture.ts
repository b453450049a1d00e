import type { Actor, Role } from '../account/role.ts'
import type { CaseFacts } from './case-facts.ts'
import { noSeparation } from './separation/separation.ts'

export const eventCommune = '24.01.00001.'
export const homeCommune = '25.24.09349.'

/** Somebody with a role in a commune. */
export const someone = (role: Role, areaPath = homeCommune, accountId: string = role): Actor => ({
  accountId,
  grantId: `grant of ${accountId}`,
  role,
  areaPath,
  fullName: 'Nguyễn Thị Hạnh',
})

export const officer = someone('commune_officer')
export const chair = someone('commune_chair')

/** A case that has just been received, in the commune where the child lives. */
export const received: CaseFacts = {
  state: 'received',
  previous: null,
  communes: { responsible: homeCommune, event: eventCommune, residence: homeCommune },
  flags: [],
  birth: '2018-05-20',
  verification: null,
  initial: null,
  emergencyMeasures: false,
  separation: noSeparation,
  detailed: null,
  minutes: false,
  plan: null,
  carerRefuses: false,
  review: null,
  followUpSince: null,
  watchSince: null,
  visits: [],
  handover: 'none',
  crimeReportedOn: null,
}

/** A case of which every paper is there, so that no gate but those of its opposite is shut. */
export const complete: CaseFacts = {
  ...received,
  verification: { by: 'commune_officer', credible: true },
  initial: { by: 'commune_officer', on: '2026-11-23', conclusion: 'plan' },
  emergencyMeasures: true,
  detailed: { by: 'commune_officer', on: '2026-11-26', conclusion: 'low' },
  minutes: true,
  plan: { author: 'commune_officer', items: 2, problems: 0, lastDay: '2027-03-01', sent: true, changed: true },
  review: { by: 'commune_officer', on: '2027-03-02', conclusion: 'stable' },
  followUpSince: '2027-03-02',
  watchSince: '2027-03-02',
  visits: ['2027-04-01', '2027-05-01', '2027-06-01'],
}

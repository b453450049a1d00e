import type { SupportFacts } from './facts.ts'

/** A child of 15 June 2020 about whom nothing special is known. */
export const child = (of: Partial<SupportFacts> = {}): SupportFacts => ({
  birth: '2020-06-15',
  ended: null,
  circumstances: [],
  poverty: [{ validFrom: '2000-01-01', validTo: null, poverty: 'none' }],
  school: [{ validFrom: '2000-01-01', validTo: null, level: 'not_attending' }],
  established: [],
  grants: [],
  ...of,
})
export const since = '2020-07-01'
export const stands = (code: string, validFrom = since, validTo: string | null = null) => ({
  id: code,
  code,
  validFrom,
  validTo,
})
export const poor = (poverty = 'poor', validFrom = since, validTo: string | null = null) => [
  { validFrom, validTo, poverty },
]
export const said = (fact: string, answer = true, validFrom = since, validTo: string | null = null) => ({
  fact,
  answer,
  validFrom,
  validTo,
})
export const none = said('no_support_source')
export const attends = (level: string | null) => [{ validFrom: since, validTo: null, level }]
export const given = (
  support: string,
  validFrom: string,
  validTo: string | null = null,
  amount: number | null = 750_000,
) => ({
  supportId: support,
  support,
  state: 'in_force' as const,
  amount,
  validFrom,
  validTo,
})
export const orphan = { circumstances: [stands('a3')], established: [none] }

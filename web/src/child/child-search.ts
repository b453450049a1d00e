import { qualityRuleCodes } from '@mangnon/legal/quality/rule-codes.ts'
import type { ChildFilter } from '../api/contract.ts'

/**
 * What stands in the address of the children's list, under the names the API uses: an address can be sent to a colleague
 * or made by the server, and gives the same list. Words about a person are not there (shell/search-words.ts).
 */
export type ChildSearch = Readonly<Omit<ChildFilter, 'q'>>

const oneOf =
  (...allowed: readonly string[]) =>
  (value: unknown) =>
    typeof value === 'string' && allowed.includes(value) ? value : undefined

/** The router reads digits as a number; a code is still a text. */
const text = (value: unknown): string | undefined => {
  const code = typeof value === 'number' ? String(value) : value
  return typeof code === 'string' && code !== '' ? code : undefined
}

const age = (value: unknown): number | undefined => {
  const years = Number(value)
  return value !== '' && Number.isInteger(years) && years >= 0 && years <= 17 ? years : undefined
}

const readers: { readonly [Field in keyof ChildSearch]-?: (value: unknown) => string | number | undefined } = {
  commune: text,
  village: text,
  sex: oneOf('male', 'female', 'unknown'),
  ageFrom: age,
  ageTo: age,
  poverty: oneOf('poor', 'near_poor', 'none', 'unknown'),
  residence: oneOf('permanent', 'temporary', 'present', 'unknown'),
  missing: oneOf('personalNumber', 'birthDay', 'sex', 'ethnicity', 'parents', 'household', 'village'),
  rule: oneOf(...qualityRuleCodes),
  // Whom a figure counted: the server knows the words.
  counted: code => (typeof code === 'string' && /^(all|unknown|\d{1,2}-\d{1,2})$/.test(code) ? code : undefined),
  group: code =>
    typeof code === 'string' && /^(special|atRisk|other|\p{Ll}|[RK]\d[ab]?)$/u.test(code) ? code : undefined,
  state: oneOf('ended'),
}

/** Reads the address. What is not understood is left out, never an error page. */
export const childSearch = (raw: Record<string, unknown>): ChildSearch =>
  Object.fromEntries(
    Object.entries(readers)
      .map(([field, read]) => [field, raw[field] === undefined ? undefined : read(raw[field])] as const)
      .filter(([, value]) => value !== undefined),
  )

/** The question to the server: the filters, and the words without the blanks around them. */
export const filterOf = (search: ChildSearch, words: string): ChildFilter => ({
  ...search,
  ...(words.trim() && { q: words.trim() }),
})

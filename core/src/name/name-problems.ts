import { foldName } from './fold.ts'

export type NameProblem = 'empty' | 'too-long' | 'digit' | 'symbol' | 'unnamed'

/** The longest name the register keeps, in characters. */
export const longestName = 100

const digit = /\p{N}/u
const symbol = /[^\p{L}\p{M}\p{N} '’‘ʼ`´.-]/u
const unnamed =
  /^(?:cb|con ba|con chi|con cua|con ong|be trai|be gai|chua dat ten|chua co ten|khong ten|so sinh)(?: |$)/

/** Latin letters with what may stand between them: every usual name, told from the others in one pass. */
const usual = /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff '.-]+$/
const maybeUnnamed = /^[cbks]/i

/** A newborn without a name stands in lists as "CB Nguyễn Thị Lan" or "Con bà …": the name behind it is the mother's. */
export const isUnnamed = (name: string): boolean =>
  maybeUnnamed.test(name) && unnamed.test(foldName(name.includes('/') ? name.replace('/', ' ') : name))

/** What keeps a cleaned name from being a person's name. A surname is never demanded, nor a second word. */
export const nameProblems = (name: string): NameProblem[] => {
  if (name.length <= longestName && usual.test(name) && /[A-Za-z]/.test(name)) return isUnnamed(name) ? ['unnamed'] : []
  if (!/\p{L}/u.test(name)) return ['empty']
  const problems: NameProblem[] = []
  if (name.length > longestName) problems.push('too-long')
  if (digit.test(name)) problems.push('digit')
  if (symbol.test(name)) problems.push('symbol')
  if (isUnnamed(name)) problems.push('unnamed')
  return problems
}

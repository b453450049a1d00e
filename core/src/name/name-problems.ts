import { foldName } from './fold.ts'

export type NameProblem = 'empty' | 'too-long' | 'digit' | 'symbol' | 'unnamed'

/** The longest name the register keeps, in characters. */
export const longestName = 100

const digit = /\p{N}/u
const symbol = /[^\p{L}\p{M}\p{N} '’‘ʼ`´.-]/u
const unnamed =
  /^(?:cb|con ba|con chi|con cua|con ong|be trai|be gai|chua dat ten|chua co ten|khong ten|so sinh)(?: |$)/

/** A newborn without a name stands in lists as "CB Nguyễn Thị Lan" or "Con bà …": the name behind it is the mother's. */
export const isUnnamed = (name: string): boolean =>
  unnamed.test(foldName(name.includes('/') ? name.replace('/', ' ') : name))

/** What keeps a cleaned name from being a person's name. A surname is never demanded, nor a second word. */
export const nameProblems = (name: string): NameProblem[] => {
  if (!/\p{L}/u.test(name)) return ['empty']
  const problems: NameProblem[] = []
  if (name.length > longestName) problems.push('too-long')
  if (digit.test(name)) problems.push('digit')
  if (symbol.test(name)) problems.push('symbol')
  if (isUnnamed(name)) problems.push('unnamed')
  return problems
}

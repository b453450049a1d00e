import type { CodeList } from '@mangnon/legal/code-lists/code-list.ts'
import { foldName } from '../name/fold.ts'
import { toneKey } from '../name/tone-key.ts'

/**
 * `exact`: typed as the group or one of its listed other names is written, but for case, blanks, hyphens, apostrophes
 * and the place of the tone mark. Not exact: found only without diacritics, so a person should look at it.
 */
export type EthnicityMatch = { readonly code: string; readonly exact: boolean }

/**
 * The ethnic group that a word in a list means; null when none or more than one does ("Tống" is a name of Pà Thẻn and
 * of Cơ Lao, "Lao" of Lào and of La Hủ). Takes "Kinh", "dân tộc kinh", "H’MÔNG", "Ê đê", "tay".
 */
export const matchEthnicity = (typed: string, list: CodeList): EthnicityMatch | null => {
  const index = indexOf(list)
  return find(typed, index) ?? find(typed.normalize('NFC').replace(OPENING, ''), index)
}

type Names = Map<string, Set<string>>
type Index = {
  readonly official: Names
  readonly other: Names
  readonly officialFolded: Names
  readonly otherFolded: Names
}

const OPENING = /^\s*(?:dân tộc|dan toc|người|dt)[\s.:]+/iu

const indexes = new WeakMap<CodeList, Index>()

const indexOf = (list: CodeList): Index => {
  const known = indexes.get(list)
  if (known !== undefined) return known
  const index: Index = { official: new Map(), other: new Map(), officialFolded: new Map(), otherFolded: new Map() }
  const add = (names: Names, key: string, code: string) => names.set(key, (names.get(key) ?? new Set()).add(code))
  for (const { code, name, otherNames = [] } of list.entries) {
    add(index.official, spelled(name.vi), code)
    add(index.officialFolded, folded(name.vi), code)
    for (const other of otherNames) {
      add(index.other, spelled(other), code)
      add(index.otherFolded, folded(other), code)
    }
  }
  indexes.set(list, index)
  return index
}

const find = (typed: string, index: Index): EthnicityMatch | null => {
  const spelling = spelled(typed)
  const fold = folded(typed)
  if (fold === '') return null
  // A word without any mark may be a name left bare as well as a listed one: both count, and two are no answer.
  const isBare = spelling === fold
  const isOther = index.other.has(spelling)
  const tiers: readonly [readonly (Set<string> | undefined)[], boolean][] = [
    [[index.official.get(spelling)], true],
    [[index.other.get(spelling), isBare && isOther ? index.officialFolded.get(fold) : undefined], true],
    [[index.officialFolded.get(fold)], false],
    [[index.otherFolded.get(fold)], false],
  ]
  for (const [sets, exact] of tiers) {
    const codes = new Set(sets.flatMap(set => [...(set ?? [])]))
    const [code] = codes
    if (code !== undefined) return codes.size === 1 ? { code, exact } : null
  }
  return null
}

const spelled = (name: string): string =>
  toneKey(
    name
      .normalize('NFC')
      .replace(/['’‘ʼ`´]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  ).replaceAll(' ', '')

const folded = (name: string): string => foldName(name).replaceAll(' ', '')

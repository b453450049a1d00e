import { foldName } from '../name/fold.ts'
import { remember } from '../platform/remember.ts'

/**
 * Shares of the nation that bear a surname, and of names that hold a middle word, by general knowledge (Lê Trung Hoa, Họ và tên người
 * Việt Nam; the shares differ little from place to place). What is not listed is rare.
 */
const surnames: Readonly<Record<string, number>> = {
  nguyen: 0.35,
  tran: 0.11,
  le: 0.09,
  pham: 0.07,
  hoang: 0.04,
  huynh: 0.03,
  phan: 0.04,
  vu: 0.03,
  vo: 0.02,
  dang: 0.02,
  bui: 0.02,
  do: 0.015,
  ho: 0.013,
  ngo: 0.013,
  duong: 0.01,
  ly: 0.01,
}
const rareSurname = 0.004

const middles: Readonly<Record<string, number>> = { thi: 0.35, van: 0.25, minh: 0.06, ngoc: 0.06, thanh: 0.05 }
const rareMiddle = 0.025
/** Given names are many; the commonest bears two children in a hundred. */
const given = 0.012

const bits = (share: number): number => -Math.log2(share)

const compute = (folded: string): number => {
  const words = folded.split(' ').filter(Boolean)
  const last = words.length > 1 ? bits(given) : 5
  const first = words.length > 1 ? bits(surnames[words[0] ?? ''] ?? rareSurname) : 0
  const between = words.slice(1, -1).reduce((sum, word) => sum + bits(middles[word] ?? rareMiddle), 0)
  // Words of a name go together (Khánh Linh, Gia Bảo): they tell less than each by itself would.
  return Math.min(17, first + last + between * 0.8)
}

const remembered = remember(8192, compute)

/** How rare a name is: bits, log2 of one in how many children bears it. A whole name of three words is some 9 bits, of four 13. */
export const nameRarity = (name: string): number => remembered(foldName(name))

/**
 * The same from a count in the register at hand, where there is one.
 * @param bearers how many of `among` children bear the folded name
 */
export const countedRarity = (bearers: number, among: number): number =>
  Math.min(17, Math.max(3, Math.log2(Math.max(2, among) / Math.max(1, bearers))))

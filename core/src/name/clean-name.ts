import { unitAt } from '../platform/unit-at.ts'
import { properCase } from './proper-case.ts'

export type NameFinding = 'nfd' | 'look-alike' | 'blanks' | 'upper-case' | 'lower-case'

export type CleanName = { name: string; findings: NameFinding[] }

/** Joiners and marks that show nothing, those of right-to-left writing among them. The soft hyphen is not: in TCVN3 text it is the letter ư. */
export const invisible = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** Icelandic Ð and African Ɖ, which look like Đ and come from old keyboards; 7 in 100 names of a public list have one. */
const lookAlikes = /[\u00d0\u0189]/g
const blanks = /[\s\u0085\u180e]+/g

/** Composed letters that show, with single spaces between: nearly every cell of a list, and nothing to tidy in it. */
export const isTidy = (text: string): boolean => {
  let before = 32
  for (let i = 0, { length } = text; i < length; i++) {
    const unit = unitAt(text, i)
    if (
      unit === 32
        ? before === 32
        : unit < 33 || (unit > 126 && unit < 161) || (unit > 591 && (unit < 7680 || unit > 7935))
    )
      return false
    before = unit
  }
  return before !== 32 || text === ''
}

/** Blanks folded to one space and trimmed; characters without width dropped. */
export const foldBlanks = (text: string): string =>
  isTidy(text) ? text : text.replace(invisible, '').replace(blanks, ' ').trim()

/** A name tidied and in small letters, NFC: what keys are made of. */
export const smallLetters = (name: string): string =>
  isTidy(name) ? name.toLowerCase() : foldBlanks(name.normalize('NFC')).toLowerCase().normalize('NFC')

/** A capital with a small letter right behind it, which nearly every name begins with: no need to ask further. */
const mixedCase = /[A-ZĐ][a-z]/

/**
 * A full name as it should be kept: NFC, single blanks, and proper case when the whole name was typed in one case.
 * A name in mixed case is somebody's own spelling and is never touched beyond blanks and code points: NFC, and Đ for
 * the letters that only look like it. Each thing that was cleaned is named in `findings`, in the order of NameFinding.
 */
export const cleanName = (typed: string): CleanName => {
  if (isTidy(typed) && mixedCase.test(typed) && !/[\u00d0\u0189]/.test(typed)) return { name: typed, findings: [] }
  const findings: NameFinding[] = []
  const composed = typed.normalize('NFC')
  if (composed !== typed) findings.push('nfd')
  const vietnamese = composed.replace(lookAlikes, 'Đ')
  if (vietnamese !== composed) findings.push('look-alike')
  const folded = foldBlanks(vietnamese)
  if (folded !== vietnamese) findings.push('blanks')
  const letterCase = wholeCase(folded)
  if (letterCase === 'mixed') return { name: folded, findings }
  const name = properCase(folded)
  if (name !== folded) findings.push(letterCase === 'upper' ? 'upper-case' : 'lower-case')
  return { name, findings }
}

/** A single letter ("Y") has no case to speak of: it is a whole name or a word of one in either case. */
const wholeCase = (text: string): 'upper' | 'lower' | 'mixed' => {
  const lower = text.toLowerCase()
  if (text === lower) return 'lower'
  const upper = text.toUpperCase()
  return text === upper && hasTwoLetters(upper, lower) ? 'upper' : 'mixed'
}

const hasTwoLetters = (upper: string, lower: string): boolean => {
  let letters = 0
  for (let i = 0; i < upper.length && letters < 2; i++) if (upper[i] !== lower[i]) letters++
  return letters > 1
}

import { properCase } from './proper-case.ts'

export type NameFinding = 'nfd' | 'look-alike' | 'blanks' | 'upper-case' | 'lower-case'

export type CleanName = { name: string; findings: NameFinding[] }

/** Joiners and marks that show nothing. The soft hyphen is not among them: in TCVN3 text it is the letter ư. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
/** Icelandic Ð and African Ɖ, which look like Đ and come from old keyboards; 7 in 100 names of a public list have one. */
const lookAlikes = /[\u00d0\u0189]/g
const blanks = /[\s\u0085\u180e]+/g

/** Only signs that show, with single spaces between: nearly every cell of a list, and nothing to fold in it. */
const folded = /^[!-~\u00a1-\u024f\u1e00-\u1eff]+(?: [!-~\u00a1-\u024f\u1e00-\u1eff]+)*$/

/** Blanks folded to one space and trimmed; characters without width dropped. */
export const foldBlanks = (text: string): string =>
  folded.test(text) ? text : text.replace(invisible, '').replace(blanks, ' ').trim()

/**
 * A full name as it should be kept: NFC, single blanks, and proper case when the whole name was typed in one case.
 * A name in mixed case is somebody's own spelling and is never touched beyond blanks and code points: NFC, and Đ for
 * the letters that only look like it. Each thing that was cleaned is named in `findings`, in the order of NameFinding.
 */
export const cleanName = (typed: string): CleanName => {
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

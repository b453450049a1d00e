import { remember } from '../platform/remember.ts'
import { unitAt } from '../platform/unit-at.ts'
import { invisible } from './clean-name.ts'
import { apostrophes } from './proper-case.ts'

const marks = /\p{M}+/gu

/** One letter folded the long way: small, without marks, đ and its look-alike ð as d; a sign becomes a blank. */
const foldLong = (letter: string): string => {
  if (apostrophes.includes(letter)) return ''
  const base = letter.replace(invisible, '').normalize('NFD').replace(marks, '').toLowerCase().replace(/[đðɖ]/g, 'd')
  return base === '' || /^[\p{L}\p{N}]+$/u.test(base) ? base : ' '
}

/** Folded forms by code unit, filled as letters are met, since a register meets the same 150 letters millions of times. */
const folded: (string | undefined)[] = []

/**
 * A name for searching: small ASCII letters, no diacritics, đ as d, apostrophes dropped (H'Hen → hhen), other signs and
 * blanks as one blank. NFC and NFD give the same. Letters of other scripts are kept as they are.
 */
export const foldName = (name: string): string => folding(name)

const foldLetters = (name: string): string => {
  let result = ''
  let blank = true
  for (let i = 0, { length } = name; i < length; i++) {
    const unit = unitAt(name, i)
    let letter: string | undefined
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const pair = String.fromCodePoint(name.codePointAt(i) ?? unit)
      i += pair.length - 1
      letter = foldLong(pair)
    } else {
      letter = folded[unit]
      if (letter === undefined) {
        letter = foldLong(String.fromCharCode(unit))
        if (unit < 0x2100) folded[unit] = letter
      }
    }
    if (letter === ' ') {
      if (!blank) result += ' '
      blank = true
    } else if (letter !== '') {
      result += letter
      blank = false
    }
  }
  return blank ? result.trimEnd() : result
}

/** A list asks for the same name several times in a row and for a family's names in several rows. */
const folding = remember(8192, foldLetters)

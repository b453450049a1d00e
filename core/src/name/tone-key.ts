import { remember } from '../platform/remember.ts'
import { smallLetters } from './clean-name.ts'
import { splitTone } from './tone.ts'

/**
 * A key under which two spellings of one name are equal when they differ only in case, NFC or NFD, blanks, or the place
 * of the tone mark (hoà and hòa, thuý and thúy, quý and qúy). Diacritics count: Thúy is not Thủy; i and y stay apart.
 * A word's tone stands as a digit at its end: Hoà → hoa1. The key is for comparing, not for showing.
 */
export const toneKey = (name: string): string => keys(name)

const keyOf = (name: string): string => {
  let key = ''
  let tones = ''
  for (const typed of smallLetters(name)) {
    if (typed === ' ') {
      key += `${tones} `
      tones = ''
      continue
    }
    const { letter, tone } = splitTone(typed)
    key += letter === 'ð' ? 'đ' : letter
    if (tone > 0) tones += tone
  }
  return key + tones
}

/** Lists are kept family by family: the same names come row after row. */
const keys = remember(8192, keyOf)

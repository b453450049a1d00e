import { tcvn3, vni } from './legacy-tables.ts'
import { isSyllable } from './syllable.ts'

/** The two codes that old lists come in: TCVN3 (ABC, .VnTime fonts) in the North, VNI-Windows in the South. */
export type LegacyEncoding = 'tcvn3' | 'vni'

const upperLatin = /[\u00a1-\u00ff]/
const beyondLatin1Letter = /[\u0100-\u024f\u1e00-\u1eff]|\p{M}/u
const between = /[\s,.;:()/\d'’"-]+/

/** Text of the given code in Unicode, NFC. "NguyÔn ThÞ Hång" and "Nguyeãn Thò Hoàng" both become "Nguyễn Thị Hồng". */
export const convertLegacy = (text: string, encoding: LegacyEncoding): string => {
  if (!upperLatin.test(text)) return text
  return encoding === 'vni' ? fromVni(text) : fromTcvn3(text)
}

const fromVni = (text: string): string => {
  let result = ''
  for (let i = 0; i < text.length; i++) {
    const pair = vni.get(text.slice(i, i + 2))
    if (pair !== undefined && i + 1 < text.length) {
      result += pair
      i++
    } else result += vni.get(text.charAt(i)) ?? text.charAt(i)
  }
  return result
}

/**
 * TCVN3 has no capitals with a tone: they were small letters shown in a font of capitals (.VnTimeH). So a word whose
 * plain letters are all capitals is one in capitals ("NGUYÔN"), and where every other word begins with a capital, one
 * that begins with a toned letter does too ("NguyÔn ¸nh" is Nguyễn Ánh).
 */
const fromTcvn3 = (text: string): string => {
  const words = text.split(' ')
  const allCapitals = /[A-Z][^a-z ]*[A-Z]/.test(text) && !/[a-z]/.test(text)
  const capitalised = words.every(word => /^[A-Z¡-§¸µ¶·¹»-þ]/.test(word)) && words.some(word => /^[A-Z¡-§]/.test(word))
  return words
    .map(word => {
      let converted = ''
      for (const sign of word) converted += tcvn3.get(sign) ?? sign
      const letters = word.replace(/[^A-Za-z]/g, '')
      if (allCapitals || (letters.length > 1 && letters === letters.toUpperCase())) return converted.toUpperCase()
      return capitalised ? converted.charAt(0).toUpperCase() + converted.slice(1) : converted
    })
    .join(' ')
}

const isText = (text: string): boolean =>
  text.split(between).every(word => !/[^\0-\x7f]/.test(word) || isSyllable(word))

type Evidence = { of: LegacyEncoding[]; against: LegacyEncoding[] }
const none: Evidence = { of: [], against: [] }
const both: LegacyEncoding[] = ['tcvn3', 'vni']

/** What one text says: it is garbage as it stands and makes words in a code; or it makes words as it stands, and not there. */
const evidence = (text: string): Evidence => {
  if (beyondLatin1Letter.test(text)) return { of: [], against: both }
  if (!upperLatin.test(text)) return none
  const makesWords = both.filter(encoding => isText(convertLegacy(text, encoding)))
  if (!isText(text)) return { of: makesWords, against: [] }
  return { of: [], against: both.filter(encoding => !makesWords.includes(encoding)) }
}

/**
 * One cell of a list written in the given code. A list is seldom of one piece: a cell that is Unicode already, or that
 * makes words only as it stands, is left alone.
 */
export const convertCell = (text: string, encoding: LegacyEncoding): string => {
  if (!upperLatin.test(text) || beyondLatin1Letter.test(text)) return text
  const converted = convertLegacy(text, encoding)
  return isText(text) && !isText(converted) ? text : converted
}

/** The code one cell is certainly written in, or null: as it stands it is no Vietnamese, converted every word is. */
export const legacyOf = (text: string): LegacyEncoding | null => {
  if (!upperLatin.test(text) || beyondLatin1Letter.test(text)) return null
  if (isText(text)) return null
  const { of } = evidence(text)
  return of.length === 1 ? (of[0] ?? null) : null
}

/**
 * The code a column of texts is written in, or null. Judged over the whole column, because single words read well in both
 * ("Hoàng" is Hồng in VNI): at least two texts must speak for the code, and four times as many as speak against it.
 */
export const detectLegacy = (texts: readonly string[]): LegacyEncoding | null => {
  const speaksFor = { tcvn3: 0, vni: 0 }
  const speaksAgainst = { tcvn3: 0, vni: 0 }
  let filled = 0
  for (const text of texts) {
    if (text === '') continue
    filled++
    const { of, against } = evidence(text)
    for (const encoding of of) speaksFor[encoding]++
    for (const encoding of against) speaksAgainst[encoding]++
  }
  const best: LegacyEncoding = speaksFor.vni > speaksFor.tcvn3 ? 'vni' : 'tcvn3'
  const other: LegacyEncoding = best === 'vni' ? 'tcvn3' : 'vni'
  const enough = speaksFor[best] >= Math.min(2, filled) && speaksFor[best] > 4 * speaksAgainst[best]
  return enough && speaksFor[best] > 0 && speaksFor[best] > speaksFor[other] ? best : null
}

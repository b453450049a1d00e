import { isSyllable } from '../text/syllable.ts'

/** What a key of an input method means after the letter it is typed behind, as combining marks. */
const hat = '\u0302'
const horn = '\u031b'
const breve = '\u0306'
const [grave, hook, tilde, acute, dot] = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const

type Method = {
  readonly tones: Readonly<Record<string, string>>
  /** The mark that a key puts on the last of these letters. */
  readonly marks: readonly { readonly key: string; readonly on: string; readonly mark: string }[]
  readonly bar: string
  /** A key that is a letter where no vowel stands before it. */
  readonly alone?: Readonly<Record<string, string>>
}

const viqr: Method = {
  tones: { '`': grave, '?': hook, '~': tilde, "'": acute, '.': dot },
  marks: [
    { key: '^', on: 'aeo', mark: hat },
    { key: '+', on: 'ou', mark: horn },
    { key: '*', on: 'ou', mark: horn },
    { key: '(', on: 'a', mark: breve },
  ],
  bar: 'd',
}
const vni: Method = {
  tones: { 1: acute, 2: grave, 3: hook, 4: tilde, 5: dot },
  marks: [
    { key: '6', on: 'aeo', mark: hat },
    { key: '7', on: 'ou', mark: horn },
    { key: '8', on: 'a', mark: breve },
  ],
  bar: '9',
}
const telex: Method = {
  tones: { s: acute, f: grave, r: hook, x: tilde, j: dot },
  marks: [
    { key: 'w', on: 'ou', mark: horn },
    { key: 'w', on: 'a', mark: breve },
    { key: 'a', on: 'a', mark: hat },
    { key: 'e', on: 'e', mark: hat },
    { key: 'o', on: 'o', mark: hat },
  ],
  bar: 'd',
  alone: { w: `u${horn}` },
}

const isVowel = (letter: string): boolean => /[aeiouy]/.test(letter.normalize('NFD')[0] ?? '')

/** A word with the keys of one method taken as marks; null when they are not all used up in a proper way. */
const typedBy = (method: Method, word: string): string | null => {
  const letters: string[] = []
  let tone = ''
  let vowels = 0
  for (const key of word) {
    const mark = vowels > 0 ? nearest(method, letters, key) : undefined
    const toned = vowels > 0 ? method.tones[key] : undefined
    if (mark) {
      const at = lastOf(letters, mark.on)
      letters[at] += mark.mark
      // One key makes ươ of uo.
      if (mark.mark === horn && letters[at]?.startsWith('o') && letters[at - 1] === 'u') letters[at - 1] = `u${horn}`
    } else if (toned !== undefined) {
      if (tone !== '') return null
      tone = toned
    } else if (key === method.bar && letters[0] === 'd') letters[0] = 'đ'
    else if (/[\p{L}]/u.test(key)) {
      const letter = vowels === 0 ? (method.alone?.[key] ?? key) : key
      letters.push(letter)
      if (isVowel(letter)) vowels++
    } else return null
  }
  return toned(letters, tone)
}

/** What the key means for the letter nearest before it. */
const nearest = (method: Method, letters: readonly string[], key: string): Method['marks'][number] | undefined =>
  method.marks
    .filter(mark => mark.key === key && lastOf(letters, mark.on) >= 0)
    .sort((a, b) => lastOf(letters, b.on) - lastOf(letters, a.on))[0]

/** The last letter without a mark that is one of `on`; -1 when there is none. */
const lastOf = (letters: readonly string[], on: string): number => {
  for (let at = letters.length - 1; at >= 0; at--) if (on.includes(letters[at] ?? '-')) return at
  return -1
}

/** The tone on a letter with a mark, or else on the last vowel; where it stands does not count when names are compared. */
const toned = (letters: readonly string[], tone: string): string => {
  const marked = letters.findLastIndex(letter => letter.length > 1 && letter !== 'đ')
  const at = marked >= 0 ? marked : letters.findLastIndex(isVowel)
  return letters
    .map((letter, n) => (n === at ? letter + tone : letter))
    .join('')
    .normalize('NFC')
}

/** Signs of VIQR that stand in no name: only then are the dot and the apostrophe of the text taken as tones, too. */
const surelyViqr = /[aeiouy][\^(+*`?~]/i
const keysInside = /[\p{L}][\p{L}]*[sfrxjwaeod1-9]/iu

/**
 * Keystrokes of Telex, VNI or VIQR that were left in a name, as the letters that were meant: "nguyeenx thij lan", "Nguye6n4 Thi5 Lan",
 * "Nguye^~n Thi. Lan" → nguyễn thị lan. A word that is a syllable as it stands, or that no method makes one, stays as typed: so do
 * H'Hen, Ksor and Y Wer. Expects NFC; the words that change come back in small letters.
 */
export const undoKeystrokes = (text: string): string => {
  const asViqr = surelyViqr.test(text)
  if (!asViqr && !keysInside.test(text)) return text
  return text
    .split(' ')
    .map(word => {
      const small = word.toLowerCase()
      if (!/[a-z]/.test(small) || isSyllable(small)) return word
      const methods = [...(asViqr ? [viqr] : []), ...(/\d/.test(small) ? [vni] : [telex])]
      for (const method of methods) {
        const meant = typedBy(method, small)
        if (meant !== null && meant !== small && isSyllable(meant)) return meant
      }
      return word
    })
    .join(' ')
}

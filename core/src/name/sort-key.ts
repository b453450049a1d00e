import { remember } from '../platform/remember.ts'
import { smallLetters } from './clean-name.ts'
import { nameParts } from './given-name.ts'
import { apostrophes } from './proper-case.ts'
import { splitTone } from './tone.ts'

/** The Vietnamese alphabet with f j w z in their Latin places. */
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'

/** Every sign a key may hold, in byte order; nothing here needs escaping in SQL, COPY, CSV or a URL path. */
const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const level = '!' // below everything, so that a shorter string comes first
const blank = '-'
const hyphen = '.'
const apostrophe = '/'
const foreign = 'z'

/** Sorts after every name: a child without a name stands at the end of the list. */
const nameless = '~'

const weights = new Map<string, string>([...alphabet].map((letter, i) => [letter, signs[i + 10] ?? foreign]))
for (const digit of '0123456789') weights.set(digit, digit)
for (const sign of apostrophes) weights.set(sign, apostrophe)
weights
  .set(' ', blank)
  .set('-', hyphen)
  .set('ð', weights.get('đ') ?? foreign)

/** Marks that are no Vietnamese tone (ŏ, ŭ, ĕ, č of the Central Highlands, ü) come after the five tones. */
const otherMark: Readonly<Record<string, number>> = { '\u0306': 6, '\u030c': 7, '\u0308': 8 }

/**
 * One part of a name as a key of two levels: base letters first, then tones. A tone is written as how far it stands
 * behind the one before it (nearer sorts later) and which it is, which orders as comparing letter by letter does.
 * Given names are few hundred, and so are the surnames and middle names before them: each is worked out once.
 */
const partKey = remember(8192, part => {
  let letters = ''
  let tones = ''
  let gap = 0
  for (const typed of part) {
    let { letter, tone } = splitTone(typed)
    let weight = weights.get(letter)
    if (weight === undefined) {
      const [base = '', mark = ''] = letter.normalize('NFD')
      weight = weights.get(base) ?? (/\p{L}/u.test(base) ? foreign : '')
      if (mark !== '' && tone === 0) tone = otherMark[mark] ?? 9
      letter = base
    }
    letters += weight
    if (tone > 0) {
      tones += (signs[signs.length - 1 - Math.min(gap, signs.length - 1)] ?? '') + tone
      gap = 0
    } else if (weight !== '') gap++
  }
  return tones === '' ? letters : letters + level + tones
})

/**
 * The stored sort key of a person's name, ASCII, to be compared byte by byte (COLLATE "C").
 * Order: the given name as Intl.Collator('vi') compares it (base letters of the whole word, then tones ngang huyền hỏi
 * ngã sắc nặng), then the rest of the name from its first word in the same way. Case, NFC/NFD and blanks do not count.
 * Empty names come last. `people` is the code in the list of ethnic groups ('2008-11'), see nameParts.
 */
export const nameSortKey = (fullName: string | null, people?: string): string => {
  if (fullName === null) return nameless
  const name = smallLetters(fullName)
  if (name === '') return nameless
  const { given, rest } = nameParts(name, people)
  // Two level marks between the parts: the tones of the given name may be absent, the second part must still come after them.
  return rest === '' ? partKey(given) : `${partKey(given)}${level}${level}${partKey(rest)}`
}

import { foldName } from '@mangnon/core/name/fold.ts'
import type { Random } from '@mangnon/server/demo/random.ts'
import type { Known } from './fill-people.ts'

/** What somebody types who looks for a child. */
export type Question = { readonly q: string; readonly of: Known }

const year = (of: Known): string => of.birth.slice(0, 4)
const day = (of: Known): string => of.birth.split('-').reverse().join('/')

const telexTones = ['', 'f', 'r', 'x', 's', 'j'] as const
const tones = '\u0300\u0309\u0303\u0301\u0323'
const telexMarks: Readonly<Record<string, string>> = { '\u0302': '', '\u031b': 'w', '\u0306': 'w' }

/** A name as its Telex keys: Nguyễn → Nguyeenx. */
const asTelex = (name: string): string =>
  name
    .split(' ')
    .map(word => {
      let tone = ''
      const letters = [...word.replaceAll('đ', 'dd').replaceAll('Đ', 'Dd')].map(letter => {
        const [base = '', ...marks] = letter.normalize('NFD')
        return marks.reduce((text, mark) => {
          if (tones.includes(mark)) {
            tone = telexTones[tones.indexOf(mark) + 1] ?? ''
            return text
          }
          return text + (mark === '\u0302' ? base.toLowerCase() : (telexMarks[mark] ?? ''))
        }, base)
      })
      return letters.join('') + tone
    })
    .join(' ')

const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const beside = (random: Random, letter: string): string => {
  const row = keyboard.find(keys => keys.includes(letter)) ?? letter
  const at = row.indexOf(letter)
  return random.pick([row[at - 1], row[at + 1]].filter(key => key !== undefined)) ?? letter
}

const sounds: readonly (readonly [RegExp, string])[] = [
  [/\bs/, 'x'],
  [/\bx/, 's'],
  [/\btr/, 'ch'],
  [/\bch/, 'tr'],
  [/\bl/, 'n'],
  [/\bn(?!g|h)/, 'l'],
  [/\bgi/, 'd'],
  [/\bd/, 'gi'],
  [/ng\b/, 'n'],
  [/an\b/, 'ang'],
  [/t\b/, 'c'],
]

/** One slip in a name without accents: a letter left out, doubled, another, two swapped, or one sound for another. */
export const withSlip = (random: Random, name: string): string => {
  const words = foldName(name).split(' ')
  if (random.chance(0.35)) {
    const [from, to] = random.pick(sounds)
    const all = words.join(' ')
    const slipped = all.replace(from, to)
    if (slipped !== all) return slipped
  }
  const at = random.below(words.length)
  const word = words[at] ?? ''
  const letter = random.below(word.length)
  const [before, sign, after] = [word.slice(0, letter), word[letter] ?? '', word.slice(letter + 1)]
  const slips = [
    before + after,
    before + sign + sign + after,
    before + beside(random, sign) + after,
    after === '' ? before + sign + sign : before + after[0] + sign + after.slice(1),
  ].filter(slip => slip !== '' && slip !== word)
  return words.with(at, random.pick(slips)).join(' ')
}

const withoutMiddle = (name: string): string => {
  const words = name.split(' ')
  return words.length < 3 ? name : [words[0], ...words.slice(2)].join(' ')
}

/** What people type, in one commune: everybody's way of looking. */
const ways: readonly ((random: Random, of: Known) => string)[] = [
  (_random, of) => of.fullName,
  (_random, of) => `${foldName(of.fullName)} ${year(of)}`,
  (_random, of) => foldName(of.fullName),
  (random, of) => `${withSlip(random, of.fullName)} ${year(of)}`,
  (random, of) => withSlip(random, of.fullName),
  (_random, of) => asTelex(of.fullName),
  (_random, of) => `${foldName(withoutMiddle(of.fullName))} ${day(of)}`,
  (_random, of) => `${of.fullName.split(' ').at(-1)} mẹ ${of.mother ?? of.father ?? 'Nguyễn Thị Mai'}`,
  (_random, of) => day(of),
  (_random, of) => of.number ?? of.code,
  (_random, of) => of.code,
  (_random, of) => `${foldName(of.fullName.split(' ').slice(1).join(' '))}`,
]

/** Mixed questions about known children. */
export const mixed = (random: Random, known: readonly Known[], count: number): Question[] =>
  Array.from({ length: count }, (_, at) => {
    const of = random.pick(known)
    return { q: ways[at % ways.length]?.(random, of) ?? of.fullName, of }
  })

/** The questions on which the first page is judged. */
export const judged = {
  nameAndYear: (_random: Random, of: Known): string => `${foldName(of.fullName)} ${year(of)}`,
  slipAndYear: (random: Random, of: Known): string => `${withSlip(random, of.fullName)} ${year(of)}`,
  slip: (random: Random, of: Known): string => withSlip(random, of.fullName),
  nameAndDay: (_random: Random, of: Known): string => `${foldName(of.fullName)} ${day(of)}`,
  nameAndMother: (_random: Random, of: Known): string => `${foldName(of.fullName)}, ${foldName(of.mother ?? '')}`,
} as const

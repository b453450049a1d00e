import { daysInMonth } from '@mangnon/core/date/calendar-day.ts'
import type { Random } from '@mangnon/server/demo/random.ts'
import type { Person } from '../search/people.ts'

/** A child's record as it is planted: what a person may have and a day that may be known in part. */
export type Planted = Omit<Person, 'birth' | 'sex'> & {
  readonly birth: string | null
  readonly sex: Person['sex'] | 'unknown'
}

const pick = <T>(random: Random, list: readonly T[]): T => {
  const found = list[Math.floor(random.next() * list.length)]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}

const marks = /[\u0300-\u036f]/g
const bare = (text: string): string =>
  text.normalize('NFD').replace(marks, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC')

const word = (random: Random, name: string, change: (word: string) => string): string => {
  const words = name.split(' ')
  const at = Math.floor(random.next() * words.length)
  return words.map((one, index) => (index === at ? change(one) : one)).join(' ')
}

const sounds: readonly (readonly [RegExp, string])[] = [
  [/^S/, 'X'],
  [/^X/, 'S'],
  [/^Tr/, 'Ch'],
  [/^Ch/, 'Tr'],
  [/^L/, 'N'],
  [/^N(?=[^gh])/, 'L'],
  [/^D/, 'Gi'],
  [/ng$/, 'n'],
  [/n$/, 'ng'],
]
const tones = ['\u0309', '\u0303'] as const

/** Slips of whoever types or copies a name. */
const spellings: readonly ((random: Random, name: string) => string)[] = [
  (_random, name) => bare(name),
  (random, name) => word(random, name, bare),
  // hỏi for ngã, ngã for hỏi
  (_random, name) =>
    name
      .normalize('NFD')
      .replace(/[\u0309\u0303]/g, tone => (tone === tones[0] ? tones[1] : tones[0]))
      .normalize('NFC'),
  (random, name) => {
    const [from, to] = pick(random, sounds)
    return word(random, name, one => one.replace(from, to))
  },
  // two letters in the wrong order
  (random, name) =>
    word(random, name, one => {
      const at = 1 + Math.floor(random.next() * Math.max(1, one.length - 2))
      return one.length < 3 ? one : `${one.slice(0, at)}${one[at + 1] ?? ''}${one[at]}${one.slice(at + 2)}`
    }),
  // a letter left out
  (random, name) =>
    word(random, name, one => {
      const at = 1 + Math.floor(random.next() * Math.max(1, one.length - 1))
      return one.length < 3 ? one : one.slice(0, at) + one.slice(at + 1)
    }),
  // a middle word left out
  (_random, name) => {
    const words = name.split(' ')
    return words.length < 3 ? name : words.toSpliced(1, 1).join(' ')
  },
  (_random, name) => name.toUpperCase(),
  (_random, name) => name.normalize('NFD'),
]

const two = (n: number): string => String(n).padStart(2, '0')

/** Slips in a date: day and month changed places, a figure wrong, the year before or after, the day or all of it unknown. */
const dates: readonly ((random: Random, birth: string) => string | null)[] = [
  (_random, birth) => {
    const [year, month = '', day = ''] = birth.split('-')
    return Number(day) <= 12 ? `${year}-${day}-${month}` : birth.slice(0, 4)
  },
  (random, birth) => {
    const [year = '', month = '', day = ''] = birth.split('-')
    const other = 1 + ((Number(day) - 1 + pick(random, [1, 10, -1 + 28, 2])) % daysInMonth(Number(year), Number(month)))
    return `${year}-${month}-${two(other)}`
  },
  (random, birth) => {
    const year = Number(birth.slice(0, 4)) + pick(random, [-1, 1])
    const day = birth.endsWith('-02-29') ? '-02-28' : birth.slice(4)
    return `${year}${day}`
  },
  (_random, birth) => birth.slice(0, 4),
  (_random, birth) => birth.slice(0, 7),
  () => null,
]

export type Damage = 'spelling' | 'date' | 'moved' | 'parents'
export const damages: readonly Damage[] = ['spelling', 'date', 'moved', 'parents']

/** What of a second record differs from the first: most often one thing, at times two. */
export const damagesOf = (random: Random): Damage[] => {
  const first = pick(random, damages)
  const second = random.chance(0.25) ? pick(random, damages) : first
  return first === second ? [first] : [first, second]
}

/** The same child written again with these slips; moving is the caller's. */
export const again = (random: Random, child: Planted, of: readonly Damage[]): Planted => {
  let { fullName, birth, mother, father } = child
  if (of.includes('spelling')) fullName = pick(random, spellings)(random, fullName)
  if (of.includes('date') && birth?.length === 10) birth = pick(random, dates)(random, birth)
  if (of.includes('parents')) {
    const left = pick(random, ['mother', 'father', 'both'] as const)
    if (left !== 'father') mother = null
    if (left !== 'mother') father = null
  }
  // A mother's name is misspelled as a child's is.
  if (mother !== null && of.includes('spelling') && random.chance(0.3)) mother = pick(random, spellings)(random, mother)
  return { fullName, birth, mother, father, sex: random.chance(0.01) ? 'unknown' : child.sex }
}

const nearDay = (random: Random, birth: string, days: number): string =>
  new Date(Date.parse(`${birth.slice(0, 10)}T00:00:00Z`) + (Math.floor(random.next() * 2 * days) - days) * 86_400_000)
    .toISOString()
    .slice(0, 10)

/** Two children who look alike: a twin with a name of its own, or a cousin, of whom one in two bears the very name. */
export const lookAlike = (
  random: Random,
  child: Planted,
  other: Planted,
): { child: Planted; kind: 'twin' | 'cousin' } => {
  const names = other.fullName.split(' ')
  const own = child.fullName.split(' ')
  if (random.chance(0.5)) {
    const sex = random.chance(0.6) ? child.sex : other.sex
    // Twins often share all but the given name.
    const fullName = [...own.slice(0, -1), names.at(-1) === own.at(-1) ? 'Phú' : names.at(-1)].join(' ')
    return { kind: 'twin', child: { ...child, fullName, sex } }
  }
  const fullName = random.chance(0.5) ? child.fullName : [own[0], ...names.slice(1)].join(' ')
  const birth = child.birth === null ? null : nearDay(random, child.birth.padEnd(10, '-01'), 400)
  const father = other.father && `${own[0]} ${other.father.split(' ').slice(1).join(' ')}`
  return { kind: 'cousin', child: { ...other, fullName, birth, father, sex: child.sex } }
}

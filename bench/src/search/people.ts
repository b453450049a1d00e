import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import {
  childGivens,
  doubleMiddles,
  middles,
  parentGivens,
  parentMiddles,
  surnames,
} from '@mangnon/server/demo/kinh-names.ts'
import { createRandom, type Random, weighted } from '@mangnon/server/demo/random.ts'

/** A child of the search bench: what is searched by, and nothing else. */
export type Person = {
  readonly fullName: string
  readonly sex: 'male' | 'female'
  readonly birth: string
  readonly mother: string | null
  readonly father: string | null
}

type Weighted = readonly string[]
type Names = {
  readonly surname: Weighted
  readonly middle: Weighted
  readonly given: Weighted
  readonly double: Weighted
}
type Sex = Person['sex']

const shared = path.resolve(import.meta.dirname, '../../..', process.env.MANGNON_SHARED ?? '../shared', 'data')

const table = (file: string): string[][] =>
  readFileSync(path.join(shared, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.trim().split(','))

/** Weights are percentages with fractions; lists to pick from hold whole numbers. */
const tenths = (weight: string | undefined): number => Math.max(1, Math.round(Number(weight) * 10))

const list = (rows: readonly string[][], name: number, weight: number): string =>
  rows
    .filter(row => Number(row[weight]) > 0)
    .map(row => `${row[name]} ${tenths(row[weight])}`)
    .join(', ')

/** Whether the lists of the shared data are there; without them the demo's own are drawn from. */
export const hasSharedNames = existsSync(path.join(shared, 'names_given.csv'))

const namesOf = (sex: Sex, grown: boolean): Names => {
  if (!hasSharedNames) {
    const double = doubleMiddles[sex]
    return grown
      ? { surname: surnames, middle: parentMiddles[sex], given: parentGivens[sex], double }
      : { surname: surnames, middle: middles[sex], given: childGivens[sex], double }
  }
  const letter = sex === 'male' ? 'M' : 'F'
  const middle = table('names_middle.csv').filter(row => row[0] === letter)
  const given = table('names_given.csv').filter(row => row[0] === letter)
  const words = list(middle, 1, 2)
  return {
    surname: weighted(list(table('names_surnames.csv'), 0, 1)),
    middle: grown ? parentMiddles[sex] : weighted(words),
    given: weighted(list(given, 1, grown ? 3 : 2)),
    double: weighted(sex === 'female' ? middle.map(row => `Thị ${row[1]} ${tenths(row[2])}`).join(', ') : words),
  }
}

/** Shares of names of four words among births of 2007–2011: boys 26 %, girls 65 % (shared data, §4). */
const fourWords = { male: 0.26, female: 0.65 } as const

const nameFrom = (random: Random, names: Names, double: number): string =>
  `${random.pick(names.surname)} ${random.chance(double) ? random.pick(names.double) : random.pick(names.middle)} ${random.pick(names.given)}`

const first = Date.UTC(2010, 10, 23)
const days = 16 * 365

/** People one after the other, for ever; the same for the same seed. */
export function* people(seed: number): Generator<Person, never, undefined> {
  const random = createRandom(seed)
  const children = { male: namesOf('male', false), female: namesOf('female', false) }
  const parents = { male: namesOf('male', true), female: namesOf('female', true) }
  for (;;) {
    const sex: Sex = random.chance(0.527) ? 'male' : 'female'
    const father = nameFrom(random, parents.male, 0)
    const mother = random.chance(0.96) ? nameFrom(random, parents.female, 0.1) : null
    const own = nameFrom(random, children[sex], fourWords[sex])
    const day = new Date(first + Math.floor(random.next() * days) * 86_400_000).toISOString().slice(0, 10)
    yield {
      // A child bears the father's surname.
      fullName: `${father.split(' ')[0]} ${own.split(' ').slice(1).join(' ')}`,
      sex,
      birth: random.chance(0.02) ? day.slice(0, 4) : day,
      mother,
      father: random.chance(0.93) ? father : null,
    }
  }
}

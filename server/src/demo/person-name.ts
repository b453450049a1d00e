import {
  childGivens,
  doubleMiddles,
  elderGivens,
  middles,
  parentGivens,
  parentMiddles,
  surnames,
} from './kinh-names.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'

export type Gender = 'male' | 'female'
export type Generation = 'child' | 'parent' | 'elder'

/** A family's name: a surname handed down by the father, or for Ê Đê the mother's clan. */
export const familyName = (random: Random, people: People | null): string => random.pick(people?.surnames ?? surnames)

/** A full name as its people form it; the order of the words is the people's own. */
export const personName = (
  random: Random,
  people: People | null,
  family: string,
  gender: Gender,
  generation: Generation,
): string => {
  if (people === null) return kinhName(random, family, gender, generation)
  const given = random.pick(people.givens[gender])
  if (people.naming === 'ede') return gender === 'male' ? `Y ${given} ${family}` : `H'${given} ${family}`
  const isOld = generation !== 'child'
  if (people.naming === 'hmong') return `${family} ${gender === 'male' ? 'A' : 'Thị'} ${given}`
  if (people.naming === 'dao')
    return `${family} ${gender === 'male' ? random.pick(DAO_MEN) : random.pick(DAO_WOMEN)} ${given}`
  const usual = gender === 'male' ? 'Văn' : 'Thị'
  const middle = random.chance(isOld ? 0.8 : 0.35) ? usual : random.pick(middles[gender])
  return joined(family, middle, given)
}

const DAO_MEN = ['Văn', 'Văn', 'Tài', 'Tiến', 'Hữu', 'A']
const DAO_WOMEN = ['Mùi', 'Thị', 'Thị', 'Tả', 'Mùi']

const kinhName = (random: Random, family: string, gender: Gender, generation: Generation): string => {
  if (generation === 'elder') {
    const middle = gender === 'female' ? 'Thị' : random.pick(parentMiddles.male)
    return joined(family, middle, random.pick(elderGivens[gender]))
  }
  if (generation === 'parent')
    return joined(family, random.pick(parentMiddles[gender]), random.pick(parentGivens[gender]))
  return joined(family, childMiddle(random, gender), random.pick(childGivens[gender]))
}

/** Words in a full name, births 2007–2011: boys 1/73/26 % of 2/3/4 words, girls 0/35/65 %. */
const childMiddle = (random: Random, gender: Gender): string => {
  const chance = random.next()
  if (chance < (gender === 'male' ? 0.01 : 0.002)) return ''
  return chance < (gender === 'male' ? 0.74 : 0.36) ? random.pick(middles[gender]) : random.pick(doubleMiddles[gender])
}

/** No word twice beside itself: 'Lê Lê Bảo An' and 'Trần Minh Minh' are nobody's name. */
const joined = (family: string, middle: string, given: string): string => {
  const rest = middle
    .split(' ')
    .filter((word, at, all) => word !== '' && word !== given && !(at === 0 && all.length > 1 && word === family))
  return [family, ...rest, given].join(' ')
}

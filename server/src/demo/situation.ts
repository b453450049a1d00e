import type { Random } from './random.ts'

/** Kin who bring up a child in place of the parents; codes of `legal/code-lists/relationships.json`. */
export type CarerRelation = 'ong_noi' | 'ba_noi' | 'ba_ngoai' | 'bac' | 'di' | 'nguoi_cham_soc_thay_the'

/** How a family lives: which parents are known, who heads the household and what the register says of it. */
export type Situation = {
  readonly weight: number
  readonly knowsFather: boolean
  readonly knowsMother: boolean
  readonly head: 'father' | 'mother' | 'carer'
  readonly carers: readonly CarerRelation[]
  /** Grown-up people in the household, the head among them. */
  readonly adults: number
  readonly circumstance: string | null
  readonly notes: string | null
}

const both = { knowsFather: true, knowsMother: true, carers: [], circumstance: null, notes: null }

/** Weights in ten thousand families with children. Circumstances in words stay with what a commune's list says openly. */
const situations: readonly Situation[] = [
  { ...both, weight: 5600, head: 'father', adults: 2 },
  { ...both, weight: 600, head: 'mother', adults: 2 },
  { ...both, weight: 1900, head: 'carer', carers: ['ong_noi', 'ong_noi', 'ba_noi'], adults: 4 },
  {
    ...both,
    weight: 550,
    head: 'carer',
    carers: ['ong_noi', 'ba_noi', 'ba_ngoai'],
    adults: 2,
    notes: 'Cha mẹ đi làm ăn xa, trẻ ở với ông bà',
  },
  { ...both, weight: 480, head: 'mother', adults: 1, notes: 'Cha mẹ ly hôn, trẻ ở với mẹ' },
  { ...both, weight: 110, head: 'father', adults: 1, notes: 'Cha mẹ ly hôn, trẻ ở với cha' },
  { ...both, weight: 320, head: 'mother', adults: 1, knowsFather: false, notes: 'Mẹ đơn thân' },
  { ...both, weight: 60, head: 'father', adults: 2, knowsMother: false },
  { ...both, weight: 190, head: 'mother', adults: 1, circumstance: 'Mồ côi cha' },
  { ...both, weight: 90, head: 'father', adults: 2, circumstance: 'Mồ côi mẹ' },
  {
    ...both,
    weight: 45,
    head: 'carer',
    carers: ['ba_noi', 'ong_noi', 'ba_ngoai', 'bac', 'di'],
    adults: 2,
    circumstance: 'Mồ côi cả cha và mẹ, sống với người thân',
  },
  {
    ...both,
    weight: 25,
    head: 'carer',
    carers: ['ba_ngoai', 'di', 'nguoi_cham_soc_thay_the'],
    adults: 2,
    knowsFather: false,
    knowsMother: false,
    circumstance: 'Bị bỏ rơi, được nhận chăm sóc thay thế',
  },
  {
    ...both,
    weight: 30,
    head: 'carer',
    carers: ['ba_ngoai', 'ba_noi'],
    adults: 1,
    knowsFather: false,
    circumstance: 'Không nơi nương tựa, mẹ bỏ đi không liên lạc được',
  },
]

const total = situations.reduce((sum, { weight }) => sum + weight, 0)

export const situationOf = (random: Random): Situation => {
  let left = random.below(total)
  for (const situation of situations) {
    left -= situation.weight
    if (left < 0) return situation
  }
  throw new RangeError('weights do not add up')
}

const disabilities = [
  'Khuyết tật vận động nhẹ',
  'Khuyết tật nặng',
  'Khuyết tật trí tuệ',
  'Khuyết tật nghe, nói',
  'Khuyết tật nhìn',
  'Rối loạn phổ tự kỷ',
]

/** About two children in a hundred live with a disability (survey of 2023, 2 to 17 years). */
export const disabilityOf = (random: Random): string | null => (random.chance(0.019) ? random.pick(disabilities) : null)

/** Article 10, letter n: only children of poor and near-poor households belong to the group. */
export const illnessOf = (random: Random, isPoor: boolean): string | null =>
  isPoor && random.chance(0.03) ? random.pick(['Tim bẩm sinh, đang điều trị', 'Bệnh máu, điều trị dài ngày']) : null

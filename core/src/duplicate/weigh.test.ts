import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonFacts } from './person-facts.ts'
import { weigh } from './weigh.ts'

const commune = '25.24.09349.'
const elsewhere = '25.01.00004.'

const lan: PersonFacts = {
  fullName: 'Nguyễn Thị Thanh Hương',
  sex: 'female',
  birth: '2018-03-05',
  personalNumber: null,
  motherName: 'Trần Thị Mai',
  fatherName: 'Nguyễn Văn Hùng',
  householdId: null,
  communePath: commune,
  villagePath: null,
  batchId: null,
}
type Facts = Partial<PersonFacts>
const pair = (other: Facts, one: Facts = {}) => weigh({ ...lan, ...one }, { ...lan, ...other })
const noParents = { motherName: null, fatherName: null }
const moved = { communePath: elsewhere }

describe('one child', () => {
  test.each<[string, Facts, Facts?]>([
    ['the same again', {}],
    ['a missing accent', { fullName: 'Nguyễn Thị Thanh Hưong' }],
    ['without accents', { fullName: 'NGUYEN THI THANH HUONG' }],
    ['a slip in the name', { fullName: 'Nguyễn Thị Thanh Hươgn' }],
    ['a middle word left out', { fullName: 'Nguyễn Thanh Hương' }],
    ['day and month changed places', { birth: '2018-05-03' }],
    ['another figure in the day', { birth: '2018-03-06' }],
    ['another year', { birth: '2017-03-05' }],
    ['the year alone', { birth: '2018' }],
    ['no day of birth at all', { birth: null }],
    ['no parents on one side', noParents],
    ['no father, a slip in the mother', { fatherName: null, motherName: 'Trần Thị Mại' }],
    ['moved to another commune', moved],
    ['moved, a slip in the day', { ...moved, birth: '2018-05-03' }],
    ['moved, without accents, no father', { ...moved, fullName: 'Nguyen Thi Thanh Huong', fatherName: null }],
    ['another sex written by mistake', { sex: 'male' }],
    ['a newborn named later', { fullName: 'Trần Gia Bảo' }, { fullName: 'CB Trần Thị Mai', motherName: null }],
    [
      'one number, all else poorly known',
      { fullName: 'Nguyễn Hương', birth: null, ...noParents, personalNumber: '024318000001' },
      { personalNumber: '024318000001' },
    ],
  ])('%s', (_name, other, one) =>
    expect(pair(other, one)).toMatchObject({ likely: expect.stringMatching(/likely|possible/) }),
  )
})

describe('two children', () => {
  const home = { householdId: 'h' }
  test.each<[string, Facts, Facts?]>([
    ['twins', { ...home, fullName: 'Nguyễn Thị Thanh Hà' }, home],
    ['twins whose names are near', { ...home, fullName: 'Nguyễn Thị Thanh Hường' }, home],
    ['twins of another sex', { ...home, fullName: 'Nguyễn Minh Quân', sex: 'male' }, home],
    ['siblings', { ...home, fullName: 'Nguyễn Thị Thu Hà', birth: '2015-08-20' }, home],
    ['cousins of one name', { motherName: 'Lê Thị Hoa', fatherName: 'Nguyễn Văn Dũng', birth: '2018-09-17' }],
    [
      'cousins of one name in one house',
      { ...home, motherName: 'Lê Thị Hoa', fatherName: 'Nguyễn Văn Dũng', birth: '2018-09-17' },
      home,
    ],
    [
      'one name and one day in another province, other parents',
      { ...moved, motherName: 'Lê Thị Hoa', fatherName: 'Nguyễn Văn Dũng' },
    ],
    [
      'one name and day in the same commune, other parents',
      { motherName: 'Lê Thị Hoa', fatherName: 'Nguyễn Văn Dũng' },
    ],
    [
      'a common name on one day far away, nothing else known',
      { ...moved, ...noParents, fullName: 'Nguyễn Thị Lan' },
      { ...noParents, fullName: 'Nguyễn Thị Lan' },
    ],
    [
      'the newborn is not her mother',
      { fullName: 'Trần Thị Mai', birth: '1995-01-02' },
      { fullName: 'CB Trần Thị Mai', motherName: null },
    ],
    [
      'two numbers and another day',
      { personalNumber: '024318000001', birth: '2018-07-19' },
      { personalNumber: '024318000002' },
    ],
    ['a name alone', { ...noParents, birth: null }, { ...noParents, birth: null }],
  ])('%s', (_name, other, one) =>
    expect(pair(other, one)).toMatchObject({ likely: expect.stringMatching(/unlikely|possible/) }),
  )
})

test.each<[Facts, string[], string[]]>([
  [{ fullName: 'Nguyễn Thị Thanh Hưong' }, ['name_marks', 'birth_same', 'mother_same', 'father_same', 'sex_same'], []],
  [{ birth: '2018-05-03', fatherName: null }, ['name_same', 'birth_swapped', 'mother_same', 'sex_same'], []],
  [
    { fullName: 'Nguyễn Thị Thu Hà' },
    ['birth_same', 'mother_same', 'father_same', 'sex_same'],
    ['name_differs', 'twins'],
  ],
])('what is told of %j', (other, reasons, against) => {
  const told = pair(other)
  expect([...told.reasons].sort()).toEqual(reasons.sort())
  expect([...told.against].sort()).toEqual(against.sort())
})

test('two records are alike from either side, and unknown parts never make a defect', () => {
  const text = fc.option(fc.constantFrom('Nguyễn Thị Lan', 'CB Trần Thị Mai', 'H’Hen Niê', '😀', '', 'Tran Thi Mai'), {
    nil: null,
  })
  const one = fc.record({
    fullName: text.map(name => name ?? 'Y Blô'),
    sex: fc.constantFrom('male' as const, 'female' as const, 'unknown' as const),
    birth: fc.constantFrom(null, '2018', '2018-03', '2018-03-05', '2018-05-03', '2020-02-29'),
    personalNumber: fc.constantFrom(null, '024318000001', '024318000002'),
    motherName: text,
    fatherName: text,
    householdId: fc.constantFrom(null, 'h', 'i'),
    communePath: fc.constantFrom(commune, elsewhere),
    villagePath: fc.constantFrom(null, `${commune}001.`),
    batchId: fc.constantFrom(null, 'b'),
  })
  fc.assert(
    fc.property(one, one, (a, b) => {
      const there = weigh(a, b)
      expect(Number.isFinite(there.bits)).toBe(true)
      expect(weigh(b, a).bits).toBe(there.bits)
    }),
  )
})

import { expect, test } from 'vitest'
import { foldName } from '../name/fold.ts'
import { readAsked } from './asked.ts'
import { endsKeys, wholeNameKeys } from './name-keys.ts'
import { rankBy, whatToAdd } from './rank.ts'

const year = (of: string) => ({ from: `${of}-01-01`, to: `${of}-12-31` })

test.each([
  ['Nguyễn Thị Lan', 'nguyen thi lan', null, {}],
  ['nguyeenx thij lan 2015', 'nguyen thi lan', null, { birth: year('2015') }],
  ['Nguye6n4 Thi5 Lan', 'nguyen thi lan', null, {}],
  ['Nguye^~n Thi. Lan', 'nguyen thi lan', null, {}],
  ['lan mẹ trần thị mai', 'lan', 'tran thi mai', {}],
  ['Lan con bà Mai', 'lan', 'mai', {}],
  ['mẹ Trần Thị Mai 2015', null, 'tran thi mai', { birth: year('2015') }],
  ['Nguyễn Thị Lan, Trần Thị Mai', 'nguyen thi lan', 'tran thi mai', {}],
  ['NAM, NGUYEN VAN', 'nam nguyen van', null, {}],
  ['nguyễn gia bảo trần thị mai', 'nguyen gia bao', 'tran thi mai', {}],
  ['Nguyễn Trần Khánh Linh', 'nguyen tran khanh linh', null, {}],
  ['05/03/2018', null, null, { birth: { from: '2018-03-05', to: '2018-03-05' } }],
  ['0912 345 678', null, null, { phone: '+84912345678', identifier: '0912345678' }],
  ['%', null, null, {}],
  ["'", null, null, {}],
  ['😀', null, null, {}],
  ['\u202b\u200f', null, null, {}],
  ['\u202bLan\u200f', 'lan', null, {}],
  ['', null, null, {}],
])('%s', (text, name, parent, numbers) => {
  const { name: n, parent: p, whole: _whole, ...rest } = readAsked(text)
  expect([n?.words.join(' ') ?? null, p?.words.join(' ') ?? null, rest]).toEqual([name, parent, numbers])
})

test.each([
  ['nguyen thi xuong', 'nguyen thi suong', 1],
  ['tran chung kien', 'tran trung kien', 1],
  ['le van lam', 'le van nam', 1],
  ['giuong thi hoa', 'duong thi hoa', 1],
  ['ly thi hoa', 'li thi hoa', 1],
  ['lan nguyen thi', 'nguyen thi lan', 1],
  ['h hen nie', 'hhen nie', 1],
  ['hhen nie', 'h hen nie', 1],
  ['nguyen van gia bao', 'nguyen gia bao', 1],
  ['nguyen thi huogn', 'nguyen thi huong', 1.5],
  ['nguyn thi huong', 'nguyen thi huong', 1.5],
  ['ksr hlan', 'ksor hlan', 1.5],
  ['e huu loi', 'le huu loi', 1.2],
  ['huynh thi my v', 'huynh thi my vy', 1.2],
])('%s may stand as %s', (typed, stored, most) => {
  const found = wholeNameKeys(foldName(typed).split(' ')).find(({ key }) => key === stored)
  expect(found?.cost).toBeLessThanOrEqual(most)
})

test('keys are bounded, the first is what was typed', () => {
  for (const typed of ['a', 'x'.repeat(300), 'nguyen thi lan', 'qwrt zxcv qwrt zxcv', 'a b c d e f g h i j']) {
    const keys = wholeNameKeys(typed.split(' '))
    expect(keys.length).toBeLessThanOrEqual(400)
    expect(keys[0]).toEqual({ key: typed.split(' ').slice(0, 7).join(' '), cost: 0 })
    expect(endsKeys(typed.split(' ')).length).toBeLessThanOrEqual(100)
  }
})

const child = (fullName: string, more: object = {}) => ({
  fullName,
  birthFirst: '2015-05-03',
  birthLast: '2015-05-03',
  fatherName: null,
  motherName: 'Trần Thị Mai',
  ended: false,
  cost: 0,
  ...more,
})

test('the right child comes first', () => {
  const order = (text: string, children: ReturnType<typeof child>[]) =>
    children
      .map(one => ({ name: one.fullName, ...rankBy(readAsked(text))(one) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ name }) => name)
  expect(order('Nguyễn Thị Hường', [child('Nguyễn Thị Hương'), child('Nguyễn Thị Hường')])[0]).toBe('Nguyễn Thị Hường')
  expect(
    order('nguyen thi lan 2015', [
      child('Nguyễn Thị Lan', { birthFirst: '2016-01-01', birthLast: '2016-01-01' }),
      child('Nguyễn Thị Lan'),
    ]),
  ).toHaveLength(2)
  expect(rankBy(readAsked('nguyen thi lan 2015'))(child('Nguyễn Thị Lan'))).toEqual({
    cost: 0,
    reasons: ['name', 'birth'],
  })
  expect(rankBy(readAsked('lan mẹ mai'))(child('Nguyễn Thị Lan')).reasons).toEqual(['words', 'parent'])
})

test.each([
  // A slip of the finger before another name in its place, and what was left out before both.
  ['nguyen thj lan', ['Nguyễn Lan', 'Nguyễn Thị Lan', 'Nguyễn Thu Lan', 'Nguyễn Văn Lan'], 'Nguyễn Thị Lan'],
  ['nguyen van hng', ['Nguyễn Văn Hà', 'Nguyễn Văn An', 'Nguyễn Văn Hưng'], 'Nguyễn Văn Hưng'],
  ['nguyen van hnug', ['Nguyễn Văn Hà', 'Nguyễn Văn Hạnh', 'Nguyễn Văn Hùng'], 'Nguyễn Văn Hùng'],
  ['tran lan', ['Trần Thị Lan', 'Trần Lam', 'Trần Thị Lam'], 'Trần Thị Lan'],
  ['nguyen minh khoi', ['Nguyễn Anh Khôi', 'Nguyễn Đức Minh Khôi', 'Nguyễn Minh Khoa'], 'Nguyễn Đức Minh Khôi'],
])('%s, of %j', (typed, names, wanted) => {
  const rank = rankBy(readAsked(typed))
  const far = names.map(name => ({ name, cost: rank(child(name, { cost: 1.4 })).cost }))
  expect(far.toSorted((a, b) => a.cost - b.cost)[0]?.name).toBe(wanted)
})

test('what to add when too many answer alike', () => {
  expect(whatToAdd(readAsked('lan'))).toEqual(['name', 'birth', 'parent'])
  expect(whatToAdd(readAsked('nguyen thi lan 2015'))).toEqual(['parent'])
})

import { expect, test } from 'vitest'
import { parseQuery } from './parse-query.ts'

const day = (from: string, to = from) => ({ birth: { from, to } })

test.each([
  ['nguyễn thị hồng', { words: ['nguyen', 'thi', 'hong'], exact: 'nguyên3 thi5 hông1' }],
  ['Đào ánh'.normalize('NFD'), { words: ['dao', 'anh'], exact: 'đao1 anh4' }],
  ['thuỷ', { words: ['thuy'], exact: 'thuy2' }],
  ['027218749137', { words: [], exact: '', identifier: '027218749137' }],
  ['027 218 749137', { words: [], exact: '', identifier: '027218749137' }],
  ['0272187', { words: [], exact: '', identifier: '0272187' }],
  ['hồng 027218749137', { words: ['hong'], exact: 'hông1', identifier: '027218749137' }],
  ['0912 345 678 lan', { words: ['lan'], exact: 'lan', phone: '+84912345678', identifier: '0912345678' }],
  ['+84 912 345 678', { words: [], exact: '', phone: '+84912345678' }],
  ['84912345678', { words: [], exact: '', phone: '+84912345678', identifier: '84912345678' }],
  ['05/07/2022 nguyễn an', { words: ['nguyen', 'an'], exact: 'nguyên3 an', ...day('2022-07-05') }],
  ['nguyễn an 5.7.2022', { words: ['nguyen', 'an'], exact: 'nguyên3 an', ...day('2022-07-05') }],
  ['an 2022-07-05', { words: ['an'], exact: 'an', ...day('2022-07-05') }],
  ['7/2022', { words: [], exact: '', ...day('2022-07-01', '2022-07-31') }],
  ['an 2015', { words: ['an'], exact: 'an', ...day('2015-01-01', '2015-12-31') }],
  ['an 2015 027215', { words: ['an'], exact: 'an', identifier: '027215', ...day('2015-01-01', '2015-12-31') }],
  ['31/02/2022', { words: ['31', '02', '2022'], exact: '31/02/2022' }],
  ['an 12', { words: ['an', '12'], exact: 'an 12' }],
  ["h'hen niê", { words: ['hhen', 'nie'], exact: "h'hen niê" }],
  ['  ', { words: [], exact: '' }],
])('%s', (text, query) => {
  expect(parseQuery(text)).toEqual(query)
})

import { caseLaw } from '@mangnon/legal/case/case-law.ts'
import { expect, test } from 'vitest'
import { followUpEnds, followUpGaps } from './follow-up.ts'

test.each([
  ['2026-12-01', '2027-03-01'],
  ['2026-11-30', '2027-02-28'],
  ['2027-11-29', '2028-02-29'],
  ['2028-02-29', '2028-05-29'],
])('three months from %s are over on %s', (since, ends) => expect(followUpEnds(since, caseLaw)).toBe(ends))

const monthly = ['2026-12-30', '2027-01-29', '2027-02-27']

test.each([
  ['all visits, on the day', monthly, '2027-03-01', []],
  ['all visits, a day early', monthly, '2027-02-28', [{ is: 'not_over', until: '2027-03-01' }]],
  ['all visits, entered in another order', [...monthly].reverse(), '2027-03-05', []],
  [
    'one in the middle is missing',
    ['2026-12-30', '2027-02-27'],
    '2027-03-01',
    [{ is: 'no_visit', from: '2026-12-30', to: '2027-02-27' }],
  ],
  ['the last is missing', monthly.slice(0, 2), '2027-03-05', []],
  [
    'the last two are missing',
    monthly.slice(0, 1),
    '2027-03-05',
    [{ is: 'no_visit', from: '2026-12-30', to: '2027-03-01' }],
  ],
  ['none', [], '2027-03-01', [{ is: 'no_visit', from: '2026-12-01', to: '2027-03-01' }]],
  [
    'one before it began and one to come',
    ['2026-11-30', '2027-06-01'],
    '2026-12-02',
    [{ is: 'not_over', until: '2027-03-01' }],
  ],
] as const)('%s', (_what, visits, day, gaps) => expect(followUpGaps('2026-12-01', visits, caseLaw, day)).toEqual(gaps))

import { describe, expect, test } from 'vitest'
import { between, endOn, type Stretch, stateFrom, stateOn } from './stretches.ts'

const whole: Stretch[] = [{ state: 'in_force', stateReason: null, validFrom: '2026-01-01', validTo: null }]
const told = (of: readonly Stretch[]): string =>
  of
    .map(one => `${one.state === 'suspended' ? 's' : 'f'} ${one.validFrom.slice(5)}..${one.validTo?.slice(5) ?? ''}`)
    .join(' | ')
const stopped = stateFrom(whole, 'suspended', 'Vào trường giáo dưỡng', '2026-03-01')
const resumed = stateFrom(stopped, 'in_force', null, '2026-05-01')

describe('a grant through time', () => {
  test.each<[string, readonly Stretch[], string]>([
    ['suspended', stopped, 'f 01-01..03-01 | s 03-01..'],
    ['taken up again', resumed, 'f 01-01..03-01 | s 03-01..05-01 | f 05-01..'],
    ['suspended from its first day', stateFrom(whole, 'suspended', 'x', '2026-01-01'), 's 01-01..'],
    [
      'suspended earlier than recorded',
      stateFrom(resumed, 'suspended', 'x', '2026-02-01'),
      'f 01-01..02-01 | s 02-01..',
    ],
    ['ended while suspended', endOn(stopped, '2026-04-01'), 'f 01-01..03-01 | s 03-01..04-01'],
    ['ended before the suspension', endOn(resumed, '2026-03-01'), 'f 01-01..03-01'],
    ['ended before it began', endOn(whole, '2026-01-01'), ''],
    [
      'suspended, with an end',
      stateFrom(endOn(whole, '2026-12-01'), 'suspended', 'x', '2026-06-01'),
      'f 01-01..06-01 | s 06-01..12-01',
    ],
    ['began later than entered', between(resumed, '2026-04-01', null), 's 04-01..05-01 | f 05-01..'],
    ['began earlier', between(resumed, '2025-12-01', '2026-05-01'), 'f 12-01..03-01 | s 03-01..05-01'],
    ['other days altogether', between(endOn(whole, '2026-02-01'), '2027-01-01', '2027-02-01'), 'f 01-01..02-01'],
  ])('%s', (_name, of, expected) => expect(told(of)).toBe(expected))

  test.each([
    ['2025-12-31', 'not_begun'],
    ['2026-01-01', 'in_force'],
    ['2026-03-01', 'suspended'],
    ['2026-05-01', 'in_force'],
    ['2026-08-01', 'ended'],
  ])('on %s it is %s', (day, expected) => expect(stateOn(endOn(resumed, '2026-08-01'), day)).toBe(expected))
})

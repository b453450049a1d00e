import { expect, test } from 'vitest'
import { draftOf, emptyHousehold, readHousehold } from './household-draft.ts'

test.each([
  ['nothing but a village', { villageId: 'v' }, []],
  ['a phone with blanks', { phone: '0912 345 678' }, []],
  ['half a phone', { phone: '0912' }, [{ path: 'phone', code: 'not_a_phone' }]],
  ['a year in words', { povertyYear: 'hai nghìn' }, [{ path: 'povertyYear', code: 'invalid' }]],
  ['a year long ago', { povertyYear: '1975' }, [{ path: 'povertyYear', code: 'invalid' }]],
  ['digits in a name', { headName: 'Lan 2' }, [{ path: 'headName', code: 'not_a_name' }]],
])('%s', (_, draft, expected) => {
  expect(readHousehold({ ...emptyHousehold, ...draft }).problems).toEqual(expected)
})

test('what is shown, read again, is what was stored', () => {
  const stored = readHousehold({
    ...emptyHousehold,
    headName: 'Y Wăn Niê',
    phone: '0912345678',
    povertyYear: '2025',
  }).body
  expect(stored).toMatchObject({ phone: '+84912345678', povertyYear: 2025 })
  expect(readHousehold(draftOf(stored)).body).toEqual(stored)
})

import { expect, test } from 'vitest'
import { childAgeLimit } from './child-age.ts'
import { parameterOn } from './parameter.ts'

test.each([
  ['2017-05-31', undefined],
  ['2017-06-01', 16],
  ['2026-11-22', 16],
])('on %s a child is a person under %s', (day, years) => expect(parameterOn(childAgeLimit, day)?.value).toBe(years))

import { expect, test } from 'vitest'
import { codeOfConductOn, codesOfConduct } from './code-of-conduct.ts'

test('versions are unique, one follows the other without a gap, and each says every rule in both languages', () => {
  expect(new Set(codesOfConduct.map(({ version }) => version)).size).toBe(codesOfConduct.length)
  for (const [i, code] of codesOfConduct.entries()) {
    expect(code.validTo).toBe(codesOfConduct[i + 1]?.validFrom ?? null)
    for (const words of [code.title, ...code.rules]) {
      expect(words.vi.trim()).not.toBe('')
      expect(words.en.trim()).not.toBe('')
    }
  }
})

const [present] = codesOfConduct
const next = { ...present, version: 'next', validFrom: '2027-06-01' } as (typeof codesOfConduct)[number]
const both = [{ ...present, validTo: '2027-06-01' } as typeof next, next]

test.each([
  ['2025-12-31', undefined],
  ['2026-01-01', present?.version],
  ['2027-05-31', present?.version],
  ['2027-06-01', 'next'],
])('on %s it is %s', (day, version) => {
  expect(codeOfConductOn(both, day)?.version).toBe(version)
})

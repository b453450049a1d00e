import type { BirthDate } from '../date/birth-date.ts'
import { isPersonalNumber, type PersonalNumber } from './personal-number.ts'

export type PersonalNumberWarning = 'sex' | 'century' | 'year' | 'place'

/** The 63 provinces of before 1 July 2025. The merged provinces reuse these codes, and numbers once given stay. */
const provinces = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
)

/**
 * Where a number disagrees with the child's own data. Warnings, never errors: numbers can be kept after sex or birth
 * year were put right. `sex` 'unknown' and a null birth are not compared.
 */
export const personalNumberWarnings = (
  number: PersonalNumber,
  child: { sex: 'male' | 'female' | 'unknown'; birth: BirthDate | null },
): PersonalNumberWarning[] => {
  if (!isPersonalNumber(number)) return []
  const warnings: PersonalNumberWarning[] = []
  const centuryAndSex = Number(number[3])
  if (child.sex !== 'unknown' && (centuryAndSex % 2 === 0) !== (child.sex === 'male')) warnings.push('sex')
  if (child.birth !== null) {
    if (19 + Math.floor(centuryAndSex / 2) !== Number(child.birth.slice(0, 2))) warnings.push('century')
    if (number.slice(4, 6) !== child.birth.slice(2, 4)) warnings.push('year')
  }
  if (number.startsWith('0') && !provinces.has(number.slice(0, 3))) warnings.push('place')
  return warnings
}

import { describe, expect, test } from 'vitest'
import { isIndependent, mayAskReset, mayConfirmReset, type ResetSubject } from './reset-rules.ts'
import type { Actor, Role } from './role.ts'

const commune = '25.24.09349.'
const actor = (role: Role, areaPath: string, accountId = 'me'): Actor => ({
  accountId,
  grantId: 'grant',
  role,
  areaPath,
  fullName: '',
})
const officer: ResetSubject = { accountId: 'them', areaPath: commune, administers: null }
const communeAdministrator: ResetSubject = { ...officer, administers: commune }
const national: ResetSubject = { accountId: 'them', areaPath: '', administers: '' }

describe('asking', () => {
  test.each<[string, Actor, ResetSubject, boolean]>([
    ['the commune’s administrator for its officer', actor('administrator', commune), officer, true],
    ['the province’s for the commune’s administrator', actor('administrator', '25.24.'), communeAdministrator, true],
    ['an equal', actor('administrator', commune), communeAdministrator, false],
    ['a lower one', actor('administrator', commune), { ...officer, areaPath: '25.24.', administers: '25.24.' }, false],
    ['one of another province', actor('administrator', '25.01.'), officer, false],
    ['nobody for themselves', actor('administrator', commune, 'them'), officer, false],
    ['at the top, equals', actor('administrator', ''), national, true],
    ['a chair', actor('commune_chair', commune), officer, false],
    ['a colleague', actor('commune_officer', commune), officer, false],
  ])('%s', (_name, who, subject, may) => {
    expect(mayAskReset(who, subject)).toBe(may)
  })
})

describe('confirming', () => {
  const askedBy = 'first'
  test.each<[string, Actor, ResetSubject, boolean]>([
    ['another administrator above', actor('administrator', '25.24.'), officer, true],
    ['the chair of the commune', actor('commune_chair', commune), officer, true],
    [
      'the chair of the commune, for a collaborator of its villages',
      actor('commune_chair', commune),
      { ...officer, areaPath: `${commune}001.` },
      true,
    ],
    ['the chair of the next commune', actor('commune_chair', '25.24.09193.'), officer, false],
    ['the chair, for an administrator', actor('commune_chair', commune), communeAdministrator, false],
    ['whoever asked', actor('administrator', '', 'first'), officer, false],
    ['whose account it is', actor('commune_chair', commune, 'them'), officer, false],
    ['a province officer', actor('province_officer', '25.24.'), officer, false],
  ])('%s', (_name, who, subject, may) => {
    expect(mayConfirmReset(who, { ...subject, askedBy })).toBe(may)
  })
})

describe('being nobody’s creature', () => {
  const askedAt = new Date('2026-11-22T10:00:00Z')
  const before = new Date('2026-11-22T09:59:59.999Z')
  test.each<[string, Date, string | null, boolean]>([
    ['appointed before, by a third', before, 'third', true],
    ['appointed before, by nobody of the system', before, null, true],
    ['appointed by whoever asks', before, 'first', false],
    ['appointed by whose password it is', before, 'them', false],
    ['appointed at that very moment', askedAt, 'third', false],
    ['appointed after', new Date('2026-11-22T10:00:01Z'), null, false],
  ])('%s', (_name, grantedAt, grantedBy, independent) => {
    const lines = { asker: ['first'], confirmer: ['me'] }
    expect(isIndependent({ grantedAt, grantedBy }, { ...officer, askedBy: 'first', askedAt }, lines)).toBe(independent)
  })
})

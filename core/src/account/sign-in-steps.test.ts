import { describe, expect, test } from 'vitest'
import type { Role } from './role.ts'
import { addressBucket } from './sign-in-limits.ts'
import { nextStep, type SignInState, secondStepDemanded } from './sign-in-steps.ts'
import { isTotpCode, spacedCode, typedCode } from './typed-code.ts'

const officer: SignInState = {
  firstFactor: 'password',
  secondDone: false,
  hasTotp: false,
  hasPasskey: false,
  mustChangePassword: false,
  acceptedConduct: ['1'],
  roles: ['commune_officer'],
}

describe('nextStep', () => {
  test.each<[string, Partial<SignInState>, ReturnType<typeof nextStep>]>([
    ['a password alone is not enough above the village', {}, 'enrolment'],
    ['the second proof comes before a new password', { hasTotp: true, mustChangePassword: true }, 'second_step'],
    ['a passkey is a second proof too', { hasPasskey: true }, 'second_step'],
    ['a first code leads to a password', { firstFactor: 'first_code', mustChangePassword: true }, 'password'],
    ['both given: nothing is left', { hasTotp: true, secondDone: true }, null],
    ['the code of conduct comes last', { hasTotp: true, secondDone: true, acceptedConduct: [] }, 'conduct'],
    ['an older version is not the present one', { hasTotp: true, secondDone: true, acceptedConduct: ['0'] }, 'conduct'],
    ['a ministry that has checked twice', { firstFactor: 'oidc', secondDone: true, mustChangePassword: true }, null],
    ['a ministry that has checked once', { firstFactor: 'oidc', mustChangePassword: true }, 'enrolment'],
    ['a passkey that knew its owner', { firstFactor: 'passkey', hasPasskey: true, secondDone: true }, null],
    ['no role, no exception', { roles: [] }, 'enrolment'],
  ])('%s', (_name, state, step) => {
    expect(nextStep({ ...officer, ...state }, true, '1')).toBe(step)
  })

  test('where nothing is demanded, whoever has a second factor is asked all the same', () => {
    expect(nextStep(officer, false, '1')).toBeNull()
    expect(nextStep({ ...officer, hasTotp: true }, false, '1')).toBe('second_step')
  })

  test('before the first code of conduct nobody is asked for it', () => {
    expect(nextStep({ ...officer, hasTotp: true, secondDone: true, acceptedConduct: [] }, true, undefined)).toBeNull()
  })
})

test.each<[readonly Role[], boolean]>([
  [['village_collaborator'], false],
  [['commune_officer'], true],
  [['village_collaborator', 'standing_member'], true],
  [['administrator'], true],
])('%j: a second proof %s', (roles, demanded) => {
  expect(secondStepDemanded(roles)).toBe(demanded)
})

test.each([
  ['203.0.113.7', 'address 203.0.113.7'],
  ['::ffff:203.0.113.7', 'address 203.0.113.7'],
  ['2001:db8:12:34:aaaa::1', 'address 2001:db8:12:34::/64'],
  ['2001:DB8:12:34:bbbb:cccc:dddd:eeee', 'address 2001:db8:12:34::/64'],
  ['2001:db8::1', 'address 2001:db8:0:0::/64'],
  ['2001:0db8:0000:0000::1', 'address 2001:db8:0:0::/64'],
  ['::1', 'address 0:0:0:0::/64'],
])('%s counts as %s', (address, bucket) => {
  expect(addressBucket(address)).toBe(bucket)
})

test('a code is typed as people type', () => {
  expect(spacedCode('k7fh29xab2')).toBe('k7fh-29xa-b2')
  expect(typedCode(' K7FH 29xa-b2 ')).toBe('k7fh29xab2')
  expect(isTotpCode('123 456')).toBe(true)
  expect(isTotpCode('12345')).toBe(false)
  expect(isTotpCode('k7fh29xab2')).toBe(false)
})

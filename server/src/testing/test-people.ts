import type { Role } from '@mangnon/core/account/role.ts'
import { codesOfConduct } from '@mangnon/legal/code-of-conduct/code-of-conduct.ts'
import { hashPassword } from '../account/password.ts'
import type { TestBrowser } from './test-browser.ts'
import { codeOf } from './test-browser.ts'
import type { TestDatabase } from './test-database.ts'
import { phatTich } from './test-records.ts'

export const testPassword = 'mat-khau-dung-1'

export type TestPerson = { readonly accountId: string; readonly username: string }

/** Somebody with a password of their own; `conduct`: who has accepted the code of conduct already. */
export const makePerson = async (
  database: TestDatabase,
  {
    role = 'commune_officer',
    areaPath = phatTich,
    conduct = false,
  }: { role?: Role; areaPath?: string; conduct?: boolean } = {},
): Promise<TestPerson> => {
  const { accountId } = await database.actor(role, areaPath)
  await database.owner('insert into account_secret (account_id, password_hash, must_change) values ($1, $2, false)', [
    accountId,
    await hashPassword(testPassword),
  ])
  if (conduct) {
    await database.owner('insert into conduct_acceptance (account_id, version) select $1, unnest($2::text[])', [
      accountId,
      codesOfConduct.map(({ version }) => version),
    ])
  }
  const [row] = await database.owner<{ username: string }>('select username from account where id = $1', [accountId])
  return { accountId, username: row?.username ?? '' }
}

/** From an enrolment that is due to the session: authenticator, recovery codes, code of conduct. */
export const enrolHere = async (browser: TestBrowser): Promise<{ secret: string; codes: string[] }> => {
  const { secret } = (await browser.send('/api/sign-in/enrolment')).json() as { secret: string }
  // The code before the present one, so that the present one is still unused.
  const enrolled = (await browser.send('/api/sign-in/enrolment/confirm', { code: codeOf(secret, -1) })).json()
  const { conduct, step } = enrolled.progress
  if (step === 'conduct') await browser.send('/api/sign-in/conduct', { version: conduct })
  return { secret, codes: enrolled.codes }
}

import { passwordProblem } from '@mangnon/core/account/session-rules.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { getArea } from '../area/area.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import type { NewAccount } from './account.views.ts'
import { hashPassword } from './password.ts'

/** The level at which each role works. */
const levelOf = { commune_officer: 'commune', commune_chair: 'commune', province_officer: 'province' } as const

/** Makes an account inside the administrator's own area; the person must choose a password at the first sign-in. */
export const createAccount = async (tx: Transaction, input: z.output<typeof NewAccount>): Promise<{ id: string }> => {
  const area = await getArea(tx, input.areaId)
  if (!area.path.startsWith(tx.actor.areaPath)) throw new Refusal('not_found')
  if (area.level !== levelOf[input.role]) throw invalid({ path: 'areaId', code: 'invalid' })
  const problem = passwordProblem(input.firstPassword, input.username)
  if (problem) throw invalid({ path: 'firstPassword', code: problem })
  const made = await tx.client.query(
    `insert into account (id, username, full_name, role, area_path, created_by)
     values ($1, $2, $3, $4, $5, $6) on conflict (username) do nothing`,
    [input.id, input.username, input.fullName, input.role, area.path, tx.actor.accountId],
  )
  if (made.rowCount === 0) throw invalid({ path: 'username', code: 'taken' })
  await tx.client.query('select account_secret_set($1, $2)', [input.id, await hashPassword(input.firstPassword)])
  tx.journal({
    subject: 'account',
    subjectId: input.id,
    communePath: area.path,
    act: 'account.created',
    after: { username: input.username, fullName: input.fullName, role: input.role, areaPath: area.path },
  })
  tx.audit({ action: 'account.created', subject: 'account', subjectId: input.id, communePath: area.path })
  return { id: input.id }
}

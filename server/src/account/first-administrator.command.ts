import { passwordProblem } from '@mangnon/core/account/session-rules.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { Context } from '../platform/http/app.ts'
import { tokenHash } from '../platform/secret.ts'
import { hashPassword } from './password.ts'

/** Makes the first administrator with the link that the first production start printed. */
export const makeFirstAdministrator = async (
  context: Context,
  input: { token: string; username: string; fullName: string; password: string },
): Promise<void> => {
  const problem = passwordProblem(input.password, input.username)
  if (problem) throw invalid({ path: 'password', code: problem })
  const [made] = await context.db.call<{ ok: boolean }>('select first_administrator($1, $2, $3, $4, $5, $6) as ok', [
    tokenHash(context.keys, input.token),
    newId(),
    newId(),
    input.username,
    input.fullName,
    await hashPassword(input.password),
  ])
  if (!made?.ok) throw new Refusal('link_used')
}

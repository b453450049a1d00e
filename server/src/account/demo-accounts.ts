import type { Role } from '@mangnon/core/account/role.ts'
import type { Context } from '../platform/http/app.ts'

/** The one password of all sample accounts. Sample accounts exist only in demo mode, over generated people. */
export const demoPassword = 'mang-non-2026'

/** Sample accounts for the sign-in page; none in production, whatever the database holds. */
export const demoAccounts = async (context: Context) => {
  if (context.mode !== 'demo') return []
  const rows = await context.db.call<{ username: string; full_name: string; role: Role }>(
    'select * from demo_accounts()',
  )
  return rows.map(row => ({ username: row.username, fullName: row.full_name, role: row.role, password: demoPassword }))
}

/** Why a transaction is opened. Declared by the route or command, kept in the audit; people are never asked for it in their own area. */
export const purposes = [
  'sign_in',
  'own_account',
  'account_administration',
  'area_administration',
  'register_keeping',
  'register_import',
  'register_export',
  'work_list',
  'data_protection',
  'child_protection',
  'reporting',
  'set_up',
] as const
export type Purpose = (typeof purposes)[number]

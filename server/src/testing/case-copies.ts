import { newId } from '@mangnon/core/platform/id.ts'
import type { TestDatabase } from './test-database.ts'

/**
 * Another case that stands where one does, in a few statements instead of its eight steps. What is sealed in its papers is bound to the
 * first, so the copy's read as erased.
 */
export const copyCase = async (database: TestDatabase, from: string): Promise<string> => {
  const id = newId()
  const copy = (table: string, changed: Record<string, string>) =>
    database.owner(
      `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${Object.entries(changed)
        .map(([name, value]) => `'${name}', ${value}`)
        .join(', ')}))).* from ${table} t where ${table === 'protection_case' ? 'id' : 'case_id'} = '${from}'`,
    )
  await copy('protection_case', { id: `'${id}'`, code: `'VV-${id}'` })
  await copy('case_paper', {
    ...{ id: 'gen_random_uuid()', case_id: `'${id}'`, sealed: 'null::text', wrapped_key: 'null::text' },
  })
  await copy('case_term', { case_id: `'${id}'` })
  await copy('case_alarm', { case_id: `'${id}'` })
  return id
}

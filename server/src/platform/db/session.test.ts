import type { Role } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createChild } from '../../child/child.commands.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aChild, otherCommune, phatTich } from '../../testing/test-records.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await makeTestDatabase()
  for (const commune of [phatTich, otherCommune]) {
    const officer = await database.actor('commune_officer', commune)
    await database.db.as(officer, 'set_up', tx => createChild(tx, aChild()))
  }
})
afterAll(() => database.drop())

test('an account that takes up another of its roles or is renamed acts as what it is now, in the session it already has', async () => {
  const officer = await database.actor('commune_officer', phatTich)
  const hash = Buffer.alloc(32, 5)
  await database.db.call(`select session_open($1, $2, $3, interval '1 hour', interval '1 hour', 'test', '127.0.0.1')`, [
    hash,
    newId(),
    officer.accountId,
  ])
  const look = () =>
    database.db.bySession(hash, 'register_keeping', {}, async tx => ({
      actor: tx.actor,
      communes: (await tx.client.query<{ commune_path: string }>('select distinct commune_path from child order by 1'))
        .rows,
      role: (await tx.client.query<{ role: string }>(`select current_setting('mn.role') as role`)).rows[0]?.role,
    }))
  const now = (facts: object, communes: string[], role: string) =>
    expect(look()).resolves.toMatchObject({
      actor: facts,
      communes: communes.map(path => ({ commune_path: path })),
      role,
    })
  await now({ areaPath: phatTich }, [phatTich], 'commune_officer')
  await now({ areaPath: phatTich }, [phatTich], 'commune_officer')
  const act = async (role: Role, areaPath: string) =>
    database.owner('update session set grant_id = $2 where token_hash = $1', [
      hash,
      await database.grant(officer.accountId, role, areaPath),
    ])
  await act('commune_officer', otherCommune)
  await now({ areaPath: otherCommune }, [otherCommune], 'commune_officer')
  await act('administrator', '25.24.')
  await now({ role: 'administrator' }, [], 'administrator')
  await act('province_officer', '25.24.')
  await database.owner(`update account set full_name = 'Lê Thu' where id = $1`, [officer.accountId])
  await now({ fullName: 'Lê Thu' }, [otherCommune, phatTich].sort(), 'province_officer')
  await database.owner('update session set ended_at = now() where token_hash = $1', [hash])
  await expect(look()).rejects.toMatchObject({ code: 'signed_out' })
})

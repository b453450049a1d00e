import type { Actor, Role, Speciality } from '@mangnon/core/account/role.ts'
import { idleMinutes } from '@mangnon/core/account/session-rules.ts'
import pg from 'pg'
import type { Origin } from './records.ts'

/** What `session_actor` answers: no grant when the one that was active has ended. */
export type SessionRow = {
  session_id: string
  account_id: string
  grant_id: string | null
  role: Role
  area_path: string
  speciality: Speciality | null
  full_name: string
}

export const actorOf = (row: SessionRow, grantId: string): Actor => ({
  accountId: row.account_id,
  grantId,
  role: row.role,
  areaPath: row.area_path,
  fullName: row.full_name,
  ...(row.speciality && { speciality: row.speciality }),
})

/** The statement that resolves a session, and ends it where it comes from another browser than the one that opened it. */
export const sessionActorSql = (hex: string, { deviceMark, address, device }: Origin): string => {
  const mark = deviceMark ? `'\\x${Buffer.from(deviceMark).toString('hex')}'` : 'null'
  const text = (value: string | undefined): string => (value === undefined ? 'null' : pg.escapeLiteral(value))
  return `select * from session_actor('\\x${hex}', ${mark}, ${text(address)}, ${text(device)})`
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The statement by which a session acts in another of its person's grants; a grant of another shape is nobody's. */
export const chooseGrantSql = (hex: string, grantId: string): string =>
  uuidShape.test(grantId)
    ? `select session_choose('\\x${hex}', '${grantId}', '${JSON.stringify(idleMinutes)}') as chosen`
    : 'select false as chosen'

/** A grant among which a person chooses. */
export type GrantChoice = {
  readonly id: string
  readonly role: Role
  readonly areaPath: string
  readonly areaName: string | null
  readonly speciality: Speciality | null
  readonly validTo: string | null
}

type GrantRow = {
  id: string
  role: Role
  area_path: string
  area_name: string | null
  speciality: Speciality | null
  valid_to: string | null
}

/** The grants in which the holder of a session may act today. */
export const grantsOfSession = async (client: pg.ClientBase, hex: string): Promise<GrantChoice[]> => {
  const { rows } = await client.query<GrantRow>(`select * from session_grants('\\x${hex}')`)
  return rows.map(row => ({
    id: row.id,
    role: row.role,
    areaPath: row.area_path,
    areaName: row.area_path === '' ? 'Cả nước' : row.area_name,
    speciality: row.speciality,
    validTo: row.valid_to,
  }))
}

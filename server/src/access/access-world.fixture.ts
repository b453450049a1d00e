import type { ProtectedRecord } from '@mangnon/core/access/condition.ts'
import { type Actor, type Role, roleLevels, roles } from '@mangnon/core/account/role.ts'
import { communePath, pathLevel } from '@mangnon/core/area/area-path.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { TestDatabase } from '../testing/test-database.ts'
import { placesOf, type Tree } from './area-tree.fixture.ts'
import { insertSql, readColumns } from './table-rows.fixture.ts'

/** The kinds of records about which routes are asked. A role that somebody holds is asked about for officers and for administrators. */
export const kinds = [
  'child',
  'household',
  'import_batch',
  'duplicate',
  'merge',
  'case',
  'village',
  'account',
  'account_batch',
  'administrator',
  'grant',
  'appointment',
] as const
export type Kind = (typeof kinds)[number]

/** A record that stands in the database, as the rules look at it. */
export type Made = {
  readonly id: string
  readonly table: string
  readonly place: string
  readonly record: ProtectedRecord
}

/** How the actor's area stands to the record's place; how long the grant lasts, and what became of the place. */
export const relations = [
  'own',
  'child',
  'parent',
  'sibling',
  'foreign',
  'abolished',
  'successor',
  'for a time',
  'ended',
] as const
export type Relation = (typeof relations)[number]

export type Standing = { readonly actor: Actor; readonly relation: Relation; readonly places: readonly string[] }

const roleAt: Readonly<Record<string, Role>> = {
  nation: 'ministry_officer',
  province: 'province_officer',
  commune: 'commune_officer',
  village: 'village_collaborator',
}

/** The role that an officer holds at a place of this level. */
export const officerRole = (place: string): Role => roleAt[pathLevel(place)] ?? 'commune_officer'

const administers = (place: string): boolean => roleLevels.administrator.includes(pathLevel(place))

export const makeWorld = async (database: TestDatabase, tree: Tree) => {
  const columns = await readColumns(database.owner)
  const [province, otherProvince] = tree.provinces
  const commune = province?.communes[0]
  const sibling = province?.communes[1]
  const gone = commune?.abolished[0]
  const village = commune?.villages[0]
  if (!province || !otherProvince || !commune || !sibling || !gone || !village) throw new Error('the tree is too small')

  const idOf = new Map<string, string>([['', '']])
  for (const one of tree.provinces) {
    idOf.set(one.path, one.id)
    for (const unit of one.communes) {
      idOf.set(unit.path, unit.id)
      for (const each of unit.villages) idOf.set(each.path, each.id)
      for (const old of unit.abolished) idOf.set(old.path, old.id).set(old.village.path, old.village.id)
    }
  }
  const areaId = (place: string): string => idOf.get(place) ?? ''

  const insert = async (table: string, row: Parameters<typeof insertSql>[2]): Promise<string> => {
    const [made] = await database.owner<{ id: string }>(
      `${insertSql(table, columns.get(table) ?? [], row)} returning id`,
    )
    return made?.id ?? ''
  }

  const account = async (place: string): Promise<string> =>
    insert('account', {
      areaPath: place,
      villagePath: null,
      accountId: newId(),
      values: { full_name: 'Người được hỏi', administers: null },
    })

  const grantTo = async (accountId: string, role: Role, place: string): Promise<string> =>
    insert('role_grant', {
      areaPath: place,
      villagePath: null,
      accountId,
      values: { role, speciality: role === 'standing_member' ? 'health' : null, valid_from: '2026-01-01' },
    })

  /** Two records that may be one child. */
  const pair = async (areaPath: string) => {
    const child = () =>
      insert('child', {
        areaPath,
        villagePath: null,
        accountId: null,
        values: { full_name: 'Trẻ được hỏi', sex: 'unknown', search: '' },
      })
    const [id, one, other] = [newId(), await child(), await child()]
    await database.owner(
      `insert into child_duplicate (child_id, id, other_id, commune_path, bits, reasons, against)
       values ($1, $2, $3, $4, 5, '{name_same}', '{}'), ($3, $2, $1, $4, 5, '{name_same}', '{}')`,
      [one, id, other, areaPath],
    )
    return { id, one, other }
  }

  let villages = 500
  const makers: Record<Kind, (place: string) => Promise<Made | null>> = {
    child: async place => {
      const at = communePath(place)
      if (at === null) return null
      const villagePath = pathLevel(place) === 'village' ? place : null
      const id = await insert('child', {
        areaPath: at,
        villagePath,
        accountId: null,
        values: { full_name: 'Trẻ được hỏi', search: '' },
      })
      return { id, table: 'child', place, record: { areaPath: at, villagePath, values: { ended_on: null } } }
    },
    household: async place => {
      const at = communePath(place)
      if (at === null) return null
      const villagePath = pathLevel(place) === 'village' ? place : null
      const id = await insert('household', {
        areaPath: at,
        villagePath,
        accountId: null,
        values: { head_name: 'Chủ hộ được hỏi' },
      })
      return { id, table: 'household', place, record: { areaPath: at, villagePath, values: { ended_on: null } } }
    },
    import_batch: async place => {
      if (pathLevel(place) !== 'commune') return null
      const id = await insert('import_batch', {
        areaPath: place,
        villagePath: null,
        accountId: null,
        values: { state: 'checked' },
      })
      await database.owner(
        `insert into import_row (batch_id, row_no, commune_path, sheet, sheet_row, cells, verdict, child_id) values ($1, 1, $2, 0, 1, '[]', 'decision', gen_random_uuid())`,
        [id, place],
      )
      return { id, table: 'import_batch', place, record: { areaPath: place } }
    },
    duplicate: async place => {
      if (pathLevel(place) !== 'commune') return null
      return { ...(await pair(place)), table: 'child_duplicate', place, record: { areaPath: place, villagePath: null } }
    },
    merge: async place => {
      if (pathLevel(place) !== 'commune') return null
      const { id: pairId, one, other } = await pair(place)
      const id = newId()
      await database.owner(
        `update child set ended_on = vietnam_today(), end_reason = 'duplicate', merged_into = $1 where id = $2`,
        [one, other],
      )
      await database.owner(`update child_duplicate set state = 'merged' where id = $1`, [pairId])
      await database.owner(
        `insert into child_merge (child_id, id, pair_id, gone_id, commune_path, merged_by, merged_by_name, reason, fields_before, fields_after)
         values ($1, $2, $3, $4, $5, $1, 'Người gộp', 'x', '{}', '{}')`,
        [one, id, pairId, other, place],
      )
      return { id, table: 'child_merge', place, record: { areaPath: place, villagePath: null } }
    },
    case: async place => {
      if (pathLevel(place) !== 'commune') return null
      const id = newId()
      await database.owner(
        `insert into protection_case (id, code, commune_path, event_path, t0, due_at, law)
         values ($1, $4, $2, $2, now(), now() + interval '12 hours', $3)`,
        [id, place, { deadline: 'case.emergency', legalText: 'x', hours: 12, ownHours: null }, `VV-${id.slice(-12)}`],
      )
      const values = { escalated: 'false', other_path: null, team: null, readers: null }
      return { id, table: 'protection_case', place, record: { areaPath: place, values } }
    },
    village: async place => {
      if (pathLevel(place) !== 'commune') return null
      villages += 1
      const [id, path] = [newId(), `${place}${villages}.`]
      await database.owner(
        `insert into area (id, scheme, code, level, parent_id, path, valid_from) values ($1, '25', $2, 'village', $3, $4, '2020-01-01')`,
        [id, String(villages), areaId(place), path],
      )
      await database.owner(
        `insert into area_name (area_id, path, level, valid_from, name, full_name, type, name_key) values ($1, $2, 'village', '2020-01-01', $3, $3, 'thon', 'thon')`,
        [id, path, `Thôn ${villages}`],
      )
      return { id, table: 'area', place, record: { areaPath: path, values: { level: 'village' } } }
    },
    account_batch: async place => {
      if (pathLevel(place) === 'village') return null
      const id = newId()
      await database.owner(
        `insert into account_batch (id, area_path, file_name, file_hash, sheet_name, columns, counts, created_by, created_by_name)
         values ($1, $2, 'danh sách.xlsx', 'x', 'Sheet1', '[]', '{"rows":1,"new":0,"existing":0,"same":0,"error":1}', $3, 'Người gửi')`,
        [id, place, newId()],
      )
      await database.owner(
        `insert into account_batch_row (batch_id, row_no, area_path, sheet_row, cells, verdict, findings) values ($1, 1, $2, 2, '["x"]', 'error', '[]')`,
        [id, place],
      )
      return { id, table: 'account_batch', place, record: { areaPath: place } }
    },
    account: async place => {
      const id = await account(place)
      return { id, table: 'account', place, record: { areaPath: place, accountId: id, values: { administers: null } } }
    },
    administrator: async place => {
      if (!administers(place)) return null
      const id = await account(place)
      await grantTo(id, 'administrator', place)
      return { id, table: 'account', place, record: { areaPath: place, accountId: id, values: { administers: place } } }
    },
    grant: async place => {
      const accountId = await account(place)
      const role = officerRole(place)
      const id = await grantTo(accountId, role, place)
      return {
        id,
        table: 'role_grant',
        place,
        record: { areaPath: place, accountId, values: { role, area_path: place } },
      }
    },
    appointment: async place => {
      if (!administers(place)) return null
      const accountId = await account(place)
      const id = await grantTo(accountId, 'administrator', place)
      return {
        id,
        table: 'role_grant',
        place,
        record: { areaPath: place, accountId, values: { role: 'administrator', area_path: place } },
      }
    },
  }

  const below = (area: string): string[] => {
    const all = placesOf(tree).filter(place => !place.startsWith(gone.path))
    const level = { nation: 'province', province: 'commune', district: 'commune', commune: 'village', village: '' }[
      pathLevel(area)
    ]
    return all.filter(place => place !== area && place.startsWith(area) && pathLevel(place) === level)
  }

  /** Where an actor of a level stands, and the places around it. */
  const around: Readonly<
    Record<string, { area: string; parent: string[]; sibling: string[]; abolished: string | null }>
  > = {
    nation: { area: '', parent: [], sibling: [], abolished: null },
    province: { area: province.path, parent: [''], sibling: [otherProvince.path], abolished: null },
    commune: { area: commune.path, parent: [province.path], sibling: [sibling.path], abolished: gone.path },
    village: {
      area: village.path,
      parent: [commune.path],
      sibling: commune.villages.slice(1).map(({ path }) => path),
      abolished: gone.village.path,
    },
  }
  const foreign = otherProvince.communes
    .map(({ path }) => path)
    .concat(otherProvince.communes[0]?.villages[0]?.path ?? [])

  const holder = async (
    role: Role,
    area: string,
    days: { from: number; to: number | null; ended?: boolean },
  ): Promise<Actor> => {
    const actor = await database.actor(role, area)
    await database.owner('alter table role_grant disable trigger user')
    await database.owner(
      `update role_grant set valid_from = vietnam_today() + $2::int, valid_to = vietnam_today() + $3::int, ended_at = case when $4 then now() end where id = $1`,
      [actor.grantId, days.from, days.to, days.ended ?? false],
    )
    await database.owner('alter table role_grant enable trigger user')
    return actor
  }

  /** Every role at every level at which it works, in every relation that the tree has. */
  const standings = async (): Promise<Standing[]> => {
    const made: Standing[] = []
    for (const role of roles)
      for (const level of roleLevels[role]) {
        const place = around[level]
        if (!place) continue
        const actor = await holder(role, place.area, { from: -30, to: null })
        const now = (relation: Relation, places: readonly string[]) => made.push({ actor, relation, places })
        now('own', [place.area])
        now('child', below(place.area).slice(0, 2))
        now('parent', place.parent)
        now('sibling', place.sibling.slice(0, 1))
        now('foreign', level === 'nation' ? [] : foreign.slice(0, 2))
        // What was kept in the abolished unit lies in its successor now; whoever holds only the old place sees none of it.
        if (place.abolished !== null) {
          now('successor', [place.area])
          made.push({
            actor: await holder(role, place.abolished, { from: -30, to: null }),
            relation: 'abolished',
            places: [place.area],
          })
        }
        made.push({
          actor: await holder(role, place.area, { from: -1, to: 1 }),
          relation: 'for a time',
          places: [place.area, ...below(place.area).slice(0, 1)],
        })
        made.push({
          actor: await holder(role, place.area, { from: -9, to: 0 }),
          relation: 'ended',
          places: [place.area, ...below(place.area).slice(0, 1)],
        })
        made.push({
          actor: await holder(role, place.area, { from: -9, to: null, ended: true }),
          relation: 'ended',
          places: [place.area],
        })
      }
    return made
  }

  return { make: (kind: Kind, place: string) => makers[kind](place), areaId, standings, communes: [commune, sibling] }
}
export type World = Awaited<ReturnType<typeof makeWorld>>

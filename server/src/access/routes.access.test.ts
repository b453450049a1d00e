import { type Role, roles } from '@mangnon/core/account/role.ts'
import { communePath } from '@mangnon/core/area/area-path.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeclaredRoute } from '../platform/http/permission.ts'
import { list } from '../register/register.fixture.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { type Made, makeWorld, type Relation, relations, type Standing, type World } from './access-world.fixture.ts'
import { plantTrees, runSeed } from './area-tree.fixture.ts'
import { type ListSubject, type PlaceSubject, type RecordSubject, subjects } from './route-subjects.fixture.ts'
import { makeTally } from './tally.fixture.ts'

const seed = runSeed()
const tally = makeTally()
const covered = new Set<string>()

let database: TestDatabase
let server: TestApp
let world: World
let standings: Standing[]
let routes: DeclaredRoute[]
const calls = new Map<string, Awaited<ReturnType<TestApp['as']>>>()
/** Records that reads share; writes get fresh ones. */
const shared = new Map<string, Made | null>()

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  const [tree] = await plantTrees(database, seed, 1)
  if (!tree) throw new Error('no tree grew')
  world = await makeWorld(database, tree)
  standings = await world.standings()
  routes = server.app.declared.filter(({ method }) => method !== 'HEAD')
  for (const { actor } of standings) calls.set(actor.grantId, calls.get(actor.grantId) ?? (await server.as(actor)))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const nameOf = (route: DeclaredRoute): string => `${route.method} ${route.url}`
const mayCome = (route: DeclaredRoute, role: Role): boolean =>
  'open' in route.permission || route.permission.roles.includes(role)

/** Everything of an answer that somebody could tell a foreign record from an absent one by. */
const shapeOf = (answer: LightMyRequestResponse) => {
  const { date: _date, ...headers } = answer.headers
  return { status: answer.statusCode, body: answer.body, headers: JSON.stringify(headers) }
}

const ask = (standing: Standing, route: DeclaredRoute, url: string, body?: unknown) => {
  const call = calls.get(standing.actor.grantId)
  if (!call) throw new Error('nobody is signed in')
  const sent = body ?? (route.method === 'POST' ? {} : undefined)
  return call(url, { method: route.method as 'GET', ...(sent !== undefined && { body: sent }) })
}

const described = ({ actor, relation }: Standing, route: DeclaredRoute, place: string): string =>
  `${nameOf(route)} by ${actor.role} of '${actor.areaPath}', ${relation} '${place}'`

const cover = (standing: Standing, route: DeclaredRoute) =>
  covered.add(`${nameOf(route)}|${standing.actor.role}|${standing.relation}`)

/** A refusal before any record is looked at: the role may not come, or the grant has ended. Null when the record decides. */
const early = (standing: Standing, route: DeclaredRoute): [number, string] | null => {
  if (standing.relation === 'ended') return [403, 'grant_ended']
  return mayCome(route, standing.actor.role) ? null : [403, 'not_allowed']
}

const stateOf = async (made: Made): Promise<string> =>
  (
    await database.owner<{ state: string }>(`select md5(t::text) as state from ${made.table} t where id = $1`, [
      made.id,
    ])
  )[0]?.state ?? ''

const absentAnswers = new Map<string, ReturnType<typeof shapeOf>>()

const checkRecord = async (standing: Standing, route: DeclaredRoute, subject: RecordSubject) => {
  const { actor } = standing
  const writes = route.method !== 'GET'
  for (const place of standing.places)
    for (const kind of subject.kinds) {
      const refused = early(standing, route)
      const key = `${kind} ${place}`
      let made = shared.get(key)
      if (made === undefined || (writes && refused === null)) {
        made = await world.make(kind, place)
        shared.set(key, made)
      }
      if (!made) continue
      cover(standing, route)
      const told = () => `${described(standing, route, place)}, ${kind}`
      const url = (id: string) =>
        `${route.url
          .replace(':id', id)
          .replace(':rowNo', '1')
          .replace(/:(circumstance|support|event|regroup|household)Id/, newId())}${subject.query ?? ''}`
      const body = subject.body?.(made, world)
      const before = writes ? await stateOf(made) : ''
      const answer = await ask(standing, route, url(made.id), body)
      const sees = subject.sees(actor, made.record)
      const may = refused === null && sees && subject.may(actor, made.record)
      // A list that was let through is worked on behind the answer: nobody else's request is measured by it.
      if (writes && may && made.table === 'import_batch') shared.delete(key)
      if (writes) {
        const unchanged = (await stateOf(made)) === before
        if (!may) tally.same(unchanged, true, () => `${told()}, left as it was`)
        else if (
          answer.statusCode === 200 &&
          route.url.split('/').length <= 5 &&
          // What these write stands beside the record.
          !/grants$|circumstances$|support$|events$|identity$|slips?$/.test(route.url) &&
          made.table !== 'import_batch'
        )
          tally.same(unchanged, false, () => `${told()}, written`)
      }
      if (may) {
        tally.same(
          (subject.reached ?? [200]).includes(answer.statusCode),
          true,
          () => `${told()}, let through (${answer.statusCode} ${answer.body.slice(0, 120)})`,
        )
        continue
      }
      if (refused) {
        tally.same(answer.statusCode, refused[0], () => `${told()}, status`)
        tally.same(answer.json().code, refused[1], () => `${told()}, code`)
      } else if (sees) tally.same(answer.statusCode >= 400, true, () => `${told()}, seen and not allowed`)
      if (sees && !refused) continue
      const absentKey = `${nameOf(route)}|${actor.grantId}|${kind}`
      const absent = absentAnswers.get(absentKey) ?? shapeOf(await ask(standing, route, url(newId()), body))
      absentAnswers.set(absentKey, absent)
      const found = shapeOf(answer)
      if (!refused) tally.same(found.status, 404, () => `${told()}, status`)
      for (const part of ['status', 'body', 'headers'] as const)
        tally.same(found[part], absent[part], () => `${told()}, ${part} as if absent`)
    }
}

/** Records of the listed kind that stand in the database, as the rules look at them. */
const standingRecords = async (kind: ListSubject['kind'], commune: string | null) => {
  if (kind === 'account') {
    const rows = await database.owner<{
      id: string
      area_path: string
      administers: string | null
      grants: string[] | null
    }>(
      `select id, area_path, administers, (select array_agg(area_path) from role_grant g where g.account_id = a.id) as grants from account a`,
    )
    return rows.map(row => ({
      id: row.id,
      record: { areaPath: row.area_path, accountId: row.id, values: { administers: row.administers } },
      also: (row.grants ?? []).map(areaPath => ({
        areaPath,
        accountId: row.id,
        values: { administers: row.administers },
      })),
    }))
  }
  if (kind === 'account_batch') {
    const rows = await database.owner<{ id: string; area_path: string }>('select id, area_path from account_batch')
    return rows.map(({ id, area_path }) => ({ id, record: { areaPath: area_path }, also: [] }))
  }
  const village = kind === 'import_batch' ? 'null' : 'village_path'
  const ended = kind === 'import_batch' ? 'null' : 'ended_on'
  const rows = await database.owner<{
    id: string
    commune_path: string
    village_path: string | null
    ended: string | null
  }>(
    `select id, commune_path, ${village} as village_path, ${ended}::text as ended from ${kind} where ($1::text is null or commune_path = $1)`,
    [commune],
  )
  return rows
    .filter(row => row.ended === null)
    .map(row => ({
      id: row.id,
      record: { areaPath: row.commune_path, villagePath: row.village_path, values: { ended_on: null } },
      also: [],
    }))
}

const checkList = async (standing: Standing, route: DeclaredRoute, subject: ListSubject) => {
  const { actor } = standing
  const communes = subject.commune ? [...new Set(standing.places.map(communePath))] : [null]
  for (const commune of communes) {
    if (subject.commune && commune === null) continue
    cover(standing, route)
    const told = () => described(standing, route, commune ?? '')
    const url = (id: string) => `${route.url}?${subject.query ?? ''}${commune === null ? '' : `&commune=${id}`}`
    const answer = await ask(standing, route, url(commune === null ? '' : world.areaId(commune)))
    const refused = early(standing, route)
    if (refused) {
      tally.same(answer.statusCode, refused[0], () => `${told()}, status`)
      tally.same(answer.json().code, refused[1], () => `${told()}, code`)
      continue
    }
    const reach = communePath(actor.areaPath) ?? actor.areaPath
    if (commune !== null && !commune.startsWith(reach)) {
      const absent = shapeOf(await ask(standing, route, url('25-00000')))
      const found = shapeOf(answer)
      for (const part of ['status', 'body', 'headers'] as const)
        tally.same(found[part], absent[part], () => `${told()}, ${part} as if the commune were absent`)
      continue
    }
    // Who has no commune of their own names one: nothing to compare where none is.
    if (answer.statusCode === 400) continue
    tally.same(answer.statusCode, 200, () => `${told()}, status ${answer.body.slice(0, 100)}`)
    const shown = answer.json() as { rows: { id: string }[]; total?: number }
    const ids = new Set(shown.rows.map(row => row.id))
    const all = await standingRecords(subject.kind, commune)
    let allowed = 0
    for (const { id, record, also } of all) {
      const may = subject.sees(actor, record) || also.some(other => subject.sees(actor, other))
      if (may) allowed += 1
      tally.same(ids.has(id), may, () => `${told()}, ${may ? 'shows' : 'does not show'} ${JSON.stringify(record)}`)
    }
    tally.same(ids.size, allowed, () => `${told()}, nothing beside`)
    if (shown.total !== undefined) tally.same(shown.total, allowed, () => `${told()}, total`)
  }
}

const checkPlace = async (standing: Standing, route: DeclaredRoute, subject: PlaceSubject) => {
  for (const place of standing.places) {
    const areaId = world.areaId(place)
    const request = subject.request(areaId, place)
    if (!request) continue
    cover(standing, route)
    const told = () => described(standing, route, place)
    const answer = await ask(standing, route, route.url, request.body)
    const refused = early(standing, route)
    if (refused) {
      tally.same(answer.statusCode, refused[0], () => `${told()}, status`)
      tally.same(answer.json().code, refused[1], () => `${told()}, code`)
    } else if (subject.may(standing.actor, place))
      tally.same(answer.statusCode, 200, () => `${told()}, let through ${answer.body.slice(0, 120)}`)
    else tally.same([403, 404].includes(answer.statusCode), true, () => `${told()}, refused (${answer.statusCode})`)
  }
}

const sendFile = async (standing: Standing, route: DeclaredRoute, bytes: Uint8Array) => {
  const boundary = 'mangnon'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)])
  return server.send(standing.actor, route.url, payload, `multipart/form-data; boundary=${boundary}`)
}

test('every route has a subject, and no subject is without its route', () => {
  const declared = new Set(routes.map(nameOf))
  expect([...declared].filter(name => !subjects[name])).toEqual([])
  expect(Object.keys(subjects).filter(name => !declared.has(name))).toEqual([])
})

test('what every route answers every role in every relation is what the rule table allows', {
  timeout: 600_000,
}, async () => {
  const bytes = await list([
    'Nguyễn Thị Lan',
    '05/03/2018',
    'Nữ',
    'Kinh',
    null,
    null,
    'Trần Thị Mai',
    'Thôn Đông',
    null,
  ])
  for (const route of routes) {
    const subject = subjects[nameOf(route)]
    if (!subject || subject.is === 'open') continue
    for (const standing of standings) {
      const refused = early(standing, route)
      switch (subject.is) {
        case 'record':
          await checkRecord(standing, route, subject)
          break
        case 'list':
          await checkList(standing, route, subject)
          break
        case 'place':
          await checkPlace(standing, route, subject)
          break
        default: {
          if (!['own', 'for a time', 'ended'].includes(standing.relation)) break
          cover(standing, route)
          const answer =
            subject.is === 'file'
              ? await sendFile(standing, route, bytes)
              : await ask(
                  standing,
                  route,
                  `${route.url.replace(/:(?:id|[a-z]+Id)\b/g, () => newId())}${subject.query ?? ''}`,
                  subject.body?.(),
                )
          const told = () => described(standing, route, '')
          // Whoever chooses a role is let in without one; a grant that is nobody's is not found.
          const choosing = route.url === '/api/session/role'
          if (refused && !choosing) {
            tally.same(answer.statusCode, refused[0], () => `${told()}, status`)
            tally.same(answer.json().code, refused[1], () => `${told()}, code`)
          } else {
            const reached = subject.is === 'file' ? [subject.may(standing.actor) ? 200 : 403] : subject.reached
            tally.same(
              reached.includes(answer.statusCode),
              true,
              () => `${told()}, let through (${answer.statusCode} ${answer.body.slice(0, 100)})`,
            )
          }
        }
      }
    }
  }
})

/** Why a triple cannot be: told beside it in the list. */
const whyNot = (name: string, role: Role, relation: Relation): string => {
  const subject = subjects[name]
  if (!subject || subject.is === 'open') return 'before there is an actor'
  if (subject.is === 'role' || subject.is === 'file') return 'about oneself or one’s own area: only the role is asked'
  if (!standings.some(one => one.actor.role === role && one.relation === relation && one.places.length > 0))
    return 'this role has no such place in the tree'
  return 'no such record lies at that place'
}

test('the triples that no request can make are named, and every other was asked', () => {
  const missing = routes.flatMap(route =>
    roles.flatMap(role =>
      relations
        .filter(relation => !covered.has(`${nameOf(route)}|${role}|${relation}`))
        .map(relation => ({ name: nameOf(route), role, relation, why: whyNot(nameOf(route), role, relation) })),
    ),
  )
  const total = routes.length * roles.length * relations.length
  process.stdout.write(
    `access, routes: ${tally.count()} assertions over ${routes.length} routes, ${roles.length} roles, ${relations.length} relations, seed ${seed}; ${total - missing.length} of ${total} triples asked\n`,
  )
  for (const [line, triples] of Map.groupBy(missing, one => `${one.name}: ${one.why}`)) {
    const told = [...Map.groupBy(triples, one => one.relation)].map(
      ([relation, all]) =>
        `${relation} of ${all.length === roles.length ? 'every role' : all.map(({ role }) => role).join(' ')}`,
    )
    process.stdout.write(`  not asked: ${line}: ${told.join('; ')}\n`)
  }
  tally.done()
})

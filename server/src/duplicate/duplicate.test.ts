import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayInVietnam } from '../platform/today.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aNotice, phatTichId } from '../testing/test-notice.ts'
import { aChild, otherCommune, phatTich } from '../testing/test-records.ts'
import { hangingTables } from './hanging/hanging-tables.ts'
import { sweepNation } from './sweep.ts'

type Call = Awaited<ReturnType<TestApp['as']>>
let database: TestDatabase
let server: TestApp
let officer: Call
let colleague: Call
let chair: Call
let province: Call
let foreign: Call

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await server.as(await database.actor('commune_officer', phatTich, 'Nguyễn Thị Hạnh'))
  colleague = await server.as(await database.actor('commune_officer', phatTich, 'Trần Văn Bình'))
  chair = await server.as(await database.actor('commune_chair', phatTich))
  province = await server.as(await database.actor('province_officer', phatTich.slice(0, 6)))
  foreign = await server.as(await database.actor('commune_officer', otherCommune))
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const post = (by: Call, url: string, body: object = {}, requestId?: string) =>
  by(url, { method: 'POST', body, ...(requestId && { requestId }) })
const ok = async (answer: ReturnType<Call>) => {
  const { statusCode, body, json } = await answer
  expect(statusCode, body).toBe(200)
  return json()
}
type Facts = Parameters<typeof aChild>[0]
const enter = async (facts: Facts, by: Call = officer): Promise<string> => {
  const child = aChild(facts)
  await ok(post(by, '/api/children', child))
  return child.id
}
const open = async (id: string, by: Call = officer) => ok(by(`/api/children/${id}`))
const list = async (by: Call = officer, state = 'open') => ok(by(`/api/duplicates?state=${state}`))
const look = () => ok(post(officer, '/api/duplicates/look'))
const sweep = () => sweepNation(database.ownerUrl)
type Row = { id: string; mine: { id: string }; other: { id: string } | null; otherCommune: string | null }
const pairOf = (rows: Row[], id: string): Row | undefined =>
  rows.find(row => row.mine.id === id || row.other?.id === id)

let seed = 0
/** A family nobody else has: tests share one register. */
const family = (): Required<Pick<NonNullable<Facts>, 'fullName' | 'motherName' | 'fatherName' | 'birth'>> => {
  seed++
  const day = `20${10 + (seed % 10)}-0${1 + (seed % 8)}-${11 + (seed % 17)}`
  const given = ['Quỳnh', 'Thảo', 'Uyên', 'Vân', 'Xuân', 'Yến', 'Trâm', 'Thơ', 'Sương', 'Nhung'][seed % 10]
  return {
    fullName: `Lương Thị ${['Khánh', 'Diệu', 'Bích', 'Cẩm', 'Hoài', 'Kiều', 'Mộng'][seed % 7]} ${given}`,
    motherName: `Đinh Thị ${given}`,
    fatherName: `Lương Văn ${['Sang', 'Khoa', 'Tiến', 'Lực', 'Bền'][seed % 5]}`,
    birth: day,
  }
}
/** Two records of one child in one commune, and their pair. */
const twice = async (second: Facts = {}, first: Facts = {}) => {
  const facts = family()
  const a = await enter({ ...facts, ...first })
  const b = await enter({ ...facts, ...second })
  await look()
  const row = pairOf((await list()).rows, a)
  if (!row) throw new Error('the pair was not found')
  return { a, b, pair: row.id, facts }
}
const merge = async (pair: string, more: object = {}, by: Call = officer, requestId?: string) => {
  const view = await ok(by(`/api/duplicates/${pair}`))
  return post(
    by,
    `/api/duplicates/${pair}/merge`,
    {
      id: newId(),
      keep: 'mine',
      taken: view.offered.mine,
      keptVersion: view.mine.version,
      goneVersion: view.other?.version ?? 1,
      reason: 'Nhập hai lần',
      ...more,
    },
    requestId,
  )
}
const undo = (id: string, by: Call = officer) => post(by, `/api/merges/${id}/undo`, { reason: 'Gộp nhầm' })
const codes = async (id: string) =>
  (await ok(officer(`/api/children/${id}/circumstances`))).circumstances.map((one: { code: string }) => one.code).sort()
const stand = (id: string, code: string, more: object = {}, by: Call = officer) =>
  ok(post(by, `/api/children/${id}/circumstances`, { id: newId(), code, validFrom: '2024-05-01', ...more }))
const grant = (id: string, more: object = {}, by: Call = officer) =>
  ok(
    post(by, `/api/children/${id}/support`, {
      ...{ id: newId(), support: 'monthly_allowance', decisionNumber: '12/QĐ', decisionOn: '2025-01-02' },
      ...{ issuer: 'UBND xã', amount: 750_000, validFrom: '2025-01-01', ...more },
    }),
  )
const change = async (id: string, facts: object, by: Call = officer) => {
  const now = await open(id, by)
  return by(`/api/children/${id}`, {
    method: 'PATCH',
    body: { ...now, householdId: now.household?.id ?? null, from: 'correction', ...facts },
  })
}

test('every table that hangs on a child says what a merge does with it', async () => {
  const rows = await database.owner<{ name: string }>(
    `select distinct table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name = 'child_id' and t.table_type = 'BASE TABLE'`,
  )
  expect(Object.keys(hangingTables).sort()).toEqual(rows.map(({ name }) => name).sort())
})

describe('the list', () => {
  test('says of two records why, once, and a second look adds nothing', async () => {
    const facts = family()
    const a = await enter(facts)
    const b = await enter({
      ...facts,
      fullName: facts.fullName.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
      fatherName: null,
    })
    await look()
    await look()
    const { rows } = await list()
    const found = rows.filter((row: Row) => row.mine.id === a || row.mine.id === b)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      mine: { id: a, motherName: facts.motherName },
      other: { id: b },
      otherCommune: null,
      reasons: expect.arrayContaining(['birth_same', 'mother_same', 'name_unmarked']),
      against: [],
    })
  })

  test('twins, siblings and cousins of one name are not in it; what was corrected leaves it', async () => {
    const facts = family()
    const twin = await enter({ ...facts, fullName: `${facts.fullName.split(' ').slice(0, 3).join(' ')} Hạnh` })
    const first = await enter(facts)
    const cousin = await enter({
      ...facts,
      motherName: 'Bế Thị Nga',
      fatherName: 'Lương Văn Quyền',
      birth: '2012-11-30',
    })
    const slip = await enter({ ...facts, birth: null })
    await look()
    const { rows } = await list()
    expect(pairOf(rows, twin)).toBeUndefined()
    expect(pairOf(rows, cousin)).toBeUndefined()
    expect(pairOf(rows, slip)).toBeDefined()
    expect(
      (await change(slip, { fullName: 'Bế Văn Khang', sex: 'male', motherName: 'Bế Thị Mơ', fatherName: null }))
        .statusCode,
    ).toBe(200)
    await look()
    expect(pairOf((await list()).rows, first)).toBeUndefined()
  })

  test('of a child that stands in another commune nothing but the commune', async () => {
    const facts = family()
    const here = await enter(facts)
    const there = await enter(facts, foreign)
    await sweep()
    const row = pairOf((await list()).rows, here)
    expect(row).toMatchObject({ other: null, otherCommune: expect.any(String) })
    expect(JSON.stringify(row)).not.toContain(there)
    const view = await officer(`/api/duplicates/${row?.id}`)
    expect(view.json()).toMatchObject({ other: null, can: ['tell_apart', 'show'] })
    expect(view.body).not.toContain(there)
    expect(pairOf((await list(foreign)).rows, there)).toMatchObject({ id: row?.id, other: null })
  })

  test('who may: officer and chair of the commune', async () => {
    const { pair } = await twice()
    expect((await chair(`/api/duplicates/${pair}`)).json()).toMatchObject({ can: [] })
    expect((await foreign(`/api/duplicates/${pair}`)).statusCode).toBe(404)
    expect((await province('/api/duplicates')).statusCode).toBe(403)
    expect((await post(chair, `/api/duplicates/${pair}/different`, { reason: 'x' })).statusCode).toBe(403)
    expect((await post(foreign, `/api/duplicates/${pair}/different`, { reason: 'x' })).statusCode).toBe(404)
    expect(
      (
        await post(foreign, `/api/duplicates/${pair}/merge`, {
          id: newId(),
          keep: 'mine',
          taken: [],
          keptVersion: 1,
          goneVersion: 1,
          reason: 'x',
        })
      ).statusCode,
    ).toBe(404)
  })
})

describe('two children', () => {
  test('said while a child is entered, it is remembered from the first', async () => {
    const facts = family()
    const first = await enter(facts)
    const second = aChild(facts)
    const check = await ok(post(officer, '/api/children/check', { ...facts, personalNumber: null }))
    expect(check.here[0]).toMatchObject({
      id: first,
      why: expect.arrayContaining(['name_same', 'birth_same']),
      but: [],
    })
    await ok(post(officer, '/api/children', { ...second, differentFrom: [first] }))
    await look()
    expect(pairOf((await list()).rows, first)).toBeUndefined()
    expect(pairOf((await list(officer, 'different')).rows, first)).toMatchObject({ other: { id: second.id } })
  })

  test('is remembered, told in both histories, and can be taken back', async () => {
    const { a, b, pair } = await twice()
    await ok(post(officer, `/api/duplicates/${pair}/different`, { reason: 'Hai chị em sinh đôi' }))
    await look()
    await sweep()
    expect(pairOf((await list()).rows, a)).toBeUndefined()
    expect(pairOf((await list(officer, 'different')).rows, a)).toMatchObject({ reason: 'Hai chị em sinh đôi' })
    for (const id of [a, b])
      expect((await ok(officer(`/api/children/${id}/history`))).entries[0]).toMatchObject({
        act: 'child.told_apart',
        reason: 'Hai chị em sinh đôi',
      })
    expect((await merge(pair)).json()).toMatchObject({ code: 'wrong_state' })
    await ok(post(officer, `/api/duplicates/${pair}/open`, { reason: 'Xem lại' }))
    expect(pairOf((await list()).rows, a)).toBeDefined()
  })
})

describe('a merge', () => {
  test('fields that were chosen, a pointer, both histories, and its code still finds the child', async () => {
    const { a, b, pair, facts } = await twice(
      { notes: 'học lớp 2', personalNumber: '027318000101' },
      { fatherName: null },
    )
    const answer = await ok(merge(pair))
    expect(answer).toMatchObject({ childId: a, brought: 0, left: 0 })
    expect(await open(a)).toMatchObject({
      fatherName: facts.fatherName,
      notes: 'học lớp 2',
      personalNumber: '027318000101',
      endedOn: null,
    })
    const gone = await open(b)
    expect(gone).toMatchObject({ endReason: 'duplicate', notes: 'học lớp 2', personalNumber: '027318000101' })
    expect(await ok(officer(`/api/children/${b}/merges`))).toMatchObject({ standsAs: { id: a } })
    expect(await ok(officer(`/api/children/${a}/merges`))).toMatchObject({ merges: [{ goneId: b, can: ['undo'] }] })
    const acts = async (id: string) =>
      (await ok(officer(`/api/children/${id}/history`))).entries.map((one: { act: string }) => one.act)
    expect(await acts(a)).toEqual(expect.arrayContaining(['child.merged_in', 'child.changed', 'child.created']))
    expect(await acts(b)).toEqual(['child.merged_away', 'child.created'])
    const found = await ok(post(officer, '/api/search', { q: gone.code }))
    expect(found.rows[0]).toMatchObject({ id: a })
    const [held] = await database.owner<{ holder_id: string }>(
      `select holder_id from identifier where value = '027318000101'`,
    )
    expect(held?.holder_id).toBe(a)
  })

  test('circumstances and grants come over once; what both had is left where it was', async () => {
    const { a, b, pair } = await twice()
    await stand(a, 'c7')
    await stand(b, 'c7', { validFrom: '2024-06-01' })
    await stand(b, 'd2', { disabilityType: 'sight' })
    await grant(a)
    await grant(b)
    await grant(b, { support: 'study_costs', amount: 150_000 })
    const answer = await ok(merge(pair))
    expect(answer).toMatchObject({ brought: 2, left: 2 })
    expect(await codes(a)).toEqual(['c7', 'd2'])
    expect(await codes(b)).toEqual(['c7', 'd2'])
    await ok(undo(answer.id))
    expect(await codes(a)).toEqual(['c7'])
    expect(await codes(b)).toEqual(['c7', 'd2'])
    const { grants } = await ok(officer(`/api/children/${a}/support`))
    expect(grants.map((one: { support: string }) => one.support)).toEqual(['monthly_allowance'])
  })

  test('two officers at once, and one request twice: merged once', async () => {
    const { a, pair } = await twice()
    const answers = await Promise.all([merge(pair), merge(pair, {}, colleague)])
    expect(answers.map(one => one.statusCode).sort()).toEqual([200, 409])
    expect((await ok(officer(`/api/children/${a}/merges`))).merges).toHaveLength(1)
    const again = await twice()
    const [requestId, id] = [newId(), newId()]
    const body = { id, keptVersion: 1, goneVersion: 1 }
    expect((await merge(again.pair, body, officer, requestId)).statusCode).toBe(200)
    const view = { keep: 'mine', taken: [], reason: 'Nhập hai lần', ...body }
    const repeated = await post(officer, `/api/duplicates/${again.pair}/merge`, view, requestId)
    expect([repeated.statusCode, repeated.json().childId ?? repeated.json().code]).toEqual([200, again.a])
    const other = await post(officer, `/api/duplicates/${again.pair}/merge`, { ...view, reason: 'khác' }, requestId)
    expect([other.statusCode, other.json().code]).toEqual([409, 'request_reused'])
  })

  test('one that was edited since it was looked at is not merged', async () => {
    const { b, pair } = await twice()
    const view = await ok(officer(`/api/duplicates/${pair}`))
    expect((await change(b, { notes: 'mới' }, colleague)).statusCode).toBe(200)
    const answer = await merge(pair, { keptVersion: view.mine.version, goneVersion: view.other.version })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'changed_meanwhile'])
  })

  test('one that is on its way to another commune is not merged', async () => {
    const { b, pair } = await twice()
    await database.owner(
      `insert into handover (id, from_path, to_path, subject, subject_id, destination, state, moved_on)
       values (gen_random_uuid(), $1, $2, 'child', $3, 'commune', 'waiting', '2026-01-01')`,
      [phatTich, otherCommune, b],
    )
    expect((await merge(pair)).json()).toMatchObject({ code: 'handover_open' })
  })

  test('one under an order to erase is not merged', async () => {
    const { b, pair } = await twice()
    await ok(
      post(officer, `/api/children/${b}/erasures`, {
        id: newId(),
        orderNumber: '1/QĐ',
        orderDate: '2026-01-02',
        issuer: 'UBND',
        legalText: 'Điều 14',
      }),
    )
    expect((await merge(pair)).json()).toMatchObject({ code: 'merge_erasure_open' })
  })
})

describe('undone', () => {
  test('both stand as they stood, with their numbers, and the pair is open again', async () => {
    const { a, b, pair } = await twice({ notes: 'học lớp 2', personalNumber: '027318000202' })
    const before = [await open(a), await open(b)]
    const { id } = await ok(merge(pair))
    await ok(undo(id))
    const after = [await open(a), await open(b)]
    for (const [at, one] of after.entries()) expect({ ...one, version: 0 }).toEqual({ ...before[at], version: 0 })
    const [held] = await database.owner<{ holder_id: string }>(
      `select holder_id from identifier where value = '027318000202'`,
    )
    expect(held?.holder_id).toBe(b)
    expect(pairOf((await list()).rows, a)).toBeDefined()
    expect((await undo(id)).json()).toMatchObject({ code: 'wrong_state' })
    await ok(merge(pair))
  })

  test('what was entered since stays; what was changed of the merge’s own is refused, and named', async () => {
    const { a, b, pair } = await twice({ notes: 'học lớp 2' })
    await stand(b, 'd2', { disabilityType: 'sight' })
    const { id } = await ok(merge(pair))
    await stand(a, 'c7')
    expect((await change(a, { schoolName: 'Trường Tiểu học Phật Tích' })).statusCode).toBe(200)
    expect((await change(a, { notes: 'học lớp 3' })).statusCode).toBe(200)
    const [d2] = (await ok(officer(`/api/children/${a}/circumstances`))).circumstances.filter(
      (one: { code: string }) => one.code === 'd2',
    )
    await ok(
      post(officer, `/api/children/${a}/circumstances/${d2.id}/end`, { row: d2.row, on: '2025-01-01', reason: 'Khỏi' }),
    )
    const refused = await undo(id)
    expect([refused.statusCode, refused.json()]).toMatchObject([
      409,
      { code: 'merge_undo_changed', detail: { fields: ['notes'], tables: ['child_circumstance'] } },
    ])
    expect((await open(b)).endReason).toBe('duplicate')
    expect((await change(a, { notes: 'học lớp 2' })).statusCode).toBe(200)
    expect((await undo(id)).json()).toMatchObject({ detail: { fields: [], tables: ['child_circumstance'] } })
  })

  test('not once the record that stayed was merged on, until that is undone', async () => {
    const { a, b, pair, facts } = await twice()
    const first = await ok(merge(pair))
    const c = await enter(facts)
    await look()
    const next = pairOf((await list()).rows, c)
    const second = await ok(merge(next?.id ?? '', { keep: 'other' }))
    expect(second.childId).toBe(c)
    expect(await ok(officer(`/api/children/${b}/merges`))).toMatchObject({ standsAs: { id: c } })
    expect((await undo(first.id)).json()).toMatchObject({ code: 'already_ended' })
    await ok(undo(second.id))
    await ok(undo(first.id))
    expect((await open(b)).endedOn).toBeNull()
    expect((await open(a)).endedOn).toBeNull()
  })

  test('the record that stayed has ended since: the other stands again all the same', async () => {
    const { a, b, pair } = await twice()
    const { id } = await ok(merge(pair))
    const body = { version: (await open(a)).version, on: dayInVietnam(), reason: 'entered_in_error' }
    await ok(post(officer, `/api/children/${a}/end`, body))
    await ok(undo(id))
    expect((await open(b)).endedOn).toBeNull()
    expect((await open(a)).endReason).toBe('entered_in_error')
  })

  test('not when the number has gone to another', async () => {
    const { a, pair } = await twice({ personalNumber: '027318000303' })
    const { id } = await ok(merge(pair, { taken: [] }))
    await enter({ ...family(), personalNumber: '027318000303' }, foreign)
    expect((await undo(id)).json()).toMatchObject({ code: 'merge_number_held' })
    expect((await ok(officer(`/api/children/${a}/merges`))).merges).toMatchObject([{ undoneAt: null }])
  })
})

describe('across two communes', () => {
  test('one lets its record be seen, the other merges and undoes; both communes keep their history', async () => {
    const facts = family()
    const here = await enter(facts)
    const there = await enter({ ...facts, notes: 'chuyển đi' }, foreign)
    await stand(there, 'd2', { disabilityType: 'sight' }, foreign)
    await grant(there, {}, foreign)
    await sweep()
    const pair = pairOf((await list()).rows, here)?.id ?? ''
    const body = {
      id: newId(),
      keep: 'mine',
      taken: ['notes'],
      keptVersion: 1,
      goneVersion: 1,
      reason: 'Trẻ đã chuyển về',
    }
    expect((await post(officer, `/api/duplicates/${pair}/merge`, body)).statusCode).toBe(404)
    await ok(post(foreign, `/api/duplicates/${pair}/show`, { shown: true }))
    expect((await list()).rows[0]).toMatchObject({ id: pair, shownToUs: true })
    const view = await ok(officer(`/api/duplicates/${pair}`))
    expect(view).toMatchObject({
      other: { facts: { notes: 'chuyển đi', householdId: null }, circumstances: 1, supports: 1 },
      can: ['merge', 'tell_apart', 'show'],
    })
    expect((await post(officer, `/api/duplicates/${pair}/merge`, { ...body, keep: 'other' })).statusCode).toBe(400)
    const merged = await ok(
      post(officer, `/api/duplicates/${pair}/merge`, { ...body, goneVersion: view.other.version }),
    )
    expect(merged).toMatchObject({ childId: here, brought: 2, left: 0 })
    expect(await codes(here)).toEqual(['d2'])
    expect(await open(there, foreign)).toMatchObject({ endReason: 'duplicate' })
    expect((await officer(`/api/children/${there}`)).statusCode).toBe(404)
    const stands = await ok(foreign(`/api/children/${there}/merges`))
    expect(stands).toMatchObject({ standsAs: { id: null, code: null, communeName: expect.any(String) } })
    expect((await ok(foreign(`/api/children/${there}/history`))).entries[0]).toMatchObject({
      act: 'child.merged_away',
      actorName: 'Nguyễn Thị Hạnh',
    })
    expect((await undo(merged.id, foreign)).statusCode).toBe(404)
    await ok(undo(merged.id))
    expect(await open(there, foreign)).toMatchObject({ endedOn: null })
    expect(await codes(here)).toEqual([])
  })

  test('each with an open case: both go on in the commune that answers for them, and so after the undoing', async () => {
    const facts = family()
    const here = await enter(facts)
    const there = await enter(facts, foreign)
    const [elsewhere] = await database.owner<{ id: string }>('select id from area where path = $1', [otherCommune])
    const cases: { id: string; by: Call }[] = []
    for (const [childId, communeId, by] of [
      [here, phatTichId, officer],
      [there, elsewhere?.id, foreign],
    ] as const) {
      const notice = aNotice({ communeId, childId })
      await ok(post(by, '/api/notices', notice))
      const [row] = await database.owner<{ case_id: string }>('select case_id from notice where id = $1', [notice.id])
      cases.push({ id: row?.case_id ?? '', by })
    }
    await sweep()
    const pair = pairOf((await list()).rows, here)?.id ?? ''
    await ok(post(foreign, `/api/duplicates/${pair}/show`, { shown: true }))
    const merged = await ok(merge(pair, { taken: [] }))
    const stand = () =>
      Promise.all(
        cases.map(async ({ id, by }) => {
          const one = await ok(by(`/api/cases/${id}`))
          expect(one.can, 'the next step is still theirs').toContain('start_verifying')
          return one.child?.id
        }),
      )
    expect(await stand()).toEqual([here, there])
    // The clock of neither stopped, and its next step is taken as if nothing had been merged.
    await ok(post(foreign, `/api/cases/${cases[1]?.id}/verify`, { version: 1 }))
    for (const { id } of cases)
      expect(
        (await database.owner('select 1 from protection_case where id = $1 and closed_at is null', [id])).length,
      ).toBe(1)
    await ok(undo(merged.id))
    expect(await open(there, foreign)).toMatchObject({ endedOn: null })
    expect((await ok(foreign(`/api/cases/${cases[1]?.id}`))).child.id).toBe(there)
  })
})

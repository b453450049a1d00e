import { newId } from '@mangnon/core/platform/id.ts'
import { dayInVietnam } from '@mangnon/server/platform/today.ts'
import { aDetailed, aNotice, anInitial, aPlan, someMinutes } from '@mangnon/server/testing/test-notice.ts'
import type { FastifyInstance } from 'fastify'
import { type SignedIn, signIn } from '../platform/actors.ts'
import type { BenchDatabase } from '../platform/bench-database.ts'
import { province } from '../register/places.ts'

/** A case whose plan is carried out, with its officer; `version` is what a step names. */
export type MadeCase = {
  readonly officer: SignedIn
  readonly id: string
  readonly itemIds: readonly string[]
  version: number
}

/** What is sent in the name of somebody, as a browser sends it. */
export const callAs =
  (app: FastifyInstance, by: SignedIn) =>
  async <T>(method: 'GET' | 'POST', url: string, body?: object): Promise<T> => {
    const answer = await app.inject({
      ...{ method, url, cookies: { mn_session: by.token } },
      ...(body && { payload: body, headers: { 'idempotency-key': newId() } }),
    })
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body.slice(0, 400)}`)
    return answer.json() as T
  }

/** A report on an item of the plan, as an officer types it. */
export const aReport = (made: MadeCase, at: number) => ({
  ...{
    id: newId(),
    version: made.version,
    itemId: made.itemIds[at % made.itemIds.length],
    status: 'under_way' as const,
  },
  on: dayInVietnam(),
  evidence: `Lần ${at}: cháu đã đi khám, bà ngoại cho biết cháu ngủ được, ăn được; cán bộ y tế hẹn tuần sau quay lại`,
})

/** One case of one commune, from the report to a plan that is carried out, by the system's own routes. */
const makeCase = async (
  app: FastifyInstance,
  bench: BenchDatabase,
  path: string,
  reports: number,
): Promise<MadeCase> => {
  const officer = await signIn(bench, 'commune_officer', path)
  const chair = await signIn(bench, 'commune_chair', path)
  const ask = callAs(app, officer)
  const notice = aNotice({ childName: 'Nguyễn Thị Lan', sex: 'female', age: 8 })
  const { caseId: id } = await ask<{ caseId: string }>('POST', '/api/notices', notice)
  let version = 1
  const act = async (name: string, body: object = {}, by = ask) => {
    await by('POST', `/api/cases/${id}/${name}`, { version: version++, ...body })
  }
  await act('verify')
  await act('finding', { credible: true })
  await act('begin-initial')
  await act('initial', anInitial({ conclusion: 'plan', reason: 'Đã ở nhà bà ngoại' }))
  await act('begin-detailed')
  await act('detailed', aDetailed())
  await act('meeting')
  await act('minutes', someMinutes())
  const plan = aPlan()
  await act('plan/submit', plan)
  await act('plan/approve', { on: dayInVietnam() }, callAs(app, chair))
  await act('plan/send', { recipients: ['Trạm Y tế xã', 'Bà ngoại'] })
  await act('plan/start')
  const made: MadeCase = { officer, id, itemIds: plan.items.map(item => item.id), version }
  for (let at = 0; at < reports; at++) {
    await ask('POST', `/api/cases/${id}/plan/progress`, aReport(made, at))
    made.version++
  }
  return made
}

/**
 * So many cases, each of a commune of its own, with `entries` lines in its history: the steps of the law, `reports` signed reports on the
 * plan, and for the rest what leaves no paper (flags raised and lowered, looked at again), copied from the case's own lines.
 */
export const makeCases = async (
  app: FastifyInstance,
  bench: BenchDatabase,
  { cases, entries, reports }: { cases: number; entries: number; reports: number },
): Promise<MadeCase[]> => {
  const { rows } = await bench.owner.query<{ path: string }>(
    `select path from area where level = 'commune' and valid_to is null and starts_with(path, $1) order by path limit $2`,
    [province, cases],
  )
  const made = await Promise.all(rows.map(({ path }) => makeCase(app, bench, path, reports)))
  const { rows: kept } = await bench.owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'journal' and table_schema = 'public'
        and is_identity = 'NO' and is_generated = 'NEVER' order by ordinal_position`,
  )
  const columns = kept.map(({ name }) => name).join(', ')
  for (const { id } of made)
    await bench.owner.query(
      `insert into journal (${columns}) select ${columns} from (
         select j.*, row_number() over () as n from journal j, generate_series(1, 40)
          where subject = 'case' and subject_id = $1 and act in ('case.record_progress', 'case.start_verifying')) as line
        where n <= $2 - (select count(*) from journal where subject = 'case' and subject_id = $1)`,
      [id, entries],
    )
  await bench.owner.query('vacuum analyze')
  await bench.owner.query('checkpoint')
  return made
}

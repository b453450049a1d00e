import { addDays, dayFromEpoch, epochDay } from '@mangnon/core/date/calendar-day.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { dayInVietnam } from '../platform/today.ts'
import type { TestApp } from '../testing/test-app.ts'
import type { TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold } from '../testing/test-records.ts'

type Call = Awaited<ReturnType<TestApp['as']>>

/** Numbers from a seed, so that what failed can be done again (mulberry32). */
export const seeded = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    below,
    of: <T>(all: readonly T[]): T => all[below(all.length)] as T,
    day: (from: string, to: string): string => dayFromEpoch(epochDay(from) + below(epochDay(to) - epochDay(from) + 1)),
  }
}
export type Dice = ReturnType<typeof seeded>

export type Place = { readonly by: Call; readonly communeId: string; readonly villages: readonly string[] }

/** A commune of Bắc Ninh with its officer and two villages. */
export const makePlace = async (server: TestApp, database: TestDatabase, path: string): Promise<Place> => {
  const by = await server.as(await database.actor('commune_officer', path))
  const villages: string[] = []
  for (const name of ['Thôn Một', 'Thôn Hai'])
    villages.push((await by('/api/villages', { method: 'POST', body: { id: newId(), name } })).json().id)
  return { by, communeId: `25-${path.split('.').at(-2)}`, villages }
}

type Held = { readonly id: string; place: Place }

const codes = ['a1', 'c2', 'c3', 'd1', 'đ1', 'h1', 'l1', 'o2', 'R2', 'R7', 'K1', 'K4'] as const
const proof = { evidenceNumber: '1/KL', evidenceIssuer: 'Cơ quan', evidenceOn: '2025-01-02' }

/**
 * Does acts of a register one after the other through the routes, as officers do, whatever the dice say: children and households entered,
 * changed, corrected, ended, handed over; circumstances added, corrected, ended, withdrawn.
 */
export const actor = (dice: Dice, places: readonly Place[]) => {
  const today = dayInVietnam()
  const children: Held[] = []
  const households: Held[] = []
  const done: Record<string, number> = {}
  const post = (by: Call, url: string, body: object, method: 'POST' | 'PATCH' = 'POST') => by(url, { method, body })
  const past = () => dice.day('2026-01-01', today)
  const birth = () =>
    dice.of<() => string | null>([
      () => dice.day('2009-06-01', today),
      () => dice.day('2020-01-01', today),
      () => '2012-02-29',
      () => `20${10 + dice.below(16)}`,
      () => `20${10 + dice.below(16)}-0${1 + dice.below(9)}`,
      () => null,
    ])()
  const facts = (place: Place) => {
    const home = dice.below(3) === 0 ? undefined : households.filter(one => one.place === place).at(-1)
    return {
      fullName: `Nguyễn Thị ${dice.of(['Lan', 'Mai', 'Cúc', 'Đào', 'Sen'])} ${dice.of(['An', 'Bình', 'Chi'])}`,
      sex: dice.of(['male', 'female', 'unknown'] as const),
      birth: birth(),
      ethnicity: dice.of([null, '2008-01', '2008-02']),
      householdId: home?.id ?? null,
      villageId: home ? null : dice.of([null, ...place.villages]),
      residenceState: dice.of(['permanent', 'temporary'] as const),
    }
  }
  const acts = {
    enter: async () => {
      const place = dice.of(places)
      const child = aChild({ ...facts(place), since: past() })
      const answer = await post(place.by, '/api/children', child)
      if (answer.statusCode === 200) children.push({ id: child.id, place })
      return answer
    },
    household: async () => {
      const place = dice.of(places)
      const home = aHousehold({
        poverty: dice.of(['poor', 'near_poor', 'none'] as const),
        villageId: dice.of(place.villages),
        since: '2026-01-01',
      })
      const answer = await post(place.by, '/api/households', home)
      if (answer.statusCode === 200) households.push({ id: home.id, place })
      return answer
    },
    poverty: async () => {
      const { id, place } = dice.of(households)
      const now = (await place.by(`/api/households/${id}`)).json()
      const poverty = dice.of(['poor', 'near_poor', 'none', 'unknown'])
      const villageId = dice.of(place.villages)
      const body = { ...now, poverty, villageId, from: dice.of(['correction', past()]) }
      return post(place.by, `/api/households/${id}`, body, 'PATCH')
    },
    change: async () => {
      const { id, place } = dice.of(children)
      const { version } = (await place.by(`/api/children/${id}`)).json()
      const body = { version, ...facts(place), from: dice.of(['correction', past()]) }
      return post(place.by, `/api/children/${id}`, body, 'PATCH')
    },
    end: async () => {
      const { id, place } = dice.of(children)
      const { version } = (await place.by(`/api/children/${id}`)).json()
      const reason = dice.of(['died', 'moved_away', 'turned_16', 'entered_in_error', 'other'])
      return post(place.by, `/api/children/${id}/end`, { version, on: past(), reason })
    },
    circumstance: async () => {
      const { id, place } = dice.of(children)
      const code = dice.of(codes)
      const validFrom = past()
      const validTo = dice.of([null, null, addDays(validFrom, 60)])
      const more = { ...proof, ...(code === 'd1' && { disabilityType: 'sight' }) }
      return post(place.by, `/api/children/${id}/circumstances`, { id: newId(), code, validFrom, validTo, ...more })
    },
    established: async () => {
      const { id, place } = dice.of(children)
      const { circumstances } = (await place.by(`/api/children/${id}/circumstances`)).json()
      const one = dice.of((circumstances ?? []) as { id: string; row: string; validFrom: string; code: string }[])
      if (!one) return acts.circumstance()
      const at = `/api/children/${id}/circumstances/${one.id}`
      const reason = 'Nhập nhầm'
      switch (dice.below(3)) {
        case 0:
          return post(place.by, `${at}/end`, { row: one.row, on: past(), reason })
        case 1:
          return post(place.by, `${at}/withdraw`, { row: one.row, reason })
        default:
          return post(place.by, at, { ...one, validFrom: past(), validTo: null, reason }, 'PATCH')
      }
    },
    handOver: async () => {
      const held = dice.of(children)
      const to = places.find(place => place !== held.place) as Place
      const { version } = (await held.place.by(`/api/children/${held.id}`)).json()
      const id = newId()
      const sent = { id, version, destination: 'commune', communeId: to.communeId, movedOn: past() }
      const answer = await post(held.place.by, `/api/children/${held.id}/handovers`, sent)
      if (answer.statusCode !== 200) return answer
      const villageId = dice.of([null, ...to.villages])
      const { rows } = (await to.by('/api/handovers?side=in&limit=100')).json()
      const waiting = (rows as { id: string; version: number }[]).find(row => row.id === answer.json().id)
      const taken = await post(to.by, `/api/handovers/${waiting?.id}/accept`, { version: waiting?.version, villageId })
      if (taken.statusCode === 200) held.place = to
      return taken
    },
  }
  const often = [
    'enter',
    'enter',
    'change',
    'change',
    'circumstance',
    'circumstance',
    'established',
    'poverty',
  ] as const
  const seldom = ['end', 'handOver', 'household'] as const
  return {
    children,
    /** How often each act came to pass. */
    done,
    start: async () => {
      for (let at = 0; at < 4; at++) await acts.household()
      for (let at = 0; at < 6; at++) await acts.enter()
    },
    act: async (): Promise<string> => {
      const name = dice.below(4) === 0 ? dice.of(seldom) : dice.of(often)
      const answer = await acts[name]()
      if (answer.statusCode >= 500) throw new Error(`${name}: ${answer.body}`)
      if (answer.statusCode === 200) done[name] = (done[name] ?? 0) + 1
      return name
    },
  }
}

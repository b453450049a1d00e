import { codeOfConductOn, codesOfConduct } from '@mangnon/legal/code-of-conduct/code-of-conduct.ts'
import { hashPassword } from '@mangnon/server/account/password.ts'
import { dayInVietnam } from '@mangnon/server/platform/today.ts'
import { signIn } from '../platform/actors.ts'
import type { Bench } from '../platform/bench.ts'
import { type BenchDatabase, openBenchDatabase } from '../platform/bench-database.ts'
import { serveBench } from '../platform/bench-server.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { compare } from '../platform/rounds.ts'
import { median } from '../platform/statistics.ts'
import { province } from '../register/places.ts'

const password = 'mua-rao-dau-ha-26'
const workers = 4

/** Whole sign-ins a second through the server's own route: password, attempt, session, cookie, audit. Beside them the password alone. */
const measureSignIn = async (bench: BenchDatabase, quick: boolean): Promise<Figure[]> => {
  const app = await serveBench(bench)
  const { actor } = await signIn(bench, 'commune_officer', `${province}09349.`)
  const hash = await hashPassword(password)
  await bench.owner.query(
    'insert into account_secret (account_id, password_hash, must_change) values ($1, $2, false)',
    [actor.accountId, hash],
  )
  await bench.owner.query('insert into conduct_acceptance (account_id, version) values ($1, $2)', [
    actor.accountId,
    codeOfConductOn(codesOfConduct, dayInVietnam())?.version,
  ])
  const { rows } = await bench.owner.query<{ username: string }>('select username from account where id = $1', [
    actor.accountId,
  ])
  const enter = async (): Promise<void> => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: rows[0]?.username, password },
    })
    if (!String(answer.headers['set-cookie']).includes('mn_session=')) throw new Error(`no session: ${answer.body}`)
  }
  const rateOf = async (work: () => Promise<unknown>): Promise<number> => {
    const end = performance.now() + (quick ? 1000 : 4000)
    const started = performance.now()
    let done = 0
    await Promise.all(
      Array.from({ length: workers }, async () => {
        while (performance.now() < end) {
          await work()
          done++
        }
      }),
    )
    return done / ((performance.now() - started) / 1000)
  }
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round <= 5; round++) {
    const rates = { ours: await rateOf(enter), bare: await rateOf(() => hashPassword(password)) }
    if (round === 0) continue
    ours.push(rates.ours)
    bare.push(rates.bare)
  }
  await app.close()
  return [
    figure('sign-in', `sign-ins, ${workers} at once`, median(ours), '/s', { told: true }),
    figure('sign-in', 'the password’s Argon2 alone', median(bare), '/s', { told: true }),
    figure(
      'sign-in',
      'sign-ins, times the password alone',
      median(ours.map((rate, at) => rate / (bare[at] ?? 1))),
      '×',
      {
        told: true,
      },
    ),
  ]
}

/** What signing in costs, and what each request pays for knowing who asks. */
export const signInBench: Bench = {
  name: 'sign-in',
  rows: null,
  run: async ({ quick }, later) => {
    const bench = await openBenchDatabase(later)
    const officer = await signIn(bench, 'commune_officer', `${province}09349.`)
    const question = 'select full_name from account where id = $1'
    const values = [officer.actor.accountId]
    const rounds = quick ? 5 : 9
    const calls = quick ? 200 : 1000
    const bySession = (): Promise<unknown> =>
      bench.db.bySession(officer.tokenHash, 'own_account', {}, tx => tx.client.query(question, values))
    const none = async (): Promise<unknown> => {
      await bench.owner.query('begin')
      await bench.owner.query(question, values)
      return bench.owner.query('commit')
    }
    const session = await compare({ ours: bySession, bare: none }, rounds, calls)
    const known = await compare(
      {
        ours: bySession,
        bare: () => bench.db.as(officer.actor, 'own_account', tx => tx.client.query(question, values)),
      },
      rounds,
      calls,
    )
    return [
      figure('sign-in', 'one look-up by whoever holds a session: median', session.ours.p50, 'ms', { told: true }),
      figure('sign-in', 'the same without session, policies and role', session.bare.p50, 'ms', { told: true }),
      figure('sign-in', 'the session in a request, times none', session.ratio50, '×', { told: true }),
      figure('sign-in', 'the session alone, times a known actor', known.ratio50, '×', { told: true }),
      ...(await measureSignIn(bench, quick)),
    ]
  },
}

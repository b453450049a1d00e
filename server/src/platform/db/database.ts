import { isDeepStrictEqual } from 'node:util'
import type { Purpose } from '@mangnon/core/access/purpose.ts'
import type { Actor } from '@mangnon/core/account/role.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type pg from 'pg'
import type { Keyring } from '../encryption/keyring.ts'
import { auditStatement, type Origin } from './records.ts'
import { actorOf, chooseGrantSql, grantsOfSession, type SessionRow, sessionActorSql } from './session-grant.ts'
import { sessionValuesSql } from './session-values.ts'
import type { Statement } from './statement.ts'
import { together } from './together.ts'
import { Transaction } from './transaction.ts'

type Work<T> = (tx: Transaction) => Promise<T>

/** A row policy that says no reads as not found, here as in the answer. */
const outcomeOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.code
  return error instanceof Error && 'code' in error && error.code === '42501' ? 'not_found' : 'failed'
}

/** Sends what opens a transaction ('' when it is open), its last statements and COMMIT in one go. After a failure COMMIT rolls back. */
const commit = async (client: pg.ClientBase, opening: string, last: readonly Statement[]): Promise<void> => {
  const statements = [opening, ...last, 'commit']
  await together(client, ...statements.filter(one => one !== '').map(one => () => client.query(one)))
}

/** Sessions remembered by one process: some hundred bytes each. */
const mostSupposed = 10_000

/**
 * The one way to the data. A transaction always has an actor and a purpose, set with `SET LOCAL`; the row policies decide
 * what it sees. State, journal, audit and stored answer commit together or not at all.
 */
export class Database {
  readonly #pool: pg.Pool
  /**
   * Who held a session the last time: their values go out with BEGIN, which saves a round trip when the session, read in the
   * same message and before anything else, still says the same. It decides nothing.
   */
  readonly #actors = new Map<string, Actor>()
  readonly #keys: Keyring
  /** @param keys what fields that are encrypted are sealed under */
  constructor(pool: pg.Pool, keys: Keyring) {
    this.#pool = pool
    this.#keys = keys
  }

  /** Works as a known actor (commands, jobs, tests). Throws what `work` throws, after rolling back. */
  async as<T>(actor: Actor, purpose: Purpose, work: Work<T>, origin: Origin = {}): Promise<T> {
    return this.#run(async client => {
      await client.query(`begin; ${sessionValuesSql(actor, purpose)}`)
      return new Transaction(client, actor, purpose, origin, this.#keys)
    }, work)
  }

  /**
   * Works as whoever holds the session, in the grant that is active: both are resolved in the same message as BEGIN, so that a
   * session or grant ended a moment ago is ended. Refuses with `signed_out`, or with `grant_ended` and the grants that are left.
   * @param grantId another grant of the same person, active from this transaction on; `not_found` when it is not theirs today
   */
  async bySession<T>(
    tokenHash: Uint8Array,
    purpose: Purpose,
    origin: Origin,
    work: Work<T>,
    grantId?: string,
  ): Promise<T> {
    return this.#run(async client => {
      const hex = Buffer.from(tokenHash).toString('hex')
      const supposed = this.#actors.get(hex)
      // Statements in one message come back as one result each; the session is the last.
      const results = (await client.query(
        [
          'begin',
          // Before the session is read: units cannot change between the area that is read here and what is written with it.
          ...(origin.requestId === undefined ? [] : ['select areas_stand() as stand']),
          ...(supposed ? [sessionValuesSql(supposed, purpose)] : []),
          ...(grantId === undefined ? [] : [chooseGrantSql(hex, grantId)]),
          sessionActorSql(hex, origin),
        ].join('; '),
      )) as unknown as pg.QueryResult<SessionRow & { chosen?: boolean; stand?: boolean }>[]
      if (origin.requestId !== undefined && !results[1]?.rows[0]?.stand) throw new Refusal('areas_changing')
      const session = results.at(-1)?.rows[0]
      if (!session) {
        // Why it is none may just have been written (its cookie came from another browser): that must stay.
        await client.query('commit')
        throw new Refusal('signed_out')
      }
      if (grantId !== undefined && !results.at(-2)?.rows[0]?.chosen) throw new Refusal('not_found')
      if (session.grant_id === null)
        throw new Refusal('grant_ended', { detail: { grants: await grantsOfSession(client, hex) } })
      const actor = actorOf(session, session.grant_id)
      if (!supposed || !isDeepStrictEqual(actor, supposed)) {
        await client.query(sessionValuesSql(actor, purpose))
        this.#suppose(hex, actor)
      }
      return new Transaction(client, actor, purpose, { ...origin, sessionId: session.session_id }, this.#keys)
    }, work)
  }

  #suppose(hex: string, actor: Actor): void {
    const oldest = this.#actors.keys().next().value
    if (this.#actors.size >= mostSupposed && oldest !== undefined) this.#actors.delete(oldest)
    this.#actors.set(hex, actor)
  }

  /** Calls one of the functions that exist before there is an actor (sign-in, health). Rows only; no tables are open to it. */
  async call<R extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
    const result = await this.#pool.query<R>(sql, [...values])
    return result.rows
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }

  async #run<T>(open: (client: pg.PoolClient) => Promise<Transaction>, work: Work<T>): Promise<T> {
    const client = await this.#pool.connect()
    let broken: Error | undefined
    let tx: Transaction | undefined
    try {
      tx = await open(client)
      const answer = await work(tx)
      await commit(client, '', await tx.lastStatements())
      return answer
    } catch (error) {
      await client.query('rollback').catch((failed: Error) => {
        broken = failed
      })
      if (tx && !broken) await this.#recordRefusal(client, tx, error)
      throw error
    } finally {
      client.release(broken)
    }
  }

  /** What was refused is rolled back and yet stays on record, in a transaction of its own. Its failure does not hide the refusal. */
  async #recordRefusal(client: pg.PoolClient, tx: Transaction, error: unknown): Promise<void> {
    const { route, subjectId } = tx.origin
    if (route === undefined) return
    const entry = { action: 'request.refused', subjectId, outcome: outcomeOf(error), detail: { route } }
    const values = sessionValuesSql(tx.actor, tx.purpose)
    const audit = auditStatement([entry], tx.actor, tx.purpose, tx.origin, this.#keys)
    await commit(client, `begin; ${values}`, [audit]).catch(() => client.query('rollback'))
  }
}

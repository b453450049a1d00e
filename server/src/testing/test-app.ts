import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import pino from 'pino'
import type { OidcSettings } from '../account/oidc-settings.ts'
import { newToken, tokenHash } from '../platform/secret.ts'
import { buildServer } from '../serve.ts'
import { type TestDatabase, testKeys } from './test-database.ts'

type Call = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly body?: unknown
  readonly requestId?: string | null
}

export type TestApp = {
  readonly app: FastifyInstance
  /** Calls the API as a signed-in actor; writes get a request id of their own unless one is given (null: none). */
  readonly as: (actor: Actor | null) => Promise<(url: string, call?: Call) => Promise<LightMyRequestResponse>>
  /** Sends bytes as they are, signed in as the actor. */
  readonly send: (actor: Actor, url: string, payload: Buffer, type: string) => Promise<LightMyRequestResponse>
  /** The header of somebody who is signed in, for requests that go over a socket or are not JSON. */
  readonly headersOf: (actor: Actor) => Promise<{ readonly cookie: string }>
  readonly close: () => Promise<void>
}

/** The whole server over a test database, without a network. */
export const makeTestApp = async (
  database: TestDatabase,
  mode: 'demo' | 'production' = 'demo',
  signOn: { readonly address: string | null; readonly oidc: OidcSettings | null } = { address: null, oidc: null },
): Promise<TestApp> => {
  const app = await buildServer({
    db: database.db,
    keys: testKeys,
    mode,
    ...signOn,
    secondStep: mode === 'production' ? 'demanded' : 'optional',
    ways: [],
    filesFolder: mkdtempSync(path.join(tmpdir(), 'mangnon-files-')),
    log: pino({ level: 'silent' }),
    now: () => new Date(),
  })
  await app.ready()
  const open = async (actor: Actor | null): Promise<string> => {
    const token = newToken(testKeys)
    if (actor)
      await database.db.call(
        `select session_open($1, $2, $3, interval '1 hour', interval '1 hour', 'test', '127.0.0.1')`,
        [tokenHash(testKeys, token), newId(), actor.accountId],
      )
    return token
  }
  return {
    app,
    send: async (actor, url, payload, type) =>
      app.inject({
        method: 'POST',
        url,
        payload,
        headers: { 'content-type': type, 'idempotency-key': newId() },
        cookies: { mn_session: await open(actor) },
      }),
    as: async actor => {
      const token = await open(actor)
      return (url, { method = 'GET', body, requestId = newId() } = {}) =>
        app.inject({
          method,
          url,
          ...(actor && { cookies: { mn_session: token } }),
          headers: method === 'GET' || requestId === null ? {} : { 'idempotency-key': requestId },
          ...(body !== undefined && { payload: body as object }),
        })
    },
    headersOf: async actor => ({ cookie: `mn_session=${await open(actor)}` }),
    close: () => app.close(),
  }
}

import type { Purpose } from '@mangnon/core/access/purpose.ts'
import type { Role } from '@mangnon/core/account/role.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Answer, once } from '../db/request.ts'
import type { Transaction } from '../db/transaction.ts'
import { tokenHash } from '../secret.ts'
import { deviceMarkOf, deviceOf } from './device.ts'
import { readSessionCookie } from './session-cookie.ts'
import { leaveTrace } from './trace.ts'

const none = z.object({})

/** Every error that a route may answer, as the document shows it. */
export const ErrorAnswer = z
  .object({
    code: z.string(),
    message: z.string(),
    fields: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
    detail: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'ErrorAnswer' })

type Who = { readonly purpose: Purpose; readonly roles: readonly [Role, ...Role[]] }

type ReadRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = Who & {
  readonly url: string
  readonly summary: string
  readonly params?: P
  readonly query?: Q
  /** What is asked with words about people: they travel in a body, since addresses are kept by browsers, proxies and logs. */
  readonly body?: B
  readonly answer: A
  readonly run: (
    tx: Transaction,
    input: { params: z.output<P>; query: z.output<Q>; body: z.output<B> },
  ) => Promise<z.output<A>>
}

type WriteRoute<P extends z.ZodType, B extends z.ZodType, R extends Answer, A extends z.ZodType> = Who & {
  readonly method: 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly url: string
  readonly summary: string
  readonly params?: P
  readonly body?: B
  readonly answer: A
  /** Runs once per request id; what it returns is stored, so it holds ids only. */
  readonly run: (tx: Transaction, input: { params: z.output<P>; body: z.output<B> }) => Promise<R>
  /** What of the body tells one request from another, where it holds a secret that may not be hashed. */
  readonly fingerprint?: (body: z.output<B>) => unknown
  /** What begins once the write is committed (and again when the same request comes again: it must bear that). */
  readonly afterCommit?: (tx: Transaction, answer: R) => () => void
  /** From the stored ids to the answer that the client sees, read afresh. */
  readonly present?: (tx: Transaction, answer: R) => Promise<z.output<A>>
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Opens the transaction of whoever holds the session and checks the declared roles; what is seen inside, the policies
 * decide. With `grantId` the person acts in that one of their grants from here on.
 */
export const asCaller = async <T>(
  request: FastifyRequest,
  who: Who,
  work: (tx: Transaction) => Promise<T>,
  grantId?: string,
): Promise<T> => {
  const { db, keys } = request.server.context
  const token = readSessionCookie(request)
  if (!token) throw new Refusal('signed_out')
  const header = request.headers['idempotency-key']
  const requestId = typeof header === 'string' && uuid.test(header) ? header : undefined
  const { id } = (request.params ?? {}) as { id?: unknown }
  const origin = {
    address: request.ip,
    requestId,
    device: deviceOf(request),
    deviceMark: deviceMarkOf(request),
    route: `${request.method} ${request.routeOptions.url}`,
    subjectId: typeof id === 'string' ? id : undefined,
  }
  const checked = async (tx: Transaction): Promise<T> => {
    if (!who.roles.includes(tx.actor.role)) throw new Refusal('not_allowed')
    const answer = await work(tx)
    leaveTrace(request, tx)
    return answer
  }
  const answer = await db.bySession(tokenHash(keys, token), who.purpose, origin, checked, grantId)
  request.traced = true
  return answer
}

/** A route that only reads: a GET, or a POST where it is asked with a body. */
export const read = <
  A extends z.ZodType,
  P extends z.ZodType = typeof none,
  Q extends z.ZodType = typeof none,
  B extends z.ZodType = typeof none,
>(
  app: FastifyInstance,
  route: ReadRoute<P, Q, B, A>,
): void => {
  app.route({
    method: route.body ? 'POST' : 'GET',
    url: route.url,
    config: { permission: { purpose: route.purpose, roles: route.roles } },
    schema: {
      summary: route.summary,
      params: route.params ?? none,
      querystring: route.query ?? none,
      ...(route.body && { body: route.body }),
      response: { 200: route.answer, '4xx': ErrorAnswer },
    },
    handler: async (request: FastifyRequest) =>
      asCaller(request, route, tx =>
        route.run(tx, {
          params: request.params as z.output<P>,
          query: request.query as z.output<Q>,
          body: request.body as z.output<B>,
        }),
      ),
  })
}

/** A route that writes: one transaction, once per request id (rule 1 of the plan). */
export const write = <
  A extends z.ZodType,
  R extends Answer,
  P extends z.ZodType = typeof none,
  B extends z.ZodType = typeof none,
>(
  app: FastifyInstance,
  route: WriteRoute<P, B, R, A>,
): void => {
  app.route({
    method: route.method,
    url: route.url,
    config: { permission: { purpose: route.purpose, roles: route.roles } },
    schema: {
      summary: route.summary,
      params: route.params ?? none,
      ...(route.method !== 'DELETE' && { body: route.body ?? none }),
      response: { 200: route.answer, '4xx': ErrorAnswer },
    },
    handler: async (request: FastifyRequest, _reply: FastifyReply) => {
      let begin: () => void = () => undefined
      const answer = await asCaller(request, route, async tx => {
        const input = { params: request.params as z.output<P>, body: request.body as z.output<B> }
        const told = {
          route: `${route.method} ${route.url}`,
          params: input.params,
          body: route.fingerprint?.(input.body) ?? input.body,
        }
        const written = await once(tx, told, () => route.run(tx, input))
        if (route.afterCommit) begin = route.afterCommit(tx, written)
        return route.present ? route.present(tx, written) : written
      })
      begin()
      return answer
    },
  })
}

/** Ids in paths. */
export const IdParams = z.object({ id: z.uuid() })
/** What a write answers when there is nothing more to say than which record it was. */
export const Written = z.object({ id: z.string() }).meta({ id: 'Written' })

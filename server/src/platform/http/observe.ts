import { Refusal } from '@mangnon/core/error/error.ts'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { z } from 'zod'

const open = { permission: { open: true } } as const

/** `/healthz` (the process answers), `/readyz` (the database answers too), `/metrics` (Prometheus), and one log line a request. */
export const observe = (app: FastifyInstance): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'mangnon_http_request_seconds',
    help: 'Time to answer, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  // The pattern, never the address itself: an address may hold a name that somebody searched for.
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const labels = { method: request.method, route, status: String(reply.statusCode) }
    duration.observe(labels, reply.elapsedTime / 1000)
    request.log.debug({ ...labels, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
  app.get(
    '/healthz',
    { config: open, schema: { hide: true, response: { 200: z.object({ ok: z.boolean() }) } } },
    async () => ({ ok: true }),
  )
  app.get('/readyz', { config: open, schema: { hide: true } }, async () => {
    await app.context.db.call('select 1').catch(() => {
      throw new Refusal('unavailable')
    })
    return { ok: true }
  })
  app.get('/metrics', { config: open, schema: { hide: true } }, async (_request, reply) => {
    reply.type(registry.contentType)
    return registry.metrics()
  })
}

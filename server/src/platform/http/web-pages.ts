import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { FastifyInstance } from 'fastify'

const open = { permission: { open: true } } as const
const dist = path.resolve(import.meta.dirname, '../../../../web/dist')
const year = 365 * 24 * 60 * 60 * 1000

/** The built pages: hashed assets are kept for a year, `index.html` answers every address that is not the API's. */
export const webPages = async (app: FastifyInstance): Promise<void> => {
  const built = existsSync(path.join(dist, 'index.html'))
  const files = new Set(
    built ? readdirSync(dist, { withFileTypes: true }).flatMap(entry => (entry.isFile() ? [entry.name] : [])) : [],
  )
  await app.register(fastifyStatic, {
    root: dist,
    serve: false,
    preCompressed: true,
    ...(built ? {} : { root: import.meta.dirname }),
  })
  app.get('/assets/*', { config: open, schema: { hide: true } }, async (request, reply) => {
    const name = (request.params as { '*': string })['*']
    return reply.sendFile(`assets/${name}`, { maxAge: year, immutable: true })
  })
  app.setNotFoundHandler(async (request, reply) => {
    const page = request.method === 'GET' && !request.url.startsWith('/api') && !request.url.startsWith('/assets')
    if (!page || !built) throw new Refusal('not_found')
    const name = request.url.split('?')[0]?.slice(1) ?? ''
    return reply.sendFile(files.has(name) ? name : 'index.html', { maxAge: 0, cacheControl: true })
  })
}

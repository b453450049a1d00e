// The least that can answer with the same rows: Fastify, pg, BEGIN, the rows, COMMIT, JSON. In a process of its own.
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import pg from 'pg'
import { pageByHand, rowsByHand } from './by-hand.ts'
import { question } from './questions.ts'

const [ownerUrl = '', commune = ''] = process.argv.slice(2)
process.on('disconnect', () => process.exit(0))

const pool = new pg.Pool({ connectionString: ownerUrl, max: 16 })
const app = Fastify()
const withClient = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}
const asked = (query: unknown) => question({ offset: Number((query as { offset?: string }).offset ?? 0) })
app.get('/page', request => withClient(client => pageByHand(client, commune, asked(request.query))))
app.get('/rows', request => withClient(client => rowsByHand(client, commune, asked(request.query))))
await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.((app.server.address() as AddressInfo).port)

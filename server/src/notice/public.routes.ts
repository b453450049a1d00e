import { createHmac } from 'node:crypto'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '../platform/http/app.ts'
import { ErrorAnswer } from '../platform/http/route.ts'
import { NewNotice, PublicNotice } from './notice.views.ts'
import { receive } from './receive.ts'

const open = { permission: { open: true } } as const

/** A family that reports in its need stays far below; a machine does not. */
const perHour = 5
const perDay = 20

const PublicArea = z.object({ id: z.string(), fullName: z.string() })

/** A province's communes, or the provinces. Names of units are public. */
const areasUnder = async (context: Context, parent: string): Promise<z.output<typeof PublicArea>[]> => {
  const rows = await context.db.call<{ id: string; full_name: string }>(
    `select a.id, n.full_name from area a join area_name n on n.area_id = a.id and n.valid_to is null
      where a.valid_to is null and not a.holding
        and case when $1 = '' then a.level = 'province' and a.scheme = '25' else a.parent_id = $1 and a.level = 'commune' end
      order by n.name_key limit 500`,
    [parent],
  )
  return rows.map(row => ({ id: row.id, fullName: row.full_name }))
}

const communePathOf = async (context: Context, id: string): Promise<string> => {
  const [row] = await context.db.call<{ path: string }>(
    `select path from area where id = $1 and level = 'commune' and valid_to is null`,
    [id],
  )
  if (!row) throw invalid({ path: 'communeId', code: 'unknown_code' })
  return row.path
}

/** The page on which anybody reports without signing in (Luật Trẻ em Điều 51): the address is kept as a keyed hash for a day, no longer. */
export const publicNoticeRoutes = (app: FastifyInstance): void => {
  app.route({
    method: 'GET',
    url: '/api/public/areas',
    config: open,
    schema: {
      summary: 'Provinces, or the communes of one, for the public page',
      querystring: z.object({ parent: z.string().max(40).default('') }),
      response: { 200: z.object({ rows: z.array(PublicArea) }) },
    },
    handler: async request => ({
      rows: await areasUnder(app.context, (request.query as { parent: string }).parent),
    }),
  })
  app.route({
    method: 'POST',
    url: '/api/public/notices',
    config: open,
    schema: {
      summary: 'Report a child in danger without signing in',
      body: PublicNotice,
      response: { 200: z.object({ code: z.string() }), '4xx': ErrorAnswer },
    },
    handler: async request => {
      const { db, keys } = app.context
      const { website, ...sent } = request.body as z.output<typeof PublicNotice>
      if (website !== '') throw new Refusal('too_many_requests')
      const communePath = await communePathOf(app.context, sent.communeId)
      const address = createHmac('sha256', keys.derive('public senders', keys.oldest())).update(request.ip).digest()
      const [gate] = await db.call<{ may: boolean }>('select public_sender_may($1, $2, $3) as may', [
        address,
        perHour,
        perDay,
      ])
      if (!gate?.may) throw new Refusal('too_many_requests')
      const notice = NewNotice.parse({ ...sent, channel: 'online', receivedAt: new Date().toISOString() })
      const { code } = await receive((sql, values) => db.call(sql, values), keys, notice, {
        ...{ communePath, kind: 'public', name: 'Người báo tin', ownHours: null },
      })
      return { code }
    },
  })
}

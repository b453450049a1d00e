import type { Purpose } from '@mangnon/core/access/purpose.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Transaction } from '../db/transaction.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Its transaction is on record, or it is one of the reads that leave nothing on purpose. */
    traced?: boolean
  }
}

/** Reading what is one's own, what is public or how much work there is shows nobody's record; each page asks for it. */
const quiet: readonly Purpose[] = ['own_account', 'work_list', 'area_administration']
export const isQuiet = (method: string, purpose: Purpose): boolean => method === 'GET' && quiet.includes(purpose)

/** Where the route said nothing itself, the record says at least that it was answered. */
export const leaveTrace = (request: FastifyRequest, tx: Transaction): void => {
  if (tx.auditEntries.length > 0 || isQuiet(request.method, tx.purpose)) return
  tx.audit({
    action: 'request.answered',
    subjectId: tx.origin.subjectId,
    detail: { route: tx.origin.route },
  })
}

/** No answer leaves that is not on record: a route that found another way to the data fails, loudly. */
export const demandTrace = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  const permission = request.routeOptions.config.permission
  if (!permission || 'open' in permission || reply.statusCode >= 300 || request.traced) return
  throw new Error(`Route ${request.method} ${request.routeOptions.url} left no audit entry`)
}

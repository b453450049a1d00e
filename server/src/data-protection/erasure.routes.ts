import type { Actor } from '@mangnon/core/account/role.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../platform/http/app.ts'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { removeStored } from './erased-files.ts'
import { confirmErasure, enterErasure, withdrawErasure } from './erasure.commands.ts'
import { listErasures } from './erasure.queries.ts'
import { ErasureList, ListErasures, NewErasure } from './erasure.views.ts'
import { noteInLedger } from './erasure-ledger.ts'

const readers = {
  purpose: 'data_protection',
  roles: ['commune_officer', 'commune_chair', 'data_protection_auditor'],
} as const

/** Outside the database: the lists that held the child go, and the ledger says so. What fails here the next start does. */
const afterErasure = async (context: Context, actor: Actor, id: string, files: readonly string[]): Promise<void> => {
  try {
    await removeStored(context.filesFolder, files)
    await context.db.as(actor, 'data_protection', tx => noteInLedger(tx.client, context.filesFolder, id))
  } catch (error) {
    context.log.error(
      { code: error instanceof Error && 'code' in error ? error.code : 'unknown', id },
      'erasure unfinished',
    )
  }
}

export const erasureRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/erasures',
    summary: 'Orders to erase in my area',
    ...readers,
    query: ListErasures,
    answer: ErasureList,
    run: (tx, { query }) => listErasures(tx, query),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/erasures',
    summary: 'Enter an order to erase, as the first of two persons',
    purpose: 'data_protection',
    roles: ['commune_officer'],
    params: IdParams,
    body: NewErasure,
    answer: Written,
    run: (tx, { params, body }) => enterErasure(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/erasures/:id/confirm',
    summary: 'Confirm an order, as the second of two persons: all that is held on the child is destroyed',
    purpose: 'data_protection',
    roles: ['commune_officer', 'commune_chair', 'data_protection_auditor'],
    params: IdParams,
    answer: Written,
    run: (tx, { params }) => confirmErasure(tx, params.id),
    afterCommit:
      ({ actor }, { id, files }) =>
      () =>
        void afterErasure(app.context, actor, id, files),
  })
  write(app, {
    method: 'POST',
    url: '/api/erasures/:id/withdraw',
    summary: 'Take an order back while it waits',
    ...readers,
    params: IdParams,
    answer: Written,
    run: (tx, { params }) => withdrawErasure(tx, params.id),
  })
}

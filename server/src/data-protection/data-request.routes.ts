import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { ChildExport, makeChildExport, NewChildExport, presentChildExport } from './child-export.ts'
import {
  acceptDataRequest,
  addDataRequest,
  extendDataRequest,
  finishDataRequest,
  refuseDataRequest,
} from './data-request.commands.ts'
import { getDataRequest, listDataRequests } from './data-request.queries.ts'
import {
  AcceptDataRequest,
  DataRequestList,
  DataRequestView,
  ExtendDataRequest,
  FinishDataRequest,
  ListDataRequests,
  NewDataRequest,
  RefuseDataRequest,
} from './data-request.views.ts'

const readers = {
  purpose: 'data_protection',
  roles: ['commune_officer', 'commune_chair', 'data_protection_auditor'],
} as const
const keepers = { purpose: 'data_protection', roles: ['commune_officer'] } as const

export const dataRequestRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/data-requests',
    summary: 'Requests of data subjects in my area',
    ...readers,
    query: ListDataRequests,
    answer: DataRequestList,
    run: (tx, { query }) => listDataRequests(tx, query),
  })
  read(app, {
    url: '/api/data-requests/:id',
    summary: 'One request of a data subject, opened',
    ...readers,
    params: IdParams,
    answer: DataRequestView,
    run: (tx, { params }) => getDataRequest(tx, params.id),
  })
  write(app, {
    method: 'POST',
    url: '/api/data-requests',
    summary: 'Enter a request that was received',
    ...keepers,
    body: NewDataRequest,
    answer: Written,
    run: (tx, { body }) => addDataRequest(tx, body),
  })
  const act = <B extends z.ZodType>(
    name: string,
    summary: string,
    body: B,
    run: (tx: Transaction, id: string, body: z.output<B>) => Promise<{ id: string }>,
  ) =>
    write(app, {
      method: 'POST',
      url: `/api/data-requests/:id/${name}`,
      summary,
      ...keepers,
      params: IdParams,
      body,
      answer: Written,
      run: (tx, input) => run(tx, input.params.id, input.body),
    })
  act('accept', 'Answer: it will be done', AcceptDataRequest, acceptDataRequest)
  act('refuse', 'Answer: it will not be done, and why', RefuseDataRequest, refuseDataRequest)
  act('extend', 'More time, once', ExtendDataRequest, extendDataRequest)
  act('finish', 'It is done', FinishDataRequest, finishDataRequest)
  write(app, {
    method: 'POST',
    url: '/api/children/:id/data-export',
    summary: 'All that is held on one child, numbered and fingerprinted',
    ...keepers,
    params: IdParams,
    body: NewChildExport,
    answer: ChildExport,
    run: (tx, { params, body }) => makeChildExport(tx, params.id, body),
    present: presentChildExport,
  })
}

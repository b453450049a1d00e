import type { FastifyInstance } from 'fastify'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { decideRows } from './batch.commands.ts'
import { getBatch, getProgress, progressOf } from './batch-work.ts'
import { listCandidates } from './candidates.ts'
import { decideTogether, listReasons, takeBackTogether } from './decide-together.ts'
import {
  Candidates,
  Decide,
  DecideTogether,
  ListRows,
  ListWaiting,
  Progress,
  ReasonsView,
  RowPage,
  RowParams,
  TakeBackTogether,
  WaitingPage,
} from './register.views.ts'
import { listRows, listWaiting } from './row.queries.ts'

const readers = { purpose: 'register_import', roles: ['commune_officer', 'commune_chair'] } as const
const keepers = { purpose: 'register_import', roles: ['commune_officer'] } as const

/** The rows of lists, and what a person says of those that wait: one by one, or many for one reason. */
export const decisionRoutes = (app: FastifyInstance): void => {
  const { db, filesFolder } = app.context
  read(app, {
    url: '/api/register/batches/:id/rows',
    summary: 'Rows of a list with verdicts and findings',
    ...readers,
    params: IdParams,
    query: ListRows,
    answer: RowPage,
    run: (tx, { params, query }) => listRows(tx, params.id, query),
  })
  read(app, {
    url: '/api/register/batches/:id/rows/:rowNo/candidates',
    summary: 'Children of the register that a row may mean',
    ...readers,
    params: RowParams,
    answer: Candidates,
    run: (tx, { params }) => listCandidates(tx, params.id, params.rowNo),
  })
  read(app, {
    url: '/api/register/batches/:id/reasons',
    summary: 'Why rows of a list wait, and what was decided for many at once',
    ...readers,
    params: IdParams,
    answer: ReasonsView,
    run: (tx, { params }) => listReasons(tx, params.id),
  })
  read(app, {
    url: '/api/register/batches/:id/progress',
    summary: 'How far a long decision has come',
    ...readers,
    params: IdParams,
    answer: Progress,
    run: async (tx, { params }) => {
      const { id, commune_path } = await getBatch(tx, params.id)
      tx.audit({ action: 'register.progress_read', subject: 'import_batch', subjectId: id, communePath: commune_path })
      return getProgress(tx, id)
    },
  })
  read(app, {
    url: '/api/register/waiting',
    summary: 'Rows that wait for a decision',
    ...readers,
    query: ListWaiting,
    answer: WaitingPage,
    run: (tx, { query }) => listWaiting(tx, query),
  })
  write(app, {
    method: 'POST',
    url: '/api/register/batches/:id/decisions',
    summary: 'Decide rows that wait',
    ...keepers,
    params: IdParams,
    body: Decide,
    answer: Written,
    run: (tx, { params, body }) => decideRows(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/register/batches/:id/decisions/together',
    summary: 'Decide every row that waits for one reason',
    ...keepers,
    params: IdParams,
    body: DecideTogether,
    answer: Written,
    run: (tx, { params, body }) => {
      const progress = progressOf({ db, filesFolder }, tx.actor, { id: params.id, communePath: tx.actor.areaPath })
      return decideTogether(tx, params.id, body, progress)
    },
  })
  write(app, {
    method: 'POST',
    url: '/api/register/batches/:id/decisions/take-back',
    summary: 'Take back what was decided for many rows at once',
    ...keepers,
    params: IdParams,
    body: TakeBackTogether,
    answer: Written,
    run: (tx, { params, body }) => takeBackTogether(tx, params.id, body),
  })
}

import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { decideDuplicate, lookForDuplicates, showDuplicate } from './duplicate.commands.ts'
import { getChildMerges, getDuplicateView, listDuplicates } from './duplicate.queries.ts'
import {
  ChildMerges,
  Decide,
  DuplicatePage,
  DuplicateView,
  ListDuplicates,
  Looked,
  LookForDuplicates,
  Merge,
  Merged,
  Show,
  UndoMerge,
} from './duplicate.views.ts'
import { mergeDuplicate, undoMerge } from './merge.commands.ts'

const readers = { purpose: 'register_keeping', roles: ['commune_officer', 'commune_chair'] } as const
const keepers = { purpose: 'register_keeping', roles: ['commune_officer'] } as const
const MergeUndone = z.object({ id: z.string(), childId: z.string(), goneId: z.string() })

/** Records that may be one child, and records that were merged. */
export const duplicateRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/duplicates',
    summary: 'Records of a commune that may be one child',
    ...readers,
    query: ListDuplicates,
    answer: DuplicatePage,
    run: (tx, { query }) => listDuplicates(tx, query),
  })
  read(app, {
    url: '/api/duplicates/:id',
    summary: 'Two such records side by side',
    ...readers,
    params: IdParams,
    answer: DuplicateView,
    run: (tx, { params }) => getDuplicateView(tx, params.id),
  })
  write(app, {
    method: 'POST',
    url: '/api/duplicates/look',
    summary: 'Look through the commune’s register now',
    ...keepers,
    body: LookForDuplicates,
    answer: Looked,
    run: tx => lookForDuplicates(tx),
  })
  write(app, {
    method: 'POST',
    url: '/api/duplicates/:id/different',
    summary: 'Say that they are two children',
    ...keepers,
    params: IdParams,
    body: Decide,
    answer: Written,
    run: (tx, { params, body }) => decideDuplicate(tx, params.id, 'different', body),
  })
  write(app, {
    method: 'POST',
    url: '/api/duplicates/:id/open',
    summary: 'Take that back',
    ...keepers,
    params: IdParams,
    body: Decide,
    answer: Written,
    run: (tx, { params, body }) => decideDuplicate(tx, params.id, 'open', body),
  })
  write(app, {
    method: 'POST',
    url: '/api/duplicates/:id/show',
    summary: 'Let the other commune see this record, or take that back',
    ...keepers,
    params: IdParams,
    body: Show,
    answer: Written,
    run: (tx, { params, body }) => showDuplicate(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/duplicates/:id/merge',
    summary: 'Merge them',
    ...keepers,
    params: IdParams,
    body: Merge,
    answer: Merged,
    run: (tx, { params, body }) => mergeDuplicate(tx, params.id, body),
  })
  read(app, {
    url: '/api/children/:id/merges',
    summary: 'What was merged into a record, and what stands in its place',
    ...readers,
    params: IdParams,
    answer: ChildMerges,
    run: (tx, { params }) => getChildMerges(tx, params.id),
  })
  write(app, {
    method: 'POST',
    url: '/api/merges/:id/undo',
    summary: 'Undo a merge',
    ...keepers,
    params: IdParams,
    body: UndoMerge,
    answer: MergeUndone,
    run: (tx, { params, body }) => undoMerge(tx, params.id, body),
  })
}

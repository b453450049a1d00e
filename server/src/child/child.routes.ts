import type { FastifyInstance } from 'fastify'
import { History, readHistory } from '../audit/history.ts'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { changeChild, createChild, endChild } from './child.commands.ts'
import { getChild, getChildAsAt, getChildView } from './child.queries.ts'
import {
  AsAtQuery,
  ChangeChild,
  ChildAsAt,
  ChildPage,
  ChildView,
  EndChild,
  FilterChildren,
  NewChild,
  SearchChildren,
} from './child.views.ts'
import { listChildren } from './child-list.query.ts'

const readers = {
  purpose: 'register_keeping',
  roles: ['village_collaborator', 'commune_officer', 'commune_chair', 'province_officer'],
} as const
/** The journal tells of the whole commune, and of whoever wrote in it. */
const historyReaders = {
  purpose: 'register_keeping',
  roles: ['commune_officer', 'commune_chair', 'province_officer'],
} as const
/** Correcting what stands there; entering and ending are the officer's. */
const correctors = { purpose: 'register_keeping', roles: ['village_collaborator', 'commune_officer'] } as const
const keepers = { purpose: 'register_keeping', roles: ['commune_officer'] } as const

/** Children of a commune's register. */
export const childRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/children',
    summary: 'Children of a commune',
    ...readers,
    query: FilterChildren,
    answer: ChildPage,
    run: (tx, { query }) => listChildren(tx, query),
  })
  read(app, {
    url: '/api/children/search',
    summary: 'Children of a commune found by words',
    ...readers,
    body: SearchChildren,
    answer: ChildPage,
    run: (tx, { body }) => listChildren(tx, body),
  })
  read(app, {
    url: '/api/children/:id',
    summary: 'One child',
    ...readers,
    params: IdParams,
    answer: ChildView,
    run: (tx, { params }) => getChildView(tx, params.id),
  })
  read(app, {
    url: '/api/children/:id/history',
    summary: 'How the record came to be',
    ...historyReaders,
    params: IdParams,
    answer: History,
    run: async (tx, { params }) => {
      const child = await getChild(tx, params.id)
      tx.audit({
        action: 'child.history_read',
        subject: 'child',
        subjectId: params.id,
        communePath: child.commune_path,
      })
      return readHistory(tx, 'child', params.id)
    },
  })
  read(app, {
    url: '/api/children/:id/as-at',
    summary: 'Where, with whom and at which school on a day, as known on a day',
    ...readers,
    params: IdParams,
    query: AsAtQuery,
    answer: ChildAsAt,
    run: (tx, { params, query }) => getChildAsAt(tx, params.id, query),
  })
  write(app, {
    method: 'POST',
    url: '/api/children',
    summary: 'Enter a child',
    ...keepers,
    body: NewChild,
    answer: Written,
    run: async (tx, { body }) => createChild(tx, body),
  })
  write(app, {
    method: 'PATCH',
    url: '/api/children/:id',
    summary: 'Change a child',
    ...correctors,
    params: IdParams,
    body: ChangeChild,
    answer: Written,
    run: (tx, { params, body }) => changeChild(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/end',
    summary: 'End a child’s record',
    ...keepers,
    params: IdParams,
    body: EndChild,
    answer: Written,
    run: (tx, { params, body }) => endChild(tx, params.id, body),
  })
}

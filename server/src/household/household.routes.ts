import type { FastifyInstance } from 'fastify'
import { History, readHistory } from '../audit/history.ts'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { changeHousehold, createHousehold, endHousehold } from './household.commands.ts'
import { getHousehold, getHouseholdView, listHouseholds } from './household.queries.ts'
import {
  ChangeHousehold,
  EndHousehold,
  FilterHouseholds,
  HouseholdPage,
  HouseholdView,
  NewHousehold,
  SearchHouseholds,
} from './household.views.ts'

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

/** Households of a commune. */
export const householdRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/households',
    summary: 'Households of a commune',
    ...readers,
    query: FilterHouseholds,
    answer: HouseholdPage,
    run: (tx, { query }) => listHouseholds(tx, query),
  })
  read(app, {
    url: '/api/households/search',
    summary: 'Households of a commune found by words',
    ...readers,
    body: SearchHouseholds,
    answer: HouseholdPage,
    run: (tx, { body }) => listHouseholds(tx, body),
  })
  read(app, {
    url: '/api/households/:id',
    summary: 'One household',
    ...readers,
    params: IdParams,
    answer: HouseholdView,
    run: (tx, { params }) => getHouseholdView(tx, params.id),
  })
  read(app, {
    url: '/api/households/:id/history',
    summary: 'How the record came to be',
    ...historyReaders,
    params: IdParams,
    answer: History,
    run: async (tx, { params }) => {
      const household = await getHousehold(tx, params.id)
      tx.audit({
        action: 'household.history_read',
        subject: 'household',
        subjectId: params.id,
        communePath: household.commune_path,
      })
      return readHistory(tx, 'household', params.id)
    },
  })
  write(app, {
    method: 'POST',
    url: '/api/households',
    summary: 'Enter a household',
    ...keepers,
    body: NewHousehold,
    answer: Written,
    run: async (tx, { body }) => createHousehold(tx, body),
  })
  write(app, {
    method: 'PATCH',
    url: '/api/households/:id',
    summary: 'Change a household',
    ...correctors,
    params: IdParams,
    body: ChangeHousehold,
    answer: Written,
    run: (tx, { params, body }) => changeHousehold(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/households/:id/end',
    summary: 'End a household',
    ...keepers,
    params: IdParams,
    body: EndHousehold,
    answer: Written,
    run: (tx, { params, body }) => endHousehold(tx, params.id, body),
  })
}

import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { IdParams, read, Written, write } from '../../platform/http/route.ts'
import { assignWaiting, undoAssignment } from './waiting.commands.ts'
import { getWaitingUnitView, listWaitingRecords, listWaitingUnits } from './waiting.queries.ts'
import { Assign, ListWaitingRecords, WaitingRecordPage, WaitingUnits, WaitingUnitView } from './waiting.views.ts'

const deciders = { purpose: 'work_list', roles: ['commune_officer', 'province_officer'] } as const
const UnitParams = z.object({ id: z.string().max(40) })
const Assigned = z.object({ id: z.string(), records: z.number() })

/** People of old communes that went to several new ones: they wait until a person who knows says where they belong. */
export const waitingRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/waiting-units',
    summary: 'Old communes whose people wait to be assigned',
    ...deciders,
    answer: WaitingUnits,
    run: tx => listWaitingUnits(tx),
  })
  read(app, {
    url: '/api/waiting-units/:id',
    summary: 'One of them: its villages and what was assigned',
    ...deciders,
    params: UnitParams,
    answer: WaitingUnitView,
    run: (tx, { params }) => getWaitingUnitView(tx, params.id),
  })
  read(app, {
    url: '/api/waiting-units/:id/records/search',
    summary: 'Families and children that wait there',
    ...deciders,
    params: UnitParams,
    body: ListWaitingRecords,
    answer: WaitingRecordPage,
    run: (tx, { params, body }) => listWaitingRecords(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/waiting-units/:id/assignments',
    summary: 'Say to which commune they belong',
    ...deciders,
    params: UnitParams,
    body: Assign,
    answer: Assigned,
    run: (tx, { params, body }) => assignWaiting(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/waiting-assignments/:id/undo',
    summary: 'Let them wait again',
    ...deciders,
    params: IdParams,
    answer: Written,
    run: (tx, { params }) => undoAssignment(tx, params.id),
  })
}

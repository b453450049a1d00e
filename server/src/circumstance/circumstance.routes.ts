import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import {
  addCircumstance,
  codeWords,
  correctCircumstance,
  endCircumstance,
  moveCircumstance,
  withdrawCircumstance,
} from './circumstance.commands.ts'
import { countCircumstances, getChildCircumstances, listToCode } from './circumstance.queries.ts'
import {
  AsAt,
  ChildCircumstances,
  CircumstanceCounts,
  CodeWords,
  CorrectCircumstance,
  CountsQuery,
  EndCircumstance,
  ListToCode,
  MoveCircumstance,
  NewCircumstance,
  ToCodePage,
  WithdrawCircumstance,
} from './circumstance.views.ts'

const readers = {
  purpose: 'register_keeping',
  roles: ['village_collaborator', 'commune_officer', 'commune_chair', 'province_officer'],
} as const
const counters = {
  purpose: 'register_keeping',
  roles: ['commune_officer', 'commune_chair'],
} as const
const keepers = { purpose: 'register_keeping', roles: ['commune_officer'] } as const

const OneParams = z.object({ id: z.uuid(), circumstanceId: z.uuid() })

/** Special circumstances, risk and other circumstances of children. */
export const circumstanceRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/children/:id/circumstances',
    summary: 'A child’s circumstances, now or on a day as known on a day',
    ...readers,
    params: IdParams,
    query: AsAt,
    answer: ChildCircumstances,
    run: (tx, { params, query }) => getChildCircumstances(tx, params.id, query),
  })
  read(app, {
    url: '/api/circumstances/counts',
    summary: 'How many children of a commune stand in each circumstance',
    ...counters,
    query: CountsQuery,
    answer: CircumstanceCounts,
    run: (tx, { query }) => countCircumstances(tx, query),
  })
  read(app, {
    url: '/api/circumstances/to-code',
    summary: 'Children whose circumstance stands in words that nobody has coded',
    ...counters,
    query: ListToCode,
    answer: ToCodePage,
    run: (tx, { query }) => listToCode(tx, query),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/circumstances',
    summary: 'Add a circumstance',
    ...keepers,
    params: IdParams,
    body: NewCircumstance,
    answer: Written,
    run: (tx, { params, body }) => addCircumstance(tx, params.id, body),
  })
  write(app, {
    method: 'PATCH',
    url: '/api/children/:id/circumstances/:circumstanceId',
    summary: 'Correct a circumstance',
    ...keepers,
    params: OneParams,
    body: CorrectCircumstance,
    answer: Written,
    run: (tx, { params, body }) => correctCircumstance(tx, params.id, params.circumstanceId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/circumstances/:circumstanceId/end',
    summary: 'End a circumstance',
    ...keepers,
    params: OneParams,
    body: EndCircumstance,
    answer: Written,
    run: (tx, { params, body }) => endCircumstance(tx, params.id, params.circumstanceId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/circumstances/:circumstanceId/withdraw',
    summary: 'Withdraw a circumstance that was never true',
    ...keepers,
    params: OneParams,
    body: WithdrawCircumstance,
    answer: Written,
    run: (tx, { params, body }) => withdrawCircumstance(tx, params.id, params.circumstanceId, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/circumstances/move',
    summary: 'Let a decision or an event move a child’s circumstances',
    ...keepers,
    params: IdParams,
    body: MoveCircumstance,
    answer: Written,
    run: (tx, { params, body }) => moveCircumstance(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/circumstances/words',
    summary: 'Say which circumstances the words of a list meant',
    ...keepers,
    params: IdParams,
    body: CodeWords,
    answer: Written,
    run: (tx, { params, body }) => codeWords(tx, params.id, body),
  })
}

import type { FastifyInstance } from 'fastify'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { changeInjury, enterInjury, reportInjury, withdrawInjury } from './injury.commands.ts'
import { injuryGrid, listInjuries } from './injury.queries.ts'
import {
  ChangeInjury,
  EnterInjury,
  GridQuery,
  Injuries,
  InjuriesQuery,
  InjuryGrid,
  NewInjury,
  WithdrawInjury,
} from './injury.views.ts'

const readers = {
  purpose: 'register_keeping',
  roles: ['village_collaborator', 'commune_officer', 'commune_chair'],
} as const
const counters = {
  purpose: 'register_keeping',
  roles: ['commune_officer', 'commune_chair', 'province_officer', 'ministry_officer'],
} as const
const reporters = { purpose: 'register_keeping', roles: ['village_collaborator', 'commune_officer'] } as const
const keepers = { purpose: 'register_keeping', roles: ['commune_officer'] } as const

/** Children's injuries, each once, and the report that counts them. */
export const injuryRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/injuries',
    summary: 'Injuries of a commune between two days',
    ...readers,
    query: InjuriesQuery,
    answer: Injuries,
    run: (tx, { query }) => listInjuries(tx, query),
  })
  read(app, {
    url: '/api/injuries/grid',
    summary: 'The report on injuries of a period: by kind, sex, age and place, injured and died',
    ...counters,
    query: GridQuery,
    answer: InjuryGrid,
    run: (tx, { query }) => injuryGrid(tx, query),
  })
  write(app, {
    method: 'POST',
    url: '/api/injuries',
    summary: 'Report that a child was injured',
    ...reporters,
    body: NewInjury,
    answer: Written,
    run: (tx, { body }) => reportInjury(tx, body),
  })
  write(app, {
    method: 'PATCH',
    url: '/api/injuries/:id',
    summary: 'Put right what was told of an injury',
    ...reporters,
    params: IdParams,
    body: ChangeInjury,
    answer: Written,
    run: (tx, { params, body }) => changeInjury(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/injuries/:id/enter',
    summary: 'Enter what a collaborator reported',
    ...keepers,
    params: IdParams,
    body: EnterInjury,
    answer: Written,
    run: (tx, { params, body }) => enterInjury(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/injuries/:id/withdraw',
    summary: 'Take back an injury that was not, or was told twice',
    ...reporters,
    params: IdParams,
    body: WithdrawInjury,
    answer: Written,
    run: (tx, { params, body }) => withdrawInjury(tx, params.id, body),
  })
}

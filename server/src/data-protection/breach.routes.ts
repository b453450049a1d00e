import type { FastifyInstance } from 'fastify'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { addBreach, addNotice, changeBreach, closeBreach } from './breach.commands.ts'
import { listBreaches } from './breach.queries.ts'
import { BreachList, ChangeBreach, CloseBreach, NewBreach, NewNotice } from './breach.views.ts'

const protectors = { purpose: 'data_protection', roles: ['data_protection_auditor', 'administrator'] } as const

export const breachRoutes = (app: FastifyInstance): void => {
  const { now } = app.context
  read(app, {
    url: '/api/breaches',
    summary: 'The register of breaches of my area',
    ...protectors,
    answer: BreachList,
    run: tx => listBreaches(tx, now()),
  })
  write(app, {
    method: 'POST',
    url: '/api/breaches',
    summary: 'Enter a breach; its 72 hours run from the discovery',
    ...protectors,
    body: NewBreach,
    answer: Written,
    run: (tx, { body }) => addBreach(tx, body, now()),
  })
  write(app, {
    method: 'PATCH',
    url: '/api/breaches/:id',
    summary: 'Say what became known of a breach',
    ...protectors,
    params: IdParams,
    body: ChangeBreach,
    answer: Written,
    run: (tx, { params, body }) => changeBreach(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/breaches/:id/notices',
    summary: 'A notice of a breach that was sent',
    ...protectors,
    params: IdParams,
    body: NewNotice,
    answer: Written,
    run: (tx, { params, body }) => addNotice(tx, params.id, body, now()),
  })
  write(app, {
    method: 'POST',
    url: '/api/breaches/:id/close',
    summary: 'Close the dossier of a breach',
    ...protectors,
    params: IdParams,
    body: CloseBreach,
    answer: Written,
    run: (tx, { params, body }) => closeBreach(tx, params.id, body),
  })
}

import type { FastifyInstance } from 'fastify'
import { read, Written, write } from '../platform/http/route.ts'
import { getContact, listAlarms, setContact } from './notify.queries.ts'
import { Contact, ContactBody, WaitingAlarms } from './notify.views.ts'

const told = ['commune_officer', 'commune_chair', 'standing_member', 'province_officer'] as const

/** And who hears that a case was opened in an emergency, or that work was given to them. */
const contacted = [...told, 'service_provider', 'data_protection_auditor'] as const

/** Whom an alarm tells, and where. */
export const notifyRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/account/contact',
    summary: 'Where I am told that a child waits',
    purpose: 'own_account',
    roles: contacted,
    answer: Contact,
    run: tx => getContact(tx, [...(app.context.ways ?? [])]),
  })
  write(app, {
    method: 'PUT',
    url: '/api/account/contact',
    summary: 'Say where I want to be told',
    purpose: 'own_account',
    roles: contacted,
    body: ContactBody,
    answer: Written,
    run: (tx, { body }) => setContact(tx, body),
  })
  read(app, {
    url: '/api/alarms',
    summary: 'Alarms that wait for somebody of my role',
    purpose: 'child_protection',
    roles: told,
    answer: WaitingAlarms,
    run: tx => listAlarms(tx),
  })
}

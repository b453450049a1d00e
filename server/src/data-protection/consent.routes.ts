import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { addConsent, addConsentText, withdrawConsent } from './consent.commands.ts'
import { listConsents, listConsentTexts } from './consent.queries.ts'
import { ConsentList, ConsentTexts, NewConsent, NewConsentText, WithdrawConsent } from './consent.views.ts'

const readers = {
  purpose: 'data_protection',
  roles: ['commune_officer', 'commune_chair'],
} as const
const keepers = { purpose: 'data_protection', roles: ['commune_officer'] } as const
const OneParams = z.object({ id: z.uuid(), consentId: z.uuid() })

export const consentRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/consent-texts',
    summary: 'Every wording that was asked, the present one of each purpose marked',
    purpose: 'data_protection',
    roles: ['commune_officer', 'commune_chair', 'data_protection_auditor', 'administrator'],
    answer: ConsentTexts,
    run: tx => listConsentTexts(tx),
  })
  write(app, {
    method: 'POST',
    url: '/api/consent-texts',
    summary: 'A new wording; the earlier ones stay',
    purpose: 'data_protection',
    roles: ['data_protection_auditor', 'administrator'],
    body: NewConsentText,
    answer: Written,
    run: (tx, { body }) => addConsentText(tx, body),
  })
  read(app, {
    url: '/api/children/:id/consents',
    summary: 'A child’s consents, withdrawn ones too',
    ...readers,
    params: IdParams,
    answer: ConsentList,
    run: (tx, { params }) => listConsents(tx, params.id),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/consents',
    summary: 'Enter a consent',
    ...keepers,
    params: IdParams,
    body: NewConsent,
    answer: Written,
    run: (tx, { params, body }) => addConsent(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/children/:id/consents/:consentId/withdraw',
    summary: 'Withdraw a consent; it stays, with the day',
    ...keepers,
    params: OneParams,
    body: WithdrawConsent,
    answer: Written,
    run: (tx, { params, body }) => withdrawConsent(tx, params.id, params.consentId, body),
  })
}

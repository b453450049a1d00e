import type { FastifyInstance } from 'fastify'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { addProcessing, changeProcessing } from './processing.commands.ts'
import { listProcessing } from './processing.queries.ts'
import { ChangeProcessing, NewProcessing, ProcessingList } from './processing.views.ts'
import { RetentionReport, readRetention } from './retention.queries.ts'

const protectors = { purpose: 'data_protection', roles: ['data_protection_auditor', 'administrator'] } as const

export const processingRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/processing-activities',
    summary: 'The register of processing of my area',
    ...protectors,
    answer: ProcessingList,
    run: tx => listProcessing(tx),
  })
  write(app, {
    method: 'POST',
    url: '/api/processing-activities',
    summary: 'Enter a processing',
    ...protectors,
    body: NewProcessing,
    answer: Written,
    run: (tx, { body }) => addProcessing(tx, body),
  })
  write(app, {
    method: 'PATCH',
    url: '/api/processing-activities/:id',
    summary: 'Change or end a processing',
    ...protectors,
    params: IdParams,
    body: ChangeProcessing,
    answer: Written,
    run: (tx, { params, body }) => changeProcessing(tx, params.id, body),
  })
  read(app, {
    url: '/api/retention',
    summary: 'What has passed its term in my area, as counts',
    ...protectors,
    answer: RetentionReport,
    run: tx => readRetention(tx),
  })
}

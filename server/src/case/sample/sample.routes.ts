import type { FastifyInstance } from 'fastify'
import { IdParams, read, Written, write } from '../../platform/http/route.ts'
import { keepers } from '../case-act.ts'
import { answerRemark, drawSample, markCase } from './sample.commands.ts'
import { getSample, listRemarks, listSamples } from './sample.queries.ts'
import {
  AnswerRemark,
  DrawSample,
  MarkCase,
  SampleDrawn,
  SampleRemarks,
  SampleRounds,
  SampleView,
} from './sample.views.ts'

const supervisors = { purpose: 'child_protection', roles: ['province_officer'] } as const

/** Closed cases that the province reads again by lot, and what comes of it. */
export const sampleRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/case-samples',
    summary: 'Rounds in which closed cases were read again, with what they found',
    ...supervisors,
    answer: SampleRounds,
    run: tx => listSamples(tx),
  })
  write(app, {
    method: 'POST',
    url: '/api/case-samples',
    summary: 'Draw closed cases by lot and read them for thirty days',
    ...supervisors,
    body: DrawSample,
    answer: SampleDrawn,
    run: (tx, { body }) => drawSample(tx, body),
  })
  read(app, {
    url: '/api/case-samples/:id',
    summary: 'One round with its cases',
    ...supervisors,
    params: IdParams,
    answer: SampleView,
    run: (tx, { params }) => getSample(tx, params.id),
  })
  write(app, {
    method: 'POST',
    url: '/api/case-sample-lines/:id/mark',
    summary: 'Say what was found in a case; a remark goes back to its commune',
    ...supervisors,
    params: IdParams,
    body: MarkCase,
    answer: Written,
    run: (tx, { params, body }) => markCase(tx, params.id, body),
  })
  read(app, {
    url: '/api/case-sample-remarks',
    summary: 'Remarks of the province on closed cases of my commune',
    ...keepers,
    answer: SampleRemarks,
    run: tx => listRemarks(tx),
  })
  write(app, {
    method: 'POST',
    url: '/api/case-sample-lines/:id/answer',
    summary: 'Answer a remark of the province',
    ...keepers,
    params: IdParams,
    body: AnswerRemark,
    answer: Written,
    run: (tx, { params, body }) => answerRemark(tx, params.id, body),
  })
}

import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { asCaller, IdParams, read, write } from '../../platform/http/route.ts'
import { paperResponse as response, sendPaper } from '../../print/send-paper.ts'
import { DeclareEmergency } from '../assess/assess.views.ts'
import { CaseReason } from '../case.views.ts'
import { caseActs, keepers } from '../case-act.ts'
import { proposeSeparation, recordSafePlace, refuseSeparation, resumeEmergency } from './separation.commands.ts'
import { listSeparations } from './separation.queries.ts'
import {
  AskCourt,
  DecideSeparation,
  ExtendSeparation,
  LiftSeparation,
  Numbered,
  ProposeSeparation,
  RecordOrder,
  RecordSafePlace,
  SeparationList,
} from './separation.views.ts'
import { askCourt, recordOrder } from './separation-beyond.commands.ts'
import { decideSeparation, extendSeparation, liftSeparation } from './separation-decide.commands.ts'
import { separationOnPaper } from './separation-print.ts'

/** A child separated from its carers for a time (NĐ 56/2017 Điều 31, 32; Mẫu 07). */
export const separationRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/separations',
    summary: 'Children of my commune who are apart or are to be, what runs out first on top',
    ...keepers,
    answer: SeparationList,
    run: tx => listSeparations(tx),
  })
  const act = caseActs(app)
  act('safe-place', 'The child was handed over to a safe place', RecordSafePlace, recordSafePlace)
  act('separation/propose', 'Propose to separate the child', ProposeSeparation, proposeSeparation)
  act('separation/refuse', 'Do not separate the child', CaseReason, refuseSeparation)
  act('separation/court', 'Ask the court', AskCourt, askCourt)
  act('separation/order', 'Record an authority’s order to separate for longer', RecordOrder, recordOrder)
  act('resume-emergency', 'Return to emergency protection', DeclareEmergency, resumeEmergency)
  for (const [name, summary, body, run] of [
    ['decide', 'Separate the child by a decision (Mẫu 07), numbered from the book', DecideSeparation, decideSeparation],
    ['extend', 'Extend the separation by a decision (Mẫu 07)', ExtendSeparation, extendSeparation],
    ['lift', 'End the separation by a decision', LiftSeparation, liftSeparation],
  ] as const)
    write(app, {
      method: 'POST',
      url: `/api/cases/:id/separation/${name}`,
      summary,
      ...keepers,
      params: IdParams,
      body,
      answer: Numbered,
      run: (tx, { params, body: given }) => run(tx, params.id, given as never),
    })
  app.route({
    method: 'POST',
    url: '/api/separation-decisions/:id/paper',
    config: { permission: keepers },
    schema: { summary: 'A decision of separation (Mẫu 07), as PDF', params: IdParams, response },
    handler: async (request, reply) => {
      const { id } = request.params as z.output<typeof IdParams>
      return sendPaper(request, reply, await asCaller(request, keepers, tx => separationOnPaper(tx, id)))
    },
  })
}

import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { asCaller, IdParams, read, Written, write } from '../platform/http/route.ts'
import { paperResponse as response, sendPaper } from '../print/send-paper.ts'
import { CaseStep } from './case.views.ts'
import { getDraft, saveDraft } from './case-draft.ts'
import { CaseDraftBody, CaseDraftKept, CaseDraftParams, CaseDraftView } from './case-draft.views.ts'
import { assessmentOnPaper } from './case-print.ts'
import { holdMeeting, recordMinutes, signDetailed } from './detail.commands.ts'
import { SignDetailed, SignMinutes } from './detail.views.ts'

const keepers = { purpose: 'child_protection', roles: ['commune_officer', 'commune_chair'] } as const

/** From the detailed assessment to the minutes of the meeting (NĐ 56/2017 Điều 27, 28), and what is still being written. */
export const detailRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/cases/:id/drafts/:kind',
    summary: 'What is being written of a paper of this case',
    ...keepers,
    params: CaseDraftParams,
    answer: CaseDraftView,
    run: (tx, { params }) => getDraft(tx, params.id, params.kind),
  })
  write(app, {
    method: 'PUT',
    url: '/api/cases/:id/drafts/:kind',
    summary: 'Keep what is being written, encrypted; 409 with the other version when somebody else wrote meanwhile',
    ...keepers,
    params: CaseDraftParams,
    body: CaseDraftBody,
    answer: CaseDraftKept,
    // Not the words: hashes of a text that grows letter by letter could be undone one letter at a time.
    fingerprint: ({ version }) => ({ version }),
    run: (tx, { params, body }) => saveDraft(tx, params.id, params.kind, body),
  })
  const act = <B extends z.ZodType>(
    name: string,
    summary: string,
    body: B,
    run: (tx: Transaction, id: string, body: z.output<B>) => Promise<{ id: string }>,
  ) =>
    write(app, {
      method: 'POST',
      url: `/api/cases/:id/${name}`,
      summary,
      ...keepers,
      params: IdParams,
      body,
      answer: Written,
      run: (tx, input) => run(tx, input.params.id, input.body),
    })
  act('detailed', 'Sign the detailed assessment (Mẫu 03)', SignDetailed, signDetailed)
  act('meeting', 'Call the meeting on what is to be done', CaseStep, holdMeeting)
  act('minutes', 'Sign the minutes of the meeting', SignMinutes, recordMinutes)
  app.route({
    method: 'POST',
    url: '/api/cases/:id/detailed/paper',
    config: { permission: keepers },
    schema: { summary: 'The detailed assessment (Mẫu 03) as it was signed, as PDF', params: IdParams, response },
    handler: async (request, reply) => {
      const { id } = request.params as z.output<typeof IdParams>
      return sendPaper(request, reply, await asCaller(request, keepers, tx => assessmentOnPaper(tx, id, 'detailed')))
    },
  })
}

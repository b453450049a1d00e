import type { FastifyInstance } from 'fastify'
import { read, write } from '../../platform/http/route.ts'
import { CaseStep } from '../case.views.ts'
import { caseActs, keepers, paperOfCase } from '../case-act.ts'
import { getDraft, saveDraft } from '../case-draft.ts'
import { CaseDraftBody, CaseDraftKept, CaseDraftParams, CaseDraftView } from '../case-draft.views.ts'
import { assessmentOnPaper } from '../papers/case-print.ts'
import { holdMeeting, recordMinutes, signDetailed } from './detail.commands.ts'
import { SignDetailed, SignMinutes } from './detail.views.ts'

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
  const act = caseActs(app)
  act('detailed', 'Sign the detailed assessment (Mẫu 03)', SignDetailed, signDetailed)
  act('meeting', 'Call the meeting on what is to be done', CaseStep, holdMeeting)
  act('minutes', 'Sign the minutes of the meeting', SignMinutes, recordMinutes)
  paperOfCase(app, 'detailed', 'The detailed assessment (Mẫu 03) as it was signed, as PDF', (tx, id) =>
    assessmentOnPaper(tx, id, 'detailed'),
  )
}

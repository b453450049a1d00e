import { receivers } from '@mangnon/core/notice/notice.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { dropDraft, listDrafts, saveDraft } from './draft.ts'
import { readReporter, receiveNotice } from './notice.commands.ts'
import { getNotice, listSent } from './notice.queries.ts'
import {
  DraftBody,
  Drafts,
  NewNotice,
  NoticeReceived,
  NoticeView,
  OpenReporter,
  ReporterView,
  SentNotices,
} from './notice.views.ts'
import { publicNoticeRoutes } from './public.routes.ts'

const all = { purpose: 'child_protection', roles: receivers } as const
/** Whoever received something sees it again; a collaborator does not open what they reported. */
const known = {
  purpose: 'child_protection',
  roles: [
    'commune_officer',
    'commune_chair',
    'standing_member',
    'province_officer',
    'hotline_operator',
    'hotline_supervisor',
  ],
} as const

/** Reports of harm to children: received by anybody, sent to the commune that must act (NĐ 56/2017 Điều 25, 26; Mẫu 01). */
export const noticeRoutes = (app: FastifyInstance): void => {
  write(app, {
    method: 'POST',
    url: '/api/notices',
    summary: 'Receive a report and open its case in the commune that must act',
    ...all,
    body: NewNotice,
    answer: NoticeReceived,
    run: (tx, { body }) => receiveNotice(tx, body),
    present: async (tx, { code, caseId, commune }) => ({
      code,
      caseId,
      communeName: (await areaNames(tx, [commune])).get(commune) ?? '',
    }),
  })
  read(app, {
    url: '/api/notices',
    summary: 'Reports that I received, and how far each has come',
    ...known,
    answer: SentNotices,
    run: tx => listSent(tx),
  })
  read(app, {
    url: '/api/notices/:id',
    summary: 'One report, opened',
    ...known,
    params: IdParams,
    answer: NoticeView,
    run: (tx, { params }) => getNotice(tx, params.id),
  })
  read(app, {
    url: '/api/notices/:id/reporter',
    summary: 'Who told of it, for those with that right, with a reason',
    ...known,
    params: IdParams,
    body: OpenReporter,
    answer: ReporterView,
    run: (tx, { params, body }) => readReporter(tx, params.id, body.reason),
  })
  read(app, {
    url: '/api/notice-drafts',
    summary: 'What I was typing',
    ...all,
    answer: Drafts,
    run: tx => listDrafts(tx),
  })
  write(app, {
    method: 'PUT',
    url: '/api/notice-drafts/:id',
    summary: 'Keep what is being typed, encrypted',
    ...all,
    params: IdParams,
    body: DraftBody,
    answer: z.object({ id: z.string(), seq: z.number() }),
    // Not the words: hashes of a text that grows letter by letter could be undone one letter at a time.
    fingerprint: ({ seq }) => ({ seq }),
    run: (tx, { params, body }) => saveDraft(tx, params.id, body),
  })
  write(app, {
    method: 'DELETE',
    url: '/api/notice-drafts/:id',
    summary: 'Throw a draft away',
    ...all,
    params: IdParams,
    answer: Written,
    run: (tx, { params }) => dropDraft(tx, params.id),
  })
  publicNoticeRoutes(app)
}

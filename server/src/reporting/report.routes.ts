import { readFile } from 'node:fs/promises'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { once } from '../platform/db/request.ts'
import { storedPath } from '../platform/file-store.ts'
import { asCaller, ErrorAnswer, IdParams, read, Written, write } from '../platform/http/route.ts'
import { acceptReport, isContentOf, readForFiles, storeReportFiles } from './accept-report.ts'
import {
  correctReport,
  fillReport,
  openReport,
  returnReport,
  submitReport,
  takeBackReport,
  writeReport,
} from './report.commands.ts'
import { getReportView, listReports, previewReport } from './report.queries.ts'
import { getReport, getVersion } from './report.row.ts'
import {
  BoardQuery,
  ChildrenQuery,
  CorrectReport,
  ExtendReport,
  FillReport,
  OpenReport,
  PreviewQuery,
  ReportBoard,
  ReportChildren,
  ReportPreview,
  ReportRollUp,
  Reports,
  ReportView,
  ReturnReport,
  RollUpQuery,
  StepReport,
  TakeBack,
  WriteReport,
} from './report.views.ts'
import { extendReport, reportBoard } from './report-board.query.ts'
import { childrenBehind } from './report-children.query.ts'
import { rollUp } from './roll-up.query.ts'

const purpose = 'reporting'
const readers = {
  purpose,
  roles: ['commune_officer', 'commune_chair', 'province_officer', 'ministry_officer'],
} as const
const above = { purpose, roles: ['province_officer', 'ministry_officer'] } as const
const keepers = { purpose, roles: ['commune_officer', 'province_officer'] } as const
const senders = { purpose, roles: ['commune_officer', 'commune_chair', 'province_officer'] } as const
const commune = { purpose, roles: ['commune_officer', 'commune_chair'] } as const

const FileQuery = z.object({ format: z.enum(['pdf', 'xlsx']), number: z.coerce.number().int().min(1).optional() })
const mediaTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Periodic reports: filled from the register, sent, answered, kept, and added up. */
export const reportRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/reports',
    summary: 'Reports that my unit sends, and those that wait for my answer',
    ...readers,
    answer: Reports,
    run: tx => listReports(tx),
  })
  read(app, {
    url: '/api/reports/preview',
    summary: 'The figures of a period up to today; kept nowhere',
    ...commune,
    query: PreviewQuery,
    answer: ReportPreview,
    run: (tx, { query }) => previewReport(tx, query),
  })
  read(app, {
    url: '/api/report-board',
    summary: 'Which units sent the report of a period, and which are late',
    ...above,
    query: BoardQuery,
    answer: ReportBoard,
    run: (tx, { query }) => reportBoard(tx, query),
  })
  read(app, {
    url: '/api/report-roll-up',
    summary: 'The accepted reports of an area’s communes added up, naming those that are missing',
    ...above,
    query: RollUpQuery,
    answer: ReportRollUp,
    run: (tx, { query }) => rollUp(tx, query),
  })
  write(app, {
    method: 'POST',
    url: '/api/report-extensions',
    summary: 'Give one unit more time',
    ...above,
    body: ExtendReport,
    answer: Written,
    run: (tx, { body }) => extendReport(tx, body),
  })
  read(app, {
    url: '/api/reports/:id',
    summary: 'One report: a version of it, its checks, and what may be done next',
    ...readers,
    params: IdParams,
    query: z.object({ number: z.coerce.number().int().min(1).optional() }),
    answer: ReportView,
    run: (tx, { params, query }) => getReportView(tx, params.id, query.number),
  })
  read(app, {
    url: '/api/reports/:id/children',
    summary: 'The children behind a figure of a report',
    ...commune,
    params: IdParams,
    query: ChildrenQuery,
    answer: ReportChildren,
    run: (tx, { params, query }) => childrenBehind(tx, params.id, query),
  })
  write(app, {
    method: 'POST',
    url: '/api/reports',
    summary: 'Begin the report of a period that is over, filled from the register',
    ...keepers,
    body: OpenReport,
    answer: Written,
    run: (tx, { body }) => openReport(tx, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/reports/:id/fill',
    summary: 'Fill the figures in again',
    ...keepers,
    params: IdParams,
    body: FillReport,
    answer: Written,
    run: (tx, { params, body }) => fillReport(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/reports/:id/write',
    summary: 'Keep typed figures with their source, explanations and the narrative',
    ...keepers,
    params: IdParams,
    body: WriteReport,
    answer: Written,
    run: (tx, { params, body }) => writeReport(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/reports/:id/submit',
    summary: 'Send a report to the unit above',
    ...senders,
    params: IdParams,
    body: StepReport,
    answer: Written,
    run: (tx, { params, body }) => submitReport(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/reports/:id/take-back',
    summary: 'Take a report back before it was answered',
    ...senders,
    params: IdParams,
    body: TakeBack,
    answer: Written,
    run: (tx, { params, body }) => takeBackReport(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/reports/:id/return',
    summary: 'Return a report with remarks line by line',
    ...above,
    params: IdParams,
    body: ReturnReport,
    answer: Written,
    run: (tx, { params, body }) => returnReport(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/reports/:id/correct',
    summary: 'Begin a correction of an accepted report',
    ...keepers,
    params: IdParams,
    body: CorrectReport,
    answer: Written,
    run: (tx, { params, body }) => correctReport(tx, params.id, body),
  })
  app.route({
    method: 'POST',
    url: '/api/reports/:id/accept',
    config: { permission: above },
    schema: {
      summary: 'Accept a report: its figures and files stand from here on',
      params: IdParams,
      body: StepReport,
      response: { 200: Written, '4xx': ErrorAnswer },
    },
    handler: async (request: FastifyRequest) => {
      const { id } = request.params as z.output<typeof IdParams>
      const body = request.body as z.output<typeof StepReport>
      // Pages are laid out while no transaction is open; what they say is checked again by the version.
      const content = await asCaller(request, above, tx => readForFiles(tx, id, body.version))
      const files = content && (await storeReportFiles(app.context.filesFolder, content))
      return asCaller(request, above, tx =>
        once(tx, { route: 'report.accept', id, version: body.version }, () => acceptReport(tx, id, body, files)),
      )
    },
  })
  app.route({
    method: 'POST',
    url: '/api/reports/:id/file',
    config: { permission: readers },
    schema: {
      summary: 'The stored file of an accepted version, byte for byte',
      params: IdParams,
      body: FileQuery,
      response: {
        200: { description: 'The file', content: { 'application/octet-stream': { schema: z.any() } } },
        '4xx': ErrorAnswer,
      },
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { id } = request.params as z.output<typeof IdParams>
      const { format, number } = request.body as z.output<typeof FileQuery>
      const { hash, name } = await asCaller(request, readers, async tx => {
        const report = await getReport(tx, id)
        const version = await getVersion(tx, report, number ?? report.accepted_number ?? report.number)
        const kept = format === 'pdf' ? version.pdf_hash : version.sheet_hash
        if (kept === null) throw new Refusal('not_found')
        tx.audit({
          ...{ action: 'report.file_taken', subject: 'report', subjectId: id, communePath: report.area_path },
          detail: { format, number: version.number, hash: kept },
        })
        return { hash: kept, name: `mau-03-${report.period}-${report.unit_id}-${version.number}.${format}` }
      })
      const bytes = await readFile(storedPath(app.context.filesFolder, hash))
      if (!isContentOf(bytes, hash)) throw new Error('a stored report is not what it was')
      return reply
        .type(mediaTypes[format])
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .send(bytes)
    },
  })
}

import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { FastifyInstance } from 'fastify'
import { writeXlsxStream } from 'hucre/xlsx'
import { z } from 'zod'
import { once } from '../../platform/db/request.ts'
import { storeFile } from '../../platform/file-store.ts'
import { asCaller, ErrorAnswer, IdParams, read, Written, write } from '../../platform/http/route.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { paperResponse, sendPaper } from '../../print/send-paper.ts'
import { firstSlipsPaper } from '../paper/first-slips.ts'
import { cancelAccountBatch, createAccountBatch, setAccountColumns } from './account-batch.commands.ts'
import { getAccountBatch, listAccountBatches, listAccountBatchRows } from './account-batch.queries.ts'
import {
  AccountBatchLines,
  AccountBatchList,
  AccountBatchView,
  CancelAccountBatch,
  ConfirmAccountBatch,
  ListAccountBatchRows,
  SetAccountColumns,
  TakeSlips,
} from './account-batch.views.ts'
import { templateRows } from './account-template.ts'
import { type AccountFile, readAccountFile } from './read-account-file.ts'
import { takeSlips } from './take-slips.ts'
import { writeAccountBatch } from './write-account-batch.ts'

const administrators = { purpose: 'account_administration', roles: ['administrator'] } as const
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const uploadRoute = (app: FastifyInstance): void => {
  app.route({
    method: 'POST',
    url: '/api/account-batches',
    config: { permission: administrators },
    schema: {
      summary: 'Send a list of people (.xlsx or .csv, multipart field "file")',
      consumes: ['multipart/form-data'],
      response: { 200: Written, '4xx': ErrorAnswer },
    },
    handler: async request => {
      // Who it is and whether they may: asked before a byte of the file is kept.
      await asCaller(request, administrators, async tx => tx.audit({ action: 'account_batch.list_sent' }))
      const file = await request.file()
      if (!file) throw new Refusal('file_empty')
      let content: AccountFile | undefined
      const { hash } = await storeFile(app.context.filesFolder, file.file, async path => {
        if (file.file.truncated) throw new Refusal('file_too_large')
        content = await readAccountFile(path)
      })
      if (!content) throw new Refusal('file_empty')
      const list = { ...content, hash, fileName: file.filename }
      const name = createHash('sha256').update(file.filename).digest('hex')
      return asCaller(request, administrators, tx =>
        once(tx, { route: 'account.batch', hash, name }, () => createAccountBatch(tx, list)),
      )
    },
  })
}

const templateRoute = (app: FastifyInstance): void => {
  app.route({
    method: 'GET',
    url: '/api/account-batches/template',
    config: { permission: administrators },
    schema: {
      summary: 'An empty list of people to fill in, .xlsx',
      response: {
        200: { description: 'An .xlsx file', content: { [spreadsheet]: { schema: z.any() } } },
        '4xx': ErrorAnswer,
      },
    },
    handler: async (request, reply) => {
      const rows = await asCaller(request, administrators, async tx => {
        tx.audit({ action: 'account_batch.template_read' })
        return templateRows(tx.actor)
      })
      return reply
        .type(spreadsheet)
        .header('content-disposition', 'attachment; filename="mau-danh-sach-tai-khoan.xlsx"')
        .send(Readable.fromWeb(writeXlsxStream(rows, { name: 'Tài khoản' }) as ReadableStream<Uint8Array>))
    },
  })
}

/** Accounts from a list: sent, looked through, made in one go, and the slips for their first sign-in. */
export const accountBatchRoutes = (app: FastifyInstance): void => {
  uploadRoute(app)
  templateRoute(app)
  read(app, {
    url: '/api/account-batches',
    summary: 'Lists of people brought in',
    ...administrators,
    answer: AccountBatchList,
    run: tx => listAccountBatches(tx),
  })
  read(app, {
    url: '/api/account-batches/:id',
    summary: 'One list of people',
    ...administrators,
    params: IdParams,
    answer: AccountBatchView,
    run: (tx, { params }) => getAccountBatch(tx, params.id),
  })
  read(app, {
    url: '/api/account-batches/:id/rows',
    summary: 'The rows of a list with what each would become',
    ...administrators,
    params: IdParams,
    query: ListAccountBatchRows,
    answer: AccountBatchLines,
    run: (tx, { params, query }) => listAccountBatchRows(tx, params.id, query),
  })
  write(app, {
    method: 'PUT',
    url: '/api/account-batches/:id/columns',
    summary: 'Say what the columns are; the rows are checked anew',
    ...administrators,
    params: IdParams,
    body: SetAccountColumns,
    answer: Written,
    run: (tx, { params, body }) => setAccountColumns(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/account-batches/:id/confirm',
    summary: 'Make the accounts and roles of a list',
    ...administrators,
    params: IdParams,
    body: ConfirmAccountBatch,
    answer: Written,
    run: (tx, { params, body }) => writeAccountBatch(tx, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/account-batches/:id/cancel',
    summary: 'Put a list aside',
    ...administrators,
    params: IdParams,
    body: CancelAccountBatch,
    answer: Written,
    run: (tx, { params, body }) => cancelAccountBatch(tx, params.id, body),
  })
  app.route({
    method: 'POST',
    url: '/api/account-batches/:id/slips',
    config: { permission: administrators },
    schema: {
      summary:
        'The slips of the accounts that a list made and nobody has come into, as PDF: once, and with a reason anew',
      params: IdParams,
      body: TakeSlips,
      response: paperResponse,
    },
    handler: async (request, reply) => {
      const { id } = request.params as z.output<typeof IdParams>
      const { reason } = request.body as z.output<typeof TakeSlips>
      const slips = await asCaller(request, administrators, tx => takeSlips(tx, id, reason))
      return sendPaper(request, reply, {
        ...firstSlipsPaper(slips, app.context.address),
        fileName: `phieu-dang-nhap-${dayInVietnam()}.pdf`,
      })
    },
  })
}

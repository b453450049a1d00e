import { Refusal } from '@mangnon/core/error/error.ts'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { once } from '../../platform/db/request.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { storeFile } from '../../platform/file-store.ts'
import { asCaller, ErrorAnswer, IdParams, read, Written, write } from '../../platform/http/route.ts'
import { keepApplyingAreaChanges } from './apply-due.ts'
import {
  addAreaTable,
  cancelAreaChange,
  changeAreaChange,
  confirmAreaChange,
  createAreaChange,
  undoAreaChange,
} from './change.commands.ts'
import { getAreaChange, listAreaChangeLines, listAreaChanges } from './change.queries.ts'
import {
  AreaChangeLinePage,
  AreaChangeList,
  AreaChangeView,
  ChangeAreaChange,
  ListAreaChangeLines,
  NewAreaChange,
  VersionAndReason,
  VersionOnly,
} from './change.views.ts'
import { readAreaFile, type TextSheet } from './read-sheet.ts'

const administrators = { purpose: 'area_administration', roles: ['administrator'] } as const

const uploadRoute = (app: FastifyInstance): void => {
  app.route({
    method: 'POST',
    url: '/api/area-changes/:id/tables',
    config: { permission: administrators },
    schema: {
      summary: 'Send an official table of units (.xlsx or .csv, multipart field "file")',
      params: IdParams,
      consumes: ['multipart/form-data'],
      response: { 200: Written, '4xx': ErrorAnswer },
    },
    handler: async request => {
      const { id } = request.params as z.output<typeof IdParams>
      // Who it is and whether they may: asked before a byte of the file is kept.
      await asCaller(request, administrators, tx => getAreaChange(tx, id))
      const file = await request.file()
      if (!file) throw new Refusal('file_empty')
      let read: { kind: string; sheet: TextSheet } | undefined
      const { hash } = await storeFile(app.context.filesFolder, file.file, async path => {
        if (file.file.truncated) throw new Refusal('file_too_large')
        const { table, sheet } = await readAreaFile(path)
        read = { kind: table.kind, sheet }
      })
      if (!read) throw new Refusal('file_empty')
      const table = { ...read, hash, name: file.filename.slice(0, 200) }
      return asCaller(request, administrators, tx =>
        once(tx, { route: 'area.table', id, hash, name: table.name }, () => addAreaTable(tx, id, table)),
      )
    },
  })
}

/** Changes of units: official tables brought in, looked through, confirmed, applied on their day, taken back. */
export const areaChangeRoutes = (app: FastifyInstance): void => {
  const { log, db } = app.context
  const applying = keepApplyingAreaChanges(db, (error: unknown) =>
    log.error(
      { code: error instanceof Error && 'code' in error ? error.code : undefined },
      'a change of units was not applied',
    ),
  )
  app.addHook('onListen', () => applying.look())
  app.addHook('preClose', () => applying.stop())

  read(app, {
    url: '/api/area-changes',
    summary: 'Changes of units',
    ...administrators,
    answer: AreaChangeList,
    run: tx => listAreaChanges(tx),
  })
  read(app, {
    url: '/api/area-changes/:id',
    summary: 'One change of units: what its tables say and what it would move',
    ...administrators,
    params: IdParams,
    answer: AreaChangeView,
    run: (tx, { params }) => getAreaChange(tx, params.id),
  })
  read(app, {
    url: '/api/area-changes/:id/lines',
    summary: 'Lines of a change, with findings and counts',
    ...administrators,
    params: IdParams,
    query: ListAreaChangeLines,
    answer: AreaChangeLinePage,
    run: (tx, { params, query }) => listAreaChangeLines(tx, params.id, query),
  })
  write(app, {
    method: 'POST',
    url: '/api/area-changes',
    summary: 'Begin a change of units',
    ...administrators,
    body: NewAreaChange,
    answer: Written,
    run: (tx, { body }) => createAreaChange(tx, body),
  })
  uploadRoute(app)
  const route = <B extends z.ZodType>(
    method: 'PUT' | 'POST',
    name: string,
    summary: string,
    body: B,
    run: (tx: Transaction, id: string, body: z.output<B>) => Promise<{ id: string }>,
    after?: () => void,
  ) =>
    write(app, {
      method,
      url: `/api/area-changes/:id${name}`,
      summary,
      ...administrators,
      params: IdParams,
      body,
      answer: Written,
      run: (tx, input) => run(tx, input.params.id, input.body),
      ...(after && { afterCommit: () => after }),
    })
  route('PUT', '', 'Another title, day or text', ChangeAreaChange, changeAreaChange)
  route(
    'POST',
    '/confirm',
    'Confirm: applied on its day, at once when that has come',
    VersionOnly,
    (tx, id, { version }) => confirmAreaChange(tx, id, version),
    applying.look,
  )
  route('POST', '/cancel', 'Put a change aside that was not applied', VersionAndReason, cancelAreaChange)
  route('POST', '/undo', 'Take an applied change back', VersionAndReason, undoAreaChange)
}

import { createHash } from 'node:crypto'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { once } from '../platform/db/request.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { storeFile } from '../platform/file-store.ts'
import { asCaller, ErrorAnswer, IdParams, read, Written, write } from '../platform/http/route.ts'
import { sniffFile } from '../platform/spreadsheet/sniff-file.ts'
import { cancelBatch, createBatch, setMapping, startWriting } from './batch.commands.ts'
import { getBatchView, listBatches } from './batch.queries.ts'
import { decisionRoutes } from './decision.routes.ts'
import { exportRoutes } from './export.routes.ts'
import { BatchList, BatchView, CancelBatch, ConfirmBatch, SetMapping, UndoBatch } from './register.views.ts'
import { remarksRoutes } from './remarks.routes.ts'
import { undoBatch } from './undo-batch.ts'
import { WorkQueue } from './work-queue.ts'

const readers = { purpose: 'register_import', roles: ['commune_officer', 'commune_chair'] } as const
const keepers = { purpose: 'register_import', roles: ['commune_officer'] } as const

const receive = async (
  app: FastifyInstance,
  request: FastifyRequest,
  started: (tx: Transaction, id: string) => void,
) => {
  // Who it is and whether they may: asked before a byte of the file is kept.
  await asCaller(request, keepers, async tx => tx.audit({ action: 'register.list_sent' }))
  const file = await request.file()
  if (!file) throw new Refusal('file_empty')
  const stored = await storeFile(app.context.filesFolder, file.file, async path => {
    if (file.file.truncated) throw new Refusal('file_too_large')
    await sniffFile(path)
  })
  return asCaller(request, keepers, async tx => {
    const told = {
      route: 'register.upload',
      hash: stored.hash,
      name: createHash('sha256').update(file.filename).digest('hex'),
    }
    const answer = await once(tx, told, () => createBatch(tx, { ...stored, fileName: file.filename }))
    started(tx, answer.id)
    return answer
  })
}

/** Bringing a list in, from the file to the register and, if need be, back out. */
export const registerRoutes = (app: FastifyInstance): void => {
  const queue = new WorkQueue(app.context)
  app.addHook('onListen', () => queue.resume())
  app.addHook('preClose', () => queue.close())
  decisionRoutes(app)
  exportRoutes(app)
  remarksRoutes(app)

  app.route({
    method: 'POST',
    url: '/api/register/batches',
    config: { permission: keepers },
    schema: {
      summary: 'Send a list (.xlsx or .csv, multipart field "file")',
      consumes: ['multipart/form-data'],
      response: { 200: Written, '4xx': ErrorAnswer },
    },
    handler: async request => {
      let begin: () => void = () => undefined
      const answer = await receive(app, request, (tx, id) => {
        const { actor } = tx
        begin = () => queue.read(actor, id)
      })
      // Only once the batch is committed does its reading begin.
      begin()
      return answer
    },
  })

  read(app, {
    url: '/api/register/batches',
    summary: 'Lists brought in',
    ...readers,
    answer: BatchList,
    run: tx => listBatches(tx),
  })
  read(app, {
    url: '/api/register/batches/:id',
    summary: 'One list on its way in',
    ...readers,
    params: IdParams,
    answer: BatchView,
    run: (tx, { params }) => getBatchView(tx, params.id),
  })

  const route = <B extends z.ZodType>(
    method: 'PUT' | 'POST',
    name: string,
    summary: string,
    body: B,
    run: (tx: Transaction, id: string, body: z.output<B>) => Promise<{ id: string }>,
    after?: (tx: Transaction, id: string) => () => void,
  ) =>
    write(app, {
      method,
      url: `/api/register/batches/:id/${name}`,
      summary,
      ...keepers,
      params: IdParams,
      body,
      answer: Written,
      run: (tx, input) => run(tx, input.params.id, input.body),
      ...(after && { afterCommit: (tx, { id }: { id: string }) => after(tx, id) }),
    })
  route(
    'PUT',
    'mapping',
    'Say what the columns are; the list is read anew',
    SetMapping,
    setMapping,
    ({ actor }, id) =>
      () =>
        queue.read(actor, id),
  )
  route(
    'POST',
    'confirm',
    'Write the list into the register',
    ConfirmBatch,
    startWriting,
    ({ actor }, id) =>
      () =>
        queue.write(actor, id),
  )
  route('POST', 'cancel', 'Stop or put aside', CancelBatch, cancelBatch)
  route('POST', 'undo', 'Take a written list back', UndoBatch, undoBatch)
}

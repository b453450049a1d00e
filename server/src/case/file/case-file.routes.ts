import { taskRoles } from '@mangnon/core/case/task/task.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { once } from '../../platform/db/request.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { asCaller, ErrorAnswer, IdParams, Written } from '../../platform/http/route.ts'
import { keepers } from '../case-act.ts'
import { addFileToTask, demandTaskTakesFile } from './case-file.commands.ts'
import { type OpenedFile, openFile } from './case-file.queries.ts'
import { AddFile, AddPaperFile } from './case-file.views.ts'
import { addFileToPaper, demandPaperTakesFile } from './paper-file.commands.ts'
import { dropReceived, type ReceivedFile, receiveFile, refuseTooLarge } from './receive-file.ts'

const recipients = { purpose: 'child_protection', roles: taskRoles } as const
const readers = { purpose: 'child_protection', roles: [...keepers.roles, 'province_officer', ...taskRoles] } as const

const anyFile = {
  200: { description: 'The file', content: { 'application/octet-stream': { schema: z.any() } } },
  '4xx': ErrorAnswer,
}

/** What a file is attached to: under which name of the request, whether it takes one, how it is attached. */
type FileTarget = {
  readonly named: Readonly<Record<string, string>>
  readonly demand: (tx: Transaction) => Promise<unknown>
  readonly add: (tx: Transaction, file: ReceivedFile) => Promise<{ id: string }>
}
type Permission = Parameters<typeof asCaller>[1]

const answerFile = async (reply: FastifyReply, file: OpenedFile): Promise<FastifyReply> =>
  reply
    .type(file.mediaType)
    // Saved, never run in the page; named by the page that asks, since headers end in the logs of proxies.
    .header('content-disposition', 'attachment')
    .header('cache-control', 'no-store')
    .send(await file.read())

/** Files of cases: attached to a task, shown without traces, the original kept and handed out on record. */
export const caseFileRoutes = (app: FastifyInstance): void => {
  const attach = <Query extends z.ZodType>(
    url: string,
    who: Permission,
    summary: string,
    query: Query,
    on: (record: string, query: z.output<Query> & { readonly id: string }) => FileTarget,
  ): void => {
    app.route({
      method: 'POST',
      url,
      config: { permission: who },
      schema: {
        summary,
        consumes: ['multipart/form-data'],
        params: IdParams,
        querystring: query,
        response: { 200: Written, '4xx': ErrorAnswer },
      },
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const { id: record } = request.params as z.output<typeof IdParams>
        const asked = request.query as z.output<Query> & { readonly id: string }
        const target = on(record, asked)
        refuseTooLarge(request, reply)
        // Who it is and whether they may: asked before a byte of the file is kept.
        await asCaller(request, who, async tx => void (await target.demand(tx)))
        const file = await receiveFile(app, request, asked.id)
        let written = false
        try {
          return await asCaller(request, who, tx =>
            once(tx, { ...target.named, id: asked.id, sha256: file.sha256 }, async () => {
              const answer = await target.add(tx, file)
              written = true
              return answer
            }),
          )
        } catch (error) {
          written = false
          throw error
        } finally {
          if (!written) await dropReceived(app, file)
        }
      },
    })
  }
  for (const [place, who] of [
    ['given-tasks', recipients],
    ['case-tasks', keepers],
  ] as const)
    attach(
      `/api/${place}/:id/files`,
      who,
      'Attach a file to a task (multipart field "file"): pictures, PDF, Word, Excel, 20 MB at most',
      AddFile,
      taskId => ({
        named: { route: 'case.file', taskId },
        demand: tx => demandTaskTakesFile(tx, taskId),
        add: (tx, file) => addFileToTask(tx, taskId, file),
      }),
    )
  attach(
    '/api/cases/:id/files',
    keepers,
    'Attach a file to a paper of the case: the scan of a signed copy, a picture of a piece of evidence',
    AddPaperFile,
    (caseId, { part }) => ({
      named: { route: 'case.paper_file', caseId, part },
      demand: tx => demandPaperTakesFile(tx, caseId, part),
      add: (tx, file) => addFileToPaper(tx, caseId, part, file),
    }),
  )
  app.route({
    method: 'GET',
    url: '/api/case-files/:id',
    config: { permission: readers },
    schema: { summary: 'A file as it is shown: a picture without its traces', params: IdParams, response: anyFile },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { id } = request.params as z.output<typeof IdParams>
      return answerFile(
        reply,
        await asCaller(request, readers, tx => openFile(tx, app.context.filesFolder, id, 'shown')),
      )
    },
  })
  app.route({
    method: 'POST',
    url: '/api/case-files/:id/original',
    config: { permission: keepers },
    schema: {
      summary: 'The original of a file, byte for byte; that it was taken stands in the history of the case',
      params: IdParams,
      response: anyFile,
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const { id } = request.params as z.output<typeof IdParams>
      return answerFile(
        reply,
        await asCaller(request, keepers, tx => openFile(tx, app.context.filesFolder, id, 'original')),
      )
    },
  })
}

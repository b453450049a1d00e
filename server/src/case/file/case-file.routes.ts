import { taskRoles } from '@mangnon/core/case/task/task.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { once } from '../../platform/db/request.ts'
import { asCaller, ErrorAnswer, IdParams, Written } from '../../platform/http/route.ts'
import { keepers } from '../case-act.ts'
import { addFileToTask, demandTaskTakesFile } from './case-file.commands.ts'
import { type OpenedFile, openFile } from './case-file.queries.ts'
import { AddFile } from './case-file.views.ts'
import { dropReceived, receiveFile, refuseTooLarge } from './receive-file.ts'

const recipients = { purpose: 'child_protection', roles: taskRoles } as const
const readers = { purpose: 'child_protection', roles: [...keepers.roles, 'province_officer', ...taskRoles] } as const

const anyFile = {
  200: { description: 'The file', content: { 'application/octet-stream': { schema: z.any() } } },
  '4xx': ErrorAnswer,
}

const answerFile = async (reply: FastifyReply, file: OpenedFile): Promise<FastifyReply> =>
  reply
    .type(file.mediaType)
    // Saved, never run in the page; named by the page that asks, since headers end in the logs of proxies.
    .header('content-disposition', 'attachment')
    .header('cache-control', 'no-store')
    .send(await file.read())

/** Files of cases: attached to a task, shown without traces, the original kept and handed out on record. */
export const caseFileRoutes = (app: FastifyInstance): void => {
  for (const [place, who] of [
    ['given-tasks', recipients],
    ['case-tasks', keepers],
  ] as const)
    app.route({
      method: 'POST',
      url: `/api/${place}/:id/files`,
      config: { permission: who },
      schema: {
        summary: 'Attach a file to a task (multipart field "file"): pictures, PDF, Word, Excel, 20 MB at most',
        consumes: ['multipart/form-data'],
        params: IdParams,
        querystring: AddFile,
        response: { 200: Written, '4xx': ErrorAnswer },
      },
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const { id: taskId } = request.params as z.output<typeof IdParams>
        const { id } = request.query as z.output<typeof AddFile>
        refuseTooLarge(request, reply)
        // Who it is and whether they may: asked before a byte of the file is kept.
        await asCaller(request, who, tx => demandTaskTakesFile(tx, taskId))
        const file = await receiveFile(app, request, id)
        let written = false
        try {
          return await asCaller(request, who, tx =>
            once(tx, { route: 'case.file', taskId, id, sha256: file.sha256 }, async () => {
              const answer = await addFileToTask(tx, taskId, file)
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

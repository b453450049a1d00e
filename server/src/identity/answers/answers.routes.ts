import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { once } from '../../platform/db/request.ts'
import { asCaller, ErrorAnswer } from '../../platform/http/route.ts'
import { dayInVietnam } from '../../platform/today.ts'
import { sendList, spreadsheetAnswer } from '../../register/send-list.ts'
import { enterAnswers } from './answers.commands.ts'
import { AnswersEntered, AnswersRead, ExportAnswers } from './answers.views.ts'
import { exportAnswers } from './export-answers.ts'
import { type AnswerFile, readAnswerFile } from './read-file.ts'
import { weighFile } from './weigh-file.ts'

/** Exports are numbered by the commune: its office hands the list on to the collaborators (CV 2513, step 1). */
const exporters = { purpose: 'register_export', roles: ['commune_officer', 'commune_chair'] } as const
const proposers = { purpose: 'register_keeping', roles: ['village_collaborator', 'commune_officer'] } as const

/** The file as it was read, and its hash. It lies on the disk no longer than its reading takes. */
const receive = async (request: FastifyRequest): Promise<{ file: AnswerFile; hash: string }> => {
  // Who it is and whether they may: asked before a byte of the file is read.
  await asCaller(request, proposers, async tx => tx.audit({ action: 'identity.answers_sent' }))
  const sent = request.isMultipart() ? await request.file() : undefined
  if (!sent) throw new Refusal('file_empty')
  const at = path.join(tmpdir(), `mangnon-answers-${randomBytes(12).toString('hex')}`)
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  try {
    await pipeline(sent.file, hashing, createWriteStream(at, { mode: 0o600 }))
    if (sent.file.truncated) throw new Refusal('file_too_large')
    return { file: await readAnswerFile(at, dayInVietnam()), hash: hash.digest('hex') }
  } finally {
    await rm(at, { force: true })
  }
}

/** Identity cleaning by a list that goes out, is filled in from door to door and comes back. */
export const answerRoutes = (app: FastifyInstance): void => {
  app.route({
    method: 'POST',
    url: '/api/identity/export',
    config: { permission: exporters },
    schema: {
      summary: 'The list of a step of identity cleaning as .xlsx, to be filled in at home and sent back',
      body: ExportAnswers,
      response: { 200: spreadsheetAnswer, '4xx': ErrorAnswer },
    },
    handler: async (request, reply) => {
      const input = request.body as z.output<typeof ExportAnswers>
      return sendList(reply, await asCaller(request, exporters, tx => exportAnswers(tx, input)), 'Kiểm tra định danh')
    },
  })
  app.route({
    method: 'POST',
    url: '/api/identity/answers',
    config: { permission: proposers },
    schema: {
      summary: 'What each row of a list that came back would become (multipart field "file"); nothing is written',
      consumes: ['multipart/form-data'],
      response: { 200: AnswersRead, '4xx': ErrorAnswer },
    },
    handler: async request => {
      const { file } = await receive(request)
      return asCaller(request, proposers, async tx => {
        const read = await weighFile(tx, file)
        tx.audit({ action: 'identity.answers_read', count: read.rows.length, detail: read.counts })
        return read
      })
    },
  })
  app.route({
    method: 'POST',
    url: '/api/identity/answers/enter',
    config: { permission: proposers },
    schema: {
      summary: 'Enter the answers of the same file as proposals',
      consumes: ['multipart/form-data'],
      querystring: z.object({ seal: z.string().regex(/^[0-9a-f]{64}$/) }),
      response: { 200: AnswersEntered, '4xx': ErrorAnswer },
    },
    handler: async request => {
      const { seal } = request.query as { seal: string }
      const { file, hash } = await receive(request)
      return asCaller(request, proposers, tx =>
        once(tx, { route: 'identity.answers', seal, hash }, () => enterAnswers(tx, file, seal)),
      )
    },
  })
}

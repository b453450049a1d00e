import { PassThrough } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ErrorAnswer } from '../platform/http/route.ts'
import { type PaperDocument, type TypesetStage, typeset } from './typeset.ts'

/** What comes before the bytes, a line of JSON each: how far it is, and at last how long the file is and what it is called. */
export type PaperLine =
  | { readonly stage: TypesetStage }
  | { readonly stage: 'done'; readonly bytes: number; readonly pages: number; readonly fileName: string }
  | { readonly stage: 'failed' }

/** Lines of JSON, then the file itself. */
const paperType = 'application/vnd.mangnon.paper'

/** What a route that answers with a paper declares. */
export const paperResponse = {
  200: {
    description: 'Lines of JSON with how far it is, the last with the length of the PDF that follows',
    content: { [paperType]: { schema: z.any() } },
  },
  '4xx': ErrorAnswer,
}

/**
 * Answers with a paper on its way: first how far it is, so that whoever waits sees it, then the PDF. The transaction that read what
 * it says is over; nothing of it is kept.
 */
export const sendPaper = (
  request: FastifyRequest,
  reply: FastifyReply,
  document: PaperDocument & { readonly fileName: string },
): FastifyReply => {
  const out = new PassThrough()
  const tell = (line: PaperLine) => void out.write(`${JSON.stringify(line)}\n`)
  typeset(document, stage => tell({ stage })).then(
    ({ pdf, pages }) => {
      tell({ stage: 'done', bytes: pdf.length, pages, fileName: document.fileName })
      out.end(pdf)
    },
    error => {
      request.log.error({ template: document.template, problem: String(error) }, 'a paper was not typeset')
      tell({ stage: 'failed' })
      out.end()
    },
  )
  return reply.type(paperType).header('x-accel-buffering', 'no').send(out)
}

import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { FastifyReply } from 'fastify'
import { writeXlsxStream } from 'hucre/xlsx'
import { z } from 'zod'
import type { ExportedList } from './export-children.ts'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** How a route declares that it answers with a file of a list. */
export const spreadsheetAnswer = { description: 'An .xlsx file', content: { [spreadsheet]: { schema: z.any() } } }

/** Sends a list as .xlsx. Called after the commit: what was handed out is numbered and in the audit, even if the line breaks. */
export const sendList = (reply: FastifyReply, list: ExportedList, sheet: string): FastifyReply => {
  const bytes = writeXlsxStream(
    list.rows.map(row => [...row]),
    { name: sheet },
  )
  return reply
    .type(spreadsheet)
    .header('content-disposition', `attachment; filename="${list.fileName}"`)
    .send(Readable.fromWeb(bytes as ReadableStream<Uint8Array>))
}

import { type ErrorCode, errorTable, type FieldError, fieldErrorTable, Refusal } from '@mangnon/core/error/error.ts'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

/** The one shape of every error that leaves the system. */
const body = (code: ErrorCode, fields: readonly FieldError[] = [], detail?: Readonly<Record<string, unknown>>) => ({
  code,
  message: errorTable[code].vi,
  ...(fields.length > 0 && { fields: fields.map(field => ({ ...field, message: fieldErrorTable[field.code].vi })) }),
  ...(detail && { detail }),
})

/** PostgreSQL's own refusals in our words. A foreign area reads as not found, never as forbidden. */
const databaseRefusals: Readonly<Record<string, ErrorCode>> = {
  '42501': 'not_found', // a row policy said no
  '23505': 'id_taken', // made up by the client; whose record has it is not told
  MN001: 'internal', // append-only: a defect of ours
  MN002: 'not_allowed',
  MN003: 'last_administrator',
  MN004: 'something_depends',
  MN005: 'not_found',
  '40P01': 'unavailable', // two that waited for each other
  '53100': 'disk_full',
  '53300': 'unavailable',
  '57P01': 'unavailable',
  '57P03': 'unavailable',
  '57014': 'unavailable',
}

/** Node and driver codes that mean the database or the disk cannot be reached now. */
const systemRefusals: Readonly<Record<string, ErrorCode>> = {
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  ENOENT: 'unavailable',
  ENOSPC: 'disk_full',
  FST_REQ_FILE_TOO_LARGE: 'file_too_large',
  FST_ERR_CTP_BODY_TOO_LARGE: 'file_too_large',
}

/** What a library of ours refused before the request reached a route. A path that leaves its folder is no page. */
const libraryRefusals: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_input',
  403: 'not_found',
  404: 'not_found',
  415: 'invalid_input',
}

/** Where it arose, without what it said: a message may go on over several lines. */
const framesOf = ({ stack = '', message }: Error): string[] =>
  stack
    .replace(message, '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 5)

const fieldPath = (instancePath: string): string => instancePath.replace(/^\//, '').replaceAll('/', '.')

/** Fastify's error handler: a Refusal is told, anything else is logged without personal data and answered as `internal`. */
export const answerError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  if (error instanceof Refusal) {
    return reply.status(errorTable[error.code].status).send(body(error.code, error.fields, error.detail))
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map(issue => {
      const missing = issue.keyword === 'invalid_type' && /received undefined/.test(issue.message ?? '')
      return { path: fieldPath(issue.instancePath), code: missing ? ('required' as const) : ('invalid' as const) }
    })
    return reply.status(400).send(body('invalid_input', fields))
  }
  const known = databaseRefusals[error.code] ?? systemRefusals[error.code]
  const code: ErrorCode = known ?? libraryRefusals[error.statusCode ?? 0] ?? 'internal'
  // The message of a database error may quote a row, over several lines: only its code and where it arose are logged.
  if (code === 'internal') {
    request.log.error(
      { code: error.code, name: error.name, route: request.routeOptions.url, at: framesOf(error) },
      'request failed',
    )
  }
  return reply.status(errorTable[code].status).send(body(code))
}

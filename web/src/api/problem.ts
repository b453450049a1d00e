import { type ErrorCode, errorTable, type FieldErrorCode, fieldErrorTable } from '@mangnon/core/error/error.ts'
import type { Language } from '../shell/language.ts'

export interface FieldProblem {
  readonly path: string
  readonly code: string
  readonly message?: string
}

/** Everything that can come back instead of an answer, in one shape. `offline` is ours: no answer at all. */
export class Problem extends Error {
  readonly code: ErrorCode | 'offline'
  readonly status: number
  readonly fields: readonly FieldProblem[]
  readonly detail: Readonly<Record<string, unknown>>
  constructor(code: ErrorCode | 'offline', status: number, fields: readonly FieldProblem[], detail: object) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.status = status
    this.fields = fields
    this.detail = { ...detail }
  }
}

interface ProblemBody {
  readonly code?: string
  readonly fields?: readonly FieldProblem[]
  readonly detail?: object
}

const isKnown = (code: string | undefined): code is ErrorCode => code !== undefined && code in errorTable

/** Reads a refusal. An answer that is not ours (a proxy's page) becomes `unavailable` or `internal`. */
export const problemOf = (body: unknown, status: number): Problem => {
  const { code, fields, detail }: ProblemBody = typeof body === 'object' && body !== null ? body : {}
  const known = isKnown(code) ? code : status === 502 || status === 503 || status === 504 ? 'unavailable' : 'internal'
  return new Problem(known, status, fields ?? [], detail ?? {})
}

export const offlineProblem = (): Problem => new Problem('offline', 0, [], {})

/** Whether asking again may help: no answer, or a server that is busy or starting. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Problem && (error.code === 'offline' || error.code === 'unavailable')

const offline = {
  vi: 'Chưa kết nối được với máy chủ nên chưa lưu. Kiểm tra đường mạng rồi thử lại, nội dung đang nhập vẫn còn nguyên.',
  en: 'The server cannot be reached, so nothing was saved. Check the network and try again; what you typed is still here.',
}

export const problemText = (problem: unknown, language: Language): string => {
  if (!(problem instanceof Problem)) return errorTable.internal[language]
  return problem.code === 'offline' ? offline[language] : errorTable[problem.code][language]
}

const isFieldCode = (code: string): code is FieldErrorCode => code in fieldErrorTable

/** The remark for one field of a form, or nothing. */
export const fieldText = (problem: unknown, path: string, language: Language): string | undefined => {
  if (!(problem instanceof Problem)) return undefined
  const found = problem.fields.find(field => field.path === path || field.path === `/${path}`)
  if (!found) return undefined
  return isFieldCode(found.code) ? fieldErrorTable[found.code][language] : found.message
}

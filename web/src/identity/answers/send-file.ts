import { newId } from '@mangnon/core/platform/id.ts'
import { offlineProblem, type Problem, problemOf } from '../../api/problem.ts'

/** Sends a file with a request id of its own and reads the answer, or the problem. */
export const sendFile = async <Answer>(
  file: File,
  to: string,
  requestId: string = newId(),
): Promise<{ readonly answer: Answer } | { readonly problem: Problem }> => {
  const body = new FormData()
  body.append('file', file, file.name)
  const response = await fetch(to, { method: 'POST', body, headers: { 'idempotency-key': requestId } }).catch(
    () => null,
  )
  if (response === null) return { problem: offlineProblem() }
  const answer: unknown = await response.json().catch(() => null)
  return response.ok ? { answer: answer as Answer } : { problem: problemOf(answer, response.status) }
}

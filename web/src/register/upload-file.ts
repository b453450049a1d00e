import { newId } from '@mangnon/core/platform/id.ts'
import { offlineProblem, type Problem, problemOf } from '../api/problem.ts'

export interface Upload {
  /** The batch's id, or the problem. Null when the person stopped it. */
  readonly done: Promise<{ readonly id: string } | { readonly problem: Problem } | null>
  readonly stop: () => void
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Sends a list. XMLHttpRequest, because `fetch` cannot say how much has been sent. `tell` gets 0 to 1. */
export const uploadList = (file: File, tell: (share: number) => void, to: string): Upload => {
  const request = new XMLHttpRequest()
  const done = new Promise<{ id: string } | { problem: Problem } | null>(resolve => {
    request.upload.addEventListener('progress', event => tell(event.lengthComputable ? event.loaded / event.total : 0))
    request.addEventListener('load', () => {
      const body = parse(request.responseText)
      if (request.status >= 400) return resolve({ problem: problemOf(body, request.status) })
      resolve({ id: (body as { id: string }).id })
    })
    request.addEventListener('error', () => resolve({ problem: offlineProblem() }))
    request.addEventListener('abort', () => resolve(null))
  })
  const form = new FormData()
  form.append('file', file, file.name)
  request.open('POST', to)
  request.setRequestHeader('idempotency-key', newId())
  request.send(form)
  return { done, stop: () => request.abort() }
}

/** What the file chooser offers; what is inside, the server decides. */
export const listKinds = '.xlsx,.csv,.xls,.xlsm,.tsv'

export const looksLikeList = (name: string): boolean => /\.(xlsx|csv|tsv|xls|xlsm)$/i.test(name)

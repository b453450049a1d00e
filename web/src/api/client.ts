import createClient from 'openapi-fetch'
import createQueries from 'openapi-react-query'
import { grantsLeft } from '../account/choose-role.ts'
import type { paths } from './contract.ts'
import { grantGate } from './grant-gate.ts'
import { offlineProblem, Problem, problemOf } from './problem.ts'
import { sessionGate } from './session-gate.ts'
import { watched } from './traffic.ts'

/** What a refusal says, leaving the answer unread for whoever asked. */
const refusalOf = async (response: Response): Promise<Parameters<typeof grantsLeft>[0]> => {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  return typeof body === 'object' && body !== null ? body : {}
}

/** `fetch` that outlives the session and the role, and turns silence and refusals into a `Problem`. */
const carry = async (request: Request): Promise<Response> => {
  const again = request.clone()
  let response: Response
  try {
    response = await watched(() => fetch(request))
  } catch (error) {
    if (request.signal.aborted) throw error
    throw offlineProblem()
  }
  if (response.status !== 401 && response.status !== 403) return response
  const refusal = await refusalOf(response)
  const left = grantsLeft(refusal)
  if (left) await grantGate.wait(left)
  else if (response.status === 401 && refusal.code === 'signed_out') await sessionGate.wait()
  else return response
  return carry(again)
}

export const api = createClient<paths>({ baseUrl: location.origin, fetch: carry })

api.use({
  onResponse: async ({ response }) => {
    if (response.ok) return
    const body: unknown = await response.json().catch(() => null)
    throw problemOf(body, response.status)
  },
  onError: ({ error }) => (error instanceof Problem ? error : undefined),
})

/** Reads: `queries.useQuery('get', '/api/children', …)`, typed by the contract. */
export const queries = createQueries(api)

import createClient from 'openapi-fetch'
import createQueries from 'openapi-react-query'
import type { paths } from './contract.ts'
import { offlineProblem, Problem, problemOf } from './problem.ts'
import { sessionGate } from './session-gate.ts'
import { watched } from './traffic.ts'

const isSignedOut = async (response: Response): Promise<boolean> => {
  if (response.status !== 401) return false
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  return typeof body === 'object' && body !== null && 'code' in body && body.code === 'signed_out'
}

/** `fetch` that outlives the session, and turns silence and refusals into a `Problem`. */
const carry = async (request: Request): Promise<Response> => {
  const again = request.clone()
  let response: Response
  try {
    response = await watched(() => fetch(request))
  } catch (error) {
    if (request.signal.aborted) throw error
    throw offlineProblem()
  }
  if (await isSignedOut(response)) {
    await sessionGate.wait()
    return carry(again)
  }
  return response
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

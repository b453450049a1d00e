import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { isPassing, offlineProblem, type Problem } from './problem.ts'
import { requestFor, type SentRequest } from './request-key.ts'

interface Answer<Result> {
  readonly data?: Result
  readonly response: Response
}

export type WriteHeaders = { 'idempotency-key': string }

export interface Write<Body, Result> {
  /** Resolves with the result, or with nothing when it failed: the failure is in `problem`. */
  readonly run: (body: Body) => Promise<Result | undefined>
  readonly sending: boolean
  readonly problem: Problem | null
  readonly reset: () => void
}

const RETRIES = 2

/**
 * One write. The request id is made once per action and kept through every retry (see request-key.ts).
 * After a success everything on the screen is asked again; a register page is one or two small requests.
 */
export const useWrite = <Body, Result>(
  send: (body: Body, headers: WriteHeaders) => Promise<Answer<Result>>,
): Write<Body, Result> => {
  const cache = useQueryClient()
  const unanswered = useRef<SentRequest | null>(null)
  const mutation = useMutation<Result | undefined, Problem, { body: Body; request: SentRequest }>({
    mutationFn: async ({ body, request }) => (await send(body, { 'idempotency-key': request.id })).data,
    retry: (count, error) => count < RETRIES && isPassing(error),
    retryDelay: attempt => 800 * 2 ** attempt,
    networkMode: 'always',
  })
  return {
    run: async body => {
      const request = requestFor(unanswered.current, body)
      unanswered.current = request
      try {
        const result = await mutation.mutateAsync({ body, request })
        unanswered.current = null
        void cache.invalidateQueries()
        return result ?? ({} as Result)
      } catch (error) {
        if (!isPassing(error)) unanswered.current = null
        return undefined
      }
    },
    sending: mutation.isPending,
    problem: mutation.error ?? (mutation.isError ? offlineProblem() : null),
    reset: mutation.reset,
  }
}

import { newId } from '@mangnon/core/platform/id.ts'

/** What was sent last, while its fate is unknown. */
export interface SentRequest {
  readonly id: string
  readonly body: string
}

/**
 * The id under which the server remembers a write. One user action has one id: pressing "save" again after the line broke
 * sends the same id, so nothing is written twice; other content, or an answered request, is a new action.
 */
export const requestFor = (unanswered: SentRequest | null, body: unknown): SentRequest => {
  const text = JSON.stringify(body) ?? ''
  return unanswered?.body === text ? unanswered : { id: newId(), body: text }
}

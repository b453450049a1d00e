import { createHmac } from 'node:crypto'
import { type Sender, textOf } from './message.ts'

export type WebhookSettings = {
  /** Where the gateway for SMS or Zalo takes messages. */
  readonly url: string
  /** What both sides sign with. */
  readonly secret: string
}

const limit = 15_000

/** The signature of a message: HMAC-SHA-256 over time and body, so that neither can be changed and an old one is told from a new. */
export const signatureOf = (secret: string, at: string, body: string): string =>
  createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')

/**
 * Posts a message to a gateway: JSON `{ id, to, text }` with `x-mangnon-time` (Unix seconds), `x-mangnon-signature` and the id once more as
 * `idempotency-key`. Anything but 2xx counts as not sent.
 */
export const webhookSender =
  ({ url, secret }: WebhookSettings): Sender =>
  async message => {
    const body = JSON.stringify({ id: message.id, to: message.address, text: textOf(message) })
    const at = String(Math.floor(Date.now() / 1000))
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': message.id,
        'x-mangnon-time': at,
        'x-mangnon-signature': signatureOf(secret, at, body),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(limit),
    })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`gateway answered ${answer.status}`)
  }

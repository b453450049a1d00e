import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { From } from './sign-in-window.ts'

const attemptName = 'mn_sign_in'
const deviceName = 'mn_device'
const year = 365 * 24 * 60 * 60

const options = (request: FastifyRequest) =>
  ({ httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const

/** The cookie of a sign-in under way goes to the routes of sign-in alone. */
export const setAttemptCookie = (request: FastifyRequest, reply: FastifyReply, token: string): void => {
  reply.setCookie(attemptName, token, { ...options(request), path: '/api/sign-in' })
}
export const readAttemptCookie = (request: FastifyRequest): string | undefined => request.cookies[attemptName]
export const clearAttemptCookie = (reply: FastifyReply): void => {
  reply.clearCookie(attemptName, { path: '/api/sign-in' })
}

const hashOf = (value: string): Buffer => createHash('sha256').update(value).digest()

/**
 * Where a request comes from. The device's cookie is made at its first attempt and lasts a year; it opens nothing: it says only that
 * this browser was here before, also when it comes back from a ministry's sign-on by a link (hence lax). Whoever signs in to the end makes it known for their account.
 */
export const fromOf = (request: FastifyRequest, reply: FastifyReply): From => {
  const known = request.cookies[deviceName]
  const value = known && /^[\w-]{22}$/.test(known) ? known : randomBytes(16).toString('base64url')
  if (value !== known)
    reply.setCookie(deviceName, value, { ...options(request), sameSite: 'lax', path: '/api', maxAge: year })
  return { device: request.headers['user-agent'], deviceHash: hashOf(value), address: request.ip }
}

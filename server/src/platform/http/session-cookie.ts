import type { FastifyReply, FastifyRequest } from 'fastify'

const name = 'mn_session'

export const readSessionCookie = (request: FastifyRequest): string | undefined => request.cookies[name]

/** The cookie is sent to us alone, never to scripts; over HTTPS only where the page came over HTTPS. */
export const setSessionCookie = (request: FastifyRequest, reply: FastifyReply, token: string): void => {
  reply.setCookie(name, token, { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' })
}

export const clearSessionCookie = (reply: FastifyReply): void => {
  reply.clearCookie(name, { path: '/' })
}

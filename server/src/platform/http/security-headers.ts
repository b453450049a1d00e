import type { FastifyReply, FastifyRequest } from 'fastify'

// Nothing but our own files: styles too (elements get theirs through the CSSOM, which no policy has to open).
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers on every answer. Personal data is never kept by a cache: an office PC is shared. */
export const securityHeaders = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  if (!request.url.startsWith('/docs')) reply.header('content-security-policy', policy)
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'no-referrer')
  reply.header('cross-origin-opener-policy', 'same-origin')
  reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store')
}

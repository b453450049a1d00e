import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { IdParams, read, Written, write } from '../platform/http/route.ts'
import { advance, openAttempt } from './attempt.ts'
import { answerProgress, open } from './sign-in.routes.ts'
import { fromOf, setAttemptCookie } from './sign-in-cookies.ts'
import { countFailure, queueOf } from './sign-in-window.ts'
import { beginSignOn, callbackPath, finishSignOn } from './sign-on.ts'
import { endSignOnLink, linkSignOn, listSignOnLinks } from './sign-on-link.commands.ts'
import { NewSignOnLink, SignOnLinks } from './sign-on-link.views.ts'

const administration = { purpose: 'account_administration', roles: ['administrator'] } as const
const stateCookie = 'mn_oidc'

/** Signing in by the sign-on of a ministry (OpenID Connect, code flow with PKCE), and whom it may bring in. */
export const signOnRoutes = (app: FastifyInstance): void => {
  const { context } = app
  const { oidc, address } = context
  if (oidc && address) {
    app.route({
      method: 'GET',
      url: '/api/sign-in/oidc',
      config: open,
      schema: { summary: 'To the sign-on of the ministry', response: { 302: z.undefined() } },
      handler: async (request, reply) => {
        const begun = await beginSignOn(context.db, oidc, address).catch(() => null)
        if (!begun) return reply.redirect('/dang-nhap?loi=sign_on_down')
        // Lax: the browser comes back by a link from the ministry's page, and must bring this along.
        reply.setCookie(stateCookie, begun.state, {
          path: '/api/sign-in/oidc',
          httpOnly: true,
          sameSite: 'lax',
          secure: request.protocol === 'https',
          maxAge: 600,
        })
        return reply.redirect(begun.to)
      },
    })
    app.route({
      method: 'GET',
      url: callbackPath,
      config: open,
      schema: { summary: 'Back from the sign-on of the ministry', response: { 302: z.undefined() } },
      handler: async (request, reply) => {
        const url = new URL(request.url, address)
        const state = request.cookies[stateCookie]
        reply.clearCookie(stateCookie, { path: '/api/sign-in/oidc' })
        const signedOn = await finishSignOn(context.db, oidc, { url, state })
        if (!signedOn) return refuse(request, reply, 'sign_on_failed')
        const [found] = await context.db.call<{ account: string | null }>(
          'select oidc_account($1, $2, $3) as account',
          [signedOn.issuer, oidc.claim, signedOn.value],
        )
        // Known to the ministry is not known here: nobody gets an account by coming.
        if (!found?.account) return refuse(request, reply, 'sign_on_unknown')
        const from = fromOf(request, reply)
        const proof = { firstFactor: 'oidc', secondDone: signedOn.strong } as const
        const token = await openAttempt(context, found.account, proof, from)
        const progress = await advance(context, token, from)
        if (progress.step !== null) setAttemptCookie(request, reply, token)
        answerProgress(request, reply, progress)
        return reply.redirect(progress.step === null ? '/' : '/dang-nhap?buoc=tiep')
      },
    })
  }
  const refuse = async (request: FastifyRequest, reply: FastifyReply, code: string) => {
    const from = fromOf(request, reply)
    await context.db.call('select sign_in_audit($1, null, null, $2)', [`sign_in.${code}`, from.address])
    await countFailure(context.db, await queueOf(context.db, null, from))
    return reply.redirect(`/dang-nhap?loi=${code}`)
  }

  read(app, {
    url: '/api/accounts/:id/sign-on',
    summary: 'By whose sign-on an account may be entered',
    ...administration,
    params: IdParams,
    answer: SignOnLinks,
    run: (tx, { params }) => listSignOnLinks(tx, context, params.id),
  })
  write(app, {
    method: 'POST',
    url: '/api/accounts/:id/sign-on',
    summary: 'Link an account to a person of the ministry',
    ...administration,
    params: IdParams,
    body: NewSignOnLink,
    answer: Written,
    run: (tx, { params, body }) => linkSignOn(tx, context, params.id, body),
  })
  write(app, {
    method: 'POST',
    url: '/api/sign-on-links/:id/end',
    summary: 'End such a link',
    ...administration,
    params: IdParams,
    answer: Written,
    run: (tx, { params }) => endSignOnLink(tx, params.id),
  })
}

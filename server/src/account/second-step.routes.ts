import { roles } from '@mangnon/core/account/role.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Transaction } from '../platform/db/transaction.ts'
import { asCaller, ErrorAnswer, IdParams, read, Written, write } from '../platform/http/route.ts'
import { tokenHash } from '../platform/secret.ts'
import { advance, openAttempt } from './attempt.ts'
import { confirmTotp, proposeTotp, renewRecoveryCodes } from './enrolment.commands.ts'
import { demandPassword } from './own-password.commands.ts'
import { addPasskey, getSecondStep, keysOf, ownKeys, removePasskey } from './own-second-step.ts'
import { authenticationOptions, readAuthentication, registrationOptions, type Site, siteOf } from './passkey.ts'
import { GivenPassword, NewPasskey, PasskeyAnswer, PasskeyOptions, SecondStepView } from './second-step.views.ts'
import { failSignIn } from './sign-in.commands.ts'
import { answerProgress, open, stepRoute } from './sign-in.routes.ts'
import { EnrolmentView, RecoveryCodes, SignInProgress, TypedCode } from './sign-in.views.ts'
import { fromOf, setAttemptCookie } from './sign-in-cookies.ts'
import { queueOf, refuseCrowd } from './sign-in-window.ts'

const own = { purpose: 'own_account', roles } as const

/** The second proof: what one has, another phone, new recovery codes, passkeys; and signing in by a passkey. */
export const secondStepRoutes = (app: FastifyInstance): void => {
  const { context } = app
  const site = (request: FastifyRequest): Site => siteOf(context.address, request)

  read(app, {
    url: '/api/account/second-step',
    summary: 'What I have for my second proof',
    ...own,
    answer: SecondStepView,
    run: tx => getSecondStep(tx),
  })

  /** Secrets go out in these answers, so nothing of them is stored for a repeated request: asking again makes new ones. */
  const secretRoute = <B extends z.ZodType, A extends z.ZodType>(
    url: string,
    summary: string,
    body: B,
    answer: A,
    run: (tx: Transaction, body: z.output<B>, request: FastifyRequest) => Promise<unknown>,
  ): void => {
    app.route({
      method: 'POST',
      url,
      config: { permission: own },
      schema: { summary, body, response: { 200: answer, '4xx': ErrorAnswer } },
      handler: request => asCaller(request, own, tx => run(tx, request.body as z.output<B>, request)),
    })
  }

  secretRoute('/api/account/totp', 'Set up another phone', GivenPassword, EnrolmentView, async (tx, { password }) => {
    const { username } = await demandPassword(tx, password)
    return proposeTotp(tx, context, username)
  })
  secretRoute(
    '/api/account/totp/confirm',
    'The new phone’s first code',
    TypedCode,
    RecoveryCodes,
    async (tx, { code }) => ({
      codes: await confirmTotp(tx, context, code),
    }),
  )
  secretRoute(
    '/api/account/recovery-codes',
    'New recovery codes; the old ones stop working',
    GivenPassword,
    RecoveryCodes,
    async (tx, { password }) => {
      await demandPassword(tx, password)
      return { codes: await renewRecoveryCodes(tx, context) }
    },
  )
  secretRoute(
    '/api/account/passkeys/options',
    'Begin to add a passkey',
    GivenPassword,
    PasskeyOptions,
    async (tx, { password }, request) => {
      const { username } = await demandPassword(tx, password)
      const person = { accountId: tx.actor.accountId, username, fullName: tx.actor.fullName }
      tx.audit({ action: 'account.passkey_begun' })
      return registrationOptions(context.db, site(request), person, await ownKeys(tx))
    },
  )
  app.route({
    method: 'POST',
    url: '/api/account/passkeys',
    config: { permission: own },
    schema: { summary: 'Add a passkey', body: NewPasskey, response: { 200: Written, '4xx': ErrorAnswer } },
    handler: request => {
      const { id, name, response } = request.body as z.output<typeof NewPasskey>
      return asCaller(request, own, tx =>
        addPasskey(tx, context, site(request), { id, name, response: response as unknown as RegistrationResponseJSON }),
      )
    },
  })
  write(app, {
    method: 'POST',
    url: '/api/account/passkeys/:id/remove',
    summary: 'Remove a passkey',
    ...own,
    params: IdParams,
    answer: Written,
    run: (tx, { params }) => removePasskey(tx, params.id),
  })

  stepRoute(app, {
    url: '/api/sign-in/passkey/options',
    summary: 'The second proof by passkey: begin',
    step: 'second_step',
    answer: PasskeyOptions,
    run: async (attempt, _body, _next, request) => {
      const keys = await keysOf(context, attempt)
      return authenticationOptions(context.db, site(request), attempt.actor.accountId, keys)
    },
  })
  stepRoute(app, {
    url: '/api/sign-in/passkey',
    summary: 'The second proof by passkey',
    step: 'second_step',
    body: PasskeyAnswer,
    answer: SignInProgress,
    run: async (attempt, { response }, next, request) => {
      const { accountId } = attempt.actor
      const answer = response as unknown as AuthenticationResponseJSON
      if ((await readAuthentication(context.db, site(request), accountId, answer)) === null) {
        await failSignIn(context, accountId, await queueOf(context.db, attempt.username, attempt.from), attempt.from)
        throw new Refusal('wrong_passkey')
      }
      await context.db.call('select attempt_second_done($1)', [tokenHash(context.keys, attempt.token)])
      return next()
    },
  })

  app.route({
    method: 'POST',
    url: '/api/sign-in/passkey/begin',
    config: open,
    schema: { summary: 'Sign in by passkey: begin', response: { 200: PasskeyOptions, '4xx': ErrorAnswer } },
    handler: async (request, reply) => {
      await refuseCrowd(context.db, await queueOf(context.db, null, fromOf(request, reply)))
      return authenticationOptions(context.db, site(request), null, [])
    },
  })
  app.route({
    method: 'POST',
    url: '/api/session/passkey',
    config: open,
    schema: {
      summary: 'Sign in by passkey',
      body: PasskeyAnswer,
      response: { 200: SignInProgress, '4xx': ErrorAnswer },
    },
    handler: async (request, reply) => {
      const from = fromOf(request, reply)
      const queue = await queueOf(context.db, null, from)
      await refuseCrowd(context.db, queue)
      const { response } = request.body as { response: unknown }
      const accountId = await readAuthentication(
        context.db,
        site(request),
        null,
        response as AuthenticationResponseJSON,
      )
      if (accountId === null) {
        await failSignIn(context, null, queue, from)
        throw new Refusal('wrong_passkey')
      }
      // The key was held and knew its owner: both proofs in one.
      const token = await openAttempt(context, accountId, { firstFactor: 'passkey', secondDone: true }, from)
      const progress = await advance(context, token, from)
      if (progress.step !== null) setAttemptCookie(request, reply, token)
      return answerProgress(request, reply, progress)
    },
  })
}

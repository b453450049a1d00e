import type { SignInStep } from '@mangnon/core/account/sign-in-steps.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { deviceOf } from '../platform/http/device.ts'
import { ErrorAnswer } from '../platform/http/route.ts'
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../platform/http/session-cookie.ts'
import { type Attempt, advance, asAttempt, getAttempt, type Progress, stepOf } from './attempt.ts'
import { acceptConduct } from './conduct.commands.ts'
import { demoAccounts } from './demo-accounts.ts'
import { confirmTotp, proposeTotp } from './enrolment.commands.ts'
import { choosePassword } from './own-password.commands.ts'
import { proveByCode } from './second-step.commands.ts'
import { provePassword, signOut } from './sign-in.commands.ts'
import {
  AcceptedConduct,
  ChosenPassword,
  Enrolled,
  EnrolmentView,
  SignedOutView,
  SignIn,
  SignInProgress,
  TypedCode,
} from './sign-in.views.ts'
import { clearAttemptCookie, fromOf, readAttemptCookie, setAttemptCookie } from './sign-in-cookies.ts'

export const open = { permission: { open: true } } as const

/** Answers where the attempt stands; the session's cookie comes with the last step. */
export const answerProgress = (
  request: FastifyRequest,
  reply: FastifyReply,
  { session, ...progress }: Progress,
): Omit<Progress, 'session'> => {
  if (session) {
    setSessionCookie(request, reply, session)
    clearAttemptCookie(reply)
  }
  return progress
}

type StepRoute<B extends z.ZodType, A extends z.ZodType> = {
  readonly url: string
  readonly summary: string
  /** The one step at which this route does anything. */
  readonly step: SignInStep
  readonly body?: B
  readonly answer: A
  readonly run: (
    attempt: Attempt,
    body: z.output<B>,
    next: () => Promise<Omit<Progress, 'session'>>,
    request: FastifyRequest,
  ) => Promise<unknown>
}

const none = z.object({})

/**
 * A route between the first proof and the session. It works at its own step and at no other: at any other it refuses with
 * `wrong_state`, and the page asks where it stands. That order is the whole protection of what lies behind.
 */
export const stepRoute = <A extends z.ZodType, B extends z.ZodType = typeof none>(
  app: FastifyInstance,
  route: StepRoute<B, A>,
): void => {
  app.route({
    method: 'POST',
    url: route.url,
    config: open,
    schema: {
      summary: route.summary,
      body: route.body ?? none,
      response: { 200: route.answer, '4xx': ErrorAnswer },
    },
    handler: async (request, reply) => {
      const from = fromOf(request, reply)
      const attempt = await getAttempt(app.context, readAttemptCookie(request), from)
      if (stepOf(app.context, attempt) !== route.step) throw new Refusal('wrong_state')
      const next = async () => answerProgress(request, reply, await advance(app.context, attempt.token, from))
      return route.run(attempt, request.body as z.output<B>, next, request)
    },
  })
}

/** From name and password to a session, step by step. */
export const signInRoutes = (app: FastifyInstance): void => {
  const { context } = app

  app.route({
    method: 'POST',
    url: '/api/session',
    config: open,
    schema: { summary: 'Sign in', body: SignIn, response: { 200: SignInProgress, '4xx': ErrorAnswer } },
    handler: async (request, reply) => {
      const from = fromOf(request, reply)
      const token = await provePassword(context, request.body as z.output<typeof SignIn>, from)
      const progress = await advance(context, token, from)
      if (progress.step !== null) setAttemptCookie(request, reply, token)
      return answerProgress(request, reply, progress)
    },
  })

  app.route({
    method: 'DELETE',
    url: '/api/session',
    config: open,
    schema: { summary: 'Sign out', response: { 204: z.undefined() } },
    handler: async (request, reply) => {
      const token = readSessionCookie(request)
      if (token) await signOut(context, token, { address: request.ip, device: deviceOf(request) })
      clearSessionCookie(reply)
      return reply.status(204).send()
    },
  })

  app.route({
    method: 'GET',
    url: '/api/sign-in',
    config: open,
    schema: { summary: 'What the sign-in page may know', response: { 200: SignedOutView } },
    handler: async () => ({ signOn: context.oidc?.name ?? null, demo: await demoAccounts(context) }),
  })

  app.route({
    method: 'GET',
    url: '/api/sign-in/step',
    config: open,
    schema: { summary: 'Where my sign-in stands', response: { 200: SignInProgress, '4xx': ErrorAnswer } },
    handler: async (request, reply) =>
      answerProgress(request, reply, await advance(context, readAttemptCookie(request) ?? '', fromOf(request, reply))),
  })

  stepRoute(app, {
    url: '/api/sign-in/code',
    summary: 'The second proof: a code of the authenticator or a recovery code',
    step: 'second_step',
    body: TypedCode,
    answer: SignInProgress,
    run: async (attempt, { code }, next) => {
      await proveByCode(context, attempt, code)
      return next()
    },
  })

  stepRoute(app, {
    url: '/api/sign-in/password',
    summary: 'Choose a password at the first sign-in',
    step: 'password',
    body: ChosenPassword,
    answer: SignInProgress,
    run: async (attempt, body, next) => {
      await asAttempt(context, attempt, tx => choosePassword(tx, attempt.username, body.next))
      return next()
    },
  })

  stepRoute(app, {
    url: '/api/sign-in/enrolment',
    summary: 'A new secret for the authenticator',
    step: 'enrolment',
    answer: EnrolmentView,
    run: attempt => asAttempt(context, attempt, tx => proposeTotp(tx, context, attempt.username)),
  })

  stepRoute(app, {
    url: '/api/sign-in/enrolment/confirm',
    summary: 'The first code of the authenticator; answers the recovery codes, once',
    step: 'enrolment',
    body: TypedCode,
    answer: Enrolled,
    run: async (attempt, { code }, next) => {
      const codes = await asAttempt(context, attempt, tx => confirmTotp(tx, context, code, attempt.token))
      return { codes, progress: await next() }
    },
  })

  stepRoute(app, {
    url: '/api/sign-in/conduct',
    summary: 'Accept the code of conduct in force',
    step: 'conduct',
    body: AcceptedConduct,
    answer: SignInProgress,
    run: async (attempt, { version }, next) => {
      await acceptConduct(context, attempt, version)
      return next()
    },
  })
}

import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import type { OidcSettings } from '../../account/oidc-settings.ts'
import type { Database } from '../db/database.ts'
import type { Keyring } from '../encryption/keyring.ts'
import { answerError } from './answer-error.ts'
import { type DeclaredRoute, demandPermission } from './permission.ts'
import { securityHeaders } from './security-headers.ts'
import { demandTrace } from './trace.ts'

/** What every route may need; handed down once, never imported as a global. */
export type Context = {
  readonly db: Database
  readonly keys: Keyring
  readonly mode: 'demo' | 'production'
  /** The address people type, without a slash at the end; null: whatever the request says. */
  readonly address: string | null
  /** The sign-on of a ministry; null: there is none. */
  readonly oidc: OidcSettings | null
  /** Whether everybody above the village must have a second factor; always so in production. */
  readonly secondStep: 'demanded' | 'optional'
  /** Ways out for alarms that this installation has; none when left out. */
  readonly ways?: readonly ('email' | 'sms')[]
  /** Where uploaded files are kept. */
  readonly filesFolder: string
  readonly log: Logger
  readonly now: () => Date
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly context: Context
    /** Every route with what it declares; the access suite takes its subjects from it. */
    readonly declared: DeclaredRoute[]
  }
}

/** The bare application: checks, answers, documentation and headers, but no noun's routes yet. */
export const buildApp = async (context: Context): Promise<FastifyInstance> => {
  const app = Fastify({
    loggerInstance: context.log,
    // One line a request is ours to write (observe.ts): the library's would hold addresses with names in them.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
  }) as unknown as FastifyInstance
  app.decorate('context', context)
  app.decorate('declared', [])
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  app.addHook('onRoute', route => {
    const permission = demandPermission(route)
    if (permission) app.declared.push({ method: String(route.method), url: route.url, permission })
  })
  app.addHook('onSend', demandTrace)
  app.addHook('onSend', securityHeaders)
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: 64 * 1024 * 1024, files: 1, fields: 10 } })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Măng Non', description: 'Hệ thống thông tin bảo vệ trẻ em', version: '0.1.0' },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'mn_session' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  await app.register(swaggerUi, { routePrefix: '/docs' })
  return app
}

import type { FastifyInstance } from 'fastify'
import { breachRoutes } from './breach.routes.ts'
import { consentRoutes } from './consent.routes.ts'
import { dataRequestRoutes } from './data-request.routes.ts'
import { erasureRoutes } from './erasure.routes.ts'
import { processingRoutes } from './processing.routes.ts'

/** The registers of the law on personal data, and what a child and the child's family may ask for. */
export const dataProtectionRoutes = (app: FastifyInstance): void => {
  processingRoutes(app)
  breachRoutes(app)
  consentRoutes(app)
  dataRequestRoutes(app)
  erasureRoutes(app)
}

import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import pino, { type Logger } from 'pino'
import { accountRoutes } from './account/account.routes.ts'
import { areaRoutes } from './area/area.routes.ts'
import { areaChangeRoutes } from './area/change/change.routes.ts'
import { loadBuiltInAreas } from './area/load-built-in.ts'
import { waitingRoutes } from './area/waiting/waiting.routes.ts'
import { auditRoutes } from './audit/audit.routes.ts'
import { assessRoutes } from './case/assess/assess.routes.ts'
import { detailRoutes } from './case/assess/detail.routes.ts'
import { calendarRoutes } from './case/calendar/calendar.routes.ts'
import { caseRoutes } from './case/case.routes.ts'
import { dossierRoutes } from './case/dossier/dossier.routes.ts'
import { exitRoutes } from './case/exit/exit.routes.ts'
import { caseFileRoutes } from './case/file/case-file.routes.ts'
import { needToKnowRoutes } from './case/need-to-know/need-to-know.routes.ts'
import { planRoutes } from './case/plan/plan.routes.ts'
import { proceedingRoutes } from './case/proceeding/proceeding.routes.ts'
import { reviewRoutes } from './case/review/review.routes.ts'
import { sampleRoutes } from './case/sample/sample.routes.ts'
import { separationRoutes } from './case/separation/separation.routes.ts'
import { taskRoutes } from './case/task/task.routes.ts'
import { childRoutes } from './child/child.routes.ts'
import { paperRoutes } from './child/paper/paper.routes.ts'
import { circumstanceRoutes } from './circumstance/circumstance.routes.ts'
import { startDataProtection } from './data-protection/at-start.ts'
import { dataProtectionRoutes } from './data-protection/data-protection.routes.ts'
import { refuseOtherMode } from './demo/other-mode.ts'
import { duplicateRoutes } from './duplicate/duplicate.routes.ts'
import { eventRoutes } from './event/event.routes.ts'
import { handoverRoutes } from './handover/handover.routes.ts'
import { bookRoutes } from './household/book/book.routes.ts'
import { householdRoutes } from './household/household.routes.ts'
import { regroupRoutes } from './household/regroup/regroup.routes.ts'
import { answerRoutes } from './identity/answers/answers.routes.ts'
import { identityRoutes } from './identity/identity.routes.ts'
import { identityPaperRoutes } from './identity/paper/identity-paper.routes.ts'
import { injuryRoutes } from './injury/injury.routes.ts'
import { noticeRoutes } from './notice/notice.routes.ts'
import { notifyRoutes } from './notify/notify.routes.ts'
import { Database } from './platform/db/database.ts'
import { migrate } from './platform/db/migrate.ts'
import { openPool } from './platform/db/pool.ts'
import { buildApp, type Context } from './platform/http/app.ts'
import { observe } from './platform/http/observe.ts'
import { webPages } from './platform/http/web-pages.ts'
import type { Settings } from './platform/settings.ts'
import { publicationRoutes } from './publication/publication.routes.ts'
import { qualityRoutes } from './quality/quality.routes.ts'
import { recheckPaperRoutes } from './recheck/paper/recheck-paper.routes.ts'
import { recheckRoutes } from './recheck/recheck.routes.ts'
import { registerRoutes } from './register/register.routes.ts'
import { reportRoutes } from './reporting/report.routes.ts'
import { searchRoutes } from './search/search.routes.ts'
import { statisticsRoutes } from './statistics/statistics.routes.ts'
import { supportRoutes } from './support/support.routes.ts'
import { todoRoutes } from './todo/todo.routes.ts'

/** Connections of one process; PostgreSQL allows 60, so that the command line and a second process find room. */
const poolSize = 16

/**
 * What the machine has to say, as JSON on standard error. What people do is in the audit; neither names nor searches are here.
 * Requests and PostgreSQL's notices come with 'debug'.
 */
export const openLog = (settings: Settings): Logger => pino({ level: settings.logLevel }, pino.destination(2))

/**
 * Brings the database to this release with its reference data, and opens the way to it.
 * @param ownerUrl connection of the owner; used for migrations and reference data alone
 */
export const openContext = async (settings: Settings, ownerUrl: string, log: Logger): Promise<Context> => {
  const { appUrl, appPassword } = await migrate(ownerUrl, settings.keys)
  await refuseOtherMode(ownerUrl, settings.mode)
  await loadBuiltInAreas(ownerUrl)
  const filesFolder = path.join(settings.dataDir, 'files')
  mkdirSync(filesFolder, { recursive: true, mode: 0o700 })
  await startDataProtection(ownerUrl, filesFolder)
  return {
    db: new Database(openPool(appUrl, poolSize, appPassword), settings.keys),
    keys: settings.keys,
    mode: settings.mode,
    address: settings.address,
    oidc: settings.oidc,
    secondStep: settings.secondStep,
    ways: [...(settings.smtp ? (['email'] as const) : []), ...(settings.sms ? (['sms'] as const) : [])],
    filesFolder,
    log,
    now: () => new Date(),
  }
}

/** Every route of the system. The document at /docs and the client of the web are made from these. */
export const buildServer = async (context: Context): Promise<FastifyInstance> => {
  const app = await buildApp(context)
  observe(app)
  accountRoutes(app)
  areaRoutes(app)
  areaChangeRoutes(app)
  waitingRoutes(app)
  householdRoutes(app)
  regroupRoutes(app)
  handoverRoutes(app)
  eventRoutes(app)
  injuryRoutes(app)
  searchRoutes(app)
  bookRoutes(app)
  registerRoutes(app)
  childRoutes(app)
  duplicateRoutes(app)
  paperRoutes(app)
  circumstanceRoutes(app)
  supportRoutes(app)
  noticeRoutes(app)
  caseRoutes(app)
  calendarRoutes(app)
  sampleRoutes(app)
  needToKnowRoutes(app)
  notifyRoutes(app)
  assessRoutes(app)
  planRoutes(app)
  taskRoutes(app)
  caseFileRoutes(app)
  proceedingRoutes(app)
  reviewRoutes(app)
  dossierRoutes(app)
  separationRoutes(app)
  exitRoutes(app)
  detailRoutes(app)
  qualityRoutes(app)
  statisticsRoutes(app)
  identityRoutes(app)
  answerRoutes(app)
  identityPaperRoutes(app)
  recheckRoutes(app)
  recheckPaperRoutes(app)
  reportRoutes(app)
  publicationRoutes(app)
  todoRoutes(app)
  auditRoutes(app)
  dataProtectionRoutes(app)
  await webPages(app)
  return app
}

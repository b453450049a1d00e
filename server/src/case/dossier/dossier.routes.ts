import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import type { Transaction } from '../../platform/db/transaction.ts'
import { IdParams, read } from '../../platform/http/route.ts'
import { getCaseRow, sideOf } from '../case.row.ts'
import { keepers, paperOfCase } from '../case-act.ts'
import { filesOfPapers } from '../file/case-file.queries.ts'
import { DossierView } from './dossier.views.ts'
import { dossierOnPaper } from './dossier-print.ts'
import { dossierOf } from './seal.ts'

const getDossier = async (tx: Transaction, id: string): Promise<z.output<typeof DossierView>> => {
  const row = await getCaseRow(tx, id)
  tx.audit({ action: 'case.dossier_read', subject: 'case', subjectId: id, communePath: row.commune_path })
  const { parts, seal } = await dossierOf(tx, row)
  const files = await filesOfPapers(tx, id)
  const acting = sideOf(tx, row) === 'acting' && row.joined_to === null
  return {
    parts: parts.map(({ id: part, title, form, at, byName, inForce, standing, set }) => ({
      ...{ id: part, title, form, at, byName, inForce, standing },
      ...{ files: files.get(part) ?? [], takesFile: acting && set !== null },
    })),
    seal,
    copies: row.dossier_copies,
  }
}

/** All papers of a case together, and the seal upon them. */
export const dossierRoutes = (app: FastifyInstance): void => {
  read(app, {
    url: '/api/cases/:id/dossier',
    summary: 'The index of a case’s papers, laid beside its seal',
    ...keepers,
    params: IdParams,
    answer: DossierView,
    run: (tx, { params }) => getDossier(tx, params.id),
  })
  paperOfCase(app, 'dossier', 'All papers of a case with their index, as one PDF', dossierOnPaper)
}

import type { Transaction } from '../../platform/db/transaction.ts'
import type { CaseRecord } from '../case.row.ts'
import { filesOfPapers } from '../file/case-file.queries.ts'
import { digestOf } from './digest.ts'
import type { DossierPart } from './dossier-part.ts'

/** Files that hang on papers of a case, which have no sheet of their own. */
export const partsOfPaperFiles = async (tx: Transaction, row: CaseRecord): Promise<DossierPart[]> =>
  [...(await filesOfPapers(tx, row.id)).values()].flat().map(
    ({ id, name, sha256, addedAt: at, addedByName: byName }): DossierPart => ({
      ...{ id, title: name === null ? 'Tệp kèm theo' : `Tệp kèm theo: ${name}`, form: null, at, byName, inForce: true },
      digest: name && digestOf({ at, byName, sha256 }),
      set: null,
    }),
  )

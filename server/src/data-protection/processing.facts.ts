import type { DB } from '@mangnon/db/types.generated.ts'
import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { NewProcessing, ProcessingView } from './processing.views.ts'

type Facts = Omit<z.output<typeof NewProcessing>, 'id'>

/** An entry of the processing register, as its row holds it. */
export const processingColumns = (facts: Facts) => ({
  name: facts.name,
  controller: facts.controller,
  processor: facts.processor,
  contact: facts.contact,
  purposes: facts.purposes,
  legal_basis: facts.legalBasis,
  data_subjects: facts.dataSubjects,
  data_kinds: facts.dataKinds,
  recipients: facts.recipients,
  transfer_abroad: facts.transferAbroad,
  retention: facts.retention,
  measures: facts.measures,
  consequences: facts.consequences,
  started_on: facts.startedOn,
  filed_on: facts.filedOn,
  filed_number: facts.filedNumber,
  reviewed_on: facts.reviewedOn,
})

/** The same, as people see and change it. */
export const processingFacts = (row: Selectable<DB['processing_activity']>) => ({
  name: row.name,
  controller: row.controller,
  processor: row.processor,
  contact: row.contact,
  purposes: row.purposes,
  legalBasis: row.legal_basis,
  dataSubjects: row.data_subjects,
  dataKinds: row.data_kinds as z.output<typeof ProcessingView>['dataKinds'],
  recipients: row.recipients,
  transferAbroad: row.transfer_abroad,
  retention: row.retention,
  measures: row.measures,
  consequences: row.consequences,
  startedOn: row.started_on,
  filedOn: row.filed_on,
  filedNumber: row.filed_number,
  reviewedOn: row.reviewed_on,
})

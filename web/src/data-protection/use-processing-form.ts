import type { DataKind } from '@mangnon/core/data-protection/data-kind.ts'
import { useState } from 'react'
import type { ProcessingBody, ProcessingView } from '../api/contract.ts'
import { formatDay } from '../shell/format.ts'
import { readDay } from '../shell/since-when.tsx'
import { orNull, useTexts } from './use-texts.ts'

/** An entry with its end, as the form and the server exchange it. */
export type ProcessingFacts = ProcessingBody & { readonly endedOn: string | null }

const needed = [
  'name',
  'controller',
  'contact',
  'purposes',
  'legalBasis',
  'dataSubjects',
  'retention',
  'measures',
  'consequences',
  'startedOn',
] as const
export const processingDays = ['startedOn', 'filedOn', 'reviewedOn', 'endedOn'] as const

export const processingFacts = (row: ProcessingView): ProcessingFacts => ({
  name: row.name,
  controller: row.controller,
  processor: row.processor,
  contact: row.contact,
  purposes: row.purposes,
  legalBasis: row.legalBasis,
  dataSubjects: row.dataSubjects,
  dataKinds: row.dataKinds,
  recipients: row.recipients,
  transferAbroad: row.transferAbroad,
  retention: row.retention,
  measures: row.measures,
  consequences: row.consequences,
  startedOn: row.startedOn,
  filedOn: row.filedOn,
  filedNumber: row.filedNumber,
  reviewedOn: row.reviewedOn,
  endedOn: row.endedOn,
})

/** The form of a processing while it is typed; `read` is null while something must be corrected. */
export const useProcessingForm = (first: ProcessingFacts | null, problem: unknown) => {
  const form = useTexts(
    {
      name: first?.name ?? '',
      controller: first?.controller ?? '',
      processor: first?.processor ?? '',
      contact: first?.contact ?? '',
      purposes: first?.purposes ?? '',
      legalBasis: first?.legalBasis ?? '',
      dataSubjects: first?.dataSubjects ?? '',
      recipients: first?.recipients ?? '',
      transferAbroad: first?.transferAbroad ?? '',
      retention: first?.retention ?? '',
      measures: first?.measures ?? '',
      consequences: first?.consequences ?? '',
      startedOn: formatDay(first?.startedOn),
      filedOn: formatDay(first?.filedOn),
      filedNumber: first?.filedNumber ?? '',
      reviewedOn: formatDay(first?.reviewedOn),
      endedOn: formatDay(first?.endedOn),
    },
    needed,
    problem,
  )
  const [kinds, setKinds] = useState<readonly DataKind[]>(first?.dataKinds ?? [])
  const { texts } = form
  const wrongDays = processingDays.filter(name => texts[name].trim() !== '' && readDay(texts[name]) === null)
  const startedOn = readDay(texts.startedOn)
  const read: ProcessingFacts | null =
    form.empty > 0 || kinds.length === 0 || wrongDays.length > 0 || startedOn === null
      ? null
      : {
          name: texts.name.trim(),
          controller: texts.controller.trim(),
          processor: orNull(texts.processor),
          contact: texts.contact.trim(),
          purposes: texts.purposes.trim(),
          legalBasis: texts.legalBasis.trim(),
          dataSubjects: texts.dataSubjects.trim(),
          dataKinds: [...kinds],
          recipients: orNull(texts.recipients),
          transferAbroad: orNull(texts.transferAbroad),
          retention: texts.retention.trim(),
          measures: texts.measures.trim(),
          consequences: texts.consequences.trim(),
          startedOn,
          filedOn: readDay(texts.filedOn),
          filedNumber: orNull(texts.filedNumber),
          reviewedOn: readDay(texts.reviewedOn),
          endedOn: readDay(texts.endedOn),
        }
  const toCorrect = form.empty + Number(kinds.length === 0) + wrongDays.length
  return { ...form, kinds, setKinds, wrongDays, read, toCorrect }
}

export type ProcessingForm = ReturnType<typeof useProcessingForm>

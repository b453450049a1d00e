import type { DataKind } from '@mangnon/core/data-protection/data-kind.ts'
import { useState } from 'react'
import type { BreachBody, BreachView } from '../api/contract.ts'
import { orNull, useTexts } from './use-texts.ts'

const needed = ['happened', 'act', 'contact', 'consequences', 'measures'] as const

/** What is known of a breach, as the form and the server exchange it. */
export const breachBody = (row: BreachView): BreachBody => ({
  happened: row.happened,
  place: row.place,
  act: row.act,
  involved: row.involved,
  dataKinds: row.dataKinds,
  peopleCount: row.peopleCount,
  contact: row.contact,
  consequences: row.consequences,
  measures: row.measures,
})

/** The form of a breach while it is typed; `read` is null while something must be corrected. */
export const useBreachForm = (first: BreachBody | null, problem: unknown) => {
  const form = useTexts(
    {
      happened: first?.happened ?? '',
      place: first?.place ?? '',
      act: first?.act ?? '',
      involved: first?.involved ?? '',
      peopleCount: first?.peopleCount?.toString() ?? '',
      contact: first?.contact ?? '',
      consequences: first?.consequences ?? '',
      measures: first?.measures ?? '',
    },
    needed,
    problem,
  )
  const [kinds, setKinds] = useState<readonly DataKind[]>(first?.dataKinds ?? [])
  const { texts } = form
  const digits = texts.peopleCount.replaceAll(/[.\s]/g, '')
  const wrongCount = !/^\d{0,9}$/.test(digits)
  const read: BreachBody | null =
    form.empty > 0 || kinds.length === 0 || wrongCount
      ? null
      : {
          happened: texts.happened.trim(),
          place: orNull(texts.place),
          act: texts.act.trim(),
          involved: orNull(texts.involved),
          dataKinds: [...kinds],
          peopleCount: digits === '' ? null : Number(digits),
          contact: texts.contact.trim(),
          consequences: texts.consequences.trim(),
          measures: texts.measures.trim(),
        }
  const toCorrect = form.empty + Number(kinds.length === 0) + Number(wrongCount)
  return { ...form, kinds, setKinds, wrongCount, read, toCorrect }
}

export type BreachForm = ReturnType<typeof useBreachForm>

import type { DB } from '@mangnon/db/types.generated.ts'
import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { BreachView, NewBreach } from './breach.views.ts'

type Facts = Omit<z.output<typeof NewBreach>, 'id' | 'discoveredAt'>

/** What is known of a breach, as its row holds it. */
export const breachColumns = (facts: Facts) => ({
  happened: facts.happened,
  place: facts.place,
  act: facts.act,
  involved: facts.involved,
  data_kinds: facts.dataKinds,
  people_count: facts.peopleCount,
  contact: facts.contact,
  consequences: facts.consequences,
  measures: facts.measures,
})

/** The same, as people see and change it. */
export const breachFacts = (row: Selectable<DB['breach']>) => ({
  happened: row.happened,
  place: row.place,
  act: row.act,
  involved: row.involved,
  dataKinds: row.data_kinds as z.output<typeof BreachView>['dataKinds'],
  peopleCount: row.people_count,
  contact: row.contact,
  consequences: row.consequences,
  measures: row.measures,
})

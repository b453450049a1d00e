import { newId } from '@mangnon/core/platform/id.ts'
import { readEstablished } from '../../support/support.row.ts'
import type { Brought, Hanging } from './hanging.ts'

const table = 'child_support_fact'

/** Facts that somebody established about a family: brought over where nothing was established about the same. */
export const establishedHanging: Hanging = {
  bring: async (tx, other, kept) => {
    const known = new Set((await readEstablished(tx, kept.id)).map(({ fact }) => fact))
    const brought: Brought[] = []
    let left = 0
    for (const row of other.established) {
      if (known.has(String(row.fact))) {
        left++
        continue
      }
      const id = newId()
      await tx.client.query(
        `insert into child_support_fact (child_id, id, commune_path, village_no, fact, answer, valid_from, valid_to, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[kept.id, id, kept.commune_path, kept.village_no, row.fact, row.answer, row.valid_from, row.valid_to],
          tx.actor.accountId,
        ],
      )
      brought.push({ table, from: String(row.id), id, row: id })
    }
    return { brought, left }
  },
  changed: async (tx, kept, brought) => {
    const known = new Set((await readEstablished(tx, kept.id)).map(({ id }) => id))
    return brought.filter(one => !known.has(one.id))
  },
  takeBack: async (tx, kept, brought) => {
    await tx.client.query('update child_support_fact set replaced_at = now() where child_id = $1 and id = any($2)', [
      kept.id,
      brought.map(one => one.id),
    ])
  },
}

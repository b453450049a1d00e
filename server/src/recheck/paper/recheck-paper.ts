import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import { formatPhone } from '@mangnon/core/identifier/phone.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { schoolLevels } from '@mangnon/legal/code-lists/school-levels.ts'
import { sexes } from '@mangnon/legal/code-lists/sexes.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayForPeople, letterhead, printed, secrecy } from '../../print/print-data.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import { readRecorded } from '../recorded.ts'

/** The households of a round on paper, with what the register says and room for what is found. Leaves an audit entry. */
export const recheckOnPaper = async (
  tx: Transaction,
  id: string,
  day: string,
): Promise<PaperDocument & { fileName: string }> => {
  const round = await tx.query.selectFrom('recheck').selectAll().where('id', '=', id).executeTakeFirst()
  if (!round) throw new Refusal('not_found')
  const drawn = await tx.query
    .selectFrom('recheck_household')
    .select(['household_id', 'place'])
    .where('recheck_id', '=', id)
    .orderBy('place')
    .execute()
  const now = await readRecorded(
    tx,
    drawn.map(one => one.household_id),
  )
  tx.audit({ action: 'recheck.printed', communePath: round.commune_path, count: drawn.length, detail: { recheck: id } })
  return {
    template: 'recheck/paper/recheck-paper.typ',
    fileName: `phuc-tra-${round.year}-${day}.pdf`,
    data: {
      ...(await letterhead(tx, round.commune_path)),
      day: dayForPeople(day),
      year: round.year,
      village: round.village_name,
      of: round.households,
      households: drawn.flatMap(({ household_id, place }) => {
        const one = now.get(household_id)
        if (!one) return []
        const { headName, address, phone, poverty } = one.facts
        return [
          {
            ...{ place, code: one.code, head: headName ?? null, phone: phone ? formatPhone(phone) : null },
            lives: address ?? null,
            poverty: printed(povertyStates, poverty ?? null),
            children: one.children.map(({ code, facts }) => ({
              ...{ code, name: facts.fullName ?? null, number: facts.personalNumber ?? null },
              birth: facts.birth ? formatBirth(facts.birth) : null,
              sex: printed(sexes, facts.sex ?? null),
              ...{ father: facts.fatherName ?? null, mother: facts.motherName ?? null },
              school: printed(schoolLevels, facts.schoolLevel ?? null),
            })),
          },
        ]
      }),
      secrecy,
    },
  }
}

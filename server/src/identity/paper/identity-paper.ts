import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import type { IdentityFacts } from '@mangnon/core/identity/identity-facts.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { sexes } from '@mangnon/legal/code-lists/sexes.ts'
import { qualityRule } from '@mangnon/legal/quality/quality-rules.ts'
import type { z } from 'zod'
import { resolveCommune, villageMap } from '../../area/commune.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayForPeople, letterhead, printed, secrecy } from '../../print/print-data.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import { brokenSql, toCheckSql } from '../identity.queries.ts'
import type { PrintIdentity } from './identity-paper.views.ts'

/** More than this is no list to carry from door to door. */
const mostRows = 2000

const line = (facts: IdentityFacts) => ({
  name: facts.fullName,
  birth: facts.birth && formatBirth(facts.birth),
  sex: printed(sexes, facts.sex),
  people: printed(ethnicGroups, facts.ethnicity),
  number: facts.personalNumber,
  father: facts.fatherName,
  mother: facts.motherName,
})

type Row = {
  code: string
  address: string | null
  village_no: number
  facts: IdentityFacts
  broken: string[]
}

const checkSql = (): string =>
  `select child.code, h.address, child.village_no, ${brokenSql()} as broken,
          jsonb_build_object('fullName', child.full_name, 'birth', child.birth, 'sex', child.sex, 'ethnicity', child.ethnicity,
            'personalNumber', child.personal_number, 'fatherName', child.father_name, 'motherName', child.mother_name) as facts
     from child left join household h on h.id = child.household_id
    where ${toCheckSql()} and ($2::int is null or child.village_no = $2)
    order by child.village_no, child.sort_key, child.id limit $3`

const verifySql = `select code, address, village_no, proposed as facts, '{}'::text[] as broken from identity_proposal
  where commune_path = $1 and state = 'proposed' and ($2::int is null or village_no = $2) order by village_no, proposed_at, id limit $3`

/** The list of a step on paper: with room for what is right, and for the signature of whoever says so. Leaves an audit entry. */
export const identityOnPaper = async (
  tx: Transaction,
  input: z.output<typeof PrintIdentity>,
  day: string,
): Promise<PaperDocument & { fileName: string }> => {
  const { path } = await resolveCommune(tx, input.commune)
  const villages = await villageMap(tx, path)
  const at = input.village === undefined ? null : villages.pathOf(input.village)
  const number = at === null ? null : Number(at.split('.').at(-2))
  const { rows } = await tx.client.query<Row>(input.step === 'check' ? checkSql() : verifySql, [path, number, mostRows])
  const nameOf = new Map(villages.all.map(village => [Number(village.path.split('.').at(-2)), village.name]))
  tx.audit({ action: 'identity.list_printed', communePath: path, count: rows.length, detail: { step: input.step } })
  return {
    template: 'identity/paper/identity-paper.typ',
    fileName: `lam-sach-dinh-danh-${input.step === 'check' ? 'kiem-tra' : 'xac-minh'}-${day}.pdf`,
    data: {
      ...(await letterhead(tx, path)),
      day: dayForPeople(day),
      step: input.step,
      village: at === null ? null : villages.nameOf(at),
      rows: rows.map(row => ({
        ...line(row.facts),
        code: row.code,
        lives: [row.address, nameOf.get(row.village_no)].filter(Boolean).join(', ') || null,
        wrong: row.broken.map(code => qualityRule(code)?.name.vi ?? code).join('; ') || null,
      })),
      secrecy,
    },
  }
}

import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import { answerColumns } from '@mangnon/core/identity/answers/answer-columns.ts'
import { answerPapers } from '@mangnon/core/identity/answers/read-answer.ts'
import { rowKey } from '@mangnon/core/identity/answers/row-key.ts'
import { type IdentityFacts, identityFields } from '@mangnon/core/identity/identity-facts.ts'
import { findEntry } from '@mangnon/legal/code-lists/code-list.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { sexes } from '@mangnon/legal/code-lists/sexes.ts'
import { qualityRule } from '@mangnon/legal/quality/quality-rules.ts'
import type { z } from 'zod'
import { areaNames } from '../../area/area.queries.ts'
import { resolveCommune, villageMap } from '../../area/commune.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { ExportedList } from '../../register/export-children.ts'
import { recordExport } from '../../register/record-export.ts'
import { brokenSql, toCheckSql } from '../identity.queries.ts'
import type { ExportAnswers } from './answers.views.ts'

/** More than this is no list to go from door to door with. */
export const mostAnswerRows = 2000

type Row = {
  code: string
  version: number
  village_no: number
  address: string | null
  note: string | null
  broken: string[]
  facts: IdentityFacts
}

const facts = `jsonb_build_object('fullName', child.full_name, 'birth', child.birth, 'sex', child.sex, 'ethnicity', child.ethnicity,
  'personalNumber', child.personal_number, 'fatherName', child.father_name, 'motherName', child.mother_name) as facts`

const checkSql = (): string =>
  `select child.code, child.version, child.village_no, h.address, null as note, ${brokenSql()} as broken, ${facts}
     from child left join household h on h.id = child.household_id
    where ${toCheckSql()} and ($2::int is null or child.village_no = $2)
    order by child.village_no, child.sort_key, child.id limit $3`

const returnedSql = (): string =>
  `select child.code, child.version, child.village_no, p.address, p.police_note as note, ${brokenSql()} as broken, ${facts}
     from identity_proposal p join child on child.id = p.child_id
    where p.commune_path = $1 and p.state = 'refuted' and child.ended_on is null and ($2::int is null or p.village_no = $2)
      and not exists (select from identity_proposal n where n.child_id = p.child_id and n.proposed_at > p.proposed_at)
    order by p.village_no, child.sort_key, child.id limit $3`

const shown: Readonly<Record<keyof IdentityFacts, (facts: IdentityFacts) => string | null>> = {
  fullName: row => row.fullName,
  birth: row => row.birth && formatBirth(row.birth),
  sex: row => (row.sex === 'unknown' ? null : (findEntry(sexes, row.sex)?.name.vi ?? null)),
  ethnicity: row => row.ethnicity && (findEntry(ethnicGroups, row.ethnicity)?.name.vi ?? row.ethnicity),
  personalNumber: row => row.personalNumber,
  fatherName: row => row.fatherName,
  motherName: row => row.motherName,
}

/**
 * The list of a step as a numbered .xlsx with room for what is found at home, to be sent back filled in (CV 2513/LĐTBXH-TTTT). Each row
 * carries its own key. Every cell is a text, never a formula. Leaves a row in `register_export` and an entry in the audit.
 */
export const exportAnswers = async (tx: Transaction, input: z.output<typeof ExportAnswers>): Promise<ExportedList> => {
  const commune = await resolveCommune(tx, input.commune)
  const villages = await villageMap(tx, commune.path)
  const at = input.village === undefined ? null : villages.pathOf(input.village)
  const { rows } = await tx.client.query<Row>(input.step === 'check' ? checkSql() : returnedSql(), [
    commune.path,
    at === null ? null : Number(at.split('.').at(-2)),
    mostAnswerRows,
  ])
  const nameOf = new Map(villages.all.map(village => [Number(village.path.split('.').at(-2)), village.name]))
  const filters = { list: `identity.${input.step}`, ...(input.village !== undefined && { village: input.village }) }
  const { number, year, line, suffix } = await recordExport(tx, commune.path, filters, rows.length)
  tx.audit({
    action: 'identity.list_exported',
    communePath: commune.path,
    count: rows.length,
    detail: { ...filters, number, year },
  })
  const names = await areaNames(tx, [commune.path])
  const body = rows.map((row, index) => [
    String(index + 1),
    ...answerColumns.map(([column]): string | null => {
      switch (column) {
        case 'code':
          return row.code
        case 'village':
          return nameOf.get(row.village_no) ?? null
        case 'address':
          return row.address
        case 'wrong':
          return [...row.broken.map(code => qualityRule(code)?.name.vi ?? code), row.note].filter(Boolean).join('; ')
        case 'key':
          return rowKey(row.code, row.version, row.facts)
        default: {
          const field = identityFields.find(one => column === `now.${one}`)
          return field === undefined ? null : shown[field](row.facts)
        }
      }
    }),
  ])
  return {
    fileName: `kiem-tra-dinh-danh-${suffix}`,
    rows: [
      [names.get(commune.path) ?? null],
      ['DANH SÁCH TRẺ EM CẦN KIỂM TRA THÔNG TIN ĐỊNH DANH'],
      [line],
      [
        'Cách ghi: đúng như trên sổ thì ghi Đúng ở cột Kết quả; có chỗ sai thì ghi giá trị đúng vào cột "Đúng là: …" của mục đó, mục nào đúng thì để trống. Không sửa các cột "Trên sổ" và cột "Khóa dòng".',
      ],
      [`Giấy tờ đã xem: ${Object.values(answerPapers).join(', ')}.`],
      [],
      ['STT', ...answerColumns.map(([, caption]) => caption)],
      ...body,
    ],
  }
}

import { gapsOf } from '@mangnon/core/child/gaps.ts'
import { maskPersonalNumber } from '@mangnon/core/identifier/personal-number.ts'
import type { z } from 'zod'
import type { Villages } from '../area/commune.queries.ts'
import type { ChildRowRecord } from './child-row.query.ts'
import type { ChildRow } from './child-row.view.ts'

type Row = z.output<typeof ChildRow>

/** Children for a list, each with just the fields the list names. */
export const presentChildRows = (rows: readonly ChildRowRecord[], villages: Pick<Villages, 'nameOf'>): Row[] =>
  rows.map(row => ({
    id: row.id,
    code: row.code,
    fullName: row.full_name,
    sex: row.sex as Row['sex'],
    birth: row.birth,
    ethnicity: row.ethnicity,
    villageName: villages.nameOf(row.village_path),
    fatherName: row.father_name,
    motherName: row.mother_name,
    carerName: row.carer_name,
    householdId: row.household_id,
    poverty: row.poverty as Row['poverty'],
    residenceState: row.residence_state as Row['residenceState'],
    numberMasked: row.personal_number === null ? null : maskPersonalNumber(row.personal_number),
    schoolClass: row.school_class,
    circumstance: row.circumstance,
    gaps: gapsOf(row.gaps),
    endedOn: row.ended_on,
    endReason: row.end_reason,
    sample: row.is_sample,
  }))

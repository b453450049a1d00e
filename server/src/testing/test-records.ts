import { newId } from '@mangnon/core/platform/id.ts'
import type { z } from 'zod'
import { NewChild } from '../child/child.views.ts'
import { NewHousehold } from '../household/household.views.ts'

/** Two communes of one province and one of another. */
export const phatTich = '25.24.09349.'
export const otherCommune = '25.24.09193.'
export const haNoiCommune = '25.01.00004.'

/** A child as a form sends it, with what a test wants otherwise. */
export const aChild = (facts: Partial<z.input<typeof NewChild>> = {}): z.output<typeof NewChild> =>
  NewChild.parse({
    id: newId(),
    fullName: 'Nguyễn Thị Lan',
    sex: 'female',
    birth: '2018-03-05',
    motherName: 'Trần Thị Mai',
    ...facts,
  })

export const aHousehold = (facts: Partial<z.input<typeof NewHousehold>> = {}): z.output<typeof NewHousehold> =>
  NewHousehold.parse({
    id: newId(),
    headName: 'Nguyễn Văn Hùng',
    address: 'Ngõ 3',
    poverty: 'none',
    residenceState: 'permanent',
    ...facts,
  })

import { roleNames } from '@mangnon/core/account/role-names.ts'
import type { z } from 'zod'
import { momentForPeople } from '../../print/print-data.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import type { FirstSlip } from '../first-slip.views.ts'

/** Slips for a first sign-in on paper, eight a sheet; where the system stands is left to be written in when nobody said. */
export const firstSlipsPaper = (slips: readonly z.output<typeof FirstSlip>[], site: string | null): PaperDocument => ({
  template: 'account/paper/first-slips.typ',
  data: {
    site,
    slips: slips.map(slip => ({
      name: slip.fullName,
      place: [slip.role && roleNames[slip.role].vi, slip.areaName].filter(Boolean).join(', '),
      username: slip.username,
      code: slip.code,
      until: momentForPeople(slip.validUntil),
    })),
  },
})

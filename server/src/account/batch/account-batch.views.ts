import { accountFields } from '@mangnon/core/account/batch/account-field.ts'
import { accountFindings } from '@mangnon/core/account/batch/account-finding.ts'
import { accountVerdicts } from '@mangnon/core/account/batch/settle-account-rows.ts'
import { z } from 'zod'
import { RoleName, SpecialityName } from '../account.views.ts'

type Keys<T> = readonly [keyof T & string, ...(keyof T & string)[]]
const fields = Object.keys(accountFields) as unknown as Keys<typeof accountFields>
const findings = Object.keys(accountFindings) as unknown as Keys<typeof accountFindings>

export const AccountFieldName = z.enum(fields)
export const AccountVerdictName = z.enum(accountVerdicts)

/** A column of the list, what it was taken for, and some of what stands in it. */
export const AccountBatchColumn = z
  .object({
    column: z.number().int().min(0).max(500),
    letter: z.string(),
    caption: z.string(),
    field: AccountFieldName,
    samples: z.array(z.string()),
  })
  .meta({ id: 'AccountBatchColumn' })

export const AccountBatchCounts = z
  .object({ rows: z.number(), new: z.number(), existing: z.number(), same: z.number(), error: z.number() })
  .meta({ id: 'AccountBatchCounts' })

const state = z.enum(['checked', 'written', 'cancelled'])

export const AccountBatchRow = z
  .object({
    id: z.string(),
    fileName: z.string(),
    areaName: z.string(),
    state,
    counts: AccountBatchCounts,
    createdAt: z.string(),
    createdBy: z.string(),
    settledAt: z.string().nullable(),
    settledBy: z.string().nullable(),
  })
  .meta({ id: 'AccountBatchRow' })
export const AccountBatchList = z.object({ rows: z.array(AccountBatchRow) })

/** A list of people on its way to accounts. `can`: what the one who looks may do with it now. */
export const AccountBatchView = AccountBatchRow.extend({
  sheetName: z.string(),
  columns: z.array(AccountBatchColumn),
  version: z.number(),
  /** When the slips were last taken, by whom and how many; null before. */
  slips: z.object({ at: z.string(), byName: z.string(), slips: z.number() }).nullable(),
  can: z.array(z.enum(['map', 'confirm', 'cancel', 'print'])),
}).meta({ id: 'AccountBatchView' })

export const ListAccountBatchRows = z.object({
  verdict: AccountVerdictName.optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

/** A row as it was understood, with all that was found; `sheetRow` is its number in the spreadsheet. */
export const AccountBatchLine = z
  .object({
    rowNo: z.number(),
    sheetRow: z.number(),
    verdict: AccountVerdictName,
    fullName: z.string().nullable(),
    username: z.string().nullable(),
    role: RoleName.nullable(),
    speciality: SpecialityName.nullable(),
    unitName: z.string().nullable(),
    phone: z.string().nullable(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    accountId: z.string().nullable(),
    findings: z.array(z.object({ code: z.enum(findings), values: z.record(z.string(), z.string()).optional() })),
  })
  .meta({ id: 'AccountBatchLine' })
export const AccountBatchLines = z.object({ rows: z.array(AccountBatchLine), total: z.number(), offset: z.number() })

export const SetAccountColumns = z.object({
  version: z.number().int(),
  columns: z.array(z.object({ column: z.number().int().min(0).max(500), field: AccountFieldName })).max(200),
})
export const ConfirmAccountBatch = z.object({
  version: z.number().int(),
  /** Rows that are not right are left out; without it nothing is made while there are any. */
  leaveOut: z.boolean(),
})
export const CancelAccountBatch = z.object({ version: z.number().int() })
/** `reason`: why they are wanted again, with codes made anew; not needed the first time. */
export const TakeSlips = z.object({ reason: z.string().trim().min(3).max(500).nullable().default(null) })

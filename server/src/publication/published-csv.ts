import type { z } from 'zod'
import { safeText } from '../platform/spreadsheet/safe-text.ts'
import type { PublishedTable } from './publication.views.ts'

const columns = [
  'DATAFLOW',
  'FREQ',
  'REF_AREA',
  'REF_AREA_NAME',
  'INDICATOR',
  'INDICATOR_NAME',
  'TIME_PERIOD',
  'OBS_VALUE',
  'OBS_STATUS',
  'UNIT_MEASURE',
] as const

/** As a spreadsheet reads it: quoted where it has to be, and nothing that it would take for a formula. */
const cell = (value: string): string => {
  const safe = safeText(value)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** SDMX: half a year, a year; other periods are said as they are. */
const frequency = (period: string): string =>
  /-H[12]$/.test(period) ? 'S' : /-Y/.test(period) ? 'A' : /-Q[1-4]$/.test(period) ? 'Q' : ''
/** SDMX writes the second half of 2026 as 2026-S2 and a year by its number. */
const timeOf = (period: string): string => period.replace('-H', '-S').replace(/-Y.*$/, '')

/**
 * A published table as SDMX-CSV: one observation a line, the whole country as VN. A figure that is not shown has no value and the status
 * "c" (confidential), every other one "A" (normal), as the code list CL_OBS_STATUS has them.
 */
export const csvOf = (table: z.output<typeof PublishedTable>, number: number): string => {
  const dataflow = `MANGNON:${table.kind}(${number}.0)`
  const rows = [{ id: 'VN', name: 'Cả nước', figures: table.all }, ...table.units].flatMap(({ id, name, figures }) =>
    table.lines.map((line, at) => {
      const value = figures[at] ?? null
      return [
        ...[dataflow, frequency(table.period), id, name, line.code, line.name.vi, timeOf(table.period)],
        ...[value === null ? '' : String(value), value === null ? 'c' : 'A', 'PS'],
      ]
    }),
  )
  // The mark at the front tells Excel that the letters are UTF-8.
  return `\ufeff${[columns, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

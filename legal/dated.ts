/**
 * What every piece of law carries. Days are 'YYYY-MM-DD' in Việt Nam.
 * The period is half-open: valid on `validFrom`, no longer valid on `validTo`; null = still in force.
 * `confirmed` false = taken from a secondary source; a ministry administrator may correct it without code.
 */
export type Dated = {
  readonly validFrom: string
  readonly validTo: string | null
  readonly legalText: string
  readonly confirmed: boolean
}

/** Whether a period covers a day ('YYYY-MM-DD'). */
export const isInForce = (period: Pick<Dated, 'validFrom' | 'validTo'>, day: string): boolean =>
  period.validFrom <= day && (period.validTo === null || day < period.validTo)

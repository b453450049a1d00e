import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { clusterPath } from './cluster.folder.ts'
import { findPostmaster, isAlive, stopPostmaster } from './postmaster.ts'
import { startPostgres } from './start-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Superuser's address of the PostgreSQL the tests run on: `inject('adminUrl')`. Make your own database in it. */
    adminUrl: string
  }
}

const prefix = 'mangnon-test-'

/** One PostgreSQL for all tests of a project, in a temporary folder; MANGNON_TEST_DATABASE_URL runs them on another one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.MANGNON_TEST_DATABASE_URL
  if (given) {
    project.provide('adminUrl', given)
    return async () => undefined
  }
  await clearKilledRuns()
  const dataDir = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`))
  // Nothing in a test must outlive a power cut.
  const server = await startPostgres({ dataDir, log: () => undefined, durable: false })
  project.provide('adminUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** A run that was killed leaves its server and folder; the folder's name holds the run's process number. */
async function clearKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter(entry => entry.startsWith(prefix))) {
    const owner = Number(name.slice(prefix.length).split('-')[0])
    if (!Number.isInteger(owner) || isAlive(owner)) continue
    const dataDir = path.join(tmpdir(), name)
    const left = findPostmaster(clusterPath(dataDir))
    if (left) await stopPostmaster(left.pid)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { startSystem } from './system.ts'

const run = promisify(execFile)

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of a demonstration that was set up and stopped; journeys begin with a copy. */
    demoFolder: string
  }
}

/** Sets up one demonstration for all journeys: to make its people anew for each file would take most of their time. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const system = await startSystem({ prepared: null })
  const kept = `${system.folder}-demo`
  await system.end()
  // Owners and modes, too: as root the cluster belongs to another user.
  await run('cp', ['-a', system.folder, kept])
  await system.stop()
  project.provide('demoFolder', kept)
  return () => rm(kept, { recursive: true, force: true })
}

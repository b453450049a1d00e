import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './scripts/longest-first.ts'

const server = 'server/src/platform/postgres/test-server.setup.ts'

export default defineConfig({
  test: {
    // A test waits for PostgreSQL as often as PostgreSQL for it: one file more than there are processors keeps them busy.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{legal,core}/**/*.test.ts', 'web/{src,test}/**/*.test.{ts,tsx}'],
          // A property is tried a few hundred times, also while the machine does other work.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          // Each file has a database of its own; the server they share is read once a worker, not ninety times.
          isolate: false,
          include: ['{server,db}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.access.test.ts'],
          globalSetup: server,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'access',
          include: ['{server,db}/**/*.access.test.ts'],
          globalSetup: server,
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
      // `npm start` as a whole, with each of its processes killed in turn.
      {
        test: {
          name: 'start',
          include: ['scripts/**/*.test.ts'],
          // Each looks for processes it left behind.
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: [server, 'e2e/demo.setup.ts'],
          // Two browsers with their systems keep two processors busy; a third made everything later.
          maxWorkers: 2,
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

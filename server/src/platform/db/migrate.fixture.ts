// A process of its own for the tests: brings the database given to this release, as a start does, and prints what it applied.
import { keyringOf } from '../encryption/keyring.ts'
import { migrate } from './migrate.ts'

const { applied } = await migrate(process.argv[2] ?? '', keyringOf(Buffer.alloc(32, 7)))
process.stdout.write(JSON.stringify(applied))

import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

/** `node db/generate-types.ts <url of a migrated database> <file>`: Kysely's types as the database has them. */
const [url = '', file = ''] = process.argv.slice(2)
const cli = path.join(
  path.dirname(createRequire(import.meta.url).resolve('kysely-codegen/package.json')),
  'dist/cli/bin.js',
)
const types = JSON.stringify({ tsvector: 'string', int8: 'number' })
execFileSync(process.execPath, [
  cli,
  '--dialect',
  'postgres',
  '--url',
  url,
  '--out-file',
  file,
  '--date-parser',
  'string',
  '--exclude-pattern',
  'public.(migration|policy_version)',
  '--type-mapping',
  types,
])

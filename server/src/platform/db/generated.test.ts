import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { policiesSql } from '@mangnon/db/policy-sql.ts'
import { expect, test } from 'vitest'
import { openApiDocument } from '../../command/generate.command.ts'
import { makeTestDatabase } from '../../testing/test-database.ts'

const root = path.resolve(import.meta.dirname, '../../../..')
const committed = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const run = promisify(execFile)

test('the committed policies are those of the rule table', () => {
  expect(committed('db/policies.generated.sql')).toBe(policiesSql())
})

test('the committed OpenAPI document is that of the routes', async () => {
  expect(committed('server/src/openapi.generated.json')).toBe(await openApiDocument())
})

test('the committed types are those of the migrated database', async () => {
  const database = await makeTestDatabase()
  try {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'mangnon-types-')), 'types.ts')
    await run(process.execPath, [path.join(root, 'db/generate-types.ts'), database.ownerUrl, file], { cwd: root })
    expect(readFileSync(file, 'utf8')).toBe(committed('db/types.generated.ts'))
  } finally {
    await database.drop()
  }
})

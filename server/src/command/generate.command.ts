import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { policiesSql } from '@mangnon/db/policy-sql.ts'
import { Command } from 'commander'
import pino from 'pino'
import { Database } from '../platform/db/database.ts'
import { databaseFolder } from '../platform/db/migrate.ts'
import { openPool } from '../platform/db/pool.ts'
import { keyringOf } from '../platform/encryption/keyring.ts'
import { buildServer } from '../serve.ts'

const openApiFile = path.resolve(import.meta.dirname, '../openapi.generated.json')

/** The OpenAPI document, without a database: routes are declared, not called. */
export const openApiDocument = async (): Promise<string> => {
  const keys = keyringOf(new Uint8Array(32))
  const db = new Database(openPool('postgresql://nobody@127.0.0.1:1/none', 1), keys)
  const app = await buildServer({
    db,
    keys,
    mode: 'production',
    address: null,
    oidc: null,
    secondStep: 'demanded',
    ways: [],
    filesFolder: '',
    log: pino({ level: 'silent' }),
    now: () => new Date(),
  })
  await app.ready()
  const document = `${JSON.stringify(app.swagger(), null, 2)}\n`
  await app.close()
  await db.close()
  return document
}

/** `mangnon generate`: the committed files that are made from code; a test fails where one differs. */
export const generateCommand = (): Command =>
  new Command('generate')
    .description(
      'tạo lại các tệp sinh từ mã: chính sách truy cập, tài liệu API / make the generated files anew: policies, OpenAPI',
    )
    .action(async () => {
      await writeFile(path.join(databaseFolder, 'policies.generated.sql'), policiesSql())
      await writeFile(openApiFile, await openApiDocument())
      process.stdout.write('db/policies.generated.sql, server/src/openapi.generated.json\n')
    })

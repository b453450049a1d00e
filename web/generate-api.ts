import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stderr } from 'node:process'
import openapiTypescript, { astToString } from 'openapi-typescript'

/**
 * `node web/generate-api.ts openapi.json` writes the client's types from the server's OpenAPI document.
 * The result is committed; a test of the server fails when it is out of date.
 */
const generate = async (source: string): Promise<void> => {
  const document = JSON.parse(await readFile(source, 'utf8'))
  const types = astToString(await openapiTypescript(document, { alphabetize: true }))
  const head = '// Written by web/generate-api.ts from the server’s OpenAPI document. Do not edit.\n'
  await writeFile(join(import.meta.dirname, 'src/api/schema.generated.ts'), head + types)
}

const source = process.argv[2]
if (source === undefined) {
  stderr.write('node web/generate-api.ts <openapi.json>\n')
  process.exitCode = 1
} else {
  await generate(source)
}

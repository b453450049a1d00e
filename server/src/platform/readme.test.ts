import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { settingDescriptions } from './settings.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const rows = (file: string): string[] =>
  readFileSync(path.join(root, file), 'utf8')
    .split('\n')
    .filter(line => /^\| `[A-Z_]+` \|/.test(line))

test.each(['en', 'vi'] as const)('the README (%s) lists every setting with its default and its words', language => {
  const expected = settingDescriptions.map(
    setting => `| \`${setting.name}\` |${setting.fallback ? ` \`${setting.fallback}\` ` : ' '}| ${setting[language]} |`,
  )
  expect(rows(language === 'en' ? 'README.md' : 'README.vi.md')).toEqual(expected)
})

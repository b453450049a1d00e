import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readSettings, SettingsError, settingDescriptions } from './settings.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'mangnon-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))

const key = Buffer.alloc(32, 7).toString('base64')
const good = { MANGNON_DATA: folder, MANGNON_KEY: key }

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readSettings({ ...good, ...env })
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
  return []
}

describe('readSettings', () => {
  test('has a default for all but the key', () => {
    const settings = readSettings(good)
    expect(settings).toMatchObject({ port: 8484, host: '127.0.0.1', databaseUrl: null, mode: 'demo', logLevel: 'warn' })
    expect(settings.keys.derive('encryption')).toHaveLength(32)
    expect(settings.keyFile).toBeNull()
    expect(path.isAbsolute(settings.shared)).toBe(true)
  })

  test.each([
    ['PORT', 'web'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['MANGNON_MODE', 'prod'],
    ['MANGNON_LOG', 'loud'],
    ['MANGNON_SECOND_STEP', 'never'],
    ['MANGNON_ADDRESS', 'mangnon.example'],
    ['MANGNON_OIDC_ISSUER', 'http://sign-on.example'],
    ['MANGNON_OIDC_CLAIM', 'a b'],
    ['MANGNON_ADDRESS', 'https://mangnon.example/app'],
    ['MANGNON_BACKUP_EVERY', '0'],
    ['MANGNON_BACKUP_KEEP', 'all'],
    ['MANGNON_DATABASE_URL', 'mysql://root:matkhau@localhost/x'],
    ['MANGNON_DATABASE_URL', 'localhost'],
    ['MANGNON_KEY', 'matkhau'],
    ['MANGNON_KEY', Buffer.alloc(31).toString('base64')],
    ['MANGNON_DATABSE_URL', 'postgresql://mangnon@localhost/x'],
  ])('%s=%s gives one sentence that names the variable and not its value', (name, value) => {
    const problems = problemsOf({ [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(name)
    expect(problems[0]).toContain(' / ')
    expect(problems.join()).not.toContain('matkhau')
  })

  test('every bad variable is listed at once', () => {
    expect(problemsOf({ PORT: 'x', MANGNON_MODE: 'y', MANGNON_KEY: 'z' })).toHaveLength(3)
  })

  test('production demands a key and shows how to make one', () => {
    const problems = problemsOf({ MANGNON_MODE: 'production', MANGNON_KEY: '' })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('randomBytes(32)')
  })

  test('production starts with the second step and refuses to start without; a demonstration may do either', () => {
    const production = { ...good, MANGNON_MODE: 'production' }
    expect(readSettings(production).secondStep).toBe('demanded')
    expect(readSettings(good).secondStep).toBe('optional')
    expect(readSettings({ ...good, MANGNON_SECOND_STEP: 'demanded' }).secondStep).toBe('demanded')
    const problems = problemsOf({ MANGNON_MODE: 'production', MANGNON_SECOND_STEP: 'optional' })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('MANGNON_SECOND_STEP')
  })

  test('the sign-on of a ministry is whole or not there', () => {
    expect(readSettings(good).oidc).toBeNull()
    expect(problemsOf({ MANGNON_OIDC_ISSUER: 'https://sign-on.example' })).toHaveLength(1)
    const whole = {
      ...good,
      MANGNON_ADDRESS: 'https://mangnon.example',
      MANGNON_OIDC_ISSUER: 'https://sign-on.example',
      MANGNON_OIDC_CLIENT_ID: 'mangnon',
      MANGNON_OIDC_CLIENT_SECRET: 'x',
    }
    expect(readSettings(whole).oidc).toMatchObject({ claim: 'sub', strong: ['mfa'], name: 'sign-on.example' })
  })

  test('demo makes a key once and keeps it to its owner', () => {
    const env = { MANGNON_DATA: path.join(folder, 'demo') }
    const first = readSettings(env)
    expect(readSettings(env).keys.ids()).toEqual(first.keys.ids())
    expect(first.keyFile).toBe(path.join(folder, 'demo/key'))
    expect(statSync(path.join(folder, 'demo/key')).mode & 0o777).toBe(0o600)
    expect(statSync(path.join(folder, 'demo')).mode & 0o777).toBe(0o700)
  })

  test('a key file that is missing beside a database is said, never made anew', () => {
    const env = { MANGNON_DATA: path.join(folder, 'lost') }
    mkdirSync(path.join(folder, 'lost/postgres'), { recursive: true })
    expect(() => readSettings(env)).toThrow(/tệp khóa .*lost\/key.* \/ The key file is missing/)
    expect(existsSync(path.join(folder, 'lost/key'))).toBe(false)
  })

  test('a key file of one’s own must be there, for its owner alone, and stand by itself', () => {
    const file = path.join(folder, 'own-key')
    const env = { MANGNON_DATA: folder, MANGNON_MODE: 'production', MANGNON_KEY_FILE: file }
    expect(() => readSettings(env)).toThrow('own-key')
    writeFileSync(file, `${key}\n`, { mode: 0o600 })
    expect(readSettings(env)).toMatchObject({ keyFile: file, mode: 'production' })
    expect(problemsOf({ MANGNON_KEY_FILE: file })).toHaveLength(1)
    chmodSync(file, 0o644)
    expect(() => readSettings(env)).toThrow(`chmod 600 ${file}`)
  })

  test('a damaged key file is said, never replaced', () => {
    const env = { MANGNON_DATA: path.join(folder, 'damaged') }
    readSettings(env)
    writeFileSync(path.join(folder, 'damaged/key'), 'x')
    expect(() => readSettings(env)).toThrow(SettingsError)
    expect(readFileSync(path.join(folder, 'damaged/key'), 'utf8')).toBe('x')
  })
})

test('each setting is described in both languages', () => {
  for (const { name, vi, en } of settingDescriptions) {
    expect(name).toMatch(/^(PORT|HOST|MANGNON_[A-Z_]+)$/)
    expect(vi.length).toBeGreaterThan(20)
    expect(en.length).toBeGreaterThan(20)
  }
})

const root = path.resolve(import.meta.dirname, '../../..')
const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim())

test.each([
  ['README.md', 'en'],
  ['README.vi.md', 'vi'],
] as const)('%s lists every setting with its default and its words', (file, language) => {
  const rows = readFileSync(path.join(root, file), 'utf8')
    .split('\n')
    .filter(line => /^\| `[A-Z_]+`/.test(line))
  expect(rows.map(cells)).toEqual(
    settingDescriptions.map(setting => [
      `\`${setting.name}\``,
      setting.fallback && `\`${setting.fallback}\``,
      setting[language],
    ]),
  )
})

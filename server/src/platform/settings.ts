import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../../..')
const keyCommand = `node -e "console.log(require('node:crypto').randomBytes(32).toString('base64'))"`

/** One setting as the README lists it. `secret` values are never printed. */
export interface SettingDescription {
  readonly name: string
  readonly fallback: string
  readonly vi: string
  readonly en: string
  readonly secret: boolean
}

const list = [
  {
    name: 'PORT',
    fallback: '8484',
    secret: false,
    vi: 'Cổng của trang web, từ 0 đến 65535 (0: cổng trống bất kỳ).',
    en: 'Port of the web site, 0 to 65535 (0: any free port).',
  },
  {
    name: 'HOST',
    fallback: '127.0.0.1',
    secret: false,
    vi: 'Địa chỉ lắng nghe; 0.0.0.0 để máy khác trong mạng vào được.',
    en: 'Address to listen on; 0.0.0.0 lets other machines of the network in.',
  },
  {
    name: 'MANGNON_DATA',
    fallback: './data',
    secret: false,
    vi: 'Thư mục dữ liệu; đường dẫn tương đối tính từ thư mục mã nguồn.',
    en: 'Data folder; a relative path starts at the folder of the source.',
  },
  {
    name: 'MANGNON_DATABASE_URL',
    fallback: '',
    secret: true,
    vi: 'Địa chỉ một PostgreSQL 15 đến 18 khác; để trống thì dùng PostgreSQL 18 đi kèm, đặt trong thư mục dữ liệu.',
    en: 'Address of another PostgreSQL 15 to 18; empty: the PostgreSQL 18 that comes along, kept in the data folder.',
  },
  {
    name: 'MANGNON_MODE',
    fallback: 'demo',
    secret: false,
    vi: 'demo (có dữ liệu mẫu) hoặc production (dùng thật).',
    en: 'demo (with sample data) or production (real use).',
  },
  {
    name: 'MANGNON_KEY',
    fallback: '',
    secret: true,
    vi: 'Khóa mã hóa, 32 byte viết bằng base64; bắt buộc khi dùng thật, khi chạy thử thì tự tạo và cất trong thư mục dữ liệu.',
    en: 'Encryption key, 32 bytes in base64; demanded in production, in demo made once and kept in the data folder.',
  },
  {
    name: 'MANGNON_LOG',
    fallback: 'warn',
    secret: false,
    vi: 'Mức nhật ký: trace, debug, info, warn, error, fatal hoặc silent.',
    en: 'Level of the log: trace, debug, info, warn, error, fatal or silent.',
  },
  {
    name: 'MANGNON_SHARED',
    fallback: '../shared',
    secret: false,
    vi: 'Nơi bộ kiểm thử tìm dữ liệu dùng chung; không có thì các phép thử cần nó được bỏ qua và in ra.',
    en: 'Where the tests look for the shared data; without it the tests that need it are skipped and named.',
  },
] as const satisfies readonly SettingDescription[]

/** Every setting Măng Non reads from the environment; the README is checked against this list. */
export const settingDescriptions: readonly SettingDescription[] = list

type SettingName = (typeof list)[number]['name']

/** The settings of one process, validated. Paths are absolute; `key` is 32 bytes. */
export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly mode: 'demo' | 'production'
  readonly key: Buffer
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
  readonly shared: string
}

/** What is wrong with the settings: one sentence a variable, Vietnamese then English. Holds no value, only names. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

const say = (vi: string, en: string) => ({ error: `${vi} / ${en}` })

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, say('PORT phải là một số từ 0 đến 65535.', 'PORT must be a number from 0 to 65535.'))
    .transform(Number)
    .refine(
      port => port <= 65535,
      say('PORT phải là một số từ 0 đến 65535.', 'PORT must be a number from 0 to 65535.'),
    ),
  HOST: z
    .string()
    .regex(
      /^[\w.:-]+$/,
      say(
        'HOST phải là một địa chỉ hoặc tên máy, không có dấu cách.',
        'HOST must be an address or a host name without spaces.',
      ),
    ),
  MANGNON_DATA: z.string(),
  MANGNON_DATABASE_URL: z
    .string()
    .refine(
      isPostgresUrl,
      say(
        'MANGNON_DATABASE_URL phải có dạng postgresql://tên:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu.',
        'MANGNON_DATABASE_URL must look like postgresql://name:password@host:port/database.',
      ),
    ),
  MANGNON_MODE: z.enum(
    ['demo', 'production'],
    say('MANGNON_MODE phải là demo hoặc production.', 'MANGNON_MODE must be demo or production.'),
  ),
  MANGNON_KEY: z
    .string()
    .refine(
      isKey,
      say(
        `MANGNON_KEY phải là 32 byte viết bằng base64; tạo một khóa bằng lệnh: ${keyCommand}.`,
        'MANGNON_KEY must be 32 bytes in base64; the command above makes one.',
      ),
    ),
  MANGNON_LOG: z.enum(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
    say(
      'MANGNON_LOG phải là trace, debug, info, warn, error, fatal hoặc silent.',
      'MANGNON_LOG must be trace, debug, info, warn, error, fatal or silent.',
    ),
  ),
  MANGNON_SHARED: z.string(),
} satisfies Record<SettingName, z.ZodType>)

/**
 * Reads the settings of this process from environment variables.
 * In demo without MANGNON_KEY the key is made once and kept in the data folder (mode 600).
 * Throws a SettingsError that lists every bad variable.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(list.map(({ name, fallback }) => [name, env[name]?.trim() || fallback]))
  const parsed = variables.safeParse(given)
  const problems = [...unknownVariables(env), ...(parsed.error?.issues.map(issue => issue.message) ?? [])]
  if (given.MANGNON_MODE === 'production' && !given.MANGNON_KEY) {
    problems.push(
      `Khi MANGNON_MODE=production phải có MANGNON_KEY, 32 byte viết bằng base64; tạo một khóa bằng lệnh: ${keyCommand}. / In production MANGNON_KEY is demanded; the command above makes one.`,
    )
  }
  if (problems.length > 0 || !parsed.data) throw new SettingsError([...new Set(problems)])
  const value = parsed.data
  const dataDir = path.resolve(root, value.MANGNON_DATA)
  return {
    port: value.PORT,
    host: value.HOST,
    dataDir,
    databaseUrl: value.MANGNON_DATABASE_URL || null,
    mode: value.MANGNON_MODE,
    key: value.MANGNON_KEY ? Buffer.from(value.MANGNON_KEY, 'base64') : demoKey(dataDir),
    logLevel: value.MANGNON_LOG,
    shared: path.resolve(root, value.MANGNON_SHARED),
  }
}

/** A mistyped name would silently start with another database or without a key, so it is an error. */
function unknownVariables(env: Readonly<Record<string, string | undefined>>): string[] {
  const known = new Set<string>(list.map(({ name }) => name))
  return Object.keys(env)
    .filter(name => name.startsWith('MANGNON_') && !name.startsWith('MANGNON_TEST_') && !known.has(name))
    .map(
      name =>
        `Không có thiết đặt nào tên ${name}; hãy xem lại cách viết. / There is no setting named ${name}; check its spelling.`,
    )
}

function isPostgresUrl(text: string): boolean {
  if (text === '') return true
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol)
}

/** `Buffer.from(…, 'base64')` skips what it does not know, so the text itself is checked: 32 bytes are 43 letters and one "=". */
function isKey(text: string): boolean {
  return text === '' || /^[A-Za-z0-9+/]{43}=$/.test(text)
}

function demoKey(dataDir: string): Buffer {
  const file = path.join(dataDir, 'key')
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    // 'wx': of two first starts at once, one writes the key and both read that one.
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
      throw new SettingsError([
        `Không ghi được vào thư mục dữ liệu ${dataDir} (${cause}); hãy sửa quyền của thư mục hoặc chọn thư mục khác bằng MANGNON_DATA. / The data folder cannot be written to; correct its rights or choose another with MANGNON_DATA.`,
      ])
    }
  }
  const text = readFileSync(file, 'utf8').trim()
  if (text === '' || !isKey(text)) {
    throw new SettingsError([
      `Tệp khóa ${file} bị hỏng; hãy khôi phục nó từ bản sao lưu. / The key file is damaged; restore it from a backup.`,
    ])
  }
  return Buffer.from(text, 'base64')
}

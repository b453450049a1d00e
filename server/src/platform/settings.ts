import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { OidcSettings } from '../account/oidc-settings.ts'
import type { SmtpSettings } from '../notify/smtp.sender.ts'
import type { WebhookSettings } from '../notify/webhook.sender.ts'
import { KeyFileError, keyringInFile, makeKeyFile } from './encryption/key-file.ts'
import { parseKeys } from './encryption/key-text.ts'
import { type Keyring, keyringOver } from './encryption/keyring.ts'
import { clusterPath } from './postgres/cluster.folder.ts'

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
    vi: 'Khóa mã hóa, 32 byte viết bằng base64 (nhiều khóa thì khóa mới nhất đứng trước, cách nhau dấu phẩy); khi dùng thật phải có khóa này hoặc tệp khóa, khi chạy thử thì tự tạo và cất trong thư mục dữ liệu.',
    en: 'Encryption key, 32 bytes in base64 (several: the newest first, parted by commas); production demands it or a key file, in demo one is made and kept in the data folder.',
  },
  {
    name: 'MANGNON_KEY_FILE',
    fallback: '',
    secret: false,
    vi: 'Tệp khóa dùng thay MANGNON_KEY, mỗi dòng một khóa, quyền 600; nhờ tệp này, đổi khóa không phải khởi động lại.',
    en: 'Key file instead of MANGNON_KEY, one key a line, mode 600; with it keys are changed without a restart.',
  },
  {
    name: 'MANGNON_SEALS',
    fallback: '',
    secret: false,
    vi: 'Nơi lưu thứ hai của dấu niêm phong nhật ký, nên đặt ở ổ đĩa hoặc máy khác; để trống thì là audit-seals trong thư mục dữ liệu.',
    en: 'Second place of the audit’s seals, best on another disk or machine; empty: audit-seals in the data folder.',
  },
  {
    name: 'MANGNON_BACKUP_TO',
    fallback: '',
    secret: false,
    vi: 'Thư mục sao lưu, nên ở một ổ đĩa khác; có nó thì máy chủ tự sao lưu và giữ nhật ký mỗi 10 giây. Chỉ cho PostgreSQL đi kèm.',
    en: 'Folder of backups, best on another disk; given, the server backs itself up and keeps its journal every 10 seconds. For the PostgreSQL that comes along.',
  },
  {
    name: 'MANGNON_BACKUP_EVERY',
    fallback: '24',
    secret: false,
    vi: 'Số giờ giữa hai bản sao lưu trọn vẹn, từ 1 đến 720.',
    en: 'Hours between two whole backups, 1 to 720.',
  },
  {
    name: 'MANGNON_BACKUP_KEEP',
    fallback: '14',
    secret: false,
    vi: 'Số bản sao lưu được giữ, từ 1 đến 1000; bản cũ hơn bị xóa.',
    en: 'How many backups are kept, 1 to 1000; older ones are removed.',
  },
  {
    name: 'MANGNON_LOG',
    fallback: 'warn',
    secret: false,
    vi: 'Mức nhật ký: trace, debug, info, warn, error, fatal hoặc silent.',
    en: 'Level of the log: trace, debug, info, warn, error, fatal or silent.',
  },
  {
    name: 'MANGNON_ADDRESS',
    fallback: '',
    secret: false,
    vi: 'Địa chỉ mà người dùng gõ, ví dụ https://mangnon.tinh.gov.vn; khóa truy cập và đăng nhập qua bộ, ngành gắn với địa chỉ này.',
    en: 'The address people type, for example https://mangnon.example.gov.vn; passkeys and sign-on of a ministry belong to it.',
  },
  {
    name: 'MANGNON_OIDC_ISSUER',
    fallback: '',
    secret: false,
    vi: 'Nhà cung cấp đăng nhập một lần của bộ, ngành (OpenID Connect), ví dụ https://dangnhap.bo.gov.vn; để trống thì không dùng.',
    en: 'The sign-on of a ministry (OpenID Connect), for example https://sign-on.example.gov.vn; empty: none.',
  },
  {
    name: 'MANGNON_OIDC_CLIENT_ID',
    fallback: '',
    secret: false,
    vi: 'Tên mà nhà cung cấp đó đặt cho hệ thống này.',
    en: 'The name that provider gives this system.',
  },
  {
    name: 'MANGNON_OIDC_CLIENT_SECRET',
    fallback: '',
    secret: true,
    vi: 'Mật khẩu của hệ thống này ở nhà cung cấp đó.',
    en: 'The secret of this system at that provider.',
  },
  {
    name: 'MANGNON_OIDC_CLAIM',
    fallback: 'sub',
    secret: false,
    vi: 'Thông tin mà nhà cung cấp đã xác thực và dùng để nhận ra người, ví dụ sub hoặc số định danh.',
    en: 'The claim by which its people are recognised, checked by the provider: sub, or a number.',
  },
  {
    name: 'MANGNON_OIDC_STRONG',
    fallback: 'mfa',
    secret: false,
    vi: 'Các giá trị acr hoặc amr nghĩa là đã xác nhận hai bước, cách nhau dấu phẩy.',
    en: 'Values of acr or amr that mean two proofs were given, parted by commas.',
  },
  {
    name: 'MANGNON_OIDC_NAME',
    fallback: '',
    secret: false,
    vi: 'Chữ trên nút đăng nhập, ví dụ Bộ Y tế; để trống thì là tên máy của nhà cung cấp.',
    en: 'What the button says, for example Ministry of Health; empty: the provider’s host.',
  },
  {
    name: 'MANGNON_SECOND_STEP',
    fallback: '',
    secret: false,
    vi: 'Bước xác nhận thứ hai khi đăng nhập: demanded (bắt buộc) hoặc optional (chỉ khi chạy thử); để trống thì bắt buộc khi dùng thật, không bắt buộc khi chạy thử.',
    en: 'The second step of sign-in: demanded or optional (demo only); empty: demanded in production, optional in demo.',
  },
  {
    name: 'MANGNON_SMTP_URL',
    fallback: '',
    secret: true,
    vi: 'Máy chủ thư để gửi báo động, dạng smtp://tên:mật-khẩu@máy:587 hoặc smtps://…; để trống thì không gửi thư.',
    en: 'SMTP server for alarms, smtp://name:password@host:587 or smtps://…; empty: no mail.',
  },
  {
    name: 'MANGNON_SMTP_FROM',
    fallback: '',
    secret: false,
    vi: 'Địa chỉ người gửi của thư báo động; bắt buộc khi có MANGNON_SMTP_URL.',
    en: 'Sender’s address of alarm mails; demanded with MANGNON_SMTP_URL.',
  },
  {
    name: 'MANGNON_SMS_URL',
    fallback: '',
    secret: true,
    vi: 'Cổng tin nhắn SMS hoặc Zalo nhận báo động qua HTTP, dạng https://…; để trống thì không gửi tin nhắn.',
    en: 'Gateway for SMS or Zalo that takes alarms over HTTP, https://…; empty: no messages.',
  },
  {
    name: 'MANGNON_SMS_KEY',
    fallback: '',
    secret: true,
    vi: 'Khóa ký tin gửi cổng tin nhắn, ít nhất 16 ký tự; bắt buộc khi có MANGNON_SMS_URL.',
    en: 'Key that signs what goes to the gateway, at least 16 characters; demanded with MANGNON_SMS_URL.',
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

/** The settings of one process, validated. Paths are absolute; `keyFile` is null where the keys stand in MANGNON_KEY. */
export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly mode: 'demo' | 'production'
  readonly keys: Keyring
  readonly keyFile: string | null
  /** Folder of the audit's seals, the second place outside the database. */
  readonly sealsFolder: string
  /** Where and how often the server backs itself up; `every` in hours. null: not at all. */
  readonly backup: { readonly to: string; readonly every: number; readonly keep: number } | null
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
  /** The address people type, without a slash at the end; null: whatever the request says. */
  readonly address: string | null
  /** The sign-on of a ministry; null: there is none. */
  readonly oidc: OidcSettings | null
  /** Whether everybody above the village must have a second factor; always so in production. */
  readonly secondStep: 'demanded' | 'optional'
  /** Ways out for alarms; null: there is none of that kind. */
  readonly smtp: SmtpSettings | null
  readonly sms: WebhookSettings | null
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

const between = (name: string, least: number, most: number) => {
  const words = say(
    `${name} phải là một số từ ${least} đến ${most}.`,
    `${name} must be a number from ${least} to ${most}.`,
  )
  const inside = (value: number) => value >= least && value <= most
  return z
    .string()
    .regex(/^\d{1,5}$/, words)
    .transform(Number)
    .refine(inside, words)
}

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
  MANGNON_KEY_FILE: z.string(),
  MANGNON_SEALS: z.string(),
  MANGNON_BACKUP_TO: z.string(),
  MANGNON_BACKUP_EVERY: between('MANGNON_BACKUP_EVERY', 1, 720),
  MANGNON_BACKUP_KEEP: between('MANGNON_BACKUP_KEEP', 1, 1000),
  MANGNON_LOG: z.enum(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
    say(
      'MANGNON_LOG phải là trace, debug, info, warn, error, fatal hoặc silent.',
      'MANGNON_LOG must be trace, debug, info, warn, error, fatal or silent.',
    ),
  ),
  MANGNON_ADDRESS: z
    .string()
    .refine(
      isSiteAddress,
      say(
        'MANGNON_ADDRESS phải có dạng https://tên-miền, không có đường dẫn phía sau.',
        'MANGNON_ADDRESS must look like https://host, without a path.',
      ),
    ),
  MANGNON_OIDC_ISSUER: z
    .string()
    .refine(
      isIssuer,
      say(
        'MANGNON_OIDC_ISSUER phải có dạng https://máy (http chỉ cho chính máy này).',
        'MANGNON_OIDC_ISSUER must look like https://host (http only for this very machine).',
      ),
    ),
  MANGNON_OIDC_CLIENT_ID: z.string(),
  MANGNON_OIDC_CLIENT_SECRET: z.string(),
  MANGNON_OIDC_CLAIM: z
    .string()
    .regex(
      /^[\w:./-]{1,100}$/,
      say(
        'MANGNON_OIDC_CLAIM phải là tên một thông tin, không có dấu cách.',
        'MANGNON_OIDC_CLAIM must be the name of a claim.',
      ),
    ),
  MANGNON_OIDC_STRONG: z.string(),
  MANGNON_OIDC_NAME: z.string().max(60),
  MANGNON_SECOND_STEP: z.enum(
    ['', 'demanded', 'optional'],
    say('MANGNON_SECOND_STEP phải là demanded hoặc optional.', 'MANGNON_SECOND_STEP must be demanded or optional.'),
  ),
  MANGNON_SMTP_URL: z
    .string()
    .refine(
      isSmtpUrl,
      say(
        'MANGNON_SMTP_URL phải có dạng smtp://máy:587 hoặc smtps://máy:465.',
        'MANGNON_SMTP_URL must look like smtp://host:587 or smtps://host:465.',
      ),
    ),
  MANGNON_SMTP_FROM: z.string().max(200),
  MANGNON_SMS_URL: z
    .string()
    .refine(
      isIssuer,
      say(
        'MANGNON_SMS_URL phải có dạng https://máy (http chỉ cho chính máy này).',
        'MANGNON_SMS_URL must look like https://host (http only for this very machine).',
      ),
    ),
  MANGNON_SMS_KEY: z
    .string()
    .regex(
      /^(?:.{16,})?$/,
      say('MANGNON_SMS_KEY phải có ít nhất 16 ký tự.', 'MANGNON_SMS_KEY must have at least 16 characters.'),
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
  if (given.MANGNON_MODE === 'production' && !given.MANGNON_KEY && !given.MANGNON_KEY_FILE) {
    problems.push(
      `Khi MANGNON_MODE=production phải có MANGNON_KEY, 32 byte viết bằng base64, hoặc MANGNON_KEY_FILE; tạo một khóa bằng lệnh: ${keyCommand}. / In production MANGNON_KEY or MANGNON_KEY_FILE is demanded; the command above makes a key.`,
    )
  }
  if (given.MANGNON_KEY && given.MANGNON_KEY_FILE) {
    problems.push(
      'Chỉ đặt một trong hai: MANGNON_KEY hoặc MANGNON_KEY_FILE. / Set one of the two: MANGNON_KEY or MANGNON_KEY_FILE.',
    )
  }
  if (given.MANGNON_MODE === 'production' && given.MANGNON_SECOND_STEP === 'optional') {
    problems.push(
      'Khi MANGNON_MODE=production thì MANGNON_SECOND_STEP không được là optional; bỏ thiết đặt này đi. / In production MANGNON_SECOND_STEP may not be optional; remove the setting.',
    )
  }
  if (given.MANGNON_BACKUP_TO && given.MANGNON_DATABASE_URL) {
    problems.push(
      'MANGNON_BACKUP_TO chỉ dùng cho PostgreSQL đi kèm; PostgreSQL khác thì sao lưu bằng công cụ của nó, xem docs/operate.md. / MANGNON_BACKUP_TO is for the PostgreSQL that comes along; another one is backed up with its own tools, see docs/operate.md.',
    )
  }
  if (
    given.MANGNON_OIDC_ISSUER &&
    isIssuer(given.MANGNON_OIDC_ISSUER) &&
    !(given.MANGNON_OIDC_CLIENT_ID && given.MANGNON_OIDC_CLIENT_SECRET && given.MANGNON_ADDRESS)
  ) {
    problems.push(
      'Khi có MANGNON_OIDC_ISSUER phải có cả MANGNON_OIDC_CLIENT_ID, MANGNON_OIDC_CLIENT_SECRET và MANGNON_ADDRESS. / With MANGNON_OIDC_ISSUER, MANGNON_OIDC_CLIENT_ID, MANGNON_OIDC_CLIENT_SECRET and MANGNON_ADDRESS are demanded.',
    )
  }
  for (const [way, other] of [
    ['MANGNON_SMTP_URL', 'MANGNON_SMTP_FROM'],
    ['MANGNON_SMS_URL', 'MANGNON_SMS_KEY'],
  ] as const)
    if (given[way] && !given[other])
      problems.push(`Khi có ${way} phải có cả ${other}. / With ${way}, ${other} is demanded.`)
  if (problems.length > 0 || !parsed.data) throw new SettingsError([...new Set(problems)])
  const value = parsed.data
  const dataDir = path.resolve(root, value.MANGNON_DATA)
  const material = value.MANGNON_KEY ? parseKeys(value.MANGNON_KEY) : null
  const keyFile = value.MANGNON_KEY_FILE ? path.resolve(root, value.MANGNON_KEY_FILE) : path.join(dataDir, 'key')
  return {
    port: value.PORT,
    host: value.HOST,
    dataDir,
    databaseUrl: value.MANGNON_DATABASE_URL || null,
    mode: value.MANGNON_MODE,
    keys: material
      ? keyringOver({ read: () => material })
      : openKeyFile(keyFile, value.MANGNON_KEY_FILE ? null : dataDir),
    keyFile: material ? null : keyFile,
    sealsFolder: value.MANGNON_SEALS ? path.resolve(root, value.MANGNON_SEALS) : path.join(dataDir, 'audit-seals'),
    backup: value.MANGNON_BACKUP_TO
      ? {
          to: path.resolve(root, value.MANGNON_BACKUP_TO),
          every: value.MANGNON_BACKUP_EVERY,
          keep: value.MANGNON_BACKUP_KEEP,
        }
      : null,
    logLevel: value.MANGNON_LOG,
    address: value.MANGNON_ADDRESS || null,
    oidc: value.MANGNON_OIDC_ISSUER
      ? {
          issuer: value.MANGNON_OIDC_ISSUER,
          clientId: value.MANGNON_OIDC_CLIENT_ID,
          clientSecret: value.MANGNON_OIDC_CLIENT_SECRET,
          claim: value.MANGNON_OIDC_CLAIM,
          strong: value.MANGNON_OIDC_STRONG.split(',')
            .map(one => one.trim())
            .filter(Boolean),
          name: value.MANGNON_OIDC_NAME || new URL(value.MANGNON_OIDC_ISSUER).hostname,
        }
      : null,
    secondStep: value.MANGNON_SECOND_STEP || (value.MANGNON_MODE === 'production' ? 'demanded' : 'optional'),
    smtp: value.MANGNON_SMTP_URL ? { url: value.MANGNON_SMTP_URL, from: value.MANGNON_SMTP_FROM } : null,
    sms: value.MANGNON_SMS_URL ? { url: value.MANGNON_SMS_URL, secret: value.MANGNON_SMS_KEY } : null,
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

function isIssuer(text: string): boolean {
  if (text === '') return true
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname))
}

function isSmtpUrl(text: string): boolean {
  return text === '' || (URL.canParse(text) && ['smtp:', 'smtps:'].includes(new URL(text).protocol))
}

function isSiteAddress(text: string): boolean {
  if (text === '') return true
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text
}

function isPostgresUrl(text: string): boolean {
  if (text === '') return true
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol)
}

function isKey(text: string): boolean {
  return text === '' || parseKeys(text) !== null
}

const keyFileProblems: Readonly<Record<KeyFileError['reason'], (file: string) => string>> = {
  missing: file =>
    `Không có tệp khóa ${file}; hãy khôi phục tệp ấy từ nơi cất riêng, vì thiếu nó thì không đọc được phần dữ liệu đã mã hóa. / The key file is missing; restore it from where its copy is kept: without it what was encrypted cannot be read.`,
  damaged: file =>
    `Tệp khóa ${file} bị hỏng; hãy khôi phục nó từ nơi cất riêng. / The key file is damaged; restore it from where its copy is kept.`,
  open_to_others: file =>
    `Người khác trên máy đọc được tệp khóa ${file}; hãy chạy: chmod 600 ${file}. / Others on this machine can read the key file; the command above closes it.`,
  unreadable: file =>
    `Không đọc được tệp khóa ${file}; hãy sửa quyền của tệp. / The key file cannot be read; correct its rights.`,
}

/**
 * The keyring in a file. Only a data folder that has no database yet gets a new key: beside an existing one it would start, and
 * nothing that was encrypted could be read.
 * @param dataDir the data folder whose own key file this is; null when the file is somebody else's to make
 */
function openKeyFile(file: string, dataDir: string | null): Keyring {
  try {
    if (dataDir !== null && !existsSync(clusterPath(dataDir))) makeKeyFile(file)
    return keyringInFile(file)
  } catch (error) {
    if (error instanceof KeyFileError) throw new SettingsError([keyFileProblems[error.reason](file)])
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new SettingsError([
      `Không ghi được vào thư mục dữ liệu ${path.dirname(file)} (${cause}); hãy sửa quyền của thư mục hoặc chọn thư mục khác bằng MANGNON_DATA. / The data folder cannot be written to; correct its rights or choose another with MANGNON_DATA.`,
    ])
  }
}

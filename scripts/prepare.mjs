// What must be true before anything of Măng Non can run: parts installed, web built, the pinned Node found.
// Runs on any Node from 20 on, before anything is installed: plain JavaScript, built-ins only.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

// Whatever is started from here on strips its hundreds of modules of their types once, not at each start and again in each thread.
process.env.NODE_COMPILE_CACHE ??= path.join(root, 'node_modules', '.cache', 'mangnon-compiled')

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP']
const installed = path.join(root, 'node_modules', '.mangnon-installed')

/** Installs the parts when there are none or the lock has changed since. `npm ci` is not used: some registries lack optional parts it insists on. */
export async function install() {
  const lock = path.join(root, 'package-lock.json')
  const npmsOwn = path.join(root, 'node_modules', '.package-lock.json')
  if (mtime(installed) > mtime(lock)) return
  // Installed by hand: npm's own note says so as well as ours would.
  if (mtime(npmsOwn) > mtime(lock) && findNode() !== null) return
  await phase('Đang cài đặt / Installing', () =>
    run(
      'npm',
      ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'],
      {
        limit: 15 * 60_000,
        shell: process.platform === 'win32',
      },
    ),
  )
  // Written last, so that an install cut in the middle is done again.
  writeFileSync(installed, '')
}

/** Builds the web pages when their sources are newer than the last build. */
export async function buildWeb() {
  const web = path.join(root, 'web')
  if (!existsSync(path.join(web, 'index.html'))) return
  const sources = ['web', 'core/src', 'legal'].map(folder => newest(path.join(root, folder)))
  const built = path.join(web, 'dist', 'index.html')
  const started = new Date()
  if (mtime(built) > Math.max(...sources, mtime(path.join(root, 'package-lock.json')))) return
  await phase('Đang dựng trang web / Building', () =>
    run(getNode(), [path.join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: web,
      limit: 5 * 60_000,
    }),
  )
  // A source saved while the build ran must be newer than the build.
  utimesSync(built, started, started)
}

let pinned = null

/** The pinned Node's path. Ends the process with a sentence when it is not there. */
export function getNode() {
  pinned ??= findNode()
  if (pinned !== null) return pinned
  fail(
    'Không tìm thấy Node 24 trong node_modules vì npm không được chạy lệnh cài đặt của gói "node"; hãy chạy: npm rebuild node --ignore-scripts=false',
    'Node 24 was not found in node_modules because npm may not run the install script of the package "node"; run: npm rebuild node --ignore-scripts=false',
  )
}

function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const modules = path.join(root, 'node_modules')
  const inside = path.join(modules, 'node', 'node_modules')
  const candidates = [path.join(modules, 'node', 'bin', name)]
  for (const folder of [inside, modules]) {
    for (const entry of existsSync(folder) ? readdirSync(folder) : []) {
      if (/^node-(bin-)?(linux|darwin|win)-/.test(entry)) candidates.push(path.join(folder, entry, 'bin', name))
    }
  }
  // npm leaves an empty file where its install script did not run; only one that answers counts.
  const runs = file =>
    existsSync(file) && spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v24.')
  const found = candidates.find(runs)
  if (found) return found
  return process.versions.node.startsWith('24.') ? process.execPath : null
}

/** Runs a phase that takes a while and says how long it took, in one line. */
async function phase(words, work) {
  const started = Date.now()
  process.stdout.write(`${words} … `)
  const { code, output } = await work()
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`)
  if (code === 0) return
  process.stderr.write(output)
  if (/ENOSPC/.test(output))
    fail('Ổ đĩa đã đầy; hãy dọn bớt rồi chạy lại.', 'The disk is full; free some space and run again.')
  fail(`${words.split(' / ')[0]}: không xong, lý do ở trên.`, `${words.split(' / ')[1]}: failed for the reason above.`)
}

/**
 * Runs a program to its end and keeps what it says; killed with all its children after `limit` ms.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(
  file,
  args,
  { cwd = root, env = { ...process.env, NO_COLOR: '1' }, limit, shell = false, onText = undefined },
) {
  return new Promise(resolve => {
    const child = spawn(file, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    let output = ''
    const keep = text => {
      output += text
      onText?.(text)
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    const killAll = signal => {
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
      } catch {
        // Gone already.
      }
    }
    // The program has a group of its own, so Ctrl-C reaches us alone.
    const stopToo = () => {
      killAll('SIGTERM')
      process.exit(130)
    }
    for (const signal of endings) process.once(signal, stopToo)
    const timer = setTimeout(() => {
      output += `\nQuá ${limit / 1000} s nên bị dừng. / Stopped after ${limit / 1000} s.\n`
      killAll('SIGTERM')
      setTimeout(() => killAll('SIGKILL'), 5_000).unref()
    }, limit)
    const end = code => {
      clearTimeout(timer)
      for (const signal of endings) process.off(signal, stopToo)
      resolve({ code, output })
    }
    child.once('error', error => {
      output += `${error.message}\n`
      end(1)
    })
    child.once('exit', code => setTimeout(() => end(code ?? 1), 50))
  })
}

/**
 * Hands over to a TypeScript program on the pinned Node and ends with its exit code. Signals are passed on; if this
 * process or the npm that started it is killed, the program notices (its channel closes) and stops too.
 */
export function handOver(program, args) {
  const child = spawn(getNode(), ['--disable-warning=ExperimentalWarning', path.join(root, program), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of endings) process.on(signal, () => child.kill(signal))
  child.once('error', error =>
    fail(`Không chạy được Node 24 (${error.message}).`, `Node 24 could not be run (${error.message}).`),
  )
  child.once('exit', code => process.exit(code ?? 1))
  return child
}

export function fail(vi, en) {
  process.stderr.write(`${vi}\n${en}\n`)
  process.exit(1)
}

function mtime(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** The time of the youngest file below a folder, in ms; what is installed or built does not count. */
function newest(folder) {
  let youngest = mtime(folder) && 0
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    if (['node_modules', 'dist'].includes(entry.name) || entry.name.startsWith('.')) continue
    const file = path.join(folder, entry.name)
    youngest = Math.max(youngest, entry.isDirectory() ? newest(file) : mtime(file))
  }
  return youngest
}

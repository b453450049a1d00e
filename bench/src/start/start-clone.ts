import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Later } from '../platform/bench.ts'

type Started = {
  /** From the command to the first `/readyz` that answers 200. */
  readonly seconds: number
  /** What the start itself said it took to install and to build. */
  readonly preparing: number
  readonly stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

/** The environment of a person at a fresh shell: none of what npm and we ourselves set. */
const cleanEnvironment = (extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|MANGNON_|NODE_|INIT_CWD|PORT$)/i.test(name)),
  ),
  PATH: (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(folder => !folder.includes('node_modules'))
    .join(path.delimiter),
  ...extra,
})

/** Runs `npm start` in a clone and waits until it is ready; throws with its words when it ends before. */
export const startClone = async (clone: string, later: Later): Promise<Started> => {
  const port = await freePort()
  const began = performance.now()
  const npm = spawn('npm', ['start'], {
    cwd: clone,
    env: cleanEnvironment({ PORT: String(port), MANGNON_DATA: path.join(path.dirname(clone), 'data') }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let said = ''
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  let ended = false
  const end = new Promise<void>(resolve =>
    npm.once('close', () => {
      ended = true
      resolve()
    }),
  )
  const stop = async () => {
    // As Ctrl-C does: the whole group hears it.
    if (!ended && npm.pid) process.kill(-npm.pid, 'SIGINT')
    await end
  }
  later(stop)
  while (!ended) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (answer?.ok) {
      const preparing = [...said.matchAll(/… (\d+\.\d) s/g)].reduce((sum, [, seconds]) => sum + Number(seconds), 0)
      return { seconds: (performance.now() - began) / 1000, preparing, stop }
    }
    await pause(20)
  }
  throw new Error(`npm start ended:\n${said}`)
}

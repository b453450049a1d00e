import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Binaries } from './binaries.ts'
import type { Endpoint } from './endpoint.ts'
import { postgresOptions } from './postgres.options.ts'
import { send, stopPostmaster } from './postmaster.ts'
import type { RunAs } from './run-as.ts'

/** A server started by us. `ended` resolves when it is gone, with the last lines it said. */
export interface ServerProcess {
  /** undefined when it could not be started at all. */
  readonly pid: number | undefined
  readonly ended: Promise<string>
  stop(): Promise<void>
}

/**
 * Starts `postgres` on the cluster; it need not be ready yet. `log` gets its messages line by line.
 * @param settings go before our own, as a recovery needs
 */
export function launch(
  binaries: Binaries,
  runAs: RunAs,
  cluster: string,
  endpoint: Endpoint,
  durable: boolean,
  log: (line: string) => void,
  settings: Readonly<Record<string, string>> = {},
): ServerProcess {
  const { file, args, options } = runAs.command(binaries.postgres, [
    '-D',
    cluster,
    ...postgresOptions(endpoint, durable, settings),
  ])
  // A group of its own: Ctrl-C in the terminal reaches us alone, and the server stops after the last answer, not before.
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const tail: string[] = []
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', line => {
      tail.push(line)
      if (tail.length > 40) tail.shift()
      log(line)
    })
  }
  const stopAtExit = () => child.pid && send(child.pid, 'SIGINT')
  process.once('exit', stopAtExit)
  const ended = new Promise<string>(resolve => {
    const end = () => {
      process.off('exit', stopAtExit)
      resolve(tail.join('\n'))
    }
    child.once('error', error => {
      tail.push(error.message)
      end()
    })
    // 'close' waits for the last words, but a backend that outlives a killed server keeps the pipe open.
    child.once('exit', () => setTimeout(end, 100))
  })
  return {
    pid: child.pid,
    ended,
    stop: async () => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
      await Promise.race([ended, stopPostmaster(child.pid)])
    },
  }
}

import { fork } from 'node:child_process'
import autocannon from 'autocannon'

/** Starts a server program in a process of its own and waits until it listens. */
export const serveApart = (
  program: string,
  args: readonly string[],
  later: (undo: () => unknown) => void,
): Promise<number> => {
  const child = fork(new URL(program, import.meta.url), args, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  later(() => {
    child.kill('SIGTERM')
    return ended
  })
  return new Promise((resolve, reject) => {
    child.once('message', port => resolve(port as number))
    child.once('exit', code => reject(new Error(`${program} ended with ${code}`)))
  })
}

/** Requests answered a second over some seconds with 16 connections. Throws when one answer was not 200. */
export const requestsPerSecond = async (url: string, seconds: number, cookie?: string): Promise<number> => {
  const result = await autocannon({
    url,
    connections: 16,
    duration: seconds,
    ...(cookie !== undefined && { headers: { cookie } }),
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return result.requests.total / result.duration
}

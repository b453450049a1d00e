// `npm start`: install, build, and hand over to the server on the pinned Node.
import { readFileSync } from 'node:fs'
import { buildWeb, handOver, install } from './prepare.mjs'

const npm = findNpm()
await install()
await buildWeb()
const server = handOver('server/src/main.ts', [])
if (npm !== null) setInterval(stopWithNpm, 1_000).unref()

/** When npm itself is killed no signal reaches us, and a server nobody sees would hold the port and the data folder. */
function stopWithNpm() {
  try {
    process.kill(npm, 0)
  } catch (error) {
    if (error.code === 'ESRCH') server.kill('SIGTERM')
  }
}

/** The npm that started us: our parent, or its parent when a shell stands between. null when started by hand. */
function findNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return null
  try {
    const [, name, , parent] = /^\d+ \((.*)\) (\S) (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? []
    return /^(da|ba)?sh$/.test(name) ? Number(parent) : process.ppid
  } catch {
    return process.ppid
  }
}

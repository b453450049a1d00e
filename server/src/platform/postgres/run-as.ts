import { type SpawnOptions, spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, statSync } from 'node:fs'
import { PostgresError } from './postgres.error.ts'

/** How PostgreSQL's programs are started: as which user, and through what. `owner` is null when that is ourselves. */
export interface RunAs {
  readonly owner: { readonly uid: number; readonly gid: number } | null
  command(program: string, args: readonly string[]): { file: string; args: string[]; options: SpawnOptions }
}

/** PostgreSQL needs none of our environment, and our keys are in it. C keeps its messages in the words we look for. */
const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
/** Our own folder may be closed to the other user; its programs complain of a folder they cannot enter. */
const options: SpawnOptions = { env: environment, cwd: '/' }

const ourselves: RunAs = {
  owner: null,
  command: (program, args) => ({
    file: program,
    args: [...args],
    options: process.platform === 'win32' ? {} : options,
  }),
}

/**
 * Chooses the user PostgreSQL runs as: ourselves, or, as it refuses to run as root, the owner of the cluster
 * (`clusterOwner`), else `postgres`, else `nobody`. That user may be unable to enter the clone or the data folder;
 * then it is given the one right to pass and read everywhere, and no other.
 * @param program absolute path of a program that user must be able to run.
 * @param folder absolute path of the data folder, which that user must be able to enter.
 */
export function chooseUser(clusterOwner: { uid: number; gid: number } | null, program: string, folder: string): RunAs {
  if (process.getuid?.() !== 0) return ourselves
  const owner = clusterOwner && clusterOwner.uid !== 0 ? clusterOwner : systemUser()
  const plain: RunAs = {
    owner,
    command: (program, args) => ({ file: program, args: [...args], options: { ...options, ...owner } }),
  }
  const way = [plain, withReadingRight(owner)].find(candidate => works(candidate, program, folder))
  if (way) return way
  // Containers often withhold that right. Our own folder may then be passed through, but still not listed or read.
  chmodSync(folder, statSync(folder).mode | 0o011)
  if (works(plain, program, folder)) return plain
  throw new PostgresError(
    `Khi chạy bằng root, PostgreSQL chạy bằng người dùng số ${owner.uid}, nhưng người dùng ấy không vào được ${program} hoặc ${folder}; hãy chạy Măng Non bằng người dùng thường, hoặc cho phép đi qua các thư mục cha (chmod o+x).`,
    `Run by root, PostgreSQL runs as user number ${owner.uid}, who cannot enter ${program} or ${folder}; run Măng Non as an ordinary user or let others pass the folders above (chmod o+x).`,
  )
}

function withReadingRight(owner: { uid: number; gid: number }): RunAs {
  const flags = [
    // Without it the kernel leaves this right out of access(2), by which initdb and postgres look for one another.
    '--securebits=+no_setuid_fixup',
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_read_search',
    '--ambient-caps=-all,+dac_read_search',
    '--bounding-set=-all,+dac_read_search',
    '--no-new-privs',
  ]
  return { owner, command: (program, args) => ({ file: 'setpriv', args: [...flags, program, ...args], options }) }
}

function works(way: RunAs, program: string, folder: string): boolean {
  // Tried and not read off the mode bits: access lists, mounts and containers have their say too.
  const tries = [way.command(program, ['--version']), way.command('/bin/sh', ['-c', 'cd "$0"', folder])]
  return tries.every(({ file, args, options }) => spawnSync(file, args, { ...options, stdio: 'ignore' }).status === 0)
}

/** initdb wants a user with a name, so a bare number will not do; one of these two is on every Unix. */
function systemUser(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find(line => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new PostgresError(
    'Khi chạy bằng root, PostgreSQL cần một người dùng khác, nhưng máy này không có người dùng postgres hay nobody; hãy chạy Măng Non bằng người dùng thường.',
    'Run by root, PostgreSQL needs another user, but this machine has neither postgres nor nobody; run Măng Non as an ordinary user.',
  )
}

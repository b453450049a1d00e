import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findBinaries } from '../platform/postgres/binaries.ts'
import { clusterPath, returnToOwner } from '../platform/postgres/cluster.folder.ts'
import { chooseUser } from '../platform/postgres/run-as.ts'
import { BackupError, codeOf, inWords } from './backup.error.ts'
import { type Choice, chooseBackup } from './choose-backup.ts'
import { sync } from './durable.ts'
import { differences, type Fingerprint, printInTransaction } from './fingerprint.ts'
import type { Manifest } from './manifest.ts'
import { EndedEarly, givePassword, type Recovered, recover } from './recovery.ts'
import { checkSums, readSums } from './sums.ts'
import { unpackChain, unpackCluster, unpackUploads } from './unpack.ts'

/** What is wanted. Paths absolute; `moment` ISO, null for the newest there is. */
export type RestoreWish = {
  readonly from: string
  readonly moment: string | null
  /** The new data folder; must not hold anything yet. */
  readonly data: string
  /** Looks at the manifest before anything is written, and throws when the keys do not fit. */
  readonly checkKeys: (manifest: Manifest) => void
  /** Puts the keys into the data folder, where they belong there. */
  readonly layKeys: (manifest: Manifest, dataDir: string) => Promise<void>
}

/** What came out of a restore. */
export type Restored = {
  readonly manifest: Manifest
  /** ISO time of the last change in it that was saved, null when that was before the backup. */
  readonly lastCommit: string | null
  readonly found: Fingerprint
  /** Tables that differ from the backup's list; null where there is nothing to compare with, as at another moment. */
  readonly differences: readonly string[] | null
}

/**
 * Makes a new data folder from a backup. Everything is checked first, and the folder gets its name only when the database in it
 * has recovered; nothing is left when it does not.
 * @throws BackupError
 */
export const restore = async (wish: RestoreWish): Promise<Restored> => {
  await refuseOccupied(wish.data)
  const choice = await chooseBackup(wish.from, wish.moment)
  wish.checkKeys(choice.manifest)
  await checkSums(choice.folder, await readSums(choice.folder))
  const binaries = findBinaries()
  if (choice.manifest.postgres.major !== binaries.version) throw otherVersion(choice.manifest, binaries.version)
  const workshop = `${wish.data}.restoring-${randomBytes(3).toString('hex')}`
  try {
    await mkdir(workshop, { recursive: true, mode: 0o700 })
    const restored = await restoreInto(workshop, choice)
    await unpackUploads(choice, workshop)
    await wish.layKeys(choice.manifest, workshop)
    await rename(workshop, wish.data)
    await sync(path.dirname(wish.data))
    return restored
  } catch (error) {
    await rm(workshop, { recursive: true, force: true })
    throw inWords(wish.data, error)
  }
}

const refuseOccupied = async (data: string): Promise<void> => {
  const entries = await readdir(data).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    if (codeOf(error) === 'ENOTDIR') return ['?']
    throw inWords(data, error)
  })
  if (entries.length > 0)
    throw new BackupError(
      `${data} đã có dữ liệu nên không khôi phục vào đó; hãy chọn một thư mục mới bằng --data.`,
      `${data} holds data already and is not written over; choose a new folder with --data.`,
    )
}

const otherVersion = ({ postgres }: Manifest, ours: string): BackupError =>
  new BackupError(
    `Bản sao lưu thuộc PostgreSQL ${postgres.major}, còn bản Măng Non này dùng PostgreSQL ${ours}; hãy khôi phục bằng bản Măng Non đã làm ra nó.`,
    `The backup belongs to PostgreSQL ${postgres.major}, but this Măng Non uses PostgreSQL ${ours}; restore it with the Măng Non that made it.`,
  )

const restoreInto = async (dataDir: string, choice: Choice): Promise<Restored> => {
  await unpackCluster(choice, dataDir)
  const problem = choice.chain && (await unpackChain(choice.manifest, choice.chain, dataDir))
  if (problem && choice.goal.kind === 'end') throw problem
  const recovered = await recoverTo(dataDir, choice, problem)
  try {
    await recovered.client.query('begin isolation level repeatable read read only')
    const found = await printInTransaction(recovered.client)
    await recovered.client.query('commit')
    const password = await givePassword(recovered.client)
    await writeFile(path.join(dataDir, 'postgres.password'), password, { mode: 0o600 })
    const { manifest, goal } = choice
    const comparable = goal.kind === 'place' && manifest.exact
    const differing = comparable ? differences(manifest.fingerprint, found) : null
    return { manifest, lastCommit: recovered.lastCommit, found, differences: differing }
  } finally {
    await recovered.stop()
  }
}

const recoverTo = async (dataDir: string, { goal }: Choice, problem: BackupError | null): Promise<Recovered> => {
  const binaries = findBinaries()
  const cluster = clusterPath(dataDir)
  const runAs = chooseUser(null, binaries.postgres, dataDir)
  returnToOwner(cluster, runAs.owner)
  try {
    return await recover(cluster, binaries, runAs, goal)
  } catch (error) {
    if (!(error instanceof EndedEarly) || goal.kind !== 'moment') throw error
    if (problem) throw problem
    // The journal reaches beyond the moment and holds no change behind it: all of it was before.
    return await recover(cluster, binaries, runAs, { kind: 'end' })
  }
}

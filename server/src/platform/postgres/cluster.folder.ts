import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chownSync,
  constants,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { PostgresError } from './postgres.error.ts'

/** Where the embedded cluster is, inside the data folder. Absolute. */
export function clusterPath(dataDir: string): string {
  return path.join(dataDir, 'postgres')
}

/** Makes the data folder if need be (mode 700) and proves that we may write there. Returns its path without symbolic links. */
export function openDataFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    return realpathSync(dataDir)
  } catch (error) {
    throw folderError(dataDir, error)
  }
}

/** The owner of the cluster on the disk, null when there is none yet. */
export function findClusterOwner(dataDir: string): { uid: number; gid: number } | null {
  const stats = statSync(clusterPath(dataDir), { throwIfNoEntry: false })
  if (!stats) return null
  const us = process.getuid?.()
  if (us !== undefined && us !== 0 && stats.uid !== us) {
    throw new PostgresError(
      `Cơ sở dữ liệu trong ${dataDir} thuộc người dùng số ${stats.uid}; hãy chạy Măng Non bằng người dùng ấy, hoặc bằng root như lần đầu, hoặc chọn thư mục khác bằng MANGNON_DATA.`,
      `The database in ${dataDir} belongs to user number ${stats.uid}; run Măng Non as that user, or as root like the first time, or choose another folder with MANGNON_DATA.`,
    )
  }
  return { uid: stats.uid, gid: stats.gid }
}

/** Gives the cluster back to its user when root owns it, as after a backup restored by root. */
export function returnToOwner(folder: string, owner: { uid: number; gid: number } | null): void {
  if (owner === null || statSync(folder).uid === owner.uid) return
  for (const entry of readdirSync(folder, { recursive: true })) {
    lchownSync(path.join(folder, String(entry)), owner.uid, owner.gid)
  }
  chownSync(folder, owner.uid, owner.gid)
}

/** The superuser's password of this data folder, made once, mode 600. */
export function passwordOf(dataDir: string, clusterExists: boolean): string {
  const file = path.join(dataDir, 'postgres.password')
  try {
    // 'wx': of two first starts at once, one makes the password and both use it.
    if (!clusterExists) writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw folderError(dataDir, error)
  }
  const password = readPassword(file)
  if (/^[0-9a-f]{64}$/.test(password)) return password
  throw new PostgresError(
    `Tệp ${file} mất hoặc hỏng nên không mở được cơ sở dữ liệu; hãy khôi phục tệp ấy từ bản sao lưu.`,
    `The file ${file} is lost or damaged, so the database cannot be opened; restore it from a backup.`,
  )
}

function readPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}

/** The sentence for a folder that cannot be written to, or whose disk is full. */
export function folderError(folder: string, error: unknown): PostgresError {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder)
  return new PostgresError(
    `Không ghi được vào thư mục dữ liệu ${folder} (${code}); hãy sửa quyền của thư mục hoặc chọn thư mục khác bằng MANGNON_DATA.`,
    `The data folder ${folder} cannot be written to (${code}); correct its rights or choose another with MANGNON_DATA.`,
  )
}

export function diskFull(folder: string): PostgresError {
  return new PostgresError(
    `Ổ đĩa chứa ${folder} đã đầy; hãy dọn bớt ổ đĩa rồi khởi động lại, những gì đã báo "đã lưu" vẫn còn.`,
    `The disk that holds ${folder} is full; free some space and start again, all that was reported as saved is still there.`,
  )
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

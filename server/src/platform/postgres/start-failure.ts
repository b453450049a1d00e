import { diskFull } from './cluster.folder.ts'
import { PostgresError } from './postgres.error.ts'

export function alreadyRunning(dataDir: string, pid: number): PostgresError {
  return new PostgresError(
    `Một Măng Non khác đang chạy với thư mục dữ liệu ${dataDir} (PostgreSQL số ${pid}); hãy dừng nó trước, hoặc chọn thư mục khác bằng MANGNON_DATA.`,
    `Another Măng Non is running on the data folder ${dataDir} (PostgreSQL number ${pid}); stop it first or choose another folder with MANGNON_DATA.`,
  )
}

export function passwordRefused(reason: string): PostgresError {
  return new PostgresError(
    `Cơ sở dữ liệu không nhận mật khẩu trong tệp postgres.password (${reason}); hãy khôi phục tệp ấy từ bản sao lưu.`,
    `The database does not accept the password in the file postgres.password (${reason}); restore that file from a backup.`,
  )
}

export function startFailed(cluster: string, words: string): PostgresError {
  if (isFull(words)) return diskFull(cluster)
  const reason = reasonIn(words)
  return new PostgresError(
    `Cơ sở dữ liệu trong ${cluster} không khởi động được (${reason}).`,
    `The database in ${cluster} did not start (${reason}).`,
  )
}

export function endedUnasked(cluster: string, words: string): PostgresError {
  if (isFull(words)) return diskFull(cluster)
  return new PostgresError(
    'Cơ sở dữ liệu đã dừng đột ngột nên Măng Non dừng theo; hãy khởi động lại, những gì đã báo "đã lưu" vẫn còn.',
    'The database stopped unexpectedly, so Măng Non stops too; start again, all that was reported as saved is still there.',
  )
}

/** Another start was quicker, or stopped our server taking it for an orphan: worth another look at who runs now. */
export function isContested(words: string): boolean {
  return /lock file ".*" already exists|shared memory block .* is still in use|Address already in use|received (fast|immediate) shutdown/.test(
    words,
  )
}

function isFull(words: string): boolean {
  return /No space left on device|Disk quota exceeded/.test(words)
}

function reasonIn(words: string): string {
  const lines = words.split('\n')
  return (lines.find(line => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '').trim()
}

/** The folder never came free. */
export function stillHeld(cluster: string): PostgresError {
  return new PostgresError(
    `Không khởi động được cơ sở dữ liệu trong ${cluster} vì một tiến trình khác vẫn giữ nó.`,
    `The database in ${cluster} could not be started because another process still holds it.`,
  )
}

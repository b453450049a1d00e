/** Why a backup or a restore was not done, as one sentence for the person at the machine: Vietnamese, then English. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`)
  }
}

/** The code of a system error ('ENOSPC'), '' for any other. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** A full or closed disk said as a sentence; anything else as it came. */
export const inWords = (folder: string, error: unknown): unknown => {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new BackupError(
      `Ổ đĩa chứa ${folder} đã đầy; hãy dọn bớt hoặc chọn ổ khác rồi chạy lại.`,
      `The disk that holds ${folder} is full; free some space or choose another, then run again.`,
    )
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EIO'].includes(code))
    return new BackupError(
      `Không ghi được vào thư mục ${folder} (${code}); hãy xem lại quyền và ổ đĩa.`,
      `The folder ${folder} cannot be written to (${code}); check its rights and its disk.`,
    )
  return error
}

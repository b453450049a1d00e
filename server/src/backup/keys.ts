import { chmod, mkdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { KeyFileError, readKeyFile } from '../platform/encryption/key-file.ts'
import { formatKeys, type KeyMaterial, parseKeys } from '../platform/encryption/key-text.ts'
import { BackupError, inWords } from './backup.error.ts'
import { replaceFile } from './durable.ts'
import type { Manifest } from './manifest.ts'

const unusable: Readonly<Record<KeyFileError['reason'], string>> = {
  missing: 'không có',
  damaged: 'bị hỏng',
  open_to_others: 'người khác đọc được, hãy chạy chmod 600',
  unreadable: 'không đọc được',
}

/** The keys in a file. @throws BackupError */
export const keysIn = (file: string): KeyMaterial => {
  try {
    return readKeyFile(file)
  } catch (error) {
    if (!(error instanceof KeyFileError)) throw error
    throw new BackupError(
      `Tệp khóa ${file} không dùng được (${unusable[error.reason]}).`,
      `The key file ${file} cannot be used (${error.reason}).`,
    )
  }
}

/** The keys of an installation: in its key file, or in MANGNON_KEY as given. */
export const keysOf = (keyFile: string | null, given: string | undefined): KeyMaterial => {
  if (keyFile !== null) return keysIn(keyFile)
  const material = parseKeys(given ?? '')
  if (material) return material
  throw new BackupError('MANGNON_KEY không đúng dạng.', 'MANGNON_KEY is not of the right form.')
}

/**
 * Writes the keys (mode 600) into a folder of their own, in the form that MANGNON_KEY_FILE takes.
 * @returns the file
 * @throws BackupError when that folder is with the backups: whoever finds the one must not find the other
 */
export const copyKeys = async (material: KeyMaterial, to: string, backups: string): Promise<string> => {
  try {
    await mkdir(to, { recursive: true, mode: 0o700 })
    const [keys, apart] = [await realpath(to), await realpath(backups)]
    if (keys === apart || keys.startsWith(apart + path.sep) || apart.startsWith(keys + path.sep))
      throw new BackupError(
        `Khóa phải cất ở nơi khác bản sao lưu; ${to} và ${backups} cùng một chỗ.`,
        `Keys are kept apart from backups; ${to} and ${backups} are in one place.`,
      )
    const file = path.join(to, `mangnon-${material.keys[0]?.id ?? ''}.keys`)
    await replaceFile(file, formatKeys(material))
    await chmod(file, 0o600)
    return file
  } catch (error) {
    throw inWords(to, error)
  }
}

/** @throws BackupError when a key under which the backup's data was encrypted is not among these */
export const checkKeys = ({ keys }: Manifest, material: KeyMaterial | null): void => {
  if (material === null)
    throw new BackupError(
      'Chưa có khóa nên phần dữ liệu đã mã hóa trong bản sao lưu sẽ không đọc được; hãy chỉ tới tệp khóa bằng --keys, hoặc thêm --without-keys để vẫn khôi phục phần còn lại.',
      'Without keys what is encrypted in the backup cannot be read; name the key file with --keys, or add --without-keys to restore the rest all the same.',
    )
  const lacking = keys.filter(id => !material.keys.some(key => key.id === id))
  if (lacking.length > 0)
    throw new BackupError(
      `Tệp khóa này không phải của bản sao lưu: thiếu khóa ${lacking.join(', ')}; hãy tìm tệp khóa cất cùng kỳ với bản sao lưu.`,
      `These keys do not belong to the backup: key ${lacking.join(', ')} is missing; look for the key file kept at the time of the backup.`,
    )
}

import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { BackupError } from '../backup/backup.error.ts'
import { momentOf } from '../backup/choose-backup.ts'
import { checkKeys, keysIn } from '../backup/keys.ts'
import { restore } from '../backup/restore.ts'
import { formatKeys, type KeyMaterial, parseKeys } from '../platform/encryption/key-text.ts'
import { restoredLines } from './backup.report.ts'

type Options = { from: string; toTime?: string; keys?: string; withoutKeys?: true; data: string }

/** The keys given for the restore: a file, or what the environment holds, as for a start. */
const givenKeys = (file: string | undefined): KeyMaterial | null => {
  const named = file ?? process.env.MANGNON_KEY_FILE
  if (named) return keysIn(path.resolve(named))
  const text = process.env.MANGNON_KEY
  if (!text) return null
  const material = parseKeys(text)
  if (material) return material
  throw new BackupError('MANGNON_KEY không đúng dạng.', 'MANGNON_KEY is not of the right form.')
}

const run = async (options: Options): Promise<void> => {
  const material = givenKeys(options.keys)
  const data = path.resolve(options.data)
  const restored = await restore({
    from: path.resolve(options.from),
    moment: options.toTime === undefined ? null : momentOf(options.toTime),
    data,
    checkKeys: manifest => {
      if (!options.withoutKeys) checkKeys(manifest, material)
    },
    layKeys: async (manifest, folder) => {
      if (!manifest.keysInData || !material) return
      await writeFile(path.join(folder, 'key'), formatKeys(material), { mode: 0o600 })
    },
  })
  const lines = restoredLines(data, restored)
  if (!material)
    lines.push(
      'Chưa có khóa: đặt tệp khóa trước khi chạy, vì thiếu nó Măng Non không khởi động và phần mã hóa không đọc được. / No keys yet: Măng Non does not start without them, and what is encrypted stays unreadable.',
    )
  lines.push(
    `Chạy tiếp bằng / go on with: MANGNON_DATA=${data} npm start${restored.manifest.keysInData && material ? '' : ' (cùng MANGNON_KEY hoặc MANGNON_KEY_FILE như trước / with MANGNON_KEY or MANGNON_KEY_FILE as before)'}`,
  )
  process.stdout.write(`${lines.join('\n')}\n`)
  if (restored.differences && restored.differences.length > 0) process.exitCode = 1
}

/** `mangnon restore`: a new data folder from a backup. What is there already is never written over. */
export const restoreCommand = (): Command =>
  new Command('restore')
    .description('khôi phục một bản sao lưu vào thư mục dữ liệu mới / restore a backup into a new data folder')
    .requiredOption(
      '--from <folder>',
      'một bản sao lưu (về đúng lúc của bản ấy), hoặc thư mục chứa các bản (về lúc mới nhất) / one backup, or the folder of all: the newest there is',
    )
    .option(
      '--to-time <time>',
      'về đúng trước lúc này, ví dụ 2026-11-22T21:15, giờ Việt Nam / to just before this moment',
    )
    .option('--keys <file>', 'tệp khóa / key file')
    .option('--without-keys', 'khôi phục dù không có khóa / restore without keys')
    .requiredOption('--data <folder>', 'thư mục dữ liệu mới / new data folder')
    .action(run)

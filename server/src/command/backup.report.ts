import { type Fingerprint, headOf } from '../backup/fingerprint.ts'
import { inVietnam, type Manifest } from '../backup/manifest.ts'
import type { Restored } from '../backup/restore.ts'
import type { Verified } from '../backup/verify.ts'

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`
const total = (parts: readonly { readonly size: number }[]): number => parts.reduce((sum, { size }) => sum + size, 0)

/** Rows and hash of each table, as a person compares them. */
export const printLines = (print: Fingerprint): string[] => {
  const { tables, migration, at } = print
  const width = Math.max(...Object.keys(tables).map(name => name.length), 0)
  return [
    `Lúc / at: ${inVietnam(at)}`,
    ...Object.entries(tables).map(
      ([name, { rows, hash }]) => `  ${name.padEnd(width)} ${String(rows).padStart(12)}  ${hash}`,
    ),
    `Nhật ký truy cập, dấu niêm phong cuối / audit, last seal: ${headOf(print)}`,
    `Bản di chuyển mới nhất / newest migration: ${migration ?? '–'}`,
  ]
}

const rowsOf = ({ tables }: Fingerprint): number => Object.values(tables).reduce((sum, { rows }) => sum + rows, 0)

export const backupLines = (folder: string, { cluster, uploads, fingerprint, at }: Manifest): string[] => [
  `Đã sao lưu / backed up: ${folder}`,
  `  Như lúc / as at ${inVietnam(at)}: ${Object.keys(fingerprint.tables).length} bảng / tables, ${rowsOf(fingerprint)} dòng / rows, ${megabytes(total(cluster))}, ${uploads.length} tệp / files ${megabytes(total(uploads))}`,
  `  Nhật ký truy cập, dấu niêm phong cuối / audit, last seal: ${headOf(fingerprint)}`,
]

export const verifiedLines = (verified: readonly Verified[]): string[] =>
  verified.map(
    ({ manifest, until }) =>
      `${manifest.name}: nguyên vẹn, như lúc ${inVietnam(manifest.at)}${until === null ? '' : `, nhật ký tới ${inVietnam(until)}`} / whole${until === null ? '' : ', with its journal'}`,
  )

export const restoredLines = (data: string, { manifest, lastCommit, found, differences }: Restored): string[] => [
  `Đã khôi phục từ / restored from ${manifest.name} → ${data}`,
  lastCommit === null
    ? `Không có thay đổi nào sau lúc sao lưu / no change since the backup (${inVietnam(manifest.at)})`
    : `Thay đổi cuối cùng được lưu lúc / last change saved at ${inVietnam(lastCommit)}`,
  ...printLines(found),
  differences === null
    ? 'Không so được với bản sao lưu vì đã khôi phục tới một lúc khác. / Not compared: this is another moment than the backup’s.'
    : differences.length === 0
      ? 'Số dòng và mã băm của mọi bảng đúng như bản sao lưu. / Counts and hashes of all tables are those of the backup.'
      : `KHÁC với bản sao lưu / DIFFERS from the backup:\n${differences.map(line => `  ${line}`).join('\n')}`,
]

import type { RestoreFact } from './restore-line.ts'

/** What is wrong with the audit, worst news first in each group; a closed set. */
export const findings = {
  row_changed: {
    vi: 'Dòng nhật ký này đã bị sửa sau khi niêm phong.',
    en: 'This entry was changed after it was sealed.',
  },
  row_removed: {
    vi: 'Dòng nhật ký này đã được niêm phong nhưng nay không còn.',
    en: 'This entry was sealed and is gone.',
  },
  row_inserted: {
    vi: 'Dòng nhật ký này được chèn vào đoạn đã niêm phong.',
    en: 'This entry was inserted where everything had been sealed.',
  },
  batch_changed: {
    vi: 'Một dòng trong đợt niêm phong bắt đầu từ dòng này đã bị sửa; không chỉ ra được dòng nào.',
    en: 'An entry of the batch that begins here was changed; which one cannot be said.',
  },
  table_replaced: {
    vi: 'Bảng nhật ký không còn là bảng thường: đã bị thay bằng khung nhìn, cột tính toán hoặc hàm tự viết, nên những gì đọc được ở đây có thể khác với những gì mọi người thấy.',
    en: 'The audit is no longer an ordinary table but a view, a computed column or a function of somebody’s own: what is read here may differ from what everybody else sees.',
  },
  seal_missing: {
    vi: 'Cơ sở dữ liệu thiếu dấu niêm phong mà nơi lưu thứ hai có: nhật ký đã bị cắt đuôi hoặc đưa về bản cũ.',
    en: 'The database lacks a seal that the second place holds: the tail was cut, or an older state was put back.',
  },
  seal_changed: {
    vi: 'Dấu niêm phong trong cơ sở dữ liệu khác với bản ở nơi lưu thứ hai hoặc không phải do khóa của hệ thống lập.',
    en: 'The seal in the database differs from the one in the second place, or was not made with the system’s key.',
  },
  second_place_missing: {
    vi: 'Nơi lưu thứ hai thiếu dấu niêm phong này: tệp bị mất, bị cắt hoặc là bản cũ.',
    en: 'The second place lacks this seal: its file is lost, cut or an old copy.',
  },
  second_place_changed: {
    vi: 'Dấu niêm phong ở nơi lưu thứ hai đã bị sửa.',
    en: 'The seal in the second place was changed.',
  },
  chain_broken: {
    vi: 'Dấu niêm phong này không nối tiếp dấu trước nó.',
    en: 'This seal does not follow the one before it.',
  },
  other_than_noted: {
    vi: 'Dấu niêm phong này không phải dấu đã được chép lại trước đây: cả cơ sở dữ liệu và nơi lưu thứ hai đã bị thay.',
    en: 'This is not the seal that was noted earlier: the database and the second place were both replaced.',
  },
  unprovable: {
    vi: 'Không còn dấu niêm phong nào đáng tin cho đoạn bắt đầu từ dòng này.',
    en: 'No seal worth trusting is left for the stretch that begins here.',
  },
} as const satisfies Record<string, { vi: string; en: string }>

export type FindingCode = keyof typeof findings

/** What concerns an entry itself, not only its seal. */
export const isRowFinding = (code: FindingCode): boolean => code.startsWith('row_') || code === 'batch_changed'

/** `seq` is the first entry concerned, `seal` the number of its seal. */
export type Finding = { readonly code: FindingCode; readonly seal: number; readonly seq: number }

/** Something to know that proves no tampering: a clock that went back, by so many seconds, at a seal. */
export type ClockRemark = {
  readonly seal: number
  readonly seq: number
  readonly seconds: number
  readonly clock: 'database' | 'server'
}

export type Verdict = {
  /** Nothing was found. */
  readonly ok: boolean
  readonly rows: number
  readonly seals: number
  /** Number and seal of the last seal, to be noted outside the system: with it nobody can put back an older state of everything. */
  readonly head: { readonly n: number; readonly mac: string } | null
  /** The lowest number of an entry that was changed, removed or inserted. */
  readonly firstBadRow: Finding | null
  /** In the order of the entries. At most 100 are kept, `more` says how many were not. */
  readonly found: readonly Finding[]
  readonly more: number
  readonly clocks: readonly ClockRemark[]
  /** The restores from a backup that were recorded: gaps that are explained. */
  readonly restores: readonly RestoreFact[]
  /** Entries younger than the last seal: written, not yet proven. */
  readonly tail: { readonly rows: number; readonly first: number | null; readonly since: string | null }
}

import type { TFunction } from 'i18next'

/** Where each kind of open work is done: an address of the web, with the record's id where it has a page of its own. A noun joins here. */
const places: Readonly<Record<string, (id: string) => string>> = {
  import_batch: id => `/nhap-danh-sach/${id}`,
  import_rows: () => '/nhap-danh-sach/cho-quyet-dinh',
  handover: () => '/chuyen-ho-so',
  data_request: id => `/bao-ve-du-lieu/yeu-cau/${id}`,
  breach: id => `/bao-ve-du-lieu/su-co/${id}`,
  account_reset: () => '/quan-tri/dat-lai',
  account_batch: id => `/quan-tri/tai-khoan/danh-sach/${id}`,
  case: id => `/vu-viec/${id}`,
  case_task: () => '/viec-duoc-giao',
  notice: () => '/tin-da-nhan',
  notice_draft: () => '/tiep-nhan',
  duplicate: id => `/nghi-trung/${id}`,
  erasure: () => '/bao-ve-du-lieu/xoa',
  report: id => `/bao-cao/${id}`,
  area_change: id => `/dia-ban/thay-doi/${id}`,
}

const known = [
  'import_batch',
  'import_rows',
  'handover',
  'data_request',
  'breach',
  'account_reset',
  'account_batch',
  'area_change',
  'case',
  'case_task',
  'notice',
  'notice_draft',
  'duplicate',
  'erasure',
  'report',
] as const

/** The word for a kind of work. One that this release of the web does not know still shows. */
export const workText = (t: TFunction, kind: string): string => {
  const word = known.find(one => one === kind) ?? 'other'
  return t(`account.work.kind.${word}`)
}

/** Where a piece of work is; null for a kind that has no place here. */
export const workPlace = (kind: string, id: string): string | null => places[kind]?.(id) ?? null

import type { TFunction } from 'i18next'
import type { DuplicateRow } from '../api/contract.ts'

type Codes = readonly DuplicateRow['reasons'][number][]

const listed = (t: TFunction, codes: Codes): string => codes.map(code => t(`duplicate.evidence.${code}`)).join(', ')

/** "Vì: cùng mẹ, cùng ngày sinh, họ tên chỉ khác một dấu." and what speaks against it, as sentences. */
export const evidenceText = (
  t: TFunction,
  { reasons, against }: { readonly reasons: Codes; readonly against: Codes },
): string =>
  [
    reasons.length > 0 ? t('duplicate.list.because', { reasons: listed(t, reasons) }) : '',
    against.length > 0 ? t('duplicate.list.but', { reasons: listed(t, against) }) : '',
  ]
    .filter(Boolean)
    .join(' ')

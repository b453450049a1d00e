import { foldName } from '../name/fold.ts'
import { remember } from '../platform/remember.ts'

export type Poverty = 'poor' | 'near_poor' | 'none' | 'unknown'

/** The poverty status a cell names, null when it names none that is known. "Thoát nghèo" and "không nghèo" are none. */
export const readPoverty = remember(1024, (text): Poverty | null => {
  const folded = foldName(text)
  if (folded === '') return 'unknown'
  if (/\b(?:khong|thoat|ko|k)\b|^(?:trung binh|kha|giau|binh thuong|du an)\b|^0$/.test(folded)) return 'none'
  if (/\bcan ngheo\b|^h?cn$|^can$/.test(folded)) return 'near_poor'
  if (/\bngheo\b|^(?:hn|n)$/.test(folded)) return 'poor'
  return null
})

/** Poverty spoken of within other words ("Khuyết tật nhẹ; hộ nghèo"), or null. */
export const povertyIn = remember(1024, (text): 'poor' | 'near_poor' | null => {
  const folded = foldName(text)
  if (!/\b(?:ho|gia dinh|dien) (?:can )?ngheo\b|^(?:can )?ngheo$/.test(folded) || /\bthoat ngheo\b/.test(folded))
    return null
  return /\bcan ngheo\b/.test(folded) ? 'near_poor' : 'poor'
})

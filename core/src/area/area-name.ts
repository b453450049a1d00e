import type { AreaLevel, AreaType } from './area.ts'

const TYPE_NAMES: Readonly<Record<AreaType, { readonly vi: string; readonly en: string }>> = {
  tinh: { vi: 'Tỉnh', en: 'Province' },
  thanh_pho: { vi: 'Thành phố', en: 'City' },
  quan: { vi: 'Quận', en: 'Urban district' },
  huyen: { vi: 'Huyện', en: 'District' },
  thi_xa: { vi: 'Thị xã', en: 'Town' },
  thi_tran: { vi: 'Thị trấn', en: 'Township' },
  xa: { vi: 'Xã', en: 'Commune' },
  phuong: { vi: 'Phường', en: 'Ward' },
  dac_khu: { vi: 'Đặc khu', en: 'Special zone' },
  thon: { vi: 'Thôn', en: 'Village' },
  to_dan_pho: { vi: 'Tổ dân phố', en: 'Residential group' },
}

/** Longer words first: 'Khu phố' must not be read as 'Khu'. */
const PREFIXES: Readonly<Record<AreaLevel, readonly string[]>> = {
  nation: [],
  province: ['thành phố', 'tỉnh', 'tp.', 'tp'],
  district: ['thành phố', 'thị xã', 'huyện', 'quận'],
  commune: ['đặc khu', 'thị trấn', 'phường', 'xã'],
  village: [
    'tổ dân phố',
    'khu dân cư',
    'khu phố',
    'thôn',
    'bản',
    'buôn',
    'bon',
    'làng',
    'plei',
    'xóm',
    'khóm',
    'ấp',
    'phum',
    'sóc',
    'khu',
    'tổ',
    'tdp',
  ],
}

const TYPES_OF: Readonly<Record<AreaLevel, readonly AreaType[]>> = {
  nation: [],
  province: ['tinh', 'thanh_pho'],
  district: ['thanh_pho', 'thi_xa', 'huyen', 'quan'],
  commune: ['dac_khu', 'thi_tran', 'phuong', 'xa'],
  village: ['to_dan_pho', 'thon'],
}

/** The word before the name: 'Xã', 'Phường'. */
export const typeName = (type: AreaType, language: 'vi' | 'en' = 'vi'): string => TYPE_NAMES[type][language]

/** The type that a full name or its first word says at a level: 'Thị trấn Yên Viên' → 'thi_tran'; undefined when none. */
export const typeOf = (full: string, level: AreaLevel): AreaType | undefined => {
  const folded = full.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
  return TYPES_OF[level].find(type => {
    const word = TYPE_NAMES[type].vi.toLowerCase()
    return folded === word || folded.startsWith(`${word} `)
  })
}

/** 'xa' and 'Phật Tích' → 'Xã Phật Tích'. Villages are named by the commune in full and need no such help. */
export const fullName = (type: AreaType, name: string): string => `${typeName(type)} ${name}`

/**
 * A full name without the word for its kind: 'Xã Bản Xèo' → 'Bản Xèo'. Takes away one such word, in NFC;
 * a name that has none, or is nothing else, stays as it is.
 */
export const shortName = (full: string, level: AreaLevel): string => {
  const text = full.normalize('NFC').trim().replace(/\s+/g, ' ')
  const folded = text.toLowerCase()
  const prefix = PREFIXES[level].find(word => folded.startsWith(`${word} `))
  return prefix === undefined ? text : text.slice(prefix.length + 1)
}

/**
 * The spelling kept for names of areas: NFC, single spaces, and the straight apostrophe, since one and the same
 * source writes both "D'Ran" and "M’Drắk".
 */
export const cleanAreaName = (name: string): string =>
  name.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim()

import { cleanName } from '../name/clean-name.ts'
import { remember } from '../platform/remember.ts'

/** Words by which villages, hamlets and residential groups are called, North to South. */
const kinds =
  'thôn|xóm|ấp|bản|buôn|làng|khu phố|tổ dân phố|tdp|khu dân cư|kdc|khóm|khối phố|khối|tổ|khu|phố|cụm|bon|plei|phum|sóc|đội|tiểu khu|thon|xom|lang|khu pho|to dan pho|khu dan cu|khom'
const village = new RegExp(`^(?:${kinds})(?:\\s(?!thân)|\\.|:|\\d)`, 'iu')
const numbering = /^(?:[IVXLC]+|[A-Z]|\d{1,2})\s*[.)/:-]\s*/u
const counted = /\s*[:(–-]?\s*(?:có\s+)?\d+\s*(?:trẻ|cháu|em|hộ|tre|chau|ho)(?:[\s)].*)?$/iu

/** A heading without its numbering and count: "II. THÔN ĐÔNG (45 trẻ)" → "Thôn Đông". */
export const villageHeading = (text: string): string => {
  const { name } = cleanName(
    text
      .normalize('NFC')
      .replace(numbering, '')
      .replace(counted, '')
      .replace(/[\s:.;,]+$/, ''),
  )
  return name
}

/** Whether a text begins with the word for a village; a quick look before readVillageName. */
export const beginsAsVillage = (text: string): boolean => village.test(text)

/** The village a text names by itself ("Thôn Đông", "1. Tổ dân phố 5", "KHÓM 2: 30 trẻ"), or null. Also for sheet names. */
export const readVillageName = (text: string): string | null => {
  const name = villageHeading(text)
  return village.test(name) && name.length <= 60 ? name : null
}

/** The village an address begins with: "Thôn Đông, xã Phật Tích" or "Số 5, tổ 3, …" → the part that names it; else null. */
export const villageOfAddress = remember(8192, (address): string | null => {
  for (const part of address.split(/\s*[,;–]\s*|\s-\s/)) {
    const name = readVillageName(part)
    if (name !== null) return name
  }
  return null
})

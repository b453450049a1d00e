import { foldName } from '../name/fold.ts'
import type { ListField } from './list-field.ts'

/** A heading's meaning. `birthOr…` and `mark…` are settled later, with the neighbouring columns and the values. */
export type CaptionMeaning = ListField | 'male' | 'female' | 'parents' | 'day' | 'month' | 'year' | 'poor' | 'nearPoor'

/** Folded headings (small, no diacritics, signs as blanks), most telling first. Words of real lists, with their short forms. */
const rules: readonly (readonly [RegExp, CaptionMeaning])[] = [
  [/^(?:stt|tt|s tt|so tt|so thu tu|thu tu|s t t|no)$/, 'ordinal'],
  [/\b(?:bhyt|bao hiem|nghe|trinh do|ton giao|hoc van|khai sinh|suc khoe|tiem|can nang|chieu cao|quoc tich)\b/, 'keep'],
  [/^(?:nam|ngay|ngay sinh|nam sinh|tuoi|cccd|cmnd|so cccd|so cmnd|so dinh danh|dia chi|dan toc) (?:cua )?(?:cha|bo|me|bo me|cha me|chu ho|nguoi cham soc)$/, 'keep'],
  [/\b(?:dinh danh|ddcn|sddcn|cccd|cmnd|cmt|can cuoc|ma so ca nhan|so ca nhan|msdd|so dd)\b/, 'personalNumber'],
  [/\b(?:dien thoai|d thoai|sdt|so dt|dtdd|di dong|lien he|lien lac|zalo|phone)\b/, 'phone'],
  [/\b(?:moi quan he|quan he|qh voi)\b/, 'carerRelation'],
  [/\b(?:ma ho|ma so ho|so ho|ma hgd|shk|so so ho khau|so ho khau|ma gia dinh|ho so)\b/, 'householdCode'],
  [/\b(?:ten goi khac|ten thuong goi|ten khac|ten o nha|biet danh|ten goi)\b/, 'otherNames'],
  [/\bchu ho\b/, 'head'],
  [/\b(?:cham soc|nuoi duong|giam ho|do dau|nguoi nuoi|bao tro|phu huynh|ncs|ncsc)\b/, 'carer'],
  [/^(?:con|chau) (?:cua )?(?:ong ba|ong va ba)$/, 'parents'],
  [/^(?:con|chau) (?:cua )?ong$/, 'father'],
  [/^(?:con|chau) (?:cua )?ba$/, 'mother'],
  [/\b(?:cha|bo|ba)\b.*\b(?:me|ma)\b/, 'parents'],
  [/\b(?:cha|bo)\b|^(?:ho (?:va )?ten|ten) ba$/, 'father'],
  [/\b(?:me|ma)\b(?! so)(?!.*\bhang\b)/, 'mother'],
  [/\bcan ngheo\b.*(?<!can )\bngheo\b|(?<!can )\bngheo\b.*\bcan ngheo\b|\bho ngheo can ngheo\b|\bdien ho\b|\bloai ho\b/, 'poverty'],
  [/\bcan ngheo\b|^h?cn$/, 'nearPoor'],
  [/\bngheo\b|^hn$/, 'poor'],
  [/\b(?:tinh trang|tt|dien|loai|hinh thuc) cu tru\b|^cu tru$|^(?:thuong tru tam tru|tam tru thuong tru|tam tru|tt tt)$/, 'residence'],
  [/^(?:hoan canh|hcdb)\b|\bhoan canh\b|\bhcdb\b|\b(?:doi tuong|nhom tre|dien chinh sach|dien tre)\b/, 'circumstance'],
  [/\b(?:gioi tinh|g tinh)\b|^(?:phai|gt|gioi|nam nu|nu nam)$/, 'sex'],
  [/\b(?:ngay thang nam sinh|ngay thang nam|ngay sinh|sinh ngay|nam sinh|thang nam sinh|ngay thang sinh|ntns|nt nam sinh|n t n sinh|ng sinh|date of birth|dob)\b|^(?:sinh|n sinh)$/, 'birth'],
  [/^ngay$/, 'day'],
  [/^thang$/, 'month'],
  [/^(?:nam|trai|be trai)$/, 'male'],
  [/^(?:nu|gai|be gai)$/, 'female'],
  [/\b(?:dan toc|d toc|dtoc|thanh phan dan toc)\b|^dt$/, 'ethnicity'],
  [/\b(?:lop|khoi lop)\b|^khoi$/, 'class'],
  [/\b(?:truong|noi hoc|dang hoc|hoc tai|co so giao duc)\b/, 'school'],
  [/\b(?:dia chi|noi o|cho o|ho khau|thuong tru|noi cu tru|tru quan|tru tai|que quan|so nha|dc)\b/, 'address'],
  [/\b(?:thon|xom|ap|buon|lang|khu pho|to dan pho|tdp|khu dan cu|kdc|khom|plei|phum|soc)\b|^(?:ban|to|khu|pho|cum|bon|doi)(?: \w+)?$/, 'village'],
  [/\b(?:ghi chu|chu thich|ghi chep|gchu|g chu|note)\b/, 'notes'],
  [/^(?:ho (?:va )?(?:ten )?(?:dem|lot|chu lot)|ho)$/, 'surnamePart'],
  [/\b(?:ho va ten|ho ten|hoten|h va ten|ho & ten|ten tre|ten chau|ten hoc sinh|ten be|ten khai sinh)\b|^tre em$|^full name$/, 'fullName'],
  [/^ten$/, 'givenPart'],
] // biome-ignore format: one line a meaning

/** Headings spelled out, for those that are one slip of the keyboard away from one. */
const spelled: readonly (readonly [string, CaptionMeaning])[] = [
  ['ho va ten', 'fullName'], ['ho ten tre', 'fullName'], ['ho va ten tre em', 'fullName'], ['ngay thang nam sinh', 'birth'], ['ngay sinh', 'birth'],
  ['gioi tinh', 'sex'], ['dan toc', 'ethnicity'], ['so dinh danh ca nhan', 'personalNumber'], ['ho ten cha', 'father'],
  ['ho ten me', 'mother'], ['nguoi cham soc', 'carer'], ['dia chi', 'address'], ['dien thoai', 'phone'], ['so dien thoai', 'phone'],
  ['hoan canh', 'circumstance'], ['hoan canh dac biet', 'circumstance'], ['ghi chu', 'notes'], ['chu ho', 'head'],
] // biome-ignore format: a table

const year = /^năm$/iu
const phoneShort = /^(?:số )?đt\.?$/iu

/** What a heading says, or null. `folded` false positives are kept out by the order of the rules. */
export const captionMeaning = (caption: string): CaptionMeaning | null => {
  const text = caption.normalize('NFC').replace(/\s+/g, ' ').trim()
  // Folding makes one word of năm (year) and nam (male), of ĐT (phone) and DT (ethnic group).
  if (year.test(text)) return 'year'
  if (phoneShort.test(text)) return 'phone'
  const folded = foldName(text)
  if (folded === '' || folded.length > 120) return null
  for (const [pattern, meaning] of rules) if (pattern.test(folded)) return meaning
  if (folded.length >= 6) for (const [known, meaning] of spelled) if (isOneSlip(folded, known)) return meaning
  return null
}

/** One letter wrong, missing, too much, or two neighbours swapped. */
export const isOneSlip = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right === `${left[1]}${left[0]}`
}

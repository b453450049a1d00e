import { foldName } from '../../name/fold.ts'
import { type Role, roles, type Speciality, specialities } from '../role.ts'
import { roleNames } from '../role-names.ts'

/** Words of lists for each role, folded, most telling first: "cán bộ tỉnh" must not be read as "cán bộ". */
const roleWords: readonly (readonly [RegExp, Role])[] = [
  [/\b(?:kiem tra|kiem toan|bao ve du lieu|auditor)\b/, 'data_protection_auditor'],
  [/\b(?:quan tri|admin|administrator)\b/, 'administrator'],
  [/\b(?:truong ca|giam sat tong dai|supervisor)\b/, 'hotline_supervisor'],
  [/\b(?:tong dai|111|operator)\b/, 'hotline_operator'],
  [/\b(?:cong tac vien|ctv|collaborator)\b/, 'village_collaborator'],
  [/\b(?:nhom thuong truc|thuong truc|standing)\b/, 'standing_member'],
  [/\b(?:chu tich|chair)\b/, 'commune_chair'],
  [/\b(?:co so|cung cap dich vu|provider)\b/, 'service_provider'],
  [/\b(?:can bo|chuyen vien|cong chuc)\b.*\b(?:tinh|so|thanh pho)\b|\bprovince officer\b/, 'province_officer'],
  [/\b(?:can bo|chuyen vien|cong chuc)\b.*\b(?:bo|cuc|trung uong)\b(?! tre)|\bministry officer\b/, 'ministry_officer'],
  [/\b(?:can bo|cong chuc|chuyen vien)\b.*\b(?:xa|phuong|dac khu)\b|^(?:can bo|cong chuc)(?: (?:tre em|lam cong tac tre em))?$|\bcommune officer\b/, 'commune_officer'],
] // biome-ignore format: one line a role

const specialityWords: readonly (readonly [RegExp, Speciality])[] = [
  [/\b(?:cong an|police)\b/, 'police'],
  [/\b(?:y te|tram y te|health)\b/, 'health'],
  [/\b(?:giao duc|truong hoc|nha truong|giao vien|school)\b/, 'school'],
  [/\b(?:tu phap|ho tich|justice)\b/, 'justice'],
  [/\b(?:doan the|doan thanh nien|hoi phu nu|phu nu|mat tran|union)\b/, 'union'],
]

const exact = new Map<string, Role>(
  roles.flatMap(role => [
    [foldName(role.replaceAll('_', ' ')), role] as const,
    [foldName(roleNames[role].vi), role] as const,
    [foldName(roleNames[role].en), role] as const,
  ]),
)

/** The role that a cell names in the words of lists, of the screen or of the system; null when none is recognised. */
export const readRole = (text: string): Role | null => {
  const folded = foldName(text.replaceAll('_', ' '))
  return exact.get(folded) ?? roleWords.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}

/** Whom a member of the standing group stands for, by the cell of its own or the words beside the role. */
export const readSpeciality = (...texts: readonly string[]): Speciality | null => {
  for (const text of texts) {
    const folded = foldName(text)
    const found =
      specialities.find(one => one === folded) ?? specialityWords.find(([pattern]) => pattern.test(folded))?.[1]
    if (found) return found
  }
  return null
}

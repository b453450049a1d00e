import { foldName } from '../../name/fold.ts'
import type { AccountField } from './account-field.ts'

type Meaning = Exclude<AccountField, 'keep'>

/** Folded headings, most telling first: what stands in lists of collaborators and officers. */
const rules: readonly (readonly [RegExp, Meaning])[] = [
  [/\b(?:dang nhap|tai khoan|user ?name|user)\b/, 'username'],
  [/\b(?:dien thoai|d thoai|sdt|so dt|dtdd|di dong|phone)\b/, 'phone'],
  [/\b(?:quyet dinh|so qd|qd so)\b/, 'decision'],
  [/\b(?:tu ngay|ngay bat dau|bat dau|from)\b/, 'validFrom'],
  [/\b(?:den ngay|den het ngay|het ngay|ngay ket thuc|ket thuc|last day)\b/, 'validTo'],
  [/\b(?:dai dien|nganh)\b/, 'speciality'],
  [/\b(?:vai tro|chuc vu|chuc danh|nhiem vu|role)\b/, 'role'],
  [/\b(?:ho va ten|ho ten|hoten|full name)\b|^ten (?:can bo|ctv|cong tac vien|nguoi dung)$/, 'fullName'],
  [/^(?:ho (?:va )?(?:ten )?(?:dem|lot|chu lot)|ho)$/, 'surnamePart'],
  [/^ten$/, 'givenPart'],
  [/\b(?:xa|phuong)\b.*\b(?:thon|to dan pho|xom|ap|ban|buon|tdp)\b|\b(?:thon|xom|ap|ban|buon)\b.*\b(?:xa|phuong)\b|\b(?:dia ban|don vi|noi cong tac|noi phu trach|noi lam viec)\b/, 'place'],
  [/\b(?:thon|to dan pho|tdp|xom|ap|buon|khu pho|khom|village)\b|^(?:ban|to)$/, 'village'],
  [/\b(?:xa|phuong|dac khu|commune)\b/, 'commune'],
  [/\b(?:tinh|thanh pho|province)\b/, 'province'],
] // biome-ignore format: one line a meaning

/** What a heading of a list of people says, or null. Sentences name nothing. */
export const accountCaption = (caption: string): Meaning | null => {
  const text = foldName(caption.normalize('NFC'))
  if (text === '' || text.length > 60) return null
  return rules.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** The field proposed for each column, from its headings; a field has one column, the first that names it. */
export const proposeAccountColumns = (
  columns: readonly { readonly column: number; readonly captions: readonly string[] }[],
): { column: number; caption: string; field: AccountField }[] => {
  const taken = new Set<AccountField>()
  return columns.map(({ column, captions }) => {
    const caption = captions.join(' – ')
    const found = accountCaption(captions.at(-1) ?? '') ?? accountCaption(caption)
    const field = found === null || taken.has(found) ? 'keep' : found
    taken.add(field)
    return { column, caption, field }
  })
}

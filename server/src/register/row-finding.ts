import { columnLetter } from '@mangnon/core/register/cell.ts'
import type { Finding, FindingLevel } from '@mangnon/core/register/finding.ts'
import { type ListField, listFields } from '@mangnon/core/register/list-field.ts'
import { remark } from '@mangnon/core/register/remark.ts'

type Entry = { readonly level: FindingLevel; readonly vi: string; readonly en: string }

/** What a list is found to say against the register, beside what its own cells say (core/src/register/finding.ts). */
export const registerFindings = {
  'text:too-long': {
    level: 'error',
    vi: 'Ô này quá dài so với chỗ ghi trong sổ. Rút ngắn, phần còn lại ghi sang cột Ghi chú.',
    en: 'Too long for the register. Shorten it and move the rest to the notes.',
  },
  'match:several': {
    level: 'decision',
    vi: 'Trong sổ có nhiều trẻ giống dòng này. Chọn trẻ đúng hoặc ghi là trẻ mới.',
    en: 'Several children of the register look like this row. Choose one, or enter a new child.',
  },
  'match:shared': {
    level: 'decision',
    vi: 'Một dòng khác của danh sách đã ứng với trẻ này trong sổ. Xem hai dòng có phải một trẻ không.',
    en: 'Another row of the list already means this child of the register. See whether both rows are one child.',
  },
  'match:other-name': {
    level: 'decision',
    vi: 'Số định danh này trong sổ thuộc một trẻ tên khác. Kiểm tra số hoặc tên.',
    en: 'In the register this number belongs to a child of another name. Check the number or the name.',
  },
  'match:marks': {
    level: 'decision',
    vi: 'Trong sổ có trẻ cùng ngày sinh, tên chỉ khác dấu. Cho biết có phải một trẻ không.',
    en: 'The register has a child with the same birth date whose name differs in its marks only. Say whether it is the same child.',
  },
  'match:alike': {
    level: 'decision',
    vi: 'Trong sổ có trẻ rất giống: chỉ lệch ở cách viết tên hoặc ngày sinh. Cho biết có phải một trẻ không.',
    en: 'The register has a child much like it, whose name or birth date is only written otherwise. Say whether it is the same child.',
  },
  'match:number': {
    level: 'decision',
    vi: 'Trong sổ có trẻ cùng tên, ngày sinh nhưng số định danh khác. Kiểm tra số định danh.',
    en: 'The register has a child of the same name and birth date with another number. Check the number.',
  },
  'match:parents': {
    level: 'decision',
    vi: 'Trong sổ có trẻ cùng tên, ngày sinh nhưng tên cha hoặc mẹ khác. Cho biết có phải một trẻ không.',
    en: 'The register has a child of the same name and birth date with another parent. Say whether it is the same child.',
  },
  'match:birth': {
    level: 'decision',
    vi: 'Trong sổ có trẻ cùng tên, cùng cha mẹ nhưng ngày sinh khác. Cho biết ngày nào đúng.',
    en: 'The register has a child of the same name and parents with another birth date. Say which is right.',
  },
  'match:birth-unknown': {
    level: 'decision',
    vi: 'Trong sổ có trẻ cùng tên nhưng chưa đủ ngày sinh để chắc là một trẻ. Cho biết có phải một trẻ không.',
    en: 'The register has a child of this name, but the birth date is not known well enough. Say whether it is the same child.',
  },
  'match:sex': {
    level: 'decision',
    vi: 'Giới tính trong sổ khác với danh sách. Cho biết bên nào đúng.',
    en: 'The sex in the register is another. Say which is right.',
  },
  'match:ended': {
    level: 'decision',
    vi: 'Hồ sơ của trẻ này trong sổ đã kết thúc. Cho biết trẻ có trở lại xã không.',
    en: 'This child’s record has ended. Say whether the child has come back.',
  },
  'match:name-kept': {
    level: 'warning',
    vi: 'Cùng số định danh với trẻ trong sổ, tên viết khác một chút: giữ tên trong sổ.',
    en: 'The number is that of a child whose name is spelled a little otherwise; the register’s spelling is kept.',
  },
  'match:village-kept': {
    level: 'warning',
    vi: 'Trong sổ trẻ ở thôn khác: giữ thôn trong sổ. Nếu gia đình đã chuyển, sửa thôn ở hồ sơ hộ.',
    en: 'The register has another village, which is kept. If the family has moved, change the household.',
  },
  'match:decided-before': {
    level: 'info',
    vi: 'Dòng này đã được quyết định ở lần nhập trước. Không phải làm gì.',
    en: 'This row was decided when a list was brought in before. Nothing to do.',
  },
  'match:meanwhile': {
    level: 'decision',
    vi: 'Trẻ này vừa được ghi vào sổ từ nơi khác sau lần kiểm tra. Xem lại trước khi ghi.',
    en: 'This child was entered from elsewhere after the check. Look again before writing.',
  },
  'id:held': {
    level: 'decision',
    vi: 'Số định danh này đã có ở một hồ sơ do đơn vị khác giữ. Liên hệ đơn vị đó để đối chiếu; ghi là trẻ mới thì số để trống.',
    en: 'Another unit keeps a record with this number. Ask that unit; taken as a new child, the number is left empty.',
  },
  'id:twice': {
    level: 'decision',
    vi: 'Số định danh này còn ghi ở một dòng khác của danh sách. Kiểm tra cả hai dòng.',
    en: 'Another row of the list has this number too. Check both rows.',
  },
  'id:not-taken': {
    level: 'warning',
    vi: 'Số định danh đang thuộc hồ sơ khác nên để trống; số trong danh sách được giữ để xem.',
    en: 'The number belongs to another record and was left empty; what the list says is kept to read.',
  },
  'village:new': {
    level: 'info',
    vi: 'Xã chưa có thôn này; thôn sẽ được thêm khi ghi vào sổ.',
    en: 'The commune does not have this village yet; it is added when the list is written.',
  },
  'household:unsure': {
    level: 'warning',
    vi: 'Chưa chắc trẻ thuộc hộ được đề xuất. Xem lại ở hồ sơ hộ sau khi nhập.',
    en: 'The proposed household is not certain. Look at it after the list is in.',
  },
} as const satisfies Record<string, Entry>

export type RegisterFindingCode = keyof typeof registerFindings

export type RowFinding =
  | Finding
  | {
      readonly field: ListField
      readonly column: number
      readonly code: RegisterFindingCode
      readonly level: FindingLevel
    }

/** A finding against the register; -1 when the row as a whole is meant. */
export const registerFinding = (
  code: RegisterFindingCode,
  { field = 'fullName', column = -1 }: { field?: ListField; column?: number } = {},
): RowFinding => ({ field, column, code, level: registerFindings[code].level })

const isRegisterFinding = (found: RowFinding): found is Exclude<RowFinding, Finding> => found.code in registerFindings

/** The sentence for a person: which cell, what is wrong, what to do; `values` 'hidden' without what stands in the cell. */
export const sentenceOf = (
  found: RowFinding,
  language: 'vi' | 'en' = 'vi',
  values: 'shown' | 'hidden' = 'shown',
): string => {
  if (!isRegisterFinding(found)) return remark(found, language, values)
  const sentence = registerFindings[found.code][language]
  if (found.column < 0) return sentence
  return `${language === 'vi' ? 'Cột' : 'Column'} ${columnLetter(found.column)}, ${listFields[found.field][language]}: ${sentence}`
}

/** What a column of a commune's list can be. `keep`: not placed in the register, but kept readable with the child. */
export const listFields = {
  ordinal: { vi: 'Số thứ tự', en: 'Row number' },
  fullName: { vi: 'Họ và tên trẻ', en: 'Full name of the child' },
  surnamePart: { vi: 'Họ và tên đệm', en: 'Surname and middle name' },
  givenPart: { vi: 'Tên', en: 'Given name' },
  otherNames: { vi: 'Tên gọi khác', en: 'Other names' },
  birth: { vi: 'Ngày, tháng, năm sinh', en: 'Birth date' },
  birthMale: { vi: 'Ngày sinh (ghi ở cột Nam)', en: 'Birth date, written under Male' },
  birthFemale: { vi: 'Ngày sinh (ghi ở cột Nữ)', en: 'Birth date, written under Female' },
  birthDay: { vi: 'Ngày sinh: ngày', en: 'Birth date: day' },
  birthMonth: { vi: 'Ngày sinh: tháng', en: 'Birth date: month' },
  birthYear: { vi: 'Ngày sinh: năm', en: 'Birth date: year' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  sexMaleMark: { vi: 'Giới tính: đánh dấu Nam', en: 'Sex: mark for male' },
  sexFemaleMark: { vi: 'Giới tính: đánh dấu Nữ', en: 'Sex: mark for female' },
  ethnicity: { vi: 'Dân tộc', en: 'Ethnic group' },
  personalNumber: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
  father: { vi: 'Họ tên cha', en: "Father's name" },
  mother: { vi: 'Họ tên mẹ', en: "Mother's name" },
  carer: { vi: 'Người chăm sóc', en: 'Carer' },
  carerRelation: { vi: 'Quan hệ với trẻ', en: "Carer's relation to the child" },
  address: { vi: 'Địa chỉ', en: 'Address' },
  village: { vi: 'Thôn, xóm, tổ dân phố', en: 'Village' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  poverty: { vi: 'Hộ nghèo, cận nghèo', en: 'Poverty status' },
  povertyPoorMark: { vi: 'Đánh dấu hộ nghèo', en: 'Mark for poor household' },
  povertyNearPoorMark: { vi: 'Đánh dấu hộ cận nghèo', en: 'Mark for near-poor household' },
  householdCode: { vi: 'Mã hộ', en: 'Household code' },
  head: { vi: 'Chủ hộ', en: 'Head of household' },
  circumstance: { vi: 'Hoàn cảnh', en: 'Circumstance' },
  school: { vi: 'Trường', en: 'School' },
  class: { vi: 'Lớp', en: 'Class' },
  residence: { vi: 'Tình trạng cư trú', en: 'Residence' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
  keep: { vi: 'Giữ lại để xem, chưa xếp vào đâu', en: 'Kept to read, not placed' },
} as const

export type ListField = keyof typeof listFields

/** Which column holds what. `caption` is the column's heading as a person reads it, and names what is kept. */
export type ColumnMapping = { column: number; field: ListField; caption: string }
export type ListMapping = readonly ColumnMapping[]

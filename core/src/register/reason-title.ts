/** Why a row waits for a person, in a few words, as the title of all rows that wait for the same: «Trùng một dòng khác». */
const titles = {
  'birth:two-digit-year-ambiguous': { vi: 'Năm sinh chỉ có hai số', en: 'Year of birth in two digits' },
  'sex:both-columns': { vi: 'Đánh dấu cả Nam và Nữ', en: 'Both sexes ticked' },
  'id:number-lost-zero': { vi: 'Số định danh mất số 0 ở đầu', en: 'Personal number lost its zero' },
  'id:repeated': { vi: 'Số định danh đã ghi ở dòng khác', en: 'Number stands in another row' },
  'id:twice': { vi: 'Số định danh đã ghi ở dòng khác', en: 'Number stands in another row' },
  'id:held': { vi: 'Số định danh do đơn vị khác giữ', en: 'Number held by another unit' },
  'poverty:both-marks': { vi: 'Đánh dấu cả nghèo và cận nghèo', en: 'Both poor and near-poor ticked' },
  'poverty:contradicts': { vi: 'Hoàn cảnh khác cột hộ nghèo', en: 'Circumstance unlike the poverty column' },
  'note:died': { vi: 'Ghi chú: trẻ đã mất', en: 'Note: the child died' },
  'note:moved-out': { vi: 'Ghi chú: trẻ đã chuyển đi', en: 'Note: the child moved away' },
  'text:tcvn3': { vi: 'Chữ theo bảng mã TCVN3', en: 'Text in TCVN3' },
  'text:vni': { vi: 'Chữ theo bảng mã VNI', en: 'Text in VNI' },
  'repeat:same-row': { vi: 'Ghi lại đúng như một dòng khác', en: 'Same as another row' },
  'repeat:same-child': { vi: 'Có thể là trẻ ở dòng khác', en: 'Perhaps the child of another row' },
  'match:several': { vi: 'Nhiều trẻ trong sổ giống dòng này', en: 'Several children look like it' },
  'match:shared': { vi: 'Hai dòng cùng ứng với một trẻ', en: 'Two rows mean one child' },
  'match:other-name': { vi: 'Trùng số định danh, khác tên', en: 'Same number, another name' },
  'match:marks': { vi: 'Tên chỉ khác dấu', en: 'Name differs in its marks' },
  'match:alike': { vi: 'Rất giống một trẻ trong sổ', en: 'Much like a child of the register' },
  'match:number': { vi: 'Trùng tên, khác số định danh', en: 'Same name, another number' },
  'match:parents': { vi: 'Trùng tên, khác cha hoặc mẹ', en: 'Same name, another parent' },
  'match:birth': { vi: 'Trùng tên, khác ngày sinh', en: 'Same name, another birth date' },
  'match:birth-unknown': { vi: 'Trùng tên, chưa đủ ngày sinh', en: 'Same name, birth date not full' },
  'match:sex': { vi: 'Khác giới tính', en: 'Another sex' },
  'match:ended': { vi: 'Hồ sơ trong sổ đã kết thúc', en: 'Record has ended' },
  'match:meanwhile': { vi: 'Hồ sơ vừa thay đổi sau khi kiểm tra', en: 'Record changed after the check' },
} as const satisfies Record<string, { readonly vi: string; readonly en: string }>

export type WaitingReason = keyof typeof titles

/** Every reason for which a row may wait: findings of the level `decision`, of the list itself and against the register. */
export const waitingReasons = Object.keys(titles) as [WaitingReason, ...WaitingReason[]]

export const reasonTitle = (reason: WaitingReason, language: 'vi' | 'en'): string => titles[reason][language]

/** What is found in an official table of units. `error`: nothing is applied before it is mended; the others are only said. */
export const changeFindings = {
  unknown_column: {
    level: 'error',
    vi: 'Thiếu cột {value} trong bảng này.',
    en: 'The table lacks the column {value}.',
  },
  code_malformed: {
    level: 'error',
    vi: 'Mã đơn vị "{value}" sai dạng (tỉnh 2, huyện 3, xã 5 chữ số). Kiểm tra ô có mất số 0 ở đầu không.',
    en: 'The code "{value}" is malformed (province 2, district 3, commune 5 digits). See whether a leading zero was lost.',
  },
  code_twice: {
    level: 'error',
    vi: 'Mã {value} có hai dòng trong bảng. Giữ lại một dòng.',
    en: 'The code {value} stands twice in the table. Keep one row.',
  },
  unknown_level: { level: 'error', vi: 'Cấp "{value}" không có trong danh mục.', en: 'There is no level "{value}".' },
  unknown_type: {
    level: 'error',
    vi: 'Không rõ loại đơn vị của "{value}" (tỉnh, thành phố, xã, phường, đặc khu …).',
    en: 'The type of "{value}" is not known.',
  },
  unknown_kind: {
    level: 'error',
    vi: 'Không hiểu cách sắp xếp "{value}" (whole, part, unchanged, renamed, part_area …).',
    en: 'The kind "{value}" is not known (whole, part, unchanged, renamed, part_area …).',
  },
  unknown_field: {
    level: 'error',
    vi: 'Không hiểu cột thay đổi "{value}".',
    en: 'The changed field "{value}" is not known.',
  },
  unknown_parent: {
    level: 'error',
    vi: 'Đơn vị cấp trên {value} không có trong bảng và trong hệ thống. Thêm bảng có đơn vị ấy.',
    en: 'The parent {value} is neither in the tables nor in the system. Add the table that has it.',
  },
  unknown_unit: {
    level: 'error',
    vi: 'Đơn vị cũ {value} không có trong hệ thống. Thêm bảng danh mục đơn vị cũ vào cùng lần nhập.',
    en: 'The old unit {value} is not in the system. Add the table of the old units.',
  },
  unknown_successor: {
    level: 'error',
    vi: 'Đơn vị mới {value} không có trong bảng và trong hệ thống.',
    en: 'The new unit {value} is neither in the tables nor in the system.',
  },
  cycle: {
    level: 'error',
    vi: 'Vòng lặp: {value}. Sửa cột đơn vị cấp trên hoặc đơn vị kế tiếp.',
    en: 'A cycle: {value}. Mend the parents or successors.',
  },
  successor_ends: {
    level: 'error',
    vi: 'Đơn vị mới {value} cũng kết thúc trong cùng lần thay đổi.',
    en: 'The successor {value} ends in the same change.',
  },
  no_successor: {
    level: 'error',
    vi: 'Đơn vị {value} kết thúc mà bảng không nói dân cư về đâu.',
    en: '{value} ends, and the tables do not say where its people belong.',
  },
  not_in_force: {
    level: 'error',
    vi: 'Đơn vị {value} không còn hoặc chưa có hiệu lực vào ngày áp dụng.',
    en: '{value} is not in force on that day.',
  },
  other_day: {
    level: 'error',
    vi: 'Dòng này ghi ngày hiệu lực {value}, khác ngày áp dụng. Tách thành lần thay đổi riêng.',
    en: 'This row says {value}, another day than that of the change. Make it a change of its own.',
  },
  past_with_dependants: {
    level: 'error',
    vi: 'Ngày áp dụng đã qua mà ở {value} đã có hồ sơ hoặc thay đổi ghi từ ngày ấy. Chọn ngày áp dụng từ hôm nay.',
    en: 'The day is past, and records or changes of {value} were made since. Choose a day from today on.',
  },
  too_many_villages: {
    level: 'error',
    vi: 'Xã {value} sẽ có hơn 999 thôn.',
    en: '{value} would have more than 999 villages.',
  },
  split_people: {
    level: 'warning',
    vi: 'Dân cư của {value} chia cho nhiều xã: hồ sơ chờ người nắm địa bàn xác định, hệ thống không tự đoán.',
    en: 'The people of {value} go to several communes: its records wait for a person who knows.',
  },
  old_name_differs: {
    level: 'warning',
    vi: 'Tên cũ trong bảng khác tên đang ghi trong hệ thống: {value}.',
    en: 'The old name in the table is not the one in the system: {value}.',
  },
  known_differs: {
    level: 'warning',
    vi: 'Hệ thống đã có đơn vị này với tên khác: {value}. Giữ nguyên như hệ thống.',
    en: 'The system has this unit under another name: {value}. It stays as it is.',
  },
  alias_used: {
    level: 'info',
    vi: 'Bảng dùng mã khác cho đơn vị {value}; đã đọc theo mã chính thức.',
    en: 'The table uses another code for {value}; read under the official one.',
  },
  no_people: {
    level: 'info',
    vi: 'Dòng này chỉ nói về đất, không có dân cư: không chuyển hồ sơ nào.',
    en: 'This row is about land alone: no record moves.',
  },
  already_so: { level: 'info', vi: 'Hệ thống đã ghi đúng như vậy.', en: 'The system says so already.' },
} as const satisfies Record<string, { level: 'error' | 'warning' | 'info'; vi: string; en: string }>

export type ChangeFindingCode = keyof typeof changeFindings

/** `value`: the code, name or column that is meant. */
export type ChangeFinding = { readonly code: ChangeFindingCode; readonly value?: string }

/** The sentence a person reads. */
export const changeSentence = ({ code, value }: ChangeFinding, language: 'vi' | 'en' = 'vi'): string =>
  changeFindings[code][language].replace('{value}', value ?? '')

/** What a column of a list of people to get accounts can be. `keep`: read by nobody. */
export const accountFields = {
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  surnamePart: { vi: 'Họ và tên đệm', en: 'Surname and middle name' },
  givenPart: { vi: 'Tên', en: 'Given name' },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  role: { vi: 'Vai trò', en: 'Role' },
  speciality: { vi: 'Đại diện cho ngành', en: 'Stands for' },
  place: { vi: 'Nơi phụ trách (thôn, xã, tỉnh trong một ô)', en: 'Place (village, commune, province in one cell)' },
  province: { vi: 'Tỉnh', en: 'Province' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  village: { vi: 'Thôn, tổ dân phố', en: 'Village' },
  phone: { vi: 'Số điện thoại', en: 'Phone' },
  validFrom: { vi: 'Từ ngày', en: 'From' },
  validTo: { vi: 'Đến hết ngày', en: 'Last day' },
  decision: { vi: 'Số quyết định', en: 'Decision' },
  keep: { vi: 'Bỏ qua cột này', en: 'Leave this column out' },
} as const

export type AccountField = keyof typeof accountFields

/** The columns of the template that is handed out, in its order. */
export const templateFields = [
  'fullName',
  'username',
  'role',
  'commune',
  'village',
  'phone',
  'validFrom',
  'validTo',
] as const satisfies readonly AccountField[]

/** Which column of the sheet (from 0) holds what. */
export type AccountColumn = { readonly column: number; readonly field: AccountField }

import { weighted } from './random.ts'

/** Where the demo people live. The place is real, the people, villages and school classes are not. */
export const demoPlace = {
  communeId: '25-09349',
  communePath: '25.24.09349.',
  /** First digits of numbers given here: Bắc Ninh as it was before 1 July 2025. */
  numberPlace: '027',
} as const

/** The villages that the demo commune manages, in its own order; the weights make some larger than others. */
const villageWeights = weighted(
  'Thôn Đông 16, Thôn Đoài 15, Thôn Thượng 14, Thôn Hạ 15, Thôn Trung 12, Thôn Chùa 9, Xóm Mới 11, Khu dân cư số 7 8',
)

export const villages: readonly { readonly name: string }[] = [...new Set(villageWeights)].map(name => ({ name }))

/** For `pick`: the index of a village, as often as its size asks. */
export const villageIndexes: readonly number[] = villageWeights.map(name => villages.findIndex(v => v.name === name))

export const schools = {
  nursery: ['Trường Mầm non Phật Tích', 'Nhóm trẻ Hoa Sen'],
  kindergarten: ['Trường Mầm non Phật Tích', 'Trường Mầm non Phật Tích', 'Trường Mầm non Hoa Sen'],
  primary: ['Trường Tiểu học Phật Tích số 1', 'Trường Tiểu học Phật Tích số 2'],
  lower_secondary: ['Trường Trung học cơ sở Phật Tích'],
  upper_secondary: ['Trường Trung học phổ thông Tiên Du'],
  continuing: ['Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên Tiên Du'],
  vocational: ['Trường Trung cấp nghề Bắc Ninh'],
  special: ['Lớp chuyên biệt Trường Tiểu học Phật Tích số 1'],
} as const

/** Where people come from who moved here, by the old province codes of their numbers. */
export const otherPlaces: readonly string[] = weighted(
  '024 5, 019 4, 020 2, 038 4, 040 3, 025 2, 036 2, 034 2, 008 2, 001 2',
)

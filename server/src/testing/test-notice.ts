import { newId } from '@mangnon/core/platform/id.ts'

/** The commune of the sample, by id. */
export const phatTichId = '25-09349'

/** A report as a form sends it, with what a test wants otherwise. */
export const aNotice = (facts: Record<string, unknown> = {}) => ({
  id: newId(),
  receivedAt: new Date(Date.now() - 60_000).toISOString(),
  deviceAt: new Date().toISOString(),
  channel: 'phone',
  happened: 'Hàng xóm nghe cháu bị bố dượng đánh bằng roi, khóc to từ chiều',
  ...facts,
})

/** Mẫu số 02 as a form sends it: grave harm, an emergency as advised, with what a test wants otherwise. */
export const anInitial = (facts: Record<string, unknown> = {}) => ({
  id: newId(),
  assessedOn: '2026-11-20',
  carerIsHarmer: false,
  scores: {
    '02.a1': { level: 'high' },
    '02.a2': { level: 'high', note: 'Ở cùng nhà' },
    '02.b1': { level: 'low' },
    '02.b2': { level: 'medium' },
  },
  conclusion: 'emergency',
  reason: null,
  living: { shelter: 'Nhà bà ngoại', food: null, clothes: null, unit: 'Hội Phụ nữ xã' },
  safety: { medical: 'Khám thương tích', mental: null, unit: 'Trạm Y tế' },
  ...facts,
})

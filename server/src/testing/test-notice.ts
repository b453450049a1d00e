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

/** Mẫu số 03 as a form sends it: at high risk, as the counts say, with what a test wants otherwise. */
export const aDetailed = (facts: Record<string, unknown> = {}) => ({
  id: newId(),
  assessedOn: '2026-11-24',
  scores: Object.fromEntries([
    ...['a1', 'a2', 'a3', 'a4', 'a5'].map(line => [`03.${line}`, { level: 'high' }]),
    ...['b1', 'b2', 'b3', 'b4', 'b5'].map(line => [`03.${line}`, { level: 'low' }]),
  ]),
  conclusion: 'high',
  reason: null,
  texts: {
    condition: 'Vết bầm cũ và mới ở lưng, ngủ kém',
    family: 'Ở với bố dượng; bà ngoại ở cùng xã',
    'factors.positive': 'Bà ngoại gần gũi',
    childWish: 'Muốn ở với bà ngoại',
  },
  problems: ['Tổn hại về thể chất cần chữa trị'],
  ...facts,
})

/** Minutes as a form sends them. */
export const someMinutes = (facts: Record<string, unknown> = {}) => ({
  id: newId(),
  heldOn: '2026-11-25',
  place: 'Trụ sở Ủy ban nhân dân xã',
  people: [
    { name: 'Trần Văn Lực', of: 'Chủ tịch' },
    { name: 'Nguyễn Thị Hạnh', of: 'Người làm công tác bảo vệ trẻ em' },
  ],
  minutes: 'Thống nhất đưa trẻ về ở với bà ngoại, điều trị thương tích',
  childOpinion: 'Muốn ở với bà ngoại',
  carersOpinion: '',
  ...facts,
})

/** One thing that a plan sets. */
export const anItem = (facts: Record<string, unknown> = {}) => ({
  id: newId(),
  measure: '50a',
  needArea: 'health',
  service: 'Khám, điều trị thương tích',
  responsible: 'Trạm Y tế xã',
  partner: null,
  provider: 'Bệnh viện Nhi tỉnh',
  from: '2026-12-01',
  to: '2026-12-15',
  cost: 1_200_000,
  ...facts,
})

/** Mẫu số 04 as a form sends it. */
export const aPlan = (facts: Record<string, unknown> = {}) => ({
  id: newId(),
  objectives: ['Trẻ ở với bà ngoại an toàn'],
  items: [
    anItem(),
    anItem({ measure: '50đ', needArea: 'protection', service: 'Tư vấn cho gia đình', provider: null, cost: null }),
  ],
  ...facts,
})

/** Mẫu số 06 as a form sends it: stable, as the counts say. */
export const aReview = (facts: Record<string, unknown> = {}) => ({
  id: newId(),
  assessedOn: '2026-11-30',
  scores: Object.fromEntries([
    ...['a1', 'a2', 'a3'].map(line => [`06.${line}`, { level: 'low' }]),
    ...['b1', 'b2', 'b3'].map(line => [`06.${line}`, { level: 'high' }]),
  ]),
  conclusion: 'stable',
  reason: null,
  ...facts,
})

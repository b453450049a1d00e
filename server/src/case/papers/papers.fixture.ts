import { formOn, type OfficialForm } from '@mangnon/legal/forms/form.ts'
import { caseForms } from '@mangnon/legal/forms/forms.ts'
import type { CasePaperInput, FormValues } from './case-paper.ts'

const formOf = (number: string): OfficialForm => {
  const form = formOn(caseForms, number, '2026-11-30')
  if (!form) throw new Error(`no Mẫu số ${number}`)
  return form
}

/** Levels by the lines of a form's tables, in their order: C, T, t. */
const levelsOf = (number: string, told: string) => {
  const names: Record<string, string> = { C: 'high', T: 'medium', t: 'low' }
  const each = [...told]
  return Object.fromEntries(
    formOf(number).tables.map(({ table, lines }) => [
      table.slice(-1),
      Object.fromEntries(lines.map(({ line }) => [line, { level: names[each.shift() ?? ''] }])),
    ]),
  )
}

const child = 'Nguyễn Thị Minh Ánh'
const worker = 'Trần Văn Hòa'
const home = 'thôn Phật Tích, xã Phật Tích, tỉnh Bắc Ninh'

/** A made-up case, form by form. */
const filled: Readonly<Record<string, FormValues>> = {
  '01': {
    group: 'abused',
    channel: 'Điện thoại của hàng xóm',
    time: '21:40',
    day: '2026-11-20',
    childName: child,
    birth: '2018-05',
    estimatedAge: 8,
    sex: 'female',
    eventPlace: `Tại nhà, ${home}`,
    state: 'Có vết bầm ở tay và lưng, hoảng sợ, không dám về nhà; đang ở nhà hàng xóm.',
    consequences: 'Có thể tiếp tục bị đánh nếu về nhà trong đêm nay.',
    father: { name: 'Nguyễn Văn Bình', age: 36, job: 'Thợ xây' },
    mother: { name: 'Lê Thị Hoa', age: 33, job: 'Công nhân' },
    family: 'Bố mẹ ly thân, bố thường uống rượu.',
    carer: 'Bố',
    actions: 'Hàng xóm đưa trẻ về nhà mình và gọi cho trưởng thôn.',
  },
  '02': {
    assessedOn: '2026-11-20',
    ...levelsOf('02', 'TCTC'),
    conclusion: 'emergency',
    living: { shelter: 'Nhà bà ngoại', food: 'Ăn tại nhà bà ngoại', unit: 'Bà Phạm Thị Sửu, thôn Cổ Miếu' },
    safety: { medical: 'Khám thương tích', mental: 'Tư vấn tâm lý', unit: 'Trạm Y tế xã; Tổng đài 111' },
  },
  '03': {
    childName: child,
    assessor: worker,
    assessedOn: '2026-11-24',
    condition: 'Vết bầm cũ và mới ở lưng, tay. Trẻ sợ hãi khi nhắc đến bố, ngủ kém. Trẻ đã bị bạo lực nhiều lần.',
    family: 'Bố mẹ ly thân từ tháng 3. Trẻ ở với bố. Mẹ làm xa, gọi điện hằng ngày. Bà ngoại ở cùng xã.',
    factors: { positive: 'Bà ngoại gần gũi, cô giáo quan tâm.', negative: 'Bố uống rượu, đánh trẻ khi say.' },
    futureCarer: 'Bà ngoại',
    futureFactors: { positive: 'Mẹ xin về làm gần nhà.', negative: 'Bố biết nhà bà ngoại.' },
    ...levelsOf('03', 'TCTTtTCCTC'),
    conclusion: 'low',
    problems: ['Tổn hại về thể chất, tâm lý cần chữa trị.', 'Bố vẫn có thể tiếp cận trẻ.'],
    childWish: 'Muốn ở với bà ngoại và được đi học.',
    careNeeds: 'Điều trị thương tích; trị liệu tâm lý.',
    otherNeeds: 'Tư vấn pháp lý cho mẹ; hỗ trợ học tập.',
  },
  '04': {
    objectives: ['Trẻ ở với bà ngoại an toàn, đi học đều.'],
    rows: [
      {
        name: 'Khám, điều trị thương tích',
        officer: 'Trạm Y tế xã',
        partner: 'Bệnh viện Nhi tỉnh',
        time: '01/12/2026 – 15/12/2026',
      },
      {
        name: 'Trị liệu tâm lý, mỗi tuần một buổi',
        officer: worker,
        partner: 'Trung tâm Công tác xã hội tỉnh',
        time: '01/12/2026 – 28/02/2027',
      },
    ],
    estimate: [
      {
        service: 'Khám, điều trị thương tích',
        from: '2026-12-01',
        to: '2026-12-15',
        responsible: 'Trạm Y tế xã',
        provider: 'Bệnh viện Nhi tỉnh',
        cost: 1_200_000,
      },
      {
        service: 'Trị liệu tâm lý',
        from: '2026-12-01',
        to: '2027-02-28',
        responsible: worker,
        provider: 'Trung tâm Công tác xã hội tỉnh',
        cost: 3_600_000,
      },
    ],
  },
  '05': { childName: child, worker },
  '06': {
    childName: child,
    assessor: worker,
    assessedOn: '2027-03-02',
    ...levelsOf('06', 'tttCCC'),
    conclusion: 'stable',
  },
  '07': {
    worker,
    childName: child,
    birth: '2018-05-20',
    childAddress: home,
    carer: 'Nguyễn Văn Bình',
    carerAddress: home,
    days: 6,
    from: '2026-11-21',
    receiver: 'Phạm Thị Sửu',
    receiverAddress: 'thôn Cổ Miếu, xã Phật Tích, tỉnh Bắc Ninh',
  },
}

const chair = 'Đỗ Quang Vinh'

/** What is printed of a made-up case, or the form with its blanks. */
export const paperOf = (number: string, blank = false): CasePaperInput => ({
  form: formOf(number),
  values: blank ? {} : (filled[number] ?? {}),
  case: blank ? null : { code: 'MN-26-00017-K', child },
  commune: blank ? null : 'Xã Phật Tích',
  number: blank ? null : '12',
  day: blank ? null : '2026-11-21',
  signers: blank ? [] : ['05', '07'].includes(number) ? [chair] : [worker, chair],
  stamp: {
    secrecy: 'Bảo mật: thông tin riêng của trẻ em và người báo tin (Điều 24, 33 Nghị định 56/2017/NĐ-CP).',
    scope: 'người được phân công xử lý hồ sơ',
    by: `${worker}, cán bộ xã Phật Tích`,
    at: '08:15 21/11/2026',
    copy: 1,
  },
})

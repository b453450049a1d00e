import type { Danger, Ground } from './assessment.ts'

type Words = { readonly vi: string; readonly en: string }

/** What an advice rests on, for the person who decides. */
export const groundWords: Readonly<Record<Ground, Words>> = {
  carer_is_harmer: {
    vi: 'Cha, mẹ, người chăm sóc là người gây tổn hại: luật định là khẩn cấp, dù điểm thế nào (Điều 31 khoản 1 Nghị định 56/2017/NĐ-CP).',
    en: 'The carer is the harmer: an emergency by law, whatever the levels (NĐ 56/2017 Art. 31(1)).',
  },
  grave_harm: {
    vi: 'Mức độ tổn hại của trẻ là Cao: nghiêm trọng, đe dọa tính mạng.',
    en: 'The harm is Cao: grave, a threat to life.',
  },
  more_harm: {
    vi: 'Số dòng Cao về tổn hại nhiều hơn số dòng Cao về khả năng tự bảo vệ.',
    en: 'More lines of harm are Cao than of self-protection.',
  },
  some_harm: {
    vi: 'Có dòng tổn hại ở mức Cao.',
    en: 'A line of harm is Cao.',
  },
  no_more_harm: {
    vi: 'Số dòng Cao về tổn hại không nhiều hơn số dòng Cao về khả năng tự bảo vệ.',
    en: 'No more lines of harm are Cao than of self-protection.',
  },
}

/** What the comparison of the form does not see. */
export const dangerWords: Readonly<Record<Danger, Words>> = {
  carer_is_harmer: {
    vi: 'Người gây tổn hại đang là cha, mẹ, người chăm sóc: trẻ vẫn ở gần người đó.',
    en: 'The harmer is the carer: the child is still near them.',
  },
  harm_is_high: {
    vi: 'Cách so sánh của mẫu cho kết quả thấp, nhưng vẫn có dòng tổn hại ở mức Cao. Hai bảng ngược nghĩa nhau: khả năng tự bảo vệ cao không làm tổn hại nhẹ đi.',
    en: 'The form’s comparison comes out low, yet a line of harm is Cao. The tables read opposite ways: self-protection does not lessen harm.',
  },
  nothing_is_high: {
    vi: 'Cách so sánh của mẫu chỉ đếm dòng Cao. Không có dòng Cao nào nên kết quả là thấp, dù tổn hại ở mức Trung bình. Xem lại từng dòng.',
    en: 'The form’s comparison counts lines on Cao alone. There is none, so it comes out low although there is harm. Look at each line again.',
  },
}

/** How each table is read: the two have opposite senses. */
export const polarityWords: Readonly<Record<'high_is_bad' | 'high_is_good', Words>> = {
  high_is_bad: { vi: 'Ở bảng này, Cao là xấu cho trẻ.', en: 'In this table, Cao is bad for the child.' },
  high_is_good: { vi: 'Ở bảng này, Cao là tốt cho trẻ.', en: 'In this table, Cao is good for the child.' },
}

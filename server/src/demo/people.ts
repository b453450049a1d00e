import { weighted } from './random.ts'

/** How a people names its children. */
export type Naming = 'surname' | 'hmong' | 'dao' | 'ede'

/** One of the peoples who live in the demo commune, mostly families that came to work in the industrial parks. */
export type People = {
  /** Code of `legal/code-lists/ethnic-groups.json`. */
  readonly ethnicityCode: string
  readonly naming: Naming
  readonly surnames: readonly string[]
  readonly givens: { readonly male: readonly string[]; readonly female: readonly string[] }
  /** Codes of the old provinces, in which their numbers were given (the first three digits). */
  readonly places: readonly string[]
  readonly weight: number
}

const people = (
  code: string,
  naming: Naming,
  weight: number,
  surnames: string,
  male: string,
  female: string,
  places: string,
): People => ({
  ethnicityCode: `2008-${code}`,
  naming,
  weight,
  surnames: weighted(surnames),
  givens: { male: weighted(male), female: weighted(female) },
  places: places.split(' '),
})

/** Surnames and given names by general knowledge; Ê Đê have a clan name at the end, and men Y, women H' at the front. */
export const minorities: readonly People[] = [
  people(
    '02',
    'surname',
    30,
    'Nông 6, Hoàng 6, Lý 3, Ma 3, Lương 3, Triệu 2, Bế 2, Đàm 3, Hà 2, Vi 2, La, Hứa 2, Chu, Đinh',
    'Hiếu 3, Tuấn 3, Khôi 2, Bảo 3, Huy 3, Long 2, Thắng 2, Kiên 2, Lâm 2, Duy 2, Quân, Nghĩa',
    'Huyền 3, Linh 3, Hiệp, Thảo 3, Ngân 2, Diệp 2, Hoài 2, Nhi 3, Chi 2, Bích 2, Thơm, Thúy 2',
    '004 006 008 019 020',
  ),
  people(
    '07',
    'surname',
    16,
    'Nông 4, Lương 3, Hoàng 4, Lý 2, Lộc 2, Vy 2, Mông, Hứa, Triệu, Phùng, Lăng, Chu 2',
    'Tùng 2, Việt 2, Hoàng 2, Nam 3, Phúc 3, Hưng, Đạt 2, Thành',
    'Hương 2, Lan 2, Phượng, Trang 3, My 3, Hiền, Thu 2, Yến 2',
    '004 019 020 024',
  ),
  people(
    '04',
    'surname',
    20,
    'Bùi 8, Đinh 4, Quách 4, Hà 2, Phùng, Bạch 2, Nguyễn 2, Xa',
    'Thiện 2, Đức 3, Hiếu 3, Tâm, Dũng 2, Anh 2, Khánh 2, Thái',
    'Thương 2, Hằng 2, Mai 2, Duyên 2, Trang 2, Ly 2, Ngọc 3, Hoa',
    '017 025 037 038',
  ),
  people(
    '03',
    'surname',
    12,
    'Lò 7, Cầm 2, Quàng 3, Hà 2, Lường 3, Tòng 2, Vì 3, Cà 2, Lèo, Vi 2, Lô 2, Lữ',
    'Biên, Thương, Hặc, Hoàng 2, Tuấn 2, Kiên 2, Phong 2, Nghĩa',
    'Xuân 2, Ngọc 2, Ánh 2, Hoa 2, Lả, Thiêm, Linh 2, Dung',
    '011 012 014 015 040',
  ),
  people(
    '08',
    'hmong',
    8,
    'Giàng 5, Vàng 5, Sùng 4, Thào 4, Mùa 3, Lầu 3, Hờ 2, Lý 2, Ly, Cứ, Hạng 2, Má, Chang',
    'Páo 2, Dơ, Lử 2, Sính 2, Tủa 2, Chu, Súa, Vừ, Pó, Sáu, Khua, Dình 2, Nủ, Chía',
    'Mỷ 2, Dợ, Chở, Máy 2, Sua, Mai 2, Dở, Xua, Say, Pà, Và, Ly, Kía',
    '002 010 011 012 015',
  ),
  people(
    '09',
    'dao',
    7,
    'Triệu 5, Bàn 5, Đặng 4, Phùng 2, Lý 3, Chảo 3, Tẩn 2, Phàn 2, Dương',
    'Kinh, Lưu 2, Phúc 2, Quyên, Vượng 2, Minh, Thọ, Thắng 2, Sơn 2',
    'Nái 2, Mẩy 2, Pham, Ghển, Coi, Nhất, Mản, Say, Liều',
    '002 006 008 010 022',
  ),
  people(
    '17',
    'surname',
    5,
    'Trần 2, Diệp 2, Tạ, Từ 2, Ninh, Lưu 2, Trương 2, Lê',
    'Quang, Hùng, Sáng, Nam 2, Đạt 2',
    'Hà 2, Nhung, Oanh, Thúy, Nga 2',
    '019 022 024',
  ),
  people(
    '11',
    'ede',
    2,
    'Niê 4, Niê Kdăm 2, Mlô 3, Byă 3, Êban 3, Kbuôr, Ayŭn, Ktla, Hđơk',
    'Bhiao, Thuyên, Jhon, Wăn, Khoa, Bliŭ, Sen, Luăn, Phúc, Nguyên',
    'Linh 2, Hen, Rôsa, Bliă, Wina, Loan, Nương, Ruên, Zia, My',
    '066',
  ),
]

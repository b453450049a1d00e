import { foldName } from './fold.ts'
import { toneKey } from './tone-key.ts'

/**
 * Words that are names in their own right, by general knowledge. Two of them in the same place of two names are two names, however
 * near their letters are (Lan and Loan, Anh and Ánh); a word beside one of them that is no name itself is a slip (Lam Ahn).
 * A list of what is common: a name that is not in it is treated as any other word.
 */
const surnames = `An Âu Bạch Bàn Bành Bùi Ca Cái Cao Cầm Chảo Châu Chẩu Chế Chu Chúng Chử Chung Cồ Cù Cung Cư Dạ Danh Diêm Diệp Doãn Dương Đái
  Đàm Đàng Đan Đào Đặng Đậu Đèo Đinh Điêu Điểu Đoàn Đỗ Đổng Đồng Đường Giang Giàng Giáp Hà Hạ Hạng Hầu Hoa Hoàng Hồ Hồng Hờ Hứa Huỳnh
  Kha Khang Khâu Khổng Khuất Kiều Kim Kiên Kông La Lã Lại Lăng Lâm Lâu Lầu Lê Liêu Liễu Lò Long Lô Lộ Lù Lục Lương Lường Lưu Lữ Ly Lý Lỷ
  Mã Mạc Mạch Mai Mạnh Mông Mùa Ngân Nghê Nghiêm Ngô Ngụy Nguyễn Nhan Nhâm Nhữ Ninh Nông Ông Phạm Phàn Phan Phí Phó Phù Phùng Phương Quách
  Quan Quản Quàng Sa Sái Sầm Sùng Sơn Tạ Tang Tăng Tấn Tẩn Thạch Thái Thàng Thào Thẩm Thân Thi Thiều Thịnh Thôi Tiêu Tiếp Tô Tôn Tống Trang Trà
  Trần Triệu Triệu Trình Trịnh Trương Từ Tưởng Tướng Ung Uông Vàng Vạn Vi Viên Võ Vòng Vũ Vương Vừ Xồng Xa`

const middles = `A Ái An Anh Ánh Bá Bách Băng Bảo Bích Bình Cao Cát Cẩm Chánh Chấn Chí Chiến Công Cường Danh Diễm Diệp Diệu Doãn Duy Dương Đan Đại Đắc
  Đăng Đình Đoan Đông Đức Gia Giang Hà Hải Hạ Hạnh Hạo Hiền Hiếu Hiểu Hoa Hoài Hoàng Hòa Hồng Huệ Huy Huyền Huỳnh Hùng Hương Hữu Kiên Kiến Kiều Kim Kỳ
  Khả Khải Khánh Khắc Khôi Lam Lan Lâm Lê Lệ Linh Long Mai Mạnh Mẫn Minh Mộng Mỹ Nam Nam Nhã Nhân Nhật Như Ngọc Ngô Nguyên Nguyễn Nguyệt Phạm Phan Phi
  Phong Phú Phúc Phước Phương Phượng Quang Quế Quốc Quý Quỳnh Sơn Song Sỹ Tài Tâm Tấn Tất Tuấn Tuệ Tuyết Tùng Tú Tường Thái Thanh Thành Thảo Thắng Thế
  Thị Thiên Thiện Thúy Thùy Thủy Thu Thục Thư Tiến Tiểu Toàn Tố Trâm Trần Trí Triệu Trọng Trúc Trung Trường Uyên Vân Văn Vạn Viết Việt Vĩnh Võ Vũ Xuân Ý
  Yến Đặng Đỗ Bùi`

const givens = `Ái An Anh Ánh Ân Ẩn Bách Bạch Bằng Băng Bảo Bắc Bền Bích Biên Bình Bính Bổng Bông Ca Cảnh Cầm Cẩm Cẩn Cần Cát Chánh Châu Chi Chí Chiến Chiêu
  Chinh Chính Chu Chúc Chung Chương Công Cúc Cương Cường Dân Danh Diễm Diên Diễn Diện Diệp Diệu Dinh Dĩnh Doanh Du Dung Dũng Duy Duyên Duyệt
  Dự Dương Dưỡng Đại Đàm Đàn Đan Đạo Đào Đạt Đăng Điền Điển Điệp Định Đính Đoan Đoàn Độ Đôn Đông Đồng Đức Được Em Gấm Gia Giang Giao Giáp Hà Hạ Hải Hán
  Hạnh Hào Hảo Hạo Hằng Hân Hậu Hậu Hiên Hiến Hiền Hiển Hiện Hiếu Hiệp Hiệu Hoa Hòa Hóa Hoài Hoan Hoàn Hoàng Hoạt Học Hồng Hợi Hợp Huấn
  Huân Huế Huệ Hùng Huy Huyên Huyền Huyện Huỳnh Hưng Hương Hường Hưởng Hữu Kha Khả Khải Khang Khanh Khánh Khiêm Khoa Khoan Khôi Khuê Khuyên
  Khương Kiên Kiệm Kiếm Kiệt Kiều Kim Kỳ La Lạc Lai Lam Lâm Lan Lành Lân Lập Lăng Lắm Lê Lệ Lên Lịch Liêm Liên Liễu Linh Lĩnh Loan Long Lộc Lợi Luân
  Luận Luật Lục Luyến Lụa Lực Lương Lượng Lưu Ly Lý Mạc Mai Mạnh Mận Mân Mây Mẫn Mến Mi Miên Minh Mong Mơ Mùi Mười My Mỹ Na Nam Năm Nga Ngà Ngân Nghi Nghị
  Nghĩa Ngoan Ngọc Ngôn Ngợi Nguyên Nguyệt Nhã Nhân Nhàn Nhạn Nhài Nhâm Nhất Nhật Nhi Nhiên Nho Nhung Như Nhựt Ninh Nụ Nữ Nương Oanh Phát Phấn Phi Phong
  Phú Phúc Phụng Phước Phượng Phương Quân Quang Quảng Quế Quốc Quy Quý Quyên Quyền Quyết Quyến Quỳnh Sáng Sang Sao San Sâm Sen Sim Sinh Sơn Song
  Soạn Sương Sửu Sự Tài Tâm Tấm Tân Tấn Tần Thạch Thái Thám Thảnh Thanh Thành Thạnh Thao Thảo Thạo Thăng Thắm Thắng Thân Thập Thế Thể Thêm Thêu
  Thi Thiên Thiện Thiệp Thiết Thiều Thịnh Thìn Thọ Thoa Thoại Thoan Thông Thơ Thơm Thời Thu Thuần Thuấn Thuận Thục Thùy Thúy Thủy Thụy Thuyên Thư Thức
  Thực Thương Thường Thưởng Thy Tiên Tiền Tiến Tiển Tín Tình Tính Tịnh Toán Toàn Toản Tố Tôn Tới Trà Trâm Trân Trang Tráng Tranh Trầm Tri Trí Triều
  Triển Triết Trinh Trình Trọng Trúc Trung Truyền Trực Trương Trường Trưởng Tú Tuân Tuấn Tuất Tuệ Tùng Tùy Tuyên Tuyến Tuyền Tuyển Tuyết Tư Từ Tứ Tường
  Tưởng Tý Uy Uyên Út Ước Ước Vạn Vân Vấn Vĩ Vi Viên Viện Việt Vinh Vĩnh Vịnh Võ Vọng Vụ Vũ Vui Vượng Vương Vy Xoan Xuân Xuyến Xuyên Ý Yên Yến`

type Known = { readonly marked: ReadonlySet<string>; readonly folded: ReadonlySet<string> }

const known = (...lists: readonly string[]): Known => {
  const words = lists.flatMap(list => list.split(/\s+/))
  return { marked: new Set(words.map(toneKey)), folded: new Set(words.map(foldName)) }
}

const lists = {
  first: known(surnames),
  middle: known(middles),
  last: known(givens),
} as const

export type NamePlace = keyof typeof lists

/** Whether a word, as its toneKey, is a name of its own in that place. */
export const isKnown = (tonedWord: string, place: NamePlace): boolean => lists[place].marked.has(tonedWord)

/** The same of a folded word: whether some name is written so without its marks. */
export const isKnownFolded = (folded: string, place: NamePlace): boolean => lists[place].folded.has(folded)

/** Whether a folded word is a surname: tells where a second name begins, and which end of a name comes first. */
export const isSurname = (folded: string): boolean => lists.first.folded.has(folded)

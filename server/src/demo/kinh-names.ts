import { weighted } from './random.ts'

/** Names as they are common in the Red River delta, by general knowledge; weights are shares in a thousand or plain. */
export const surnames = weighted(
  `Nguyễn 395, Trần 105, Lê 70, Phạm 66, Hoàng 40, Vũ 45, Đỗ 30, Bùi 26, Đặng 24, Ngô 24, Dương 16, Đào 16, Đinh 12,
  Lưu 9, Trịnh 9, Phan 12, Hà 8, Cao 8, Mai 7, Tạ 8, Nghiêm 6, Chu 7, Lương 8, Trương 8, Phùng 6, Tô 5, Đoàn 7, Vương 5,
  Lại 3, Quách 2, Từ 2, Thân 4, Giáp 3, Khổng 2, Bạch 2, Âu, Doãn, Kiều 2, Ninh 2, Tống 2`,
)

/** Middle names of children, one word; girls of today seldom bear Thị alone, boys still often Văn. */
export const middles = {
  male: weighted(
    `Văn 12, Minh 22, Gia 20, Đức 18, Quang 14, Tuấn 12, Hoàng 14, Bảo 14, Anh 10, Hữu 7, Duy 12, Thành 8, Việt 8, Ngọc 7,
    Quốc 8, Xuân 4, Đình 6, Hải 6, Mạnh 5, Khánh 4, Nhật 9, Thế 3, Trọng 3, Tiến 6, Công 4, Đăng 6, Trung 4, Thanh 3`,
  ),
  female: weighted(
    `Thị 30, Ngọc 20, Bảo 14, Khánh 12, Thanh 9, Minh 12, Phương 10, Thu 9, Hà 8, Diệu 6, Quỳnh 7, Hồng 6, Kim 4, Mai 6,
    Thùy 6, Tường 3, Yến 4, Gia 4, An 4, Linh 4, Tú 3, Trúc 3, Hải 4, Ánh 4, Cẩm 3, Huyền 3, Hoài 2, Lan 2`,
  ),
}

/** Two middle words, for the four-word names that a quarter of the boys and two thirds of the girls bear. */
export const doubleMiddles = {
  male: weighted(
    `Hoàng Gia 6, Đức Minh 4, Ngọc Minh 3, Trần Gia 3, Lê Minh 3, Vũ Gia 2, Hữu Minh 2, Phạm Gia 2, Trần Đức 3, Bá Gia,
    Đình Gia 2, Quang Minh, Lê Hoàng 3, Trần Bảo 2, Viết Bảo, Ngọc Gia 3, Hoàng Bảo 3, Đỗ Gia, Tiến Minh, Trần Nhật 2`,
  ),
  female: weighted(
    `Thị Ngọc 8, Thị Bảo 5, Thị Thanh 5, Thị Minh 4, Thị Phương 4, Thị Thu 4, Thị Hồng 3, Thị Khánh 4, Ngọc Bảo 5,
    Hoàng Bảo 4, Trần Khánh 3, Ngọc Khánh 4, Lê Bảo 3, Phạm Bảo 2, Vũ Ngọc 2, Ngọc Minh 3, Thị Kim 3, Thị Quỳnh 3,
    Trần Bảo 3, Đỗ Ngọc 2, Hoàng Minh 2, Thị Thùy 4, Thị Hà 3, Thị Mai 2, Thị Diệu 2`,
  ),
}

export const childGivens = {
  male: weighted(
    `Anh 16, Huy 22, Khang 22, Bảo 22, Minh 26, Phúc 20, Khôi 17, Nam 17, Đạt 12, Long 14, Hưng 14, Quân 15, Kiên 13,
    Dũng 10, Phong 15, Khoa 12, Đăng 14, Nguyên 10, An 14, Lâm 12, Sơn 10, Tùng 9, Hiếu 12, Duy 12, Thịnh 8, Bách 8,
    Hoàng 12, Vũ 8, Việt 8, Trung 8, Quang 9, Đức 10, Thành 9, Tuấn 8, Hải 8, Cường 6, Trí 5, Vinh 6, Thiên 5, Tú 5,
    Phát 4, Tiến 5, Mạnh 4, Chiến 2, Bình 4, Hùng 5, Dương 7, Nhân 3, Khánh 6, Toàn 3, Lộc 3, Tâm 2, Quyết, Thắng 4`,
  ),
  female: weighted(
    `Anh 30, Linh 24, Chi 22, Ngọc 19, Trang 17, Hân 12, Nhi 17, My 12, Châu 12, Vy 14, Hà 14, Mai 13, Thảo 13, Ngân 13,
    Phương 14, Diệp 10, An 14, Huyền 10, Giang 9, Thư 13, Yến 9, Uyên 7, Như 7, Hương 8, Lan 6, Quỳnh 9, Dương 8, Hiền 6,
    Trâm 7, Ly 6, Nga 4, Vân 7, Thủy 4, Tú 4, Khuê 4, Minh 6, Hoa 4, Trà 4, Tâm 3, Loan 2, Nguyệt 2, Bình 2, Hạnh 3,
    Thùy 3, Oanh 3, Đan 4, Nhiên 4, Khánh 4, Tường 2, Ánh 5, Lam 4, Duyên 3`,
  ),
}

export const parentMiddles = {
  male: weighted('Văn 46, Đình 6, Đức 6, Xuân 5, Hữu 5, Quang 5, Ngọc 5, Mạnh 4, Minh 3, Tuấn 3, Công 3, Bá 3, Thế 3'),
  female: weighted('Thị 78, Thị Thu 4, Thị Thanh 4, Thị Hồng 3, Thị Ngọc 3, Thị Minh 2, Thu 2, Ngọc 2, Hồng, Kim'),
}

export const parentGivens = {
  male: weighted(
    `Tuấn 10, Hùng 9, Dũng 9, Cường 8, Hải 8, Sơn 7, Thắng 8, Nam 8, Đức 7, Trung 6, Tùng 6, Hưng 6, Quang 5, Long 5,
    Toàn 5, Thành 7, Mạnh 5, Chiến 4, Hiếu 5, Linh 4, Huy 5, Hoàng 4, Minh 4, Tiến 5, Quyết 3, Công 3, Kiên 4, Phong 4,
    Thịnh 3, Việt 3, Giang 3, Đạt 3, Duy 3, Tú 3, Bình 3, Vinh 2, Trường 3, Khánh 2, Lâm 2, Thái 2, Đông 2, Hiệp 3`,
  ),
  female: weighted(
    `Hương 9, Huyền 8, Hà 8, Hằng 7, Trang 8, Thảo 8, Linh 7, Thủy 7, Lan 6, Hạnh 6, Nga 6, Hoa 6, Mai 5, Phương 7,
    Hiền 7, Thu 5, Yến 5, Ngọc 5, Oanh 4, Nhung 6, Dung 5, Vân 5, Loan 4, Quỳnh 4, Liên 4, Hồng 5, Giang 3, Tâm 4,
    Ánh 3, Xuân 3, Tuyết 3, Duyên 4, Thúy 5, Ly 2, Bích 2, Hường 4, Thơm 2, Quyên 3, Hòa 2, Chinh 2, Mến, Nguyệt 2`,
  ),
}

export const elderGivens = {
  male: weighted(
    `Thành 6, Bình 6, Hòa 5, Sinh 4, Thắng 4, Tiến 4, Lợi 4, Chiến 4, Minh 4, Đức 4, Hùng 4, Sơn 4, Vinh 3, Quý 3, Khoa 2,
    Tấn 2, Ất, Bính, Thìn 2, Tỵ 2, Hợi 2, Cấp, Đạo 2, Thịnh 3, Bảo 2, Lưu 2, Khải, Nhâm, Phúc 3, Thuận 3`,
  ),
  female: weighted(
    `Lan 5, Hoa 5, Thơm 4, Bình 4, Mận 3, Đào 4, Cúc 3, Liên 4, Nhàn 3, Tý 2, Mùi 2, Sửu, Hợi, Lý 3, Nga 3, Thoa 3, Lụa 3,
    Gấm 2, Vui 2, Mơ 2, Hiền 4, Hòa 4, Thanh 4, Xuân 3, Thu 3, Nhung 3, Vân 3, Phượng 2, Tuyết 3, Sen 2, Chắt, Bưởi`,
  ),
}

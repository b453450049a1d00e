/**
 * Pairs of names by kind of difference: `same` may be one person's name, `other` are two names. Invented, of every people's shape.
 * Each line holds pairs "one = other", parted by semicolons.
 */
const same: Readonly<Record<string, string>> = {
  'written alike': `Nguyễn Văn An = NGUYỄN VĂN AN; trần thị mai = Trần Thị Mai; Lê  Hoàng   Nam = Lê Hoàng Nam; Phạm Gia Bảo. = Phạm Gia Bảo;
    Đỗ Minh Châu = ĐỖ MINH CHÂU; Ðặng Thu Hà = Đặng Thu Hà; Bùi Khánh Linh, = Bùi Khánh Linh; Hoàng-Anh Thư = Hoàng Anh Thư`,
  'without marks': `Nguyen Thi Lan = Nguyễn Thị Lan; tran van duc = Trần Văn Đức; LE THI HUONG = Lê Thị Hường; Pham Minh Khue = Phạm Minh Khuê;
    do quoc dat = Đỗ Quốc Đạt; Vu Thuy Duong = Vũ Thùy Dương; Hoang Bao Chau = Hoàng Bảo Châu; dinh cong trang = Đinh Công Tráng;
    Ngo Quynh Nhu = Ngô Quỳnh Như; Bui Dang Khoi = Bùi Đăng Khôi; Ly A Pao = Lý A Páo; giang thi mi = Giàng Thị Mỉ; Thach So Phep = Thạch Sô Phép;
    Truong My Ngoc = Trương Mỹ Ngọc; duong tuyet nhung = Dương Tuyết Nhung`,
  'place of the tone': `Trần Thị Hoà = Trần Thị Hòa; Lê Thuý Nga = Lê Thúy Nga; Phạm Thuỷ Tiên = Phạm Thủy Tiên; Vũ Khoẻ = Vũ Khỏe; Nguyễn Quý = Nguyễn Qúy;
    Đào Thuỳ Linh = Đào Thùy Linh; Hồ Hoà Bình = Hồ Hòa Bình; Lý Huý = Lý Húy; Mai Xoà = Mai Xòa; Ngụy Toả = Ngụy Tỏa; Bùi Thuỵ An = Bùi Thụy An;
    Đỗ Hoè = Đỗ Hòe`,
  'i and y': `Lý Thị Hoa = Lí Thị Hoa; Nguyễn Mỹ Duyên = Nguyễn Mĩ Duyên; Trần Vy = Trần Vi; Lê Quý Đôn = Lê Quí Đôn; Phạm Kỳ Anh = Phạm Kì Anh;
    Đỗ Sỹ Hùng = Đỗ Sĩ Hùng; Hoàng Ly = Hoàng Li; Vũ Thy = Vũ Thi; Nguyễn Khánh My = Nguyễn Khánh Mi; Trần Hy = Trần Hi; Bùi Ty = Bùi Ti;
    Ngô Vỹ = Ngô Vĩ; ly thi my = lí thị mĩ; Nguyễn Bảo Yên = Nguyễn Bảo Iên`,
  'composed otherwise': `${'Nguyễn Thị Ngọc Ánh'.normalize('NFD')} = Nguyễn Thị Ngọc Ánh; ${'Trần Đức Lương'.normalize('NFD')} = Trần Đức Lương;
    ${'Lê Thị Hường'.normalize('NFD')} = LÊ THỊ HƯỜNG; ${'Êñuôl Y Bhăm'.normalize('NFD')} = Êñuôl Y Bhăm; Nguyễn\u200b Văn\u00a0Hải = Nguyễn Văn Hải;
    \u202bPhạm Hồng\u200f Nhung\u202c = Phạm Hồng Nhung; \u061cVõ Thành\u2067 Đạt\u2069 = Võ Thành Đạt; Hồ\ufeff Thị Ba = Hồ Thị Ba`,
  'keystrokes of Telex': `nguyeenx thij lan = Nguyễn Thị Lan; Traanf Vawn Nam = Trần Văn Nam; leef thij hoaf = Lề Thị Hòa; ddoox minh ddwcs = Đỗ Minh Đức;
    Phamj Hoangf Longs = Phạm Hoàng Lóng; nguyeenx vawn tuaans = Nguyễn Văn Tuấn; hoangf thij hwowngf = Hoàng Thị Hường; Buif Quynhf Chi = Bùi Quỳnh Chi;
    vux ddawng khoa = Vũ Đăng Khoa; Nguyeenx Thij Thuys = Nguyễn Thị Thúy; ddinhj gia huy = Định Gia Huy; trwowng myx linh = Trương Mỹ Linh;
    Nguyênx Văn Minh = Nguyễn Văn Minh; ngoo ddinhf phucs = Ngô Đình Phúc; nguyenex thij mai = Nguyễn Thị Mai`,
  'keystrokes of VNI': `Nguye6n4 Thi5 Lan = Nguyễn Thị Lan; Tra62n Va8n Nam = Trần Văn Nam; D9o64 Minh D9u71c = Đỗ Minh Đức; Le6 Thu3y Tie6n = Lê Thủy Tiên;
    Pha5m Hoa2ng Anh = Phạm Hoàng Anh; Vu4 D9a8ng Khoa = Vũ Đăng Khoa; Hu72u Thi5 Ngo5c = Hừu Thị Ngọc; Bu2i Quy2nh Nhu7 = Bùi Quỳnh Như;
    Nguye6n4 D9u7c1 = Nguyễn Đức; tru7o7ng thi5 my4 = Trương Thị Mỹ`,
  'keystrokes of VIQR': `Nguye^~n Thi. Lan = Nguyễn Thị Lan; Tra^\u0060n Va(n Nam = Trần Văn Nam; Le^ Thu?y Tie^n = Lê Thủy Tiên; DDo^~ Minh Anh = Đỗ Minh Anh;
    Hoa\u0060ng Thi. Hu+o+\u0060ng = Hoàng Thị Hường; Vu~ DDa(ng Khoa = Vũ Đăng Khoa; Pha.m Ngo^ Ngo.c Nhi = Phạm Ngô Ngọc Nhi; Tru+o+ng My~ = Trương Mỹ`,
  'hỏi and ngã': `Nguyển Văn Hùng = Nguyễn Văn Hùng; Vủ Thị Hoa = Vũ Thị Hoa; Đổ Minh = Đỗ Minh; Trần Mỷ Hạnh = Trần Mỹ Hạnh; Lê Dủng = Lê Dũng; Phạm Thũy = Phạm Thủy;
    Ngô Bão Ngọc = Ngô Bảo Ngọc; Lử Thị Na = Lữ Thị Na; Hoàng Diểm My = Hoàng Diễm My; Bùi Thão = Bùi Thảo; Trần Vỉnh = Trần Vĩnh; Đặng Nghỉa = Đặng Nghĩa;
    Nguyển Hử Tài = Nguyễn Hữ Tài; Võ Tấn Hiễn = Võ Tấn Hiển; Lê Khãi = Lê Khải`,
  'marks left out': `Nguyễn Van An = Nguyễn Văn An; Trần Thi Mai = Trần Thị Mai; Pham Thị Hồng = Phạm Thị Hồng; Nguyen Văn Đức = Nguyễn Văn Đức;
    Lê Hữu Phuoc = Lê Hữu Phước; Bui Minh Hoàng = Bùi Minh Hoàng; Đặng Thi Tuyêt = Đặng Thị Tuyết; Trương Quôc Bảo = Trương Quốc Bảo; Vu Đức Thịnh = Vũ Đức Thịnh;
    Đinh Hưu Lộc = Đinh Hữu Lộc; Ngô Thị Nguyêt = Ngô Thị Nguyệt; Huynh Tấn Phát = Huỳnh Tấn Phát; Nguyên Thị Kim Chi = Nguyễn Thị Kim Chi;
    Lê Xuân Truòng = Lê Xuân Trường; Phan Thị Bich = Phan Thị Bích`,
  'taken by ear': `Lê Thị Xương = Lê Thị Sương; Trần Văn Xáng = Trần Văn Sáng; Phạm Xơn = Phạm Sơn; Nguyễn Thị Chang = Nguyễn Thị Trang; Vũ Đức Chí = Vũ Đức Chí;
    Đỗ Chung Kiên = Đỗ Trung Kiên; Nguyễn Văn Trương Lăm = Nguyễn Văn Trương Năm; Lguyễn Thị Hoa = Nguyễn Thị Hoa; Hoàng Ruyên = Hoàng Duyên; Lê Giũng = Lê Dũng; Bùi Thị Dấm = Bùi Thị Giấm;
    Trần Thị Lang = Trần Thị Lan; Phạm Thị Tuyếc = Phạm Thị Tuyết; Nguyễn Văn Đạc = Nguyễn Văn Đạt; Lê Thị Nguyệc = Lê Thị Nguyệt; Ngô Chí Thàng = Ngô Chí Thàn;
    Trần Thị Nhun = Trần Thị Nhung; Đinh Văn Trường = Đinh Văn Chường; Sùng A Tống = Xùng A Tống; Đoàn Thị Phượn = Đoàn Thị Phượng; tran thi xuong = tran thi suong;
    le thi nhun = le thi nhung; Hồ Văn Kường = Hồ Văn Cường; Nghô Thị Lan = Ngô Thị Lan; Lý Thị Loang = Lý Thị Loan; Giàng A Tếnh = Dàng A Tếnh`,
  'one letter wrong': `Nguyễn Thị Hườg = Nguyễn Thị Hường; Trần Văn Minhh = Trần Văn Minh; Lê Hoàng Nma = Lê Hoàng Nam; Nguyễm Thị Lan = Nguyễn Thị Lan; Phạn Gia Bảo = Phạm Gia Bảo;
    Nguyn Van Hai = Nguyễn Văn Hải; Traan Thi Mai = Trần Thị Mai; Vũ Thị Nguyêt = Vũ Thị Nguyệt; Đỗ Mnih Châu = Đỗ Minh Châu; Huỳng Thị Bé = Huỳnh Thị Bé; Dương Khánh Lynh = Dương Khánh Linh;
    Bùi Thị Phươgn = Bùi Thị Phương; Ngyuễn Văn Tú = Nguyễn Văn Tú; Hoànng Thị Yến = Hoàng Thị Yến; Trương Thị Trangg = Trương Thị Trang; nguyen thi hogn = nguyen thi hong;
    Đặng Quôcs Huy = Đặng Quốc Huy; Nguyễn Thị Qỳnh = Nguyễn Thị Quỳnh; pham thi kieeu oanh = Phạm Thị Kiều Oanh; Lê Thị Thanhf Tâmm = Lê Thị Thành Tâm; Nguyễn Vănn Hùng = Nguyễn Văn Hùng;
    Trần Thịi Ngọc = Trần Thị Ngọc; Lương Thị Diẹp = Lương Thị Diệp; Cao Bảo Hânn = Cao Bảo Hân; Hà Thị Uyêên = Hà Thị Uyên; tran bao ngocj = Trần Bảo Ngọc; nguyen minh khagn = Nguyễn Minh Khang;
    Đào Phúc Thịhn = Đào Phúc Thịnh; le quag huy = Lê Quang Huy; Vương Thị Hjền = Vương Thị Hiền`,
  'a word left out': `Nguyễn Lan = Nguyễn Thị Lan; Trần Nam = Trần Văn Nam; nguyen ngoc anh = Nguyễn Thị Ngọc Anh; Lê Hương = Lê Thị Hương; Phạm Thị Thanh = Phạm Thị Thanh Thanh;
    Nguyễn Hoàng Bảo Châu = Nguyễn Bảo Châu; Vũ Thị Ngân = Vũ Thị Kim Ngân; Đỗ Gia Huy = Đỗ Đình Gia Huy; Văn An = Nguyễn Văn An; Thị Lan = Nguyễn Thị Lan; hoang duc = Hoàng Văn Đức;
    Bùi Anh Thư = Bùi Nguyễn Anh Thư; Trần Hữu Lộc = Trần Nguyễn Hữu Lộc; Huỳnh My = Huỳnh Trà My; Y Blô Niê = Y Blô Niê Kđăm; H'Hen Niê = H'Hen Niê Buôn Yă; Phan Thị Tuyền = Phan Thị Mộng Tuyền; ngo minh = Ngô Đức Minh`,
  'another order': `Lan Nguyễn Thị = Nguyễn Thị Lan; Thị Lan Nguyễn = Nguyễn Thị Lan; minh tran = Trần Minh; Hùng Lê Văn = Lê Văn Hùng; Hoàng Anh Phạm = Phạm Hoàng Anh; NAM, NGUYEN VAN = Nguyễn Văn Nam;
    Châu Đỗ Bảo = Đỗ Bảo Châu; linh khanh vu = Vũ Khánh Linh; Thảo Bùi = Bùi Thảo; Ngọc Trần Bảo = Trần Bảo Ngọc`,
  'cut short': `Ng. Thị Lan = Nguyễn Thị Lan; Ng Văn Hùng = Nguyễn Văn Hùng; Nguyễn T. Mai = Nguyễn Thị Mai; Tr. Văn Nam = Trần Văn Nam; Ph. Thị Hoa = Phạm Thị Hoa; N.T.Lan Anh = Nguyễn Thị Lan Anh;
    Nguyễn V Hải = Nguyễn Văn Hải; ng thi huong = Nguyễn Thị Hương`,
  'blanks and signs': `NguyễnThị Lan = Nguyễn Thị Lan; Trần VănNam = Trần Văn Nam; Hoàng Anh-Thư = Hoàng Anh Thư; H'Hen Niê = H Hen Niê; H’Hen Niê = H'Hen Niê; Y-Krông Niê = Y Krông Niê; K'Brổi = K’Brổi; KBrổi = K'Brổi;
    H' Rin Mlô = H'Rin Mlô; HRin Mlô = H'Rin Mlô; Hơ Hen Niê = H'Hen Niê; M’Lô Y Thanh = M'Lô Y Thanh; Lê ThịÁnh = Lê Thị Ánh; Phạm Anh Tú = PhạmAnhTú; Y Blô Êban = Y Blô Ê ban`,
  'other peoples': `Êñuôl Y Bhăm = Enuol Y Bham; Ksor H'Lan = KSOR H’LAN; Rơ Châm Ắt = Ro Cham At; Rmah Blơi = Rmah Bloi; Siu Hơ Nhung = siu ho nhung; Y Dhăm Ŭng = Y Dham Ung; A Phủ = a phu; Giàng A Páo = GIANG A PAO;
    Vàng Thị Mỷ = Vàng Thị Mỹ; Thào A Sùng = Thào A Xùng; Hờ A Lềnh = Ho A Lenh; Thạch Sa Rết = Thach Sa Ret; Kim Sà Rươl = Kim Sa Ruol; Chau Sóc Khonl = chau soc khonl; Đàng Năng Thọ = Dang Nang Tho; Ka Hương = ka huong;
    K' Tiêng = K'Tiêng; Điểu K'Rứ = Dieu KRu; Bàn Thị Mẩy = Bàn Thị Mẫy; Lò Văn Ín = lo van in; Quàng Thị Ọi = Quang Thi Oi; Y Čhiêm Niê = Y Chiem Nie; H'Yŭ Byă = H'Yu Bya`,
  'unnamed newborn': `CB Nguyễn Thị Lan = CB nguyen thi lan; Con bà Trần Thị Mai = CB/Con bà Trần Thị Mai`,
}

const other: Readonly<Record<string, string>> = {
  'another tone': `Nguyễn Thị Hương = Nguyễn Thị Hường; Lê Thị Anh = Lê Thị Ánh; Trần Thúy = Trần Thủy; Phạm Thị Thùy = Phạm Thị Thúy; Vũ Văn Hùng = Vũ Văn Hưng; Đỗ Dung = Đỗ Dũng; Nguyễn Văn Tú = Nguyễn Văn Tư;
    Bùi Minh Đức = Bùi Minh Dực; Ngô Hoa = Ngô Hòa; Hoàng Thị Hà = Hoàng Thị Hạ; Lê Văn Thành = Lê Văn Thanh; Trần Thị Hằng = Trần Thị Hạng; Nguyễn Mai = Nguyễn Mại; Phan Thị Hạnh = Phan Thị Hanh; Lý Thị Thảo = Lý Thị Thao;
    Đặng Bình = Đặng Bính; Nguyễn Tuấn = Nguyễn Tuân; Lê An = Lê Ân; Trương Công = Trương Cống; Vũ Thị Hiền = Vũ Thị Hiên; Trần Văn Đông = Trần Văn Đồng; Nguyễn Quyền = Nguyễn Quyên; Hồ Phượng = Hồ Phương;
    Nguyễn Trường = Nguyễn Trương; Lê Tiến = Lê Tiên; Bùi Thắng = Bùi Thăng; Cao Vân = Cao Vạn; Phạm Tường = Phạm Tưởng; Trần Thu = Trần Thư; Nguyễn Thị Hồng Hạnh = Nguyễn Thị Hồng Hảnh`,
  'another letter': `Nguyễn Thị Lan = Nguyễn Thị Loan; Trần Văn Nam = Trần Văn Lam; Lê Hải = Lê Hài; Phạm Thị Hoa = Phạm Thị Hoan; Nguyễn Thị Mai = Nguyễn Thị My; Vũ Long = Vũ Lương; Đỗ Linh = Đỗ Minh; Hoàng Thị Hân = Hoàng Thị Ngân;
    Nguyễn Sơn = Nguyễn Xuân; Lê Trinh = Lê Chinh; Bùi Thị Nga = Bùi Thị Ngà; Trần Khang = Trần Khanh; Ngô Khoa = Ngô Khôi; Nguyễn Tâm = Nguyễn Tấn; Phan Thị Liên = Phan Thị Liễu; Lê Đạt = Lê Đăng; Nguyễn Kiên = Nguyễn Kiệt;
    nguyen van hung = nguyen van huong; le thi lan = le thi lam; tran thi nga = tran thi ngan; Huỳnh Tài = Huỳnh Thái; Trần Bảo An = Trần Bảo Anh; Đinh Thị Vân = Đinh Thị Vy; Phạm Hiếu = Phạm Hiền; Nguyễn Huy = Nguyễn Huyền;
    Lương Thanh = Lương Thành Đạt; Vương Nhi = Vương Như; Lê Tùng = Lê Trung; Nguyễn Ngọc Châu = Nguyễn Ngọc Chu; Nguyễn Thị Ninh = Nguyễn Thị Linh`,
  'another given name': `Nguyễn Văn An = Nguyễn Văn Bình; Trần Thị Ngọc Anh = Trần Thị Ngọc Lan; Lê Gia Bảo = Lê Gia Huy; Phạm Minh Quân = Phạm Minh Khôi; Hoàng Thị Thu Hà = Hoàng Thị Thu Trang; Đỗ Khánh Linh = Đỗ Khánh Vy;
    Vũ Đức Anh = Vũ Đức Mạnh; Bùi Quốc Việt = Bùi Quốc Cường; Ngô Bảo Châu = Ngô Bảo Trâm; Giàng A Páo = Giàng A Sử; Y Blô Niê = Y Krông Niê; H'Hen Niê = H'Lan Niê; Ksor H'Lan = Ksor H'Bia; A Phủ = A Lềnh; Thạch Sa Rết = Thạch Sa Rươn;
    Lò Văn Ín = Lò Văn Pâng; Sùng Thị Mỷ = Sùng Thị Dở; Nguyễn Hoàng Gia Bảo = Nguyễn Hoàng Gia Phúc; Đặng Ngọc Hân = Đặng Ngọc Diệp; Trương Nhật Minh = Trương Nhật Nam`,
  'another surname': `Nguyễn Văn An = Trần Văn An; Lê Thị Hoa = Lý Thị Hoa; Vũ Minh Đức = Võ Minh Đức; Hoàng Anh Tuấn = Huỳnh Anh Tuấn; Phạm Gia Bảo = Phan Gia Bảo; Đỗ Thu Hà = Đào Thu Hà; Đinh Công Minh = Đặng Công Minh; Trần Bảo Ngọc = Trịnh Bảo Ngọc;
    Hồ Văn Nam = Hà Văn Nam; Lương Thị Mai = Dương Thị Mai; Lâm Tuấn = Lê Tuấn; Giàng A Páo = Vàng A Páo; Sùng A Tống = Thào A Tống; Bùi Thị Nhung = Bàn Thị Nhung; Chu Văn An = Châu Văn An; Lưu Thị Yến = Lữ Thị Yến; Ngô Quang Huy = Ngọ Quang Huy; Phùng Thị Hà = Phạm Thị Hà`,
  'another middle name': `Nguyễn Văn An = Nguyễn Thị An; Trần Minh Anh = Trần Hoàng Anh; Lê Thị Thu Hà = Lê Thị Thanh Hà; Phạm Gia Huy = Phạm Quang Huy; Vũ Ngọc Linh = Vũ Khánh Linh; Đỗ Đức Minh = Đỗ Nhật Minh; Nguyễn Bảo Châu = Nguyễn Minh Châu;
    Hoàng Quốc Bảo = Hoàng Gia Bảo; Bùi Thị Hồng Nhung = Bùi Thị Tuyết Nhung; Giàng A Páo = Giàng Thị Páo; Nguyễn Hữu Phước = Nguyễn Tấn Phước; Trần Anh Thư = Trần Minh Thư; Đinh Văn Lâm = Đinh Tùng Lâm; Lý A Sùng = Lý Thị Sùng; Ngô Thanh Hà = Ngô Thu Hà; Cao Đình Nam = Cao Hoài Nam`,
  'places changed': `Nguyễn Minh Anh = Nguyễn Anh Minh; Trần Ngọc Bảo = Trần Bảo Ngọc; Lê Khánh Minh = Lê Minh Khánh; Phạm Hà Linh = Phạm Linh Hà; Vũ Hoàng Long = Vũ Long Hoàng; Đỗ Thanh Mai = Đỗ Mai Thanh; Bùi An Bình = Bùi Bình An; Hoàng Gia Khánh = Hoàng Khánh Gia`,
  'brothers and sisters': `Nguyễn Hoàng Anh = Nguyễn Hoàng Ánh; Trần Thị Thúy Hằng = Trần Thị Thúy Hà; Lê Minh Khôi = Lê Minh Khoa; Phạm Thị Lan Anh = Phạm Thị Lan Hương; Vũ Đức Long = Vũ Đức Lộc; Ngô Thị Huế = Ngô Thị Huệ; Đỗ Thùy Dung = Đỗ Thùy Dương;
    Bùi Tiến Đạt = Bùi Tiến Đức; Hoàng Thị Thắm = Hoàng Thị Thơm; Trịnh Văn Quyết = Trịnh Văn Quyền; Nguyễn Thiên Ân = Nguyễn Thiên An; Lê Thị Xuân = Lê Thị Thu; Trần Gia Hân = Trần Gia Hưng; Mai Phương Anh = Mai Phương Linh; Cao Thị Loan = Cao Thị Lan`,
  'a newborn and its mother': `CB Nguyễn Thị Lan = Nguyễn Thị Lan; Con bà Trần Thị Mai = Trần Thị Mai; CB/Con bà Lê Thị Hoa = Lê Thị Hoa; Bé trai Phạm Thị Nga = Phạm Thị Nga; CB Nguyễn Thị Lan = CB Trần Thị Mai; Chưa đặt tên = Nguyễn Văn An; con chị Vũ Thị Hà = Vũ Thị Hà;
    Sơ sinh Giàng Thị Mỷ = Giàng Thị Mỷ`,
  'part of a name': `Lan = Nguyễn Thị Lan; Nguyễn = Nguyễn Văn An; Nguyễn Thị = Nguyễn Thị Lan; Trần Lan = Nguyễn Thị Lan; Văn Nam = Trần Văn Nam Anh; Nguyễn Anh = Trần Thị Ngọc Anh; Nguyễn Thị Ngọc = Nguyễn Thị Ngọc Anh; Lê Hoàng = Lê Hoàng Nam Phương`,
}

export type NamePair = {
  readonly kind: string
  readonly one: string
  readonly other: string
  readonly same: boolean
}

const read = (table: Readonly<Record<string, string>>, isSame: boolean): NamePair[] =>
  Object.entries(table).flatMap(([kind, text]) =>
    text.split(';').map(line => {
      const [one = '', two = ''] = line.split(' = ')
      return { kind, one: one.trim(), other: two.trim(), same: isSame }
    }),
  )

/** Every labelled pair. */
export const namePairs: readonly NamePair[] = [...read(same, true), ...read(other, false)]

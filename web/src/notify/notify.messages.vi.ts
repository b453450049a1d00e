export default {
  title: 'Báo động',
  intro:
    'Vụ việc đang chờ mà chưa ai xác nhận đã nhận. Báo động nhắc lại cho đến khi có người nhận: mỗi 30 phút trong 12 giờ đầu, mỗi ngày với hạn của kế hoạch.',
  empty: 'Không có báo động nào.',
  emptyHelp: 'Khi một vụ việc đến giờ báo động, việc sẽ hiện ở đây.',
  unnamed: 'Một vụ việc của xã',
  since: 'Báo từ {{at}}, {{commune}}',
  open: 'Mở vụ việc',
  take: 'Tôi đã nhận và đang xử lý',
  contact: {
    title: 'Nơi nhận báo động',
    help: 'Tin gửi đi chỉ nói có mấy vụ việc đang chờ và hạn sớm nhất, không có thông tin nào về trẻ.',
    email: 'Thư điện tử',
    phone: 'Số điện thoại nhận tin nhắn',
    noWay: 'Hệ thống này chưa nối với máy chủ thư hay cổng tin nhắn; báo động chỉ hiện trong Măng Non.',
    submit: 'Lưu nơi nhận',
    saved: 'Đã lưu nơi nhận báo động',
  },
} as const

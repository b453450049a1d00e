export default {
  title: 'Ai được làm gì',
  intro:
    'Các câu dưới đây được tạo trực tiếp từ bảng quy tắc mà cơ sở dữ liệu đang áp dụng. Việc nào không có câu nào cho phép thì không ai làm được.',
  everyRole: 'Mọi vai trò',
  what: 'Dữ liệu',
  act: 'Việc',
  who: 'Ai được làm, ở đâu, khi nào',
} as const

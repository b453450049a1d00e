export default {
  title: 'Nhập danh sách',
} as const

import { accountFields, templateFields } from '@mangnon/core/account/batch/account-field.ts'
import type { Actor } from '@mangnon/core/account/role.ts'
import { roleNames } from '@mangnon/core/account/role-names.ts'
import { givableRoles } from '@mangnon/core/account/roles-below.ts'

const notes = [
  'Mỗi dòng một người. Để trống tên đăng nhập thì hệ thống tự đặt theo tên và xã.',
  'Xã, thôn: ghi tên hoặc mã, trong địa bàn của mình. Cộng tác viên cần ghi thôn hoặc tổ dân phố.',
  'Ngày ghi theo ngày/tháng/năm. Để trống từ ngày là bắt đầu hôm nay; để trống đến hết ngày là không thời hạn.',
]

/** The empty list that is handed out: how to fill it, the roles that this administrator may give, and the headings. */
export const templateRows = (actor: Actor): string[][] => [
  ['DANH SÁCH TẠO TÀI KHOẢN MĂNG NON'],
  ...notes.map(note => [note]),
  [
    `Các vai trò được cấp: ${givableRoles(actor)
      .map(role => roleNames[role].vi)
      .join('; ')}.`,
  ],
  [],
  templateFields.map(field => accountFields[field].vi),
]

import type { ExportPart } from './child-export.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Field names as people read them; one that is not here is shown as it is kept. */
const captions: Readonly<Record<string, string>> = {
  code: 'Mã',
  full_name: 'Họ và tên',
  typed_name: 'Họ tên khi nhập',
  sex: 'Giới tính',
  birth: 'Ngày sinh',
  ethnicity: 'Dân tộc',
  personal_number: 'Số định danh',
  father_name: 'Cha',
  mother_name: 'Mẹ',
  carer_name: 'Người nuôi dưỡng',
  carer_relation: 'Quan hệ',
  other_names: 'Tên gọi khác',
  village: 'Thôn',
  residence_state: 'Cư trú',
  poverty: 'Hộ nghèo',
  school_level: 'Cấp học',
  school_name: 'Trường',
  school_class: 'Lớp',
  circumstance: 'Hoàn cảnh',
  support: 'Loại trợ giúp',
  amount: 'Số tiền (đồng)',
  decision_number: 'Số quyết định',
  decision_on: 'Ngày quyết định',
  issuer: 'Cơ quan ra quyết định',
  state_reason: 'Lý do tạm dừng',
  fact: 'Điều xác định',
  answer: 'Trả lời',
  notes: 'Ghi chú',
  note: 'Ghi chú',
  kept: 'Cột khác của danh sách',
  entered_at: 'Ngày nhập',
  ended_on: 'Ngày kết thúc',
  end_reason: 'Lý do kết thúc',
  head_name: 'Chủ hộ',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  valid_from: 'Từ ngày',
  valid_to: 'Đến trước ngày',
  recorded_at: 'Ghi lúc',
  replaced_at: 'Thay lúc',
  at: 'Lúc',
  act: 'Việc',
  actor_name: 'Người làm',
  actor_role: 'Vai trò',
  reason: 'Lý do',
  before: 'Trước',
  after: 'Sau',
  list: 'Danh sách',
  sheet_row: 'Dòng',
  cells: 'Nội dung dòng',
  purpose: 'Mục đích',
  text: 'Nội dung đồng ý',
  givenOn: 'Ngày đồng ý',
  withdrawnOn: 'Ngày rút',
  representativeName: 'Người đại diện',
  kind: 'Loại yêu cầu',
  state: 'Tình trạng',
  subject: 'Chuyển trẻ hay cả hộ',
  from_name: 'Từ xã',
  to_name: 'Đến xã',
  destination: 'Nơi đến',
  place: 'Nơi đến, theo lời kể',
  moved_on: 'Ngày chuyển',
  asked_by_name: 'Người hỏi',
  asked_at: 'Hỏi lúc',
  sent_by_name: 'Người gửi',
  sent_at: 'Gửi lúc',
  answered_by_name: 'Người trả lời',
  answered_at: 'Trả lời lúc',
  happened_on: 'Từ ngày',
  household: 'Hộ',
  other_household: 'Hộ kia',
  proposed_by_name: 'Người đề nghị',
  proposed_at: 'Đề nghị lúc',
  decided_by_name: 'Người quyết định',
  decided_at: 'Quyết định lúc',
  checked_on: 'Ngày phúc tra',
  checked_by_name: 'Người phúc tra',
  there: 'Có ở hộ',
  found: 'Giá trị thấy khác sổ',
  receivedAt: 'Nhận lúc',
}

const caption = (name: string): string => escaped(captions[name] ?? name)
const cell = (value: unknown): string => (value === null ? '' : escaped(String(value)))

const partHtml = ({ title, rows }: ExportPart): string => {
  const heading = `<h2>${escaped(title)}</h2>`
  const [first] = rows
  if (!first) return `${heading}<p>Không có.</p>`
  if (rows.length === 1)
    return `${heading}<table>${Object.entries(first)
      .map(([name, value]) => `<tr><th scope="row">${caption(name)}</th><td>${cell(value)}</td></tr>`)
      .join('')}</table>`
  const names = Object.keys(first)
  return `${heading}<table><tr>${names.map(name => `<th scope="col">${caption(name)}</th>`).join('')}</tr>${rows
    .map(row => `<tr>${names.map(name => `<td>${cell(row[name] ?? null)}</td>`).join('')}</tr>`)
    .join('')}</table>`
}

/** All that is held on one child as a page of its own: no script, nothing from elsewhere, every text escaped. */
export const childExportHtml = (
  parts: readonly ExportPart[],
  told: { readonly number: string; readonly fingerprint: string; readonly by: string; readonly on: string },
): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Dữ liệu về một trẻ em, bản số ${escaped(told.number)}</title>
<style>body{font:14px/1.5 "Be Vietnam Pro",sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th[scope=row]{width:14rem}</style></head>
<body><h1>Dữ liệu đang giữ về một trẻ em</h1>
<p>Bản số ${escaped(told.number)}, ngày ${escaped(told.on.split('-').reverse().join('/'))}, người lập: ${escaped(told.by)}.<br>Dấu nhận dạng (SHA-256): <code>${escaped(told.fingerprint)}</code></p>
<p>Có thông tin riêng của trẻ em, chỉ giao cho người có quyền (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Điều 33 Nghị định 56/2017/NĐ-CP).</p>
${parts.map(partHtml).join('\n')}
</body></html>
`

import { listFields } from '@mangnon/core/register/list-field.ts'
import type { BroughtIn } from './register.import.ts'

/** So many rows of a kind are told one by one; the browser shows them all. */
const mostTold = 20

const groups = [
  ['error', 'Chưa ghi được, cần sửa / cannot be written'],
  ['decision', 'Cần quyết định / need a decision'],
  ['changed', 'Khác với sổ / differ from the register'],
] as const

const states: Readonly<Record<string, string>> = {
  checked: 'Đã đọc, chưa ghi gì vào sổ. Thêm --confirm để ghi. / Read; nothing is written. Add --confirm to write.',
  written: 'Đã ghi vào sổ. / Written into the register.',
  failed: 'Không đọc được. / Could not be read.',
}

/** What a person at the keyboard reads: what each column was taken for, what the rows would become, and what to do. */
export const reportOf = ({ name, state, counts, columns, legacy, problem, rows }: BroughtIn): string => {
  const lines = [name]
  if (columns.length > 0) lines.push('', 'Cột / columns:')
  for (const { letter, caption, field } of columns) lines.push(`  ${letter}  ${caption} → ${listFields[field].vi}`)
  if (counts) {
    lines.push(
      '',
      `${counts.rows} dòng / rows: mới / new ${counts.new}, đã có / same ${counts.same}, thay đổi / changed ${counts.changed}, cần quyết định / to decide ${counts.waiting}, lỗi / errors ${counts.error}`,
      `Hộ mới / new households ${counts.householdsNew}, hộ đã có / known ${counts.householdsExisting}`,
      ...(counts.newVillages.length > 0 ? [`Thôn mới / new villages: ${counts.newVillages.join(', ')}`] : []),
    )
  }
  for (const [verdict, title] of groups) {
    const found = rows.filter(row => row.verdict === verdict)
    if (found.length === 0) continue
    lines.push('', `${title}: ${found.length}`)
    // By its number, not by its name: what a command prints ends in logs of cron and of shells.
    for (const { sheetRow, remarks } of found.slice(0, mostTold))
      lines.push(`  Dòng ${sheetRow}: ${remarks.map(({ sentence }) => sentence).join(' ')}`)
    if (found.length > mostTold) lines.push(`  … ${found.length - mostTold}`)
  }
  if (legacy)
    lines.push(
      '',
      `Chữ theo bảng mã cũ (${legacy}): chọn chuyển sang Unicode trong trình duyệt trước khi ghi. / Text in an old code: decide in the browser first.`,
    )
  lines.push('', problem?.message ?? states[state] ?? state)
  return `${lines.join('\n')}\n`
}

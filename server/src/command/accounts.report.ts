import { accountFields } from '@mangnon/core/account/batch/account-field.ts'
import type { AccountsBroughtIn } from './accounts.import.ts'

/** So many rows of a kind are told one by one; --json and the browser show them all. */
const mostTold = 20

const groups = [
  ['error', 'Chưa tạo được, cần sửa / cannot be made'],
  ['existing', 'Đã có tài khoản, cấp thêm vai trò / there already, one more role'],
  ['same', 'Đã có vai trò này / has the role already'],
  ['new', 'Tài khoản mới / new accounts'],
] as const

const outcome = ({ state, problem }: AccountsBroughtIn): string => {
  if (problem === 'rows_wrong')
    return 'Chưa tạo gì: còn dòng chưa đúng. Sửa tệp, hoặc thêm --leave-out để bỏ lại các dòng đó. / Nothing made: some rows are not right. Mend the file, or leave them out with --leave-out.'
  if (problem === 'nothing_to_make')
    return 'Không có tài khoản hay vai trò nào để tạo. / There is no account and no role to make.'
  return state === 'written'
    ? 'Đã tạo. / Made.'
    : 'Đã đọc, chưa tạo gì. Thêm --confirm để tạo. / Read; nothing is made. Add --confirm to make them.'
}

/** What a person at the keyboard reads: what each column was taken for, what the rows would become, and what to do. */
export const reportOf = (brought: AccountsBroughtIn): string => {
  const { fileName, counts, columns, rows, slips } = brought
  const lines = [fileName, '', 'Cột / columns:']
  for (const { letter, caption, field } of columns) lines.push(`  ${letter}  ${caption} → ${accountFields[field].vi}`)
  lines.push(
    '',
    `${counts.rows} dòng / rows: mới / new ${counts.new}, thêm vai trò / one more role ${counts.existing}, đã có / same ${counts.same}, lỗi / errors ${counts.error}`,
  )
  for (const [verdict, title] of groups) {
    const found = rows.filter(row => row.verdict === verdict)
    if (found.length === 0) continue
    lines.push('', `${title}: ${found.length}`)
    // By number and name of sign-in, not by the person's: what a command prints ends in logs of cron and of shells.
    for (const { row, username, remarks } of found.slice(0, mostTold))
      lines.push(`  Dòng ${row}${username === null ? '' : ` ${username}`}: ${remarks.join(' ')}`)
    if (found.length > mostTold) lines.push(`  … ${found.length - mostTold} (--json)`)
  }
  lines.push('', outcome(brought))
  if (slips)
    lines.push(
      'Phiếu đăng nhập, có mã mở tài khoản: in xong rồi xóa tệp. / Slips, with the codes that open the accounts: print, then delete the files.',
      ...slips.map(file => `  ${file}`),
    )
  return `${lines.join('\n')}\n`
}

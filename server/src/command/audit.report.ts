import { type Finding, findings, type Verdict } from '../audit/seal/finding.ts'
import type { SealsAhead } from '../audit/seal/record-restore.ts'

const count = (n: number): string => n.toLocaleString('vi-VN')
const mostTold = 20

const told = ({ code, seq, seal }: Finding): string =>
  `  dòng / entry ${seq}, dấu / seal ${seal}: ${findings[code].vi} / ${findings[code].en}`

/** What a person at the keyboard reads: the verdict first, the first bad entry, what else was found, and the tail. */
export const reportOf = (verdict: Verdict): string => {
  const { ok, rows, seals, head, firstBadRow, found, more, clocks, restores, tail } = verdict
  const lines = [
    ok
      ? `Nguyên vẹn: ${count(rows)} dòng, ${count(seals)} dấu niêm phong. / Whole: ${count(rows)} entries, ${count(seals)} seals.`
      : `NHẬT KÝ ĐÃ BỊ CAN THIỆP. / THE AUDIT WAS TAMPERED WITH.`,
  ]
  if (firstBadRow) lines.push('Dòng sai đầu tiên / first bad entry:', told(firstBadRow))
  if (found.length > 0) lines.push('Đã thấy / found:', ...found.slice(0, mostTold).map(told))
  const left = found.length - Math.min(found.length, mostTold) + more
  if (left > 0) lines.push(`  … ${count(left)}`)
  for (const { after, upto, rows: lostRows, at, by, reason } of restores)
    lines.push(
      `Khoảng trống đã giải thích: ${by} ghi lúc ${at} là cơ sở dữ liệu được khôi phục về dấu ${after}; dấu ${after + 1} đến ${upto} (${count(lostRows)} dòng) chỉ còn ở nơi lưu thứ hai. Lý do: ${reason} / A gap that is explained: the database was put back to seal ${after}; seals ${after + 1} to ${upto} stand in the second place alone.`,
    )
  for (const { clock, seconds, seq } of clocks)
    lines.push(
      clock === 'database'
        ? `Đồng hồ cơ sở dữ liệu lùi ${count(seconds)} giây ở dòng ${seq}; thứ tự vẫn được giữ. / The database’s clock went back ${seconds} s at entry ${seq}; the order holds.`
        : `Đồng hồ máy chủ lùi ${count(seconds)} giây ở dòng ${seq}; thứ tự vẫn được giữ. / The server’s clock went back ${seconds} s at entry ${seq}; the order holds.`,
    )
  if (tail.rows > 0)
    lines.push(
      `Chưa niêm phong: ${count(tail.rows)} dòng, từ dòng ${tail.first} lúc ${tail.since}. / Not yet sealed: ${count(tail.rows)} entries from ${tail.first} on, since ${tail.since}.`,
    )
  if (head)
    lines.push(
      `Dấu cuối, nên chép lại ở ngoài hệ thống / last seal, note it outside the system: ${head.n}:${head.mac.slice(0, 32)}`,
    )
  return `${lines.join('\n')}\n`
}

/** How far the second place is ahead of the database, and what to do. */
export const aheadReport = (ahead: SealsAhead | null, recorded: boolean): string => {
  if (ahead === null)
    return 'Hai nơi lưu khớp nhau, không có gì để ghi. / Both places agree; there is nothing to record.\n'
  const { after, upto, rows, firstAt, lastAt } = ahead
  return [
    `Cơ sở dữ liệu và nơi lưu thứ hai giống nhau đến dấu ${after}; từ dấu ${after + 1} đến ${upto} chỉ còn ở nơi lưu thứ hai: ${count(rows)} dòng, niêm phong từ ${firstAt} đến ${lastAt}. / Both agree up to seal ${after}; seals ${after + 1} to ${upto} stand in the second place alone.`,
    recorded
      ? 'Đã ghi việc khôi phục: một dòng trong nhật ký và một dòng ở nơi lưu thứ hai. Các dấu cũ vẫn còn làm bằng chứng. / Recorded in the audit and in the second place; the older seals stay as evidence.'
      : 'Chưa ghi gì. Nếu vừa khôi phục từ bản sao lưu: thêm --reason "…" --confirm. Nếu không ai khôi phục, nhật ký đã bị cắt hoặc thay: giữ nguyên cả hai nơi và báo người kiểm tra. / Nothing recorded. After a restore add --reason "…" --confirm; if nobody restored, the audit was cut or replaced: keep both as they are and tell the auditor.',
    '',
  ].join('\n')
}

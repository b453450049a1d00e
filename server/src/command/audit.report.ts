import { type Finding, findings, type Verdict } from '../audit/seal/finding.ts'

const count = (n: number): string => n.toLocaleString('vi-VN')
const mostTold = 20

const told = ({ code, seq, seal }: Finding): string =>
  `  dòng / entry ${seq}, dấu / seal ${seal}: ${findings[code].vi} / ${findings[code].en}`

/** What a person at the keyboard reads: the verdict first, the first bad entry, what else was found, and the tail. */
export const reportOf = (verdict: Verdict): string => {
  const { ok, rows, seals, head, firstBadRow, found, more, clocks, tail } = verdict
  const lines = [
    ok
      ? `Nguyên vẹn: ${count(rows)} dòng, ${count(seals)} dấu niêm phong. / Whole: ${count(rows)} entries, ${count(seals)} seals.`
      : `NHẬT KÝ ĐÃ BỊ CAN THIỆP. / THE AUDIT WAS TAMPERED WITH.`,
  ]
  if (firstBadRow) lines.push('Dòng sai đầu tiên / first bad entry:', told(firstBadRow))
  if (found.length > 0) lines.push('Đã thấy / found:', ...found.slice(0, mostTold).map(told))
  const left = found.length - Math.min(found.length, mostTold) + more
  if (left > 0) lines.push(`  … ${count(left)}`)
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

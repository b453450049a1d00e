import type { PlannedChange } from './areas.import.ts'

const kinds: Readonly<Record<string, string>> = {
  created: 'đơn vị lập mới / created',
  kept: 'giữ nguyên dân cư / kept',
  merge: 'nhập vào đơn vị chung / merged',
  split: 'chia cho nhiều xã / divided',
  land: 'chỉ chuyển đất / land alone',
  rename: 'đổi tên / renamed',
  retype: 'đổi loại / another type',
  reparent: 'đổi đơn vị cấp trên / another parent',
  abolished: 'bãi bỏ / abolished',
  already: 'đã có trong hệ thống / already so',
}
const states: Readonly<Record<string, string>> = {
  applied: 'Đã áp dụng. / Applied.',
  waiting: 'Đã xác nhận, chờ đến ngày áp dụng. / Confirmed; waits for its day.',
  cancelled: 'Chưa thay đổi gì; thêm --apply để áp dụng. / Nothing was changed; add --apply.',
  failed: 'Không áp dụng được. / It could not be applied.',
}
const mostTold = 40

/** What the change is, for the person at the keyboard. */
export const areasReport = ({
  change,
  kinds: counts,
  lines,
  errors,
  findings,
  moves,
  problem,
}: PlannedChange): string => {
  const out = [`${change.title}: ${change.effectiveOn} (${change.legalText})`, '']
  for (const { kind, lines: n } of counts) out.push(`${String(n).padStart(8)}  ${kinds[kind] ?? kind}`)
  out.push(
    '',
    `Chuyển / moves: ${moves.children} trẻ em, ${moves.households} hộ, ${moves.villages} thôn, ${moves.accounts} tài khoản`,
    `Chờ xác định xã / wait: ${moves.waitingChildren} trẻ em, ${moves.waitingHouseholds} hộ, ${moves.waitingAccounts} tài khoản`,
  )
  if (findings.length > 0) out.push('')
  for (const { lines: n, sentence, gravity } of findings) out.push(`${String(n).padStart(8)}  [${gravity}] ${sentence}`)
  if (lines.length > 0) out.push('')
  for (const line of lines.slice(0, mostTold)) {
    const place = line.file === null ? '' : `${line.file}:${line.row} `
    const told = line.findings.filter(({ gravity }) => gravity !== 'info').map(({ sentence }) => sentence)
    out.push(`  ${place}${line.oldName ?? line.newName ?? ''}: ${told.join(' ')}`)
  }
  if (lines.length > mostTold) out.push(`  … ${lines.length - mostTold}`)
  const said =
    errors > 0
      ? `Có ${errors} dòng sai; chưa thay đổi gì. / ${errors} lines have errors; nothing was changed.`
      : states[change.state]
  out.push('', said ?? change.state)
  if (problem) out.push(`${problem.code}: ${problem.places.join(', ')}`)
  return `${out.join('\n')}\n`
}

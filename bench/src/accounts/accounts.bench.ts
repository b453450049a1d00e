import { createReadStream, createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { bringPeopleIn } from '@mangnon/server/command/accounts.import.ts'
import { printSlips } from '@mangnon/server/command/accounts.slips.ts'
import { stopTypesetter } from '@mangnon/server/print/typeset.ts'
import { writeXlsxStream } from 'hucre/xlsx'
import type pg from 'pg'
import { signIn } from '../platform/actors.ts'
import type { Bench } from '../platform/bench.ts'
import { openBenchDatabase } from '../platform/bench-database.ts'
import { figure } from '../platform/figure.ts'

const head = ['STT', 'Họ và tên', 'Vai trò', 'Tỉnh/Thành phố', 'Xã/Phường', 'Thôn/Tổ dân phố', 'Số điện thoại']
const surnames = ['Nguyễn Thị', 'Trần Văn', 'Lê Thị', 'Phạm Đức', 'Hoàng Thị', 'Vũ Minh', 'Đặng Thị', 'Bùi Quang']
const given = ['Hạnh', 'Lan', 'Bình', 'Đào', 'Thủy', 'Hùng', 'Mai', 'Ngọc Ánh', 'Dũng', 'Hương', 'Tâm', 'Yến']

/** Every commune of the nation with as many villages as make up the list, a collaborator each. */
const peopleOf = async (owner: pg.Client, rows: number): Promise<string[][]> => {
  await owner.query(
    `with c as (select a.id, a.path, row_number() over (order by a.path) as at from area a
        where a.level = 'commune' and a.valid_to is null and a.scheme = '25' and not a.holding),
      v as (select gen_random_uuid()::text as id, c.id as parent, c.path || lpad(n::text, 3, '0') || '.' as path, lpad(n::text, 3, '0') as code, n
        from c cross join generate_series(1, ceil($1 / (select count(*) from c)::numeric)::int) n order by n, c.at limit $1),
      made as (insert into area (id, scheme, code, level, parent_id, path, valid_from)
        select id, '25', code, 'village', parent, path, '2025-07-01' from v)
     insert into area_name (area_id, path, level, valid_from, name, full_name, type, name_key)
     select id, path, 'village', '2025-07-01', 'Thôn ' || n, 'Thôn ' || n, 'thon', 'x' from v`,
    [rows],
  )
  await owner.query('analyze area; analyze area_name')
  const found = await owner.query<{ province: string; code: string; village: string }>(
    `select p.full_name as province, c.code, n.full_name as village from area v join area c on c.id = v.parent_id
       join area_name n on n.area_id = v.id join area_name p on p.area_id = c.parent_id and p.valid_to is null
      where v.level = 'village' order by v.path limit $1`,
    [rows],
  )
  return found.rows.map(({ province, code, village }, at) => [
    String(at + 1),
    `${surnames[at % surnames.length]} ${given[(at * 7 + Math.floor(at / 11)) % given.length]}`,
    'Cộng tác viên',
    province,
    code,
    village,
    `09${String(10_000_000 + at)}`,
  ])
}

const timed = async <T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> => {
  const started = performance.now()
  const value = await work()
  return { seconds: (performance.now() - started) / 1000, value }
}

/** The nation's collaborators in one list: read and checked, made in one transaction, their slips set on paper. */
export const accountsBench: Bench = {
  name: 'accounts',
  rows: 60_000,
  run: async ({ rows }, later) => {
    const bench = await openBenchDatabase(later)
    later(stopTypesetter)
    const { actor } = await signIn(bench, 'administrator', '')
    const file = path.join(bench.folder, 'ctv.xlsx')
    const people = await peopleOf(bench.owner, rows)
    const sheet = writeXlsxStream([head, ...people], { name: 'CTV' }) as ReadableStream<Uint8Array>
    await pipeline(Readable.fromWeb(sheet), createWriteStream(file))
    const context = { db: bench.db, filesFolder: path.join(bench.folder, 'files'), address: null }
    const bring = (confirm: boolean) =>
      timed(() =>
        bringPeopleIn(context, actor, createReadStream(file), { fileName: 'ctv.xlsx', confirm, leaveOut: false }),
      )
    const dry = await bring(false)
    if (dry.value.counts.new !== rows) throw new Error(`of ${rows} rows ${dry.value.counts.new} would be accounts`)
    const written = await bring(true)
    if (written.value.state !== 'written') throw new Error('the list was not written')
    const peak = process.resourceUsage().maxRSS / 1024
    const slips = await timed(() => printSlips(context, actor, written.value.id, path.join(bench.folder, 'phieu.pdf')))
    return [
      figure('accounts', 'rows', rows, 'rows', { told: true }),
      figure('accounts', 'dry run', dry.seconds, 's', { most: 120 }),
      figure('accounts', 'dry run and writing', written.seconds, 's', { most: 300 }),
      figure('accounts', 'peak memory of Node', peak, 'MB', { most: 1024 }),
      figure('accounts', 'slips on paper', slips.seconds, 's', { most: 300 }),
      figure('accounts', 'peak memory with the typesetter', process.resourceUsage().maxRSS / 1024, 'MB', {
        most: 1536,
      }),
    ]
  },
}

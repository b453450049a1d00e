import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Keyring } from '../../platform/encryption/keyring.ts'
import { copyRowsSql, isForm, seqOf } from './audit-row.ts'
import { eachRow } from './each-row.ts'
import { type ClockRemark, type Finding, isRowFinding, type Verdict } from './finding.ts'
import { readMarks } from './marks.ts'
import { hashOfRow, MerkleTree } from './merkle.ts'
import { nameDifferences } from './name-differences.ts'
import { isPlainTable, readPlainly } from './plain-table.ts'
import type { Seal } from './seal.ts'
import type { SealFile } from './seal-file.ts'
import { lastSeal } from './seal-table.ts'
import { trustedSeals } from './trusted-seals.ts'

/** Seals are looked at in windows of about so many rows: one COPY each, so that memory stays the same for any length. */
const windowRows = 400_000
const windowSeals = 4_000
const mostFound = 100
/** Clocks of several servers differ a little, and rows commit out of order. Microseconds. */
const tolerance = 5_000_000

export type VerifyOptions = {
  readonly keys: Keyring
  readonly file: SealFile
  /** Only batches sealed in this time have their rows read (microseconds since 1970); the chain of seals is checked whole. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** What somebody noted of a last seal earlier: it must still be there (mac in hexadecimal, its beginning will do). */
  readonly noted?: { readonly n: number; readonly mac: string } | undefined
  /** How long the second place may lag behind the database while the system runs, ms. */
  readonly patience?: number
  /** More connections that see the same snapshot: the rows are read by all of them at once. */
  readonly readers?: readonly pg.ClientBase[]
}

/**
 * Holds the audit against its seals and the second place. `client` reads as the database's owner, best inside a repeatable-read
 * transaction; it needs nothing else, so nothing that is being written is disturbed.
 */
export const verifyAudit = async (client: pg.ClientBase, options: VerifyOptions): Promise<Verdict> => {
  const { keys, file } = options
  const readers = [client, ...(options.readers ?? [])]
  for (const reader of readers) await readPlainly(reader)
  const fileHead = await file.head()
  const databaseHead = await lastSeal(client)
  await waitForFile(file, databaseHead, options.patience ?? 0)
  const end = Math.max(fileHead?.n ?? 0, databaseHead?.n ?? 0)

  const found: Finding[] = []
  let more = 0
  let firstBadRow: Finding | null = null
  const find = (finding: Finding): void => {
    if (isRowFinding(finding.code) && finding.seq < (firstBadRow?.seq ?? Number.MAX_SAFE_INTEGER)) firstBadRow = finding
    if (found.length < mostFound) found.push(finding)
    else more++
  }
  if (!(await isPlainTable(client))) find({ code: 'table_replaced', seal: 0, seq: 0 })
  const clocks: ClockRemark[] = []
  let rows = 0
  let upto = 0
  let last: Seal | null = null

  let window: Seal[] = []
  let inWindow = 0
  const checkWindow = async (): Promise<void> => {
    const checked = window.filter(
      seal =>
        seal.sealedAt >= (options.from ?? Number.MIN_SAFE_INTEGER) &&
        seal.sealedAt < (options.to ?? Number.MAX_SAFE_INTEGER),
    )
    // Rows below the first number belong to no seal, so the first batch looks downwards without end.
    for (const run of consecutive(checked)) {
      const parts = inParts(run, readers.length)
      const read = await Promise.all(parts.map((part, at) => compareRun(readers[at] ?? client, part, find)))
      rows += read.reduce((sum, some) => sum + some, 0)
    }
    window = []
    inWindow = 0
  }

  for await (const { seal, trouble } of trustedSeals(client, file, keys, end)) {
    for (const finding of trouble) find({ ...finding, seq: finding.seq || upto + 1 })
    if (!seal) continue
    if (seal.after > upto) find({ code: 'unprovable', seal: seal.n, seq: upto + 1 })
    if (!isForm(seal.form)) find({ code: 'unprovable', seal: seal.n, seq: seal.after + 1 })
    if (seal.n === options.noted?.n && !seal.mac.toString('hex').startsWith(options.noted.mac))
      find({ code: 'other_than_noted', seal: seal.n, seq: seal.after + 1 })
    noteClocks(clocks, last, seal)
    window.push(seal)
    inWindow += seal.rows
    upto = seal.upto
    last = seal
    if (inWindow >= windowRows || window.length >= windowSeals) await checkWindow()
  }
  await checkWindow()
  if (end > (last?.n ?? 0)) find({ code: 'unprovable', seal: (last?.n ?? 0) + 1, seq: upto + 1 })
  if (options.noted && options.noted.n > end) find({ code: 'other_than_noted', seal: end + 1, seq: upto + 1 })

  const restores = await file.restores()
  // The seals that a restore left without a database stay as they were recorded: they say what was lost.
  for (const { fact, orphans, lastMac } of restores)
    if (orphans !== fact.upto - fact.after || lastMac !== fact.lastMac)
      find({ code: 'second_place_changed', seal: fact.after + 1, seq: upto + 1 })

  found.sort((a, b) => a.seq - b.seq || a.seal - b.seal)
  return {
    ok: found.length === 0,
    rows,
    seals: last?.n ?? 0,
    head: last ? { n: last.n, mac: last.mac.toString('hex') } : null,
    firstBadRow,
    found,
    more,
    clocks,
    restores: restores.map(({ fact }) => fact),
    tail: await tailAfter(client, upto),
  }
}

/** A seal is in the database a moment before it is in the second place. */
const waitForFile = async (file: SealFile, head: Seal | null, patience: number): Promise<void> => {
  const end = performance.now() + patience
  while (head && performance.now() < end && ((await file.head())?.n ?? 0) < head.n) await pause(200)
}

/** Seals whose batches follow one another without a hole: one COPY reads them all. */
const consecutive = (seals: readonly Seal[]): Seal[][] => {
  const runs: Seal[][] = []
  for (const seal of seals) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && before.upto === seal.after && before.form === seal.form) run.push(seal)
    else runs.push([seal])
  }
  return runs
}

/** The run in so many parts of about as many rows. */
const inParts = (run: readonly Seal[], parts: number): Seal[][] => {
  const most = run.reduce((sum, seal) => sum + seal.rows, 0) / parts
  const cut: Seal[][] = [[]]
  let rows = 0
  for (const seal of run) {
    if (rows >= most * cut.length && cut.length < parts) cut.push([])
    cut.at(-1)?.push(seal)
    rows += seal.rows
  }
  return cut
}

/**
 * Reads the rows of these batches once and holds each batch against its root; one that differs is read again, row by row. Returns how
 * many rows there are.
 */
const compareRun = async (
  client: pg.ClientBase,
  run: readonly Seal[],
  find: (finding: Finding) => void,
): Promise<number> => {
  const first = run[0]
  const end = run.at(-1)
  if (!first || !end || !isForm(first.form)) return 0
  const form = first.form
  const rowsFrom = (seal: Seal, upto: number): string => copyRowsSql(form, seal.n === 1 ? null : seal.after, upto)
  const differing: Seal[] = []
  const tree = new MerkleTree()
  let rows = 0
  let at = 0
  let upto = first.upto
  const close = (): void => {
    const seal = run[at++]
    const whole = seal && tree.rows === seal.rows && tree.takeRoot().equals(seal.root)
    if (seal && !whole) differing.push(seal)
    if (tree.rows > 0) tree.takeRoot()
    upto = run[at]?.upto ?? Number.MAX_SAFE_INTEGER
  }
  await eachRow(client, rowsFrom(first, end.upto), row => {
    const seq = seqOf(row)
    while (seq > upto) close()
    tree.add(row)
    rows++
  })
  while (at < run.length) close()
  for (const seal of differing) {
    const found: { seq: number; hash: string }[] = []
    await eachRow(client, rowsFrom(seal, seal.upto), row => found.push({ seq: seqOf(row), hash: hashOfRow(row) }))
    nameDifferences(seal, found, find)
  }
  return rows
}

const noteClocks = (clocks: ClockRemark[], before: Seal | null, seal: Seal): void => {
  if (!before) return
  const back = (clock: ClockRemark['clock'], micros: number): void => {
    if (micros <= tolerance) return
    const seq = readMarks(seal.after, seal.marks)[0]?.seq ?? seal.after + 1
    clocks.push({ seal: seal.n, seq, seconds: Math.round(micros / 1e6), clock })
  }
  back('database', before.lastAt - seal.firstAt)
  back('server', before.sealedAt - seal.sealedAt)
}

const tailAfter = async (client: pg.ClientBase, upto: number): Promise<Verdict['tail']> => {
  const { rows } = await client.query<{ rows: string; first: string | null; since: Date | null }>(
    'select count(*) as rows, min(seq) as first, min(at) as since from public.audit where seq > $1',
    [upto],
  )
  const tail = rows[0]
  return {
    rows: Number(tail?.rows ?? 0),
    first: tail?.first ? Number(tail.first) : null,
    since: tail?.since?.toISOString() ?? null,
  }
}

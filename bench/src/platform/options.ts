import { parseArgs } from 'node:util'

/** What a bench is told: how many rows (null: its own full size), and whether it is the short run with limits of its own. */
export type Options = { readonly rows: number | null; readonly quick: boolean; readonly json: boolean }

export const usage = `npm run bench -- <name> [<name> …] [--json] [--rows N] [--quick]

  list      a commune of 40,000 in 1,000,000 children: pages, filter, count, requests a second
  search    5,000,000 children: mixed questions beside pg_trgm, the right child on page 1
  duplicates  1,000,000 children, 20,000 of them twice and 20,000 look-alikes: who is found, the check while typing
  access    what the row policies cost on list, open and count
  audit     10,000,000 audit entries: recording, verifying, who saw this child, 1,000 attacks
  sign-in   sign-ins a second, and what each request pays for its session
  import    300,000 rows of a spreadsheet: dry run, confirmed write, memory
  accounts  60,000 people in one list: dry run, accounts made, slips on paper, memory
  case      a case of 200 entries opened and a step saved by 50 officers at once; its papers
  province  306,822 children of Bắc Ninh, June 2019, counted to the unit by what officers see
  quality   the score of a commune of 40,000 in 1,000,000 children, and a rule's list
  figures   25,000,000 children in a national table on any day, beside a scan; what a write pays, when it is seen, a recount
  write     a child with a circumstance, one writer and eight, beside the bare rows
  reform    1 July 2025 replayed on 1,000,000 children
  start     a clean clone to /readyz, and the second start
  size      JavaScript and CSS that a browser loads
  packages  packages installed for production
  all       each of them

  --json    one line a number: {"bench","measure","value","unit","limit","ok"}
  --rows    another number of rows than the full size
  --quick   the same measures on small data, in under a minute, with limits of its own
`

/** Reads the command line. Throws a sentence when it cannot be understood. */
export const readOptions = (args: readonly string[], known: readonly string[]): { names: string[] } & Options => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, rows: { type: 'string' }, quick: { type: 'boolean' } },
  })
  const names = positionals.includes('all') ? [...known] : positionals
  const unknown = names.filter(name => !known.includes(name))
  if (names.length === 0 || unknown.length > 0) throw new Error(`${unknown.join(', ')}\n${usage}`.trimStart())
  const rows = values.rows === undefined ? null : Number(values.rows)
  if (rows !== null && !(Number.isInteger(rows) && rows >= 1000)) throw new Error('--rows: a whole number from 1000 on')
  return { names, rows, quick: values.quick ?? false, json: values.json ?? false }
}

// `npm test`: everything that must hold, in one command; `npm test -- unit arrows` runs some steps only.
// Ends with the line "N passed, N failed".
import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildWeb, fail, getNode, install, root, run } from './prepare.mjs'
import { checkArrows } from './test/arrows.mjs'
import { runVitest } from './test/vitest.mjs'

const minute = 60_000
const modules = path.join(root, 'node_modules')

const steps = [
  {
    name: 'style',
    words: 'Định dạng và lỗi thường gặp / format and lint',
    work: () =>
      check([path.join(modules, '@biomejs/biome/bin/biome'), 'check', '--max-diagnostics=100', '.'], 3 * minute),
  },
  {
    name: 'types',
    words: 'Kiểu dữ liệu / types',
    work: () => check([path.join(modules, 'typescript-7/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'], 5 * minute),
  },
  { name: 'arrows', words: 'Các tầng của mã nguồn / architecture', work: () => checkArrows(3 * minute) },
  { name: 'unit', words: 'Quy tắc / unit', work: () => runVitest('unit', 10 * minute) },
  { name: 'database', words: 'Cơ sở dữ liệu / database', work: () => runVitest('database', 15 * minute) },
  { name: 'access', words: 'Quyền xem và sửa / access', work: () => runVitest('access', 10 * minute) },
  {
    name: 'start',
    words: 'Khởi động, dừng, bị ngắt / start, stop, killed',
    needsWeb: true,
    // Starting waits for disks and ports as long as it computes, and one of the tests before asks alone for minutes: both go together.
    beside: true,
    work: () => runVitest('start', 15 * minute),
  },
  {
    name: 'journeys',
    words: 'Đi thử trong trình duyệt / browser journeys',
    needsWeb: true,
    work: () => runVitest('e2e', 30 * minute),
  },
  {
    name: 'size',
    words: 'Dung lượng trang web / size of the pages',
    needsWeb: true,
    work: () => check([path.join(root, 'web/check-size.ts')], minute),
  },
]

const chosen = choose(process.argv.slice(2))
await install()

const total = { passed: 0, failed: 0, skipped: 0 }
let built = false
for (const together of groups(chosen)) {
  if (!built && together.some(step => step.needsWeb)) {
    await buildWeb()
    built = true
  }
  await take(together)
}
process.stdout.write(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}\n`,
)
process.exit(total.failed > 0 ? 1 : 0)

function choose(names) {
  const known = steps.map(step => step.name)
  const strange = names.filter(name => !known.includes(name))
  if (strange.length > 0)
    fail(
      `Không có bước ${strange.join(', ')}; có: ${known.join(', ')}.`,
      `No step ${strange.join(', ')}; there are: ${known.join(', ')}.`,
    )
  return steps.filter(step => names.length === 0 || names.includes(step.name))
}

/** Steps one after the other; one that says `beside` goes together with the one before it. */
function groups(all) {
  const found = []
  for (const step of all) {
    if (step.beside && found.length > 0) found.at(-1).push(step)
    else found.push([step])
  }
  return found
}

/** Runs steps together, prints the line of each, and all it said if it failed. */
async function take(together) {
  process.stdout.write(`${together[0].words} … `)
  const ended = await Promise.all(
    together.map(async ({ words, work }) => {
      const started = Date.now()
      const result = await work().catch(error => ({
        passed: 0,
        failed: 1,
        skipped: 0,
        output: String(error.stack),
        note: '',
      }))
      return { words, result, seconds: (Date.now() - started) / 1000 }
    }),
  )
  for (const [at, { words, result, seconds }] of ended.entries()) {
    if (at > 0) process.stdout.write(`${words} … `)
    tell(result, seconds)
  }
}

/** The verdict of a step on its line, and all it said if it failed. */
function tell(result, seconds) {
  const verdict =
    result.failed > 0
      ? `HỎNG / FAILED (${result.failed})`
      : result.passed > 0
        ? 'ok'
        : 'bỏ qua, chưa có gì để thử / skipped, nothing there yet'
  const note = result.note ? `, ${result.note}` : ''
  process.stdout.write(`${verdict}${note}, ${seconds.toFixed(1)} s\n`)
  for (const name of result.skips ?? []) process.stdout.write(`  bỏ qua / skipped: ${name}\n`)
  if (result.failed > 0) process.stdout.write(`${result.output}\n`)
  for (const key of Object.keys(total)) total[key] += result[key]
}

/** A program whose exit code is the answer. One that does not exist yet is skipped, and counted as such. */
async function check([program, ...args], limit) {
  if (!existsSync(program)) return { passed: 0, failed: 0, skipped: 1, output: '', note: '' }
  const { code, output } = await run(getNode(), ['--disable-warning=ExperimentalWarning', program, ...args], { limit })
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output, note: '' }
}

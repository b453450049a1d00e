// One Vitest project as one step: what it counted, and the names of what it skipped.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getNode, root, run } from '../prepare.mjs'

/** @returns {Promise<{ passed: number, failed: number, skipped: number, output: string, note: string, skips: string[] }>} */
export async function runVitest(project, limit) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mangnon-vitest-'))
  const report = path.join(folder, 'report.json')
  const program = path.join(root, 'node_modules/vitest/vitest.mjs')
  try {
    const { code, output } = await run(
      getNode(),
      [
        program,
        'run',
        '--project',
        project,
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      { limit },
    )
    return count(code, output, readReport(report))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function count(code, output, report) {
  const tests = report?.testResults.flatMap(file => file.assertionResults) ?? []
  const passed = tests.filter(test => test.status === 'passed').length
  const failed = tests.filter(test => test.status === 'failed').length
  const skips = tests.filter(test => !['passed', 'failed'].includes(test.status)).map(test => test.fullName)
  // A file that does not load, an error outside a test, a time limit: no test failed, yet the step did.
  const silent = code !== 0 && failed === 0 ? 1 : 0
  return { passed, failed: failed + silent, skipped: skips.length, output, note: `${tests.length} tests`, skips }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

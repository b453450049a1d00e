// The architecture's arrows, twice: the tree must keep every rule, and in a planted tree every rule must find its violation.
// The second half is there because dependency-cruiser with a wrong TypeScript reads nothing and succeeds.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getNode, root, run } from '../prepare.mjs'

const storeys = ['legal', 'core', 'db', 'server', 'web', 'e2e', 'bench']
const config = path.join(root, '.dependency-cruiser.cjs')

/** One file for each rule that breaks it, and the files these reach. */
const planted = {
  'legal/law.ts': `import 'zod'\n`,
  'legal/law.test.ts': `import '../core/src/rule.ts'\n`,
  'legal/leaf.ts': 'export const leaf = 1\n',
  'core/src/rule.ts': `import { readFileSync } from 'node:fs'\nexport const rule = readFileSync\n`,
  'core/src/rule.test.ts': `import '../../server/src/route.ts'\n`,
  'db/types.ts': `import '../server/src/route.ts'\n`,
  'server/src/route.ts': `import '../../web/src/page.tsx'\nexport const route = 1\n`,
  'server/src/one.ts': `import { two } from './two.ts'\nexport const one = () => two\n`,
  'server/src/two.ts': `import { one } from './one.ts'\nexport const two = () => one\n`,
  'server/src/lost.ts': `import './nowhere.ts'\n`,
  'web/src/page.tsx': `import '../../server/src/one.ts'\nexport const page = <p>1</p>\n`,
  'e2e/journey.ts': `import '../web/src/page.tsx'\nimport '../db/types.ts'\n`,
  'bench/list.ts': `import '../db/types.ts'\n`,
}

/** @returns {Promise<{ passed: number, failed: number, skipped: number, output: string, note: string }>} */
export async function checkArrows(limit) {
  const tree = await cruise(root, limit)
  const plants = await cruisePlanted(limit)
  const rules = createRequire(import.meta.url)(config).forbidden.map(rule => rule.name)
  const blind = rules.filter(rule => !plants.violations.some(violation => violation.rule.name === rule))
  const problems = [
    ...tree.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...(tree.cruised > 0 ? [] : [`0 modules were read. ${tree.output}`]),
  ]
  const complaints = [
    ...problems,
    ...blind.map(rule => `the planted violation of "${rule}" was not found. ${plants.output}`),
  ]
  const failed = (problems.length > 0 ? 1 : 0) + blind.length
  return {
    passed: 1 + rules.length - failed,
    failed,
    skipped: 0,
    output: complaints.join('\n'),
    note: `${tree.cruised} modules, ${rules.length} planted violations`,
  }
}

async function cruisePlanted(limit) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mangnon-arrows-'))
  try {
    for (const [file, text] of Object.entries(planted)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), text)
    }
    return await cruise(folder, limit)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function cruise(folder, limit) {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const { output } = await run(getNode(), [program, '--config', config, '--output-type', 'json', ...storeys], {
    cwd: folder,
    limit,
  })
  try {
    const { summary } = JSON.parse(output)
    return { cruised: summary.totalCruised, violations: summary.violations, output: '' }
  } catch {
    return { cruised: 0, violations: [], output }
  }
}

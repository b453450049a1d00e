import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Bench } from './platform/bench.ts'
import { figure } from './platform/figure.ts'

type Entry = { readonly dev?: boolean; readonly link?: boolean; readonly optional?: boolean }

/** Packages that an installation for production may hold: every entry of the lock that is not for development alone, the optional ones too. */
export const packagesBench: Bench = {
  name: 'packages',
  rows: null,
  run: async () => {
    const file = path.resolve(import.meta.dirname, '../../package-lock.json')
    const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> }
    const production = Object.entries(packages).filter(
      ([place, entry]) => place.includes('node_modules/') && !entry.dev && !entry.link,
    )
    const needed = production.filter(([, entry]) => !entry.optional)
    return [
      figure('packages', 'production packages, optional ones included', production.length, 'packages', { most: 350 }),
      figure('packages', 'production packages that every machine installs', needed.length, 'packages', { told: true }),
    ]
  },
}

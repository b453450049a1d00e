import type { Bench } from '../platform/bench.ts'
export const importBench: Bench = { name: 'import', rows: 300_000, run: async () => [] }

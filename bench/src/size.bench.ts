import { measure } from '../../web/check-size.ts'
import type { Bench } from './platform/bench.ts'
import { figure } from './platform/figure.ts'

/** JavaScript and CSS that a browser loads, gzipped, of the present build; the same numbers that `npm test` holds. */
export const sizeBench: Bench = {
  name: 'size',
  rows: null,
  run: async () =>
    measure().map(({ name, bytes, limit }) => figure('size', name, bytes / 1000, 'KB', { most: limit / 1000 })),
}

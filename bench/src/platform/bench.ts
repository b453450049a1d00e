import type { Figure } from './figure.ts'
import type { Options } from './options.ts'

/** Something to undo when the bench ends, however it ends. */
export type Later = (undo: () => unknown) => void

/** One bench: measures, and says for each number whether it keeps its limit. */
export type Bench = {
  readonly name: string
  /** Rows of the full size; null where rows mean nothing. */
  readonly rows: number | null
  readonly run: (options: Options & { readonly rows: number }, later: Later) => Promise<Figure[]>
}

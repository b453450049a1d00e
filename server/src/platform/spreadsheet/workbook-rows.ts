import { Worker } from 'node:worker_threads'
import { type ErrorCode, Refusal } from '@mangnon/core/error/error.ts'
import type { Row } from '@mangnon/core/register/cell.ts'

/** Row of a sheet, counted from 0 as the sheet counts; empty rows may be left out. */
export type SheetRow = { readonly index: number; readonly cells: Row }

/** `flow`: at `blocksWaiting`, how many blocks are on their way; shared by both sides. */
export type RowsTask = { readonly path: string; readonly sheet: string; readonly flow: Int32Array }
export type RowsFromWorker =
  | { readonly kind: 'rows'; readonly indexes: readonly number[]; readonly rows: readonly Row[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly code: ErrorCode }

export const blocksWaiting = 0
/** Blocks that may lie untaken; the parser's thread stands still meanwhile. */
export const mostBlocks = 8
/** The largest sheet that Excel can hold, with its shared strings, needs half. */
const mostMegabytes = 640
/** Rows live shortly: room for more of them at once is memory for nothing. */
const youngMegabytes = 24

/**
 * The rows of one sheet, parsed in a thread of its own so that whoever reads them has the other core. In blocks; leaving the loop
 * early ends the parsing.
 * @throws Refusal with a `file_…` code; `file_unsafe` when the sheet needs more memory than any list
 */
export const workbookRows = async function* (path: string, sheet: string): AsyncGenerator<SheetRow[]> {
  const flow = new Int32Array(new SharedArrayBuffer(4))
  const task: RowsTask = { path, sheet, flow }
  const worker = new Worker(new URL('./workbook-rows.worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  const blocks: SheetRow[][] = []
  let end: { readonly error?: unknown } | undefined
  let wake = () => {}
  const finish = (how: { readonly error?: unknown }) => {
    end ??= how
    wake()
  }
  worker.on('message', (message: RowsFromWorker) => {
    if (message.kind === 'rows')
      blocks.push(message.rows.map((cells, at) => ({ index: message.indexes[at] ?? 0, cells })))
    else finish(message.kind === 'done' ? {} : { error: new Refusal(message.code) })
    wake()
  })
  worker.on('error', (error: NodeJS.ErrnoException) =>
    finish({ error: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('file_unsafe') : error }),
  )
  worker.on('exit', () => finish({ error: new Error('the parsing ended early') }))
  try {
    for (;;) {
      const block = blocks.shift()
      if (block) {
        Atomics.sub(flow, blocksWaiting, 1)
        Atomics.notify(flow, blocksWaiting)
        yield block
      } else if (end && 'error' in end) throw end.error
      else if (end) return
      else
        await new Promise<void>(resolve => {
          wake = resolve
        })
    }
  } finally {
    await worker.terminate()
  }
}

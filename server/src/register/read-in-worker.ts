import { Worker } from 'node:worker_threads'
import { type ErrorCode, Refusal } from '@mangnon/core/error/error.ts'
import type { ReadOptions, ReadSummary } from './read-list.ts'
import type { ReadTally } from './read-tally.ts'

export type WorkerTask = { readonly path: string; readonly options: ReadOptions }

export type ListReading = ReadSummary & { readonly tally: ReadTally }

export type ReadFromWorker =
  | { readonly kind: 'rows'; readonly bytes: Uint8Array; readonly rows: number }
  | { readonly kind: 'done'; readonly summary: ListReading }
  | { readonly kind: 'refused'; readonly code: ErrorCode }

/** A list that needs more than this was made to: the largest a sheet can hold needs half. */
const mostMegabytes = 640
/** Rows live shortly: room for more of them at once is memory for nothing. */
const youngMegabytes = 24

type Parcel = { readonly bytes: Uint8Array; readonly rows: number }

/**
 * Reads a list beside the event loop. Yields COPY lines of the staged columns in parcels, and returns what was found; the reading
 * waits for the taker. Leaving the loop early, or `signal`, ends the reading.
 * @throws Refusal with a `file_…` code; `file_unsafe` when the file needs more memory than any list
 */
export const readInWorker = async function* (
  task: WorkerTask,
  signal?: AbortSignal,
): AsyncGenerator<Parcel, ListReading> {
  const worker = new Worker(new URL('./read-list.worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  const parcels: Parcel[] = []
  let end: { summary: ListReading } | { error: unknown } | undefined
  let wake = () => {}
  const finish = (how: NonNullable<typeof end>) => {
    end ??= how
    wake()
  }
  worker.on('message', (message: ReadFromWorker) => {
    if (message.kind === 'rows') parcels.push(message)
    else if (message.kind === 'done') finish({ summary: message.summary })
    else finish({ error: new Refusal(message.code) })
    wake()
  })
  worker.on('error', (error: NodeJS.ErrnoException) =>
    finish({ error: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('file_unsafe') : error }),
  )
  worker.on('exit', () => finish({ error: new Error('the reading ended early') }))
  const stop = () => finish({ error: signal?.reason ?? new Error('stopped') })
  signal?.addEventListener('abort', stop, { once: true })
  try {
    for (;;) {
      const parcel = parcels.shift()
      if (parcel) {
        yield parcel
        worker.postMessage('taken')
      } else if (end && 'error' in end) throw end.error
      else if (end) return end.summary
      else
        await new Promise<void>(resolve => {
          wake = resolve
        })
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

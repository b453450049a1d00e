import { Worker } from 'node:worker_threads'

/**
 * What is put on paper: a template of the house (a path from server/src) and what it says, as JSON. `parts` are set before it, each by
 * itself: the template finds the n-th as /part-n.pdf and how many pages each has in `data.parts`.
 */
export type PaperDocument = OnePaper & { readonly parts?: readonly OnePaper[] }
type OnePaper = { readonly template: string; readonly data: unknown }
export type Paper = { readonly pdf: Uint8Array; readonly pages: number }
/** Where a document is on its way: behind others, being laid out, being drawn. */
export type TypesetStage = 'waiting' | 'laying_out' | 'drawing'

export type TypesetTask = PaperDocument & { readonly id: number }
export type FromTypesetter =
  | { readonly id: number; readonly kind: 'stage'; readonly stage: TypesetStage }
  | { readonly id: number; readonly kind: 'done'; readonly paper: Paper }
  | { readonly id: number; readonly kind: 'failed'; readonly problem: string }

type Waiting = {
  readonly resolve: (paper: Paper) => void
  readonly reject: (error: Error) => void
  readonly tell: (stage: TypesetStage) => void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let last = 0

const failAll = (error: Error): void => {
  worker = undefined
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}

const take = (message: FromTypesetter): void => {
  const asked = waiting.get(message.id)
  if (!asked) return
  if (message.kind === 'stage') {
    asked.tell(message.stage)
    return
  }
  waiting.delete(message.id)
  if (waiting.size === 0) worker?.unref()
  if (message.kind === 'done') asked.resolve(message.paper)
  else asked.reject(new Error(message.problem))
}

const typesetter = (): Worker => {
  if (worker) return worker
  const started = new Worker(new URL('./typeset.worker.ts', import.meta.url))
  started.on('message', take)
  started.on('error', failAll)
  started.on('exit', () => failAll(new Error('the typesetter ended')))
  worker = started
  return started
}

/**
 * Sets a document on paper with Typst, in a thread of its own, since Typst holds the thread it runs in: other requests go on
 * meanwhile. One document after the other; the same data gives the same bytes. `tell` hears how far it is.
 * @throws Error with the template's own complaint: a fault of the template, never of what a person typed, since data are no source
 */
export const typeset = (
  document: PaperDocument,
  tell: (stage: TypesetStage) => void = () => undefined,
): Promise<Paper> =>
  new Promise((resolve, reject) => {
    const id = ++last
    const thread = typesetter()
    thread.ref()
    tell('waiting')
    waiting.set(id, { resolve, reject, tell })
    const task: TypesetTask = { id, ...document }
    thread.postMessage(task)
  })

/** Ends the typesetter's thread; the next document begins it anew. */
export const stopTypesetter = async (): Promise<void> => {
  await worker?.terminate()
}

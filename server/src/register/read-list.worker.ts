import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '@mangnon/core/error/error.ts'
import { sniffFile } from '../platform/spreadsheet/sniff-file.ts'
import { CopyLines } from './copy-text.ts'
import { idSource } from './id-source.ts'
import type { ReadFromWorker, WorkerTask } from './read-in-worker.ts'
import { readList } from './read-list.ts'
import { RowTally } from './read-tally.ts'
import { addStaged } from './staged-row.ts'

/** So many bytes go over at once, and so many parcels may wait to be taken: the reading never runs far ahead of the writing. */
const parcelBytes = 512 * 1024
const mostWaiting = 24

const work = async (port: MessagePort, task: WorkerTask): Promise<void> => {
  const send = (message: ReadFromWorker, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)
  let waiting = 0
  let free: (() => void) | undefined
  port.on('message', () => {
    waiting--
    free?.()
  })
  const staging = { today: task.options.today, nextId: idSource() }
  const lines = new CopyLines()
  const tally = new RowTally()
  let rows = 0
  const flush = (): Promise<void> | undefined => {
    const bytes = lines.take()
    send({ kind: 'rows', bytes, rows }, [bytes.buffer])
    rows = 0
    waiting++
    return waiting < mostWaiting
      ? undefined
      : new Promise(resolve => {
          free = resolve
        })
  }
  try {
    const file = await sniffFile(task.path)
    const summary = await readList(file, task.options, row => {
      tally.add(row, addStaged(lines, row, staging))
      rows++
      return lines.length >= parcelBytes ? flush() : undefined
    })
    if (rows > 0) flush()
    send({ kind: 'done', summary: { ...summary, tally: tally.get() } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    send({ kind: 'refused', code: error.code })
  } finally {
    port.close()
  }
}

if (parentPort) await work(parentPort, workerData as WorkerTask)

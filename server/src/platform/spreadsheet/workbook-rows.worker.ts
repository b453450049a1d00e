import { readFile } from 'node:fs/promises'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { Row } from '@mangnon/core/register/cell.ts'
import { streamXlsxRows } from 'hucre/xlsx'
import { readingRefusal, tidyRow } from './tidy-row.ts'
import { blocksWaiting, mostBlocks, type RowsFromWorker, type RowsTask } from './workbook-rows.ts'

/** So many rows go over at once: few enough to begin soon, enough that a message costs little a row. */
const blockRows = 256

/** The parser cannot be made to wait; its whole thread can, so that a slow taker holds up the reading and not the memory. */
const waitForRoom = (flow: Int32Array): void => {
  for (;;) {
    const waiting = Atomics.load(flow, blocksWaiting)
    if (waiting < mostBlocks) return
    Atomics.wait(flow, blocksWaiting, waiting)
  }
}

const work = async (port: MessagePort, { path, sheet, flow }: RowsTask): Promise<void> => {
  const send = (message: RowsFromWorker) => port.postMessage(message)
  let rows: Row[] = []
  let indexes: number[] = []
  const flush = (): void => {
    if (rows.length === 0) return
    waitForRoom(flow)
    Atomics.add(flow, blocksWaiting, 1)
    send({ kind: 'rows', indexes, rows })
    rows = []
    indexes = []
  }
  try {
    for await (const { index, values } of streamXlsxRows(await readFile(path), { sheet })) {
      indexes.push(index)
      if (rows.push(tidyRow(values)) >= blockRows) flush()
    }
    flush()
    send({ kind: 'done' })
  } catch (error) {
    const refusal = readingRefusal(error)
    if (!(refusal instanceof Refusal)) throw error
    flush()
    send({ kind: 'refused', code: refusal.code })
  }
}

if (parentPort) await work(parentPort, workerData as RowsTask)

import { Worker } from 'node:worker_threads'
import type { Earlier, PublishedFigures, UnitFigures } from '@mangnon/core/publication/publish.ts'
import type { ReportTemplate } from '@mangnon/legal/reporting/report-template.ts'

export type PublishTask = {
  readonly template: ReportTemplate
  readonly units: readonly UnitFigures[]
  readonly before: readonly Earlier[]
}

/** What `publish` of core gives, worked out in a thread of its own: a large table takes seconds, and other requests go on meanwhile. */
export const publishApart = (task: PublishTask): Promise<PublishedFigures> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./publish.worker.ts', import.meta.url), { workerData: task })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended without an answer')))
  })

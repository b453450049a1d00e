import { parentPort, workerData } from 'node:worker_threads'
import { publish } from '@mangnon/core/publication/publish.ts'
import { openMaximise } from './maximise.ts'
import type { PublishTask } from './publish-apart.ts'

const { template, units, before } = workerData as PublishTask
parentPort?.postMessage(publish(template, units, await openMaximise(), before))

import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { fileNameOf, largestCaseFile } from '@mangnon/core/case/file/case-file.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { storedPath, storeFile } from '../../platform/file-store.ts'
import { makeFileKey, sealPart } from './case-file.sealed.ts'
import { kindOf, withoutTraces } from './look-at-file.ts'

/** A file as it was received, looked at and sealed in the store; not yet in the database. */
export type ReceivedFile = {
  readonly id: string
  readonly media_type: string
  readonly size: number
  readonly sha256: string
  readonly kept: string
  readonly shown: string | null
  readonly wrapped_key: Buffer
  readonly sealed: Buffer
}

/** What stands around a file in a body of several parts. */
const around = 16 * 1024

/** Refuses by what the head of a request says of its length, before a byte of the body is read. */
export const refuseTooLarge = (request: FastifyRequest, reply: FastifyReply): void => {
  const length = Number(request.headers['content-length'] ?? 0)
  if (length <= largestCaseFile + around) return
  // Whoever goes on sending is not listened to.
  reply.header('connection', 'close')
  throw new Refusal('file_above_limit')
}

const bytesOf = async (request: FastifyRequest): Promise<{ bytes: Buffer; name: string }> => {
  const file = await request.file({ throwFileSizeLimit: false, limits: { fileSize: largestCaseFile, files: 1 } })
  if (!file) throw new Refusal('file_missing')
  const parts: Buffer[] = []
  for await (const part of file.file) parts.push(part as Buffer)
  if (file.file.truncated) throw new Refusal('file_above_limit')
  const bytes = Buffer.concat(parts)
  if (bytes.length === 0) throw new Refusal('file_missing')
  return { bytes, name: fileNameOf(file.filename) }
}

/**
 * Reads a file out of a request, says what it is by its content, and keeps it sealed: the original byte for byte, and of a picture a copy
 * without what the camera wrote into it. Nothing is written in the clear. Call once it is known that this person may.
 */
export const receiveFile = async (app: FastifyInstance, request: FastifyRequest, id: string): Promise<ReceivedFile> => {
  const { filesFolder, keys } = app.context
  const { bytes, name } = await bytesOf(request)
  const kind = await kindOf(bytes)
  const copy = await withoutTraces(bytes, kind)
  const { own, wrapped_key: wrapped } = makeFileKey(keys, id)
  const keep = async (part: 'kept' | 'shown', content: Buffer): Promise<string> =>
    (await storeFile(filesFolder, Readable.from([sealPart(own, id, part, content)]))).hash
  return {
    id,
    media_type: kind,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    kept: await keep('kept', bytes),
    shown: copy && (await keep('shown', copy)),
    wrapped_key: wrapped,
    sealed: sealPart(own, id, 'sealed', Buffer.from(name, 'utf8')),
  }
}

/** Takes a file out of the store again that no row came to name. */
export const dropReceived = async (app: FastifyInstance, file: ReceivedFile): Promise<void> => {
  for (const name of [file.kept, file.shown])
    if (name !== null) await rm(storedPath(app.context.filesFolder, name), { force: true })
}

import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Refusal } from '@mangnon/core/error/error.ts'
import { type CsvForm, sniffCsv } from './sniff-csv.ts'
import { openWorkbook, type WorkbookFile } from './workbook-file.ts'

export type ListFile =
  | { readonly kind: 'xlsx'; readonly path: string; readonly workbook: WorkbookFile }
  | { readonly kind: 'csv'; readonly path: string; readonly form: CsvForm }

const headBytes = 64 * 1024

const readHead = async (path: string): Promise<{ head: Buffer; size: number }> => {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return { head: buffer.subarray(0, bytesRead), size }
  } finally {
    await file.close()
  }
}

/** Entry names of an OLE container are UTF-16; they may stand anywhere in the file. */
const holds = async (path: string, ...names: readonly string[]): Promise<string | undefined> => {
  const wanted = names.map(name => ({ name, bytes: Buffer.from(name, 'utf16le') }))
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const block = Buffer.concat([rest, chunk as Buffer])
    const found = wanted.find(({ bytes }) => block.includes(bytes))
    if (found) return found.name
    rest = block.subarray(-64)
  }
  return undefined
}

const startsWith = (head: Buffer, ...bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte)

/**
 * What a file really is, by its content; its name and declared type are not asked.
 * @throws Refusal with one of the `file_…` codes
 */
export const sniffFile = async (path: string): Promise<ListFile> => {
  const { head, size } = await readHead(path)
  if (size === 0) throw new Refusal('file_empty')
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return { kind: 'xlsx', path, workbook: await openWorkbook(path) }
  // An empty zip, or the end of one cut off.
  if (startsWith(head, 0x50, 0x4b)) throw new Refusal('file_damaged')
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (await holds(path, 'EncryptedPackage')) throw new Refusal('file_encrypted')
    throw new Refusal((await holds(path, 'Workbook', 'Book')) ? 'file_old_format' : 'file_not_spreadsheet')
  }
  // BIFF of before 1997 has no container around it.
  if (startsWith(head, 0x09) && [0x00, 0x02, 0x04].includes(head[1] ?? -1) && (head[2] ?? 0) < 0x10)
    throw new Refusal('file_old_format')
  return { kind: 'csv', path, form: await sniffCsv(path, head) }
}

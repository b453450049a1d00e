import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { writeXlsx } from 'hucre/xlsx'
import { storeFile } from '../platform/file-store.ts'
import { sniffFile } from '../platform/spreadsheet/sniff-file.ts'
import type { TestDatabase } from '../testing/test-database.ts'
import { createBatch, decideRows, setMapping, startWriting } from './batch.commands.ts'
import { getBatchView } from './batch.queries.ts'
import type { BatchWork } from './batch-work.ts'
import { listCandidates } from './candidates.ts'
import { checkBatch } from './check-batch.ts'
import { confirmBatch } from './confirm-batch.ts'
import { decideTogether, listReasons, takeBackTogether } from './decide-together.ts'
import { listRows, listWaiting } from './row.queries.ts'
import { undoBatch } from './undo-batch.ts'

type Value = string | number | Date | null

/** A workbook of one or several sheets, as a commune would send it. */
export const workbook = async (...sheets: readonly (readonly (readonly Value[])[])[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map((rows, at) => ({ name: `Trang ${at + 1}`, rows: rows.map(row => [...row]) })),
  })

export const headings = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Dân tộc',
  'Số định danh cá nhân',
  'Họ tên cha',
  'Họ tên mẹ',
  'Thôn',
  'Ghi chú',
]

/** A plain list: each child as its cells after the number. */
export const list = (...children: readonly (readonly Value[])[]): Promise<Uint8Array> =>
  workbook([headings, ...children.map((cells, at) => [at + 1, ...cells])])

/** Steps of bringing a list in, each as its route does it. */
export const listSteps = (database: TestDatabase, actor: Actor, now = new Date('2026-11-22T03:00:00Z')) => {
  const filesFolder = mkdtempSync(path.join(tmpdir(), 'mangnon-files-'))
  const work: BatchWork = { db: database.db, filesFolder, now: () => now }
  const write = <T>(run: Parameters<typeof database.db.as<T>>[2]) =>
    database.db.as(actor, 'register_import', run, { requestId: newId() })
  const view = (id: string) => database.db.as(actor, 'register_import', tx => getBatchView(tx, id))
  const steps = {
    work,
    view,
    rows: async (id: string, query: Partial<Parameters<typeof listRows>[2]> = {}) =>
      (await database.db.as(actor, 'register_import', tx => listRows(tx, id, { offset: 0, limit: 200, ...query })))
        .rows,
    /** Sends the file; it is not read yet. */
    send: async (bytes: Uint8Array, fileName = 'danh-sach.xlsx') => {
      const file = await storeFile(
        filesFolder,
        Readable.from([Buffer.from(bytes)]),
        async at => void (await sniffFile(at)),
      )
      return (await write(tx => createBatch(tx, { ...file, fileName }))).id
    },
    check: (id: string) => checkBatch(work, actor, id),
    bring: async (bytes: Uint8Array, fileName?: string) => {
      const id = await steps.send(bytes, fileName)
      await steps.check(id)
      return id
    },
    map: async (id: string, input: Omit<Parameters<typeof setMapping>[2], 'version'>) => {
      const { version } = await view(id)
      await write(tx => setMapping(tx, id, { ...input, version }))
      await steps.check(id)
    },
    decide: (id: string, decisions: Parameters<typeof decideRows>[2]['decisions']) =>
      write(tx => decideRows(tx, id, { decisions })),
    reasons: (id: string) => database.db.as(actor, 'register_import', tx => listReasons(tx, id)),
    together: async (id: string, input: Omit<Parameters<typeof decideTogether>[2], 'version'>) => {
      const { version } = await view(id)
      return write(tx => decideTogether(tx, id, { ...input, version }))
    },
    togetherAt: (id: string, input: Parameters<typeof decideTogether>[2]) => write(tx => decideTogether(tx, id, input)),
    takeBack: async (id: string, at: string) => {
      const { version } = await view(id)
      return write(tx => takeBackTogether(tx, id, { at, version }))
    },
    waiting: (offset = 0) => database.db.as(actor, 'register_import', tx => listWaiting(tx, { offset, limit: 100 })),
    candidates: async (id: string, rowNo: number) =>
      (await database.db.as(actor, 'register_import', tx => listCandidates(tx, id, rowNo))).rows,
    /** Says yes to the dry run; it is not written yet. */
    agree: async (id: string) => {
      const { version, name } = await view(id)
      await write(tx => startWriting(tx, id, { version, name }))
    },
    write: (id: string) => confirmBatch(work, actor, id),
    confirm: async (id: string) => {
      await steps.agree(id)
      return steps.write(id)
    },
    undo: async (id: string, reason = 'Nhập nhầm danh sách') => {
      const { version } = await view(id)
      return write(tx => undoBatch(tx, id, { version, reason }))
    },
  }
  return steps
}

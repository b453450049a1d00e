import { Refusal } from '@mangnon/core/error/error.ts'
import type { MergedRange } from '@mangnon/core/register/find-table.ts'
import yauzl from 'yauzl'

export type SheetPart = { readonly name: string; readonly entry: string; readonly size: number }

/** What is in the container, from its directory and its small parts alone; nothing big is unpacked. */
export type WorkbookFile = { readonly sheets: readonly SheetPart[] }

/** Real lists stay far below; a bomb of 64 MB unpacks to 60 GB. */
const mostEntries = 3000
const mostUnpacked = 1024 * 1024 * 1024
const mostSharedStrings = 160 * 1024 * 1024
/** Rows of empty cells pack to a fiftieth; what packs to less than a three-hundredth was made to. */
const mostRatio = 300
const ratioFrom = 16 * 1024 * 1024
const mostSmallPart = 4 * 1024 * 1024

const openZip = (path: string): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error || !zip ? reject(new Refusal('file_damaged')) : resolve(zip),
    )
  })

const entriesOf = (zip: yauzl.ZipFile): Promise<yauzl.Entry[]> =>
  new Promise((resolve, reject) => {
    if (zip.entryCount > mostEntries) return reject(new Refusal('file_unsafe'))
    const entries: yauzl.Entry[] = []
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', () => reject(new Refusal('file_damaged')))
    zip.readEntry()
  })

/** An entry's text as it is unpacked; stops with an error where it is longer than its directory says. */
const entryChunks = async function* (zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<string> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error || !opened ? reject(error) : resolve(opened)))
  }).catch(() => {
    throw new Refusal('file_damaged')
  })
  const decoder = new TextDecoder()
  try {
    for await (const chunk of stream) yield decoder.decode(chunk as Buffer, { stream: true })
  } catch {
    throw new Refusal('file_damaged')
  }
}

const entryText = async (zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<string> => {
  if (!entry) return ''
  if (entry.uncompressedSize > mostSmallPart) throw new Refusal('file_unsafe')
  let text = ''
  for await (const chunk of entryChunks(zip, entry)) text += chunk
  return text
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return (value?.[1] ?? value?.[2])?.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, word) => {
    if (word) return entities[word] ?? whole
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
  })
}
const tags = (xml: string, name: string): string[] => xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []

const refuseUnsafe = (entries: readonly yauzl.Entry[]): void => {
  let total = 0
  for (const entry of entries) {
    total += entry.uncompressedSize
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
    const strings = /sharedStrings\.xml$/i.test(entry.fileName) && entry.uncompressedSize > mostSharedStrings
    if (strings || total > mostUnpacked || (entry.uncompressedSize > ratioFrom && ratio > mostRatio))
      throw new Refusal('file_unsafe')
  }
  if (entries.some(entry => entry.isEncrypted())) throw new Refusal('file_encrypted')
}

const sheetsOf = async (zip: yauzl.ZipFile, byName: ReadonlyMap<string, yauzl.Entry>): Promise<SheetPart[]> => {
  const workbook = await entryText(zip, byName.get('xl/workbook.xml'))
  const relations = await entryText(zip, byName.get('xl/_rels/workbook.xml.rels'))
  const targets = new Map(
    tags(relations, 'Relationship').map(tag => [attribute(tag, 'Id'), attribute(tag, 'Target') ?? '']),
  )
  return tags(workbook, 'sheet').flatMap(tag => {
    const target = targets.get(attribute(tag, 'id')) ?? ''
    const entry = byName.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    // A sheet of charts has no rows; it stays out.
    return entry && !/chartsheet|dialogsheet/.test(target)
      ? [{ name: attribute(tag, 'name') ?? '', entry: entry.fileName, size: entry.uncompressedSize }]
      : []
  })
}

const withZip = async <T>(
  path: string,
  work: (zip: yauzl.ZipFile, byName: ReadonlyMap<string, yauzl.Entry>) => Promise<T>,
): Promise<T> => {
  const zip = await openZip(path)
  try {
    const entries = await entriesOf(zip)
    refuseUnsafe(entries)
    return await work(zip, new Map(entries.map(entry => [entry.fileName, entry])))
  } finally {
    zip.close()
  }
}

/**
 * Looks into an .xlsx container before anything reads it.
 * @throws Refusal `file_unsafe`, `file_encrypted`, `file_has_macros`, `file_not_spreadsheet`, `file_damaged`
 */
export const openWorkbook = (path: string): Promise<WorkbookFile> =>
  withZip(path, async (zip, byName) => {
    if (byName.has('xl/vbaProject.bin')) throw new Refusal('file_has_macros')
    if (!byName.has('[Content_Types].xml') || !byName.has('xl/workbook.xml')) throw new Refusal('file_not_spreadsheet')
    const types = await entryText(zip, byName.get('[Content_Types].xml'))
    if (/macroEnabled/i.test(types)) throw new Refusal('file_has_macros')
    const sheets = await sheetsOf(zip, byName)
    if (sheets.length === 0) throw new Refusal('file_damaged')
    return { sheets }
  })

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A list's merged cells stand behind its rows: in a big sheet they are not worth unpacking it twice. */
const biggestForMerges = 32 * 1024 * 1024

/** The merged ranges of a sheet's first rows; none for a very big sheet. */
export const headMerges = async (path: string, sheet: SheetPart, rows: number): Promise<MergedRange[]> => {
  if (sheet.size > biggestForMerges) return []
  return withZip(path, async (zip, byName) => {
    const entry = byName.get(sheet.entry)
    if (!entry) return []
    const merges: MergedRange[] = []
    let rest = ''
    for await (const chunk of entryChunks(zip, entry)) {
      const text = rest + chunk
      for (const [, fromCol = '', fromRow = '', toCol = '', toRow = ''] of text.matchAll(
        /<(?:\w+:)?mergeCell\s+ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g,
      )) {
        const range = {
          startRow: Number(fromRow) - 1,
          startCol: columnNumber(fromCol),
          endRow: Number(toRow) - 1,
          endCol: columnNumber(toCol),
        }
        if (range.startRow < rows) merges.push(range)
      }
      // The tail may hold the beginning of the next one; a whole one in it is met once more at most.
      rest = text.slice(-60)
      const cut = rest.lastIndexOf('<')
      rest = cut < 0 || rest.indexOf('>', cut) >= 0 ? '' : rest.slice(cut)
    }
    return merges
  })
}

import { createReadStream } from 'node:fs'
import { Refusal } from '@mangnon/core/error/error.ts'
import { isSyllable } from '@mangnon/core/text/syllable.ts'

export type CsvForm = {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252'
  readonly delimiter: ',' | ';' | '\t' | '|'
}

const delimiters = [',', ';', '\t', '|'] as const

const isUtf8 = async (path: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** How many of the words with a letter beyond ASCII are Vietnamese. */
const shareOfSyllables = (text: string): number => {
  const words = text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(word => /[^\0-\x7f]/.test(word))
  return words.length === 0 ? 0 : words.filter(isSyllable).length / words.length
}

/**
 * Windows-1258 makes words of Vietnamese as it stands. Otherwise the bytes are taken as Latin-1: TCVN3 and VNI text is recognised
 * later, column by column, as in a workbook.
 */
const encodingOf = async (path: string, head: Buffer): Promise<CsvForm['encoding']> => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zeros = [0, 1].map(side => head.subarray(0, 2000).filter((byte, at) => at % 2 === side && byte === 0).length)
  const quarter = Math.min(2000, head.length) / 4
  if ((zeros[1] ?? 0) > quarter && zeros[0] === 0) return 'utf-16le'
  if ((zeros[0] ?? 0) > quarter && zeros[1] === 0) return 'utf-16be'
  if (await isUtf8(path)) return 'utf-8'
  return shareOfSyllables(new TextDecoder('windows-1258').decode(head)) > 0.7 ? 'windows-1258' : 'windows-1252'
}

/** The sign that divides the most lines into the same number of parts; quoted text is left out. */
const delimiterOf = (lines: readonly string[]): CsvForm['delimiter'] | null => {
  let best: { sign: CsvForm['delimiter']; score: number } | null = null
  for (const sign of delimiters) {
    const counts = lines.map(line => line.replace(/"[^"]*"/g, '').split(sign).length - 1).filter(count => count > 0)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    const score = counts.filter(count => count === usual).length * Math.min(usual, 8)
    if (score > 0 && (!best || score > best.score)) best = { sign, score }
  }
  return best?.sign ?? null
}

/** How a file of text divides into cells. @throws Refusal `file_not_spreadsheet` when it does not, `file_old_format` for XML of 2003 */
export const sniffCsv = async (path: string, head: Buffer): Promise<CsvForm> => {
  const encoding = await encodingOf(path, head)
  const text = new TextDecoder(encoding).decode(head)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text has none of them, a program or a picture does
  if (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)) throw new Refusal('file_not_spreadsheet')
  if (text.trim() === '') throw new Refusal('file_empty')
  if (/^\s*<\?xml[\s\S]*?progid="Excel\.Sheet"/.test(text)) throw new Refusal('file_old_format')
  if (/^\s*(?:<[!?a-z]|%PDF|\{\\rtf)/i.test(text)) throw new Refusal('file_not_spreadsheet')
  const lines = text.split(/\r\n|\n|\r/).filter(line => line.trim() !== '')
  const delimiter = delimiterOf(lines.slice(0, 200))
  if (!delimiter) throw new Refusal('file_not_spreadsheet')
  return { encoding, delimiter }
}

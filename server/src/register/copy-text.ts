import { unitAt } from '@mangnon/core/platform/unit-at.ts'
import { isoOfDate, type Row } from '@mangnon/core/register/cell.ts'

const [tab, newline, carriageReturn, blank, quote, comma, openBracket, backslash, closeBracket] = [
  9, 10, 13, 32, 34, 44, 91, 92, 93,
] as const
const startBytes = 64 * 1024
/** The most bytes that a UTF-16 unit of text becomes: three of UTF-8, or a sign with a backslash before it. */
const mostBytes = 3
/** The same inside JSON: \\u001f. */
const mostJsonBytes = 7

/**
 * Lines of COPY … FROM STDIN in its text format, written straight into bytes: a list of 300,000 rows is 200 MB of them, and texts
 * put together piece by piece and encoded afterwards take four times as long.
 */
export class CopyLines {
  #bytes = new Uint8Array(startBytes)
  #at = 0
  #fields = 0

  /** Bytes written and not taken yet. */
  get length(): number {
    return this.#at
  }

  /** What was written; the next line begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.subarray(0, this.#at)
    // As much again is likely to follow.
    this.#bytes = new Uint8Array(this.#bytes.length)
    this.#at = 0
    return taken
  }

  /** The next field of the line. */
  text(value: string | null | undefined): void {
    this.#field()
    if (value === null || value === undefined) this.#ascii('\\N')
    else this.#text(value)
  }

  /** Digits, signs and letters without marks, as dates and ids are: quicker than `text`. */
  code(value: string | number | null | undefined): void {
    this.#field()
    this.#ascii(value === null || value === undefined ? '\\N' : String(value))
  }

  json(value: unknown): void {
    this.text(value === null || value === undefined ? null : JSON.stringify(value))
  }

  texts(values: readonly string[] | null): void {
    this.text(values === null ? null : array(values))
  }

  /** The cells of a row as a JSON array; a day as {"day": "2018-06-22"}. */
  cells(cells: Row): void {
    this.#field()
    this.#byte(openBracket)
    for (let at = 0; at < cells.length; at++) {
      if (at > 0) this.#byte(comma)
      const cell = cells[at]
      if (typeof cell === 'string') this.#jsonText(cell)
      else if (cell === null || cell === undefined) this.#ascii('null')
      else if (cell instanceof Date) {
        this.#ascii('{"day":"')
        this.#ascii(isoOfDate(cell))
        this.#ascii('"}')
      } else this.#ascii(JSON.stringify(cell))
    }
    this.#byte(closeBracket)
  }

  /** The line is whole; it has so many fields. */
  end(fields: number): void {
    if (this.#fields !== fields) throw new Error(`a line of ${this.#fields} fields, not ${fields}`)
    this.#fields = 0
    this.#byte(newline)
  }

  #field(): void {
    if (this.#fields++ > 0) this.#byte(tab)
  }

  #jsonText(text: string): void {
    this.#room(2 + text.length * mostJsonBytes)
    this.#bytes[this.#at++] = quote
    this.#units(text, true)
    this.#bytes[this.#at++] = quote
  }

  #text(text: string): void {
    this.#room(text.length * mostBytes)
    this.#units(text, false)
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + bytes))
    larger.set(this.#bytes)
    this.#bytes = larger
  }

  #byte(byte: number): void {
    this.#room(1)
    this.#bytes[this.#at++] = byte
  }

  #ascii(text: string): void {
    this.#room(text.length)
    const bytes = this.#bytes
    let at = this.#at
    for (let i = 0, { length } = text; i < length; i++) bytes[at++] = unitAt(text, i)
    this.#at = at
  }

  #units(text: string, inJson: boolean): void {
    const bytes = this.#bytes
    let at = this.#at
    for (let i = 0, { length } = text; i < length; i++) {
      const unit = unitAt(text, i)
      if (unit < 0x80) {
        if ((unit > quote && unit !== backslash) || unit === blank) bytes[at++] = unit
        else {
          this.#at = at
          if (inJson) this.#jsonSign(unit)
          else this.#sign(unit)
          at = this.#at
        }
      } else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6)
        bytes[at++] = 0x80 | (unit & 63)
      } else if (unit < 0xd800 || unit > 0xdfff) {
        bytes[at++] = 0xe0 | (unit >> 12)
        bytes[at++] = 0x80 | ((unit >> 6) & 63)
        bytes[at++] = 0x80 | (unit & 63)
      } else {
        const low = unit < 0xdc00 ? unitAt(text, i + 1) : 0
        const isPair = low >= 0xdc00 && low <= 0xdfff
        // Half a pair stands for nothing: U+FFFD.
        const point = isPair ? 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff) : 0xfffd
        if (isPair) {
          i++
          bytes[at++] = 0xf0 | (point >> 18)
          bytes[at++] = 0x80 | ((point >> 12) & 63)
        } else bytes[at++] = 0xe0 | (point >> 12)
        bytes[at++] = 0x80 | ((point >> 6) & 63)
        bytes[at++] = 0x80 | (point & 63)
      }
    }
    this.#at = at
  }

  /** A sign that COPY may take for its own; room for it is there. PostgreSQL's text holds no NUL. */
  #sign(unit: number): void {
    const bytes = this.#bytes
    if (unit === 0) return
    const letter = unit === backslash ? backslash : (letters[unit] ?? 0)
    if (letter > 0) bytes[this.#at++] = backslash
    bytes[this.#at++] = letter > 0 ? letter : unit
  }

  /** The same within JSON, whose backslash is written for COPY a second time. */
  #jsonSign(unit: number): void {
    const bytes = this.#bytes
    if (unit === 0) return
    if (unit > blank && unit !== quote && unit !== backslash) {
      bytes[this.#at++] = unit
      return
    }
    bytes[this.#at++] = backslash
    bytes[this.#at++] = backslash
    if (unit === quote) bytes[this.#at++] = quote
    else if (unit === backslash) {
      bytes[this.#at++] = backslash
      bytes[this.#at++] = backslash
    } else this.#ascii(`u${unit.toString(16).padStart(4, '0')}`)
  }
}

/** What stands behind the backslash for a sign that ends a field or a line. */
const letters: Readonly<Record<number, number>> = { [tab]: 116, [newline]: 110, [carriageReturn]: 114 }

const array = (values: readonly string[]): string => {
  if (values.length === 0) return '{}'
  const plain = !/["\\]/.test(values.join(''))
  return `{"${(plain ? values : values.map(value => value.replace(/["\\]/g, '\\$&'))).join('","')}"}`
}

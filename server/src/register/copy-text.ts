import { unitAt } from '@mangnon/core/platform/unit-at.ts'
import { isoOfDate, type Row } from '@mangnon/core/register/cell.ts'

/** `cells`: of a list, as JSON; a day as {"day": "2018-06-22"}. */
export type CopyValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | { readonly json: unknown }
  | { readonly cells: Row }

const [tab, newline, carriageReturn, quote, comma, openBracket, backslash, closeBracket] = [
  9, 10, 13, 34, 44, 91, 92, 93,
] as const
const startBytes = 64 * 1024
/** The most bytes that a UTF-16 unit of text becomes: three of UTF-8, or two with a backslash before it. */
const mostBytes = 3

/**
 * Lines of COPY … FROM STDIN in its text format, written straight into bytes: a list of 300,000 rows is 200 MB of them, and texts
 * put together piece by piece and encoded afterwards take four times as long.
 */
export class CopyLines {
  #bytes = new Uint8Array(startBytes)
  #at = 0

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

  add(values: readonly CopyValue[]): void {
    for (let at = 0; at < values.length; at++) {
      if (at > 0) this.#byte(tab)
      this.#value(values[at])
    }
    this.#byte(newline)
  }

  #value(value: CopyValue | undefined): void {
    if (value === null || value === undefined) this.#ascii('\\N')
    else if (typeof value === 'string') this.#text(value)
    else if (typeof value === 'number') this.#ascii(String(value))
    else if (typeof value === 'boolean') this.#ascii(value ? 't' : 'f')
    else if ('cells' in value) this.#cells(value.cells)
    else if ('json' in value) this.#text(JSON.stringify(value.json))
    else this.#text(array(value))
  }

  #cells(cells: Row): void {
    this.#byte(openBracket)
    for (let at = 0; at < cells.length; at++) {
      if (at > 0) this.#byte(comma)
      const cell = cells[at]
      if (typeof cell === 'string') {
        if (isPlain(cell)) {
          this.#byte(quote)
          this.#text(cell)
          this.#byte(quote)
        } else this.#text(JSON.stringify(cell))
      } else if (cell === null || cell === undefined) this.#ascii('null')
      else if (cell instanceof Date) {
        this.#ascii('{"day":"')
        this.#ascii(isoOfDate(cell))
        this.#ascii('"}')
      } else this.#ascii(JSON.stringify(cell))
    }
    this.#byte(closeBracket)
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

  #text(text: string): void {
    this.#room(text.length * mostBytes)
    const bytes = this.#bytes
    let at = this.#at
    for (let i = 0, { length } = text; i < length; i++) {
      const unit = unitAt(text, i)
      if (unit < 0x80) {
        if (unit === backslash || unit <= carriageReturn) {
          const sign = escaped(unit)
          if (sign === 0) continue
          if (sign > 0) bytes[at++] = backslash
          bytes[at++] = Math.abs(sign)
        } else bytes[at++] = unit
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
}

const [smallN, smallR, smallT] = [110, 114, 116] as const

/** What stands behind the backslash; less than 0: the sign itself, without one; 0: nothing, since PostgreSQL's text holds no NUL. */
const escaped = (unit: number): number => {
  switch (unit) {
    case backslash:
      return backslash
    case tab:
      return smallT
    case newline:
      return smallN
    case carriageReturn:
      return smallR
    default:
      return -unit
  }
}

/** Whether a text stands in JSON as it is: no quote, backslash, control sign or half of a pair. */
const isPlain = (text: string): boolean => {
  for (let i = 0, { length } = text; i < length; i++) {
    const unit = unitAt(text, i)
    if (unit < 32 || unit === quote || unit === backslash || (unit >= 0xd800 && unit <= 0xdfff)) return false
  }
  return true
}

const array = (values: readonly string[]): string => {
  if (values.length === 0) return '{}'
  const plain = !/["\\]/.test(values.join(''))
  return `{"${(plain ? values : values.map(value => value.replace(/["\\]/g, '\\$&'))).join('","')}"}`
}

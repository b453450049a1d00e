/**
 * Codes for people: TE-26-4F7K-Q (a child entered in 2026), HO-26-… (a household). The last letter is a check.
 *
 * 31 signs, a prime number, so that a sum weighted by powers of 3 (a primitive root of 31) finds every single slip and
 * every swap of two signs. Left out are I L O S U, which are written or read as 1 1 0 5 V; typed, they are taken as these.
 */
const signs = '0123456789ABCDEFGHJKMNPQRTVWXYZ'
const base = signs.length
const lookAlike: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', S: '5', U: 'V' }

const plain = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[ILOSU]/g, letter => lookAlike[letter] ?? letter)

/** The sign that makes the weighted sum of all signs zero. */
const checkSign = (text: string): string => {
  let sum = 0
  for (const sign of plain(text)) sum = (sum * 3 + signs.indexOf(sign)) % base
  return signs[(base - ((sum * 3) % base)) % base] ?? '0'
}

/**
 * `prefix` two letters; `year` of entry, of which two digits are kept; `serial` a whole number from 0, unique under
 * prefix and year. Four signs hold 923,521 serials; larger ones take five or more.
 */
export const makeCode = (prefix: string, year: number, serial: number): string => {
  let body = ''
  for (let rest = serial; rest > 0 || body.length < 4; rest = Math.floor(rest / base)) body = signs[rest % base] + body
  const head = `${prefix}-${String(year % 100).padStart(2, '0')}-${body}`
  return `${head}-${checkSign(head)}`
}

export type ReadCode = { ok: true; code: string } | { ok: false; problem: 'shape' | 'check' }

/** Reads a typed code, with or without hyphens, in any case, look-alike letters accepted; `code` is its proper form. */
export const readCode = (typed: string): ReadCode => {
  const found = /^([A-Z]{2})(\d\d)([0-9A-Z]{4,})([0-9A-Z])$/.exec(typed.toUpperCase().replace(/[\s-]/g, ''))
  if (!found) return { ok: false, problem: 'shape' }
  const [, prefix = '', year = '', body = '', check = ''] = found
  const head = `${prefix}-${year}-${plain(body)}`
  const sign = checkSign(head)
  return plain(check) === sign ? { ok: true, code: `${head}-${sign}` } : { ok: false, problem: 'check' }
}

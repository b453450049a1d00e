export type PhoneFinding = 'number-lost-zero' | 'old-prefix' | 'several' | 'not-a-phone'

/**
 * `phone` in E.164 (+84912345678), or a short number as it is (111). `proposal` is what is probably meant and waits for
 * a person: a zero lost in a numeric cell, an 11-digit mobile number of before 2018.
 */
export type CleanPhone = { phone?: string; findings: PhoneFinding[]; proposal?: string }

/** Numbering plan after 2018: ten-digit mobiles, eleven-digit fixed lines with the leading zero. */
const mobile = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/
const fixed = /^2\d{9}$/
const short = /^1(?:1[1-8]|22|13|14|15|800\d{4,6}|900\d{4,6})$/

/** The 2018 change of prefixes (Decision 2036/QĐ-BTTTT of 2017): 0162 became 032 and so on. */
// biome-ignore format: one line an operator
const oldPrefixes: Readonly<Record<string, string>> = {
  162: '32', 163: '33', 164: '34', 165: '35', 166: '36', 167: '37', 168: '38', 169: '39',
  120: '70', 121: '79', 122: '77', 126: '76', 128: '78',
  123: '83', 124: '84', 125: '85', 127: '81', 129: '82',
  186: '56', 188: '58', 199: '59',
}

const isNational = (digits: string): boolean => mobile.test(digits) || fixed.test(digits)

/** Reads a phone cell; of several numbers the first is taken and the rest named in the finding. Empty gives nothing. */
export const cleanPhone = (typed: string | number): CleanPhone => {
  const text = String(typed).trim()
  if (text === '') return { findings: [] }
  const [first = '', ...others] = text.split(/\s*(?:[/;,|]|\s-\s|\bhoặc\b)\s*/)
  const several: PhoneFinding[] = others.some(other => /\d{8}/.test(other.replace(/\D/g, ''))) ? ['several'] : []
  const digits = first.replace(/[\s\u00a0.()-]/g, '')
  if (short.test(digits)) return { phone: digits, findings: several }
  const parts = /^(\+?84|0)?(\d+)$/.exec(digits)
  const national = parts?.[2] ?? ''
  const code = national.slice(0, 3)
  const old = oldPrefixes[code]
  if (old !== undefined && national.length === 10)
    return { findings: [...several, 'old-prefix'], proposal: `+84${old}${national.slice(3)}` }
  if (parts?.[1] !== undefined && isNational(national)) return { phone: `+84${national}`, findings: several }
  // 0849123456 that lost its zero begins with 84 too, so the bare digits are asked last.
  if (isNational(digits)) return { findings: [...several, 'number-lost-zero'], proposal: `+84${digits}` }
  return { findings: [...several, 'not-a-phone'] }
}

/** As people read it: 0912 345 678. */
export const formatPhone = (phone: string): string => {
  if (!phone.startsWith('+84')) return phone
  const national = `0${phone.slice(3)}`
  return `${national.slice(0, 4)} ${national.slice(4, 7)} ${national.slice(7)}`
}

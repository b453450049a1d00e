const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '' }
// PostgreSQL's text holds no NUL; a file may.
const special = /[\\\t\n\r\0]/
const specials = new RegExp(special, 'g')

const text = (value: string): string =>
  special.test(value) ? value.replace(specials, sign => escapes[sign] ?? sign) : value

export type CopyValue = string | number | boolean | null | readonly string[] | { readonly json: unknown }

const array = (values: readonly string[]): string => {
  if (values.length === 0) return '{}'
  const plain = !/["\\]/.test(values.join(''))
  return `{"${(plain ? values : values.map(value => value.replace(/["\\]/g, '\\$&'))).join('","')}"}`
}

/** One line of COPY … FROM STDIN in its text format. */
export const copyLine = (values: readonly CopyValue[]): string => {
  let line = ''
  for (let at = 0; at < values.length; at++) {
    const value = values[at]
    if (at > 0) line += '\t'
    if (value === null || value === undefined) line += '\\N'
    else if (typeof value === 'string') line += text(value)
    else if (typeof value === 'number') line += value
    else if (typeof value === 'boolean') line += value ? 't' : 'f'
    else line += 'json' in value ? text(JSON.stringify(value.json)) : text(array(value))
  }
  return `${line}\n`
}

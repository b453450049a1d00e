/** Values that COPY takes in a column. */
export type Value = string | number | boolean | null | readonly string[]

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, sign => escapes[sign] ?? sign)

/** Search words as a tsvector is written; the server makes the same with array_to_tsvector. */
const vector = (words: readonly string[]): string => words.map(word => `'${word.replace(/['\\]/g, '$&$&')}'`).join(' ')

/** One row in COPY's text format, with its line end. An array is a list of search words. */
export const copyLine = (values: readonly Value[]): string =>
  `${values
    .map(value => {
      if (value === null) return '\\N'
      if (typeof value === 'string') return escaped(value)
      return Array.isArray(value) ? escaped(vector(value)) : String(value)
    })
    .join('\t')}\n`

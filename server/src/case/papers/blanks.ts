/** A blank of a form: dots with the number of a note, or the day, month and year. */
const token = /\.*\s?\((\d)\)\.*|ngày\.+ tháng\.+ năm(?: 20)?\.+/g

/**
 * A sentence of a form with its blanks filled, one after the other; null leaves a blank as it is printed. `sentence`: ends with a full
 * stop, which the last dots of the form hide.
 */
export const fillBlanks = (text: string, values: readonly (string | null)[], sentence = false): string => {
  let at = 0
  const filled = text.replace(token, (blank: string, _number: string, start: number) => {
    const value = values[at++] ?? null
    if (value === null) return blank
    const space = start > 0 && text[start - 1] !== ' ' ? ' ' : ''
    const stop = sentence && start + blank.length === text.length ? '.' : ''
    return `${space}${value}${stop}`
  })
  return filled
}

/** The dots of a number, such as “Số..../QĐ-UBND”, with what stands in the book; null leaves them. */
export const fillNumber = (text: string, number: string | null): string =>
  number === null ? text : text.replace(/^Số\.+/, `Số: ${number}`)

/** “ngày 05 tháng 02 năm 2026”: a day below 10 and the first two months have a nought before them (NĐ 30/2020). */
export const dayInWords = (day: string): string => {
  const [year, month, of] = day.split('-')
  return `ngày ${of} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

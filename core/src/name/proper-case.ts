/** Signs that stand for an apostrophe in H'Hen, K'Brổi, M’Lô, as keyboards and Word produce them. */
export const apostrophes = "'’‘ʼ`´"

/**
 * Each part of a name with a capital first and small letters after it: a part begins after a blank, a hyphen, a dot
 * or an apostrophe, so H'HEN NIÊ becomes H'Hen Niê, y-krông Y-Krông, K'BRỔI K'Brổi.
 * The text is expected in NFC.
 */
export const properCase = (text: string): string => {
  let result = ''
  let first = true
  for (const letter of text.toLowerCase()) {
    result += first ? letter.toUpperCase() : letter
    first = letter === ' ' || letter === '-' || letter === '.' || apostrophes.includes(letter)
  }
  return result
}

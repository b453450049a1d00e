/** Letters and digits that nobody confuses when reading them aloud or from paper. */
const ALPHABET = 'abcdefghkmnpqrstuvwxyz23456789'

/** Four groups of four, 78 bits: 'k7fh-29xa-…'. Made in the browser, shown once, changed at the first sign-in. */
export const newFirstPassword = (): string => {
  const bytes = crypto.getRandomValues(new Uint32Array(16))
  const letters = Array.from(bytes, byte => ALPHABET[byte % ALPHABET.length] ?? 'a')
  return [0, 4, 8, 12].map(at => letters.slice(at, at + 4).join('')).join('-')
}

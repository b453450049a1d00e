/** Letters and digits that nobody confuses when reading them from paper: no 0 o 1 l i j. 30 of them, 4.9 bits each. */
export const paperAlphabet = 'abcdefghkmnpqrstuvwxyz23456789'

/** How many characters a recovery code and a code for a first sign-in have: 49 and 59 bits. */
export const recoveryCodeLength = 10
export const firstCodeLength = 12

/** A code as it is printed, in groups of four: 'k7fh-29xa-b2'. */
export const spacedCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

/** What was typed from paper, as it is compared: small letters, without blanks and hyphens. */
export const typedCode = (text: string): string => text.toLowerCase().replaceAll(/[\s-]/g, '')

/** Whether it is a code of the authenticator: six digits, however they were spaced. */
export const isTotpCode = (text: string): boolean => /^\d{6}$/.test(typedCode(text))

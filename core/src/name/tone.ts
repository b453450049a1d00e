import { unitAt } from '../platform/unit-at.ts'

/** The tones in the order of Vietnamese dictionaries; 0 is ngang, without a mark. */
export const toneOf: Readonly<Record<string, number>> = {
  '\u0300': 1, // huyền
  '\u0309': 2, // hỏi
  '\u0303': 3, // ngã
  '\u0301': 4, // sắc
  '\u0323': 5, // nặng
}

export type Toned = { letter: string; tone: number }

/** By code unit, filled as letters are met: a register asks for the same 100 letters a hundred million times. */
const known: (Toned | undefined)[] = []

/** A letter without its tone but with its hat, horn or breve, and the tone: ế → ê and 4. Expects one small NFC letter. */
export const splitTone = (letter: string): Toned => {
  const unit = unitAt(letter, 0)
  const before = letter.length === 1 ? known[unit] : undefined
  if (before !== undefined) return before
  let rest = ''
  let tone = 0
  for (const part of letter.normalize('NFD')) {
    const found = toneOf[part]
    if (found === undefined) rest += part
    else tone = found
  }
  const toned = { letter: rest.normalize('NFC'), tone }
  if (letter.length === 1 && unit < 0x2000) known[unit] = toned
  return toned
}

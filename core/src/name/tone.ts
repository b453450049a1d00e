/** The tones in the order of Vietnamese dictionaries; 0 is ngang, without a mark. */
export const toneOf: Readonly<Record<string, number>> = {
  '\u0300': 1, // huyền
  '\u0309': 2, // hỏi
  '\u0303': 3, // ngã
  '\u0301': 4, // sắc
  '\u0323': 5, // nặng
}

export type Toned = { letter: string; tone: number }

const split = new Map<string, Toned>()

/** A letter without its tone but with its hat, horn or breve, and the tone: ế → ê and 4. Expects one small NFC letter. */
export const splitTone = (letter: string): Toned => {
  const known = split.get(letter)
  if (known) return known
  let rest = ''
  let tone = 0
  for (const part of letter.normalize('NFD')) {
    const found = toneOf[part]
    if (found === undefined) rest += part
    else tone = found
  }
  const toned = { letter: rest.normalize('NFC'), tone }
  if (split.size < 2000) split.set(letter, toned)
  return toned
}

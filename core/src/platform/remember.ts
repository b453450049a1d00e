import { unitAt } from './unit-at.ts'

/** A text's place among `places` (a power of 2), told by its length and at most some twelve of its letters. */
const placeOf = (text: string, places: number): number => {
  const length = text.length
  const step = (length >> 4) + 1
  let hash = length
  for (let i = length - 1; i >= 0; i -= step) hash = (Math.imul(hash, 31) + unitAt(text, i)) | 0
  return (hash ^ (hash >>> 12)) & (places - 1)
}

/**
 * A function of a text that remembers what it answered. Lists hold the same few hundred words and some ten thousand names in
 * hundreds of thousands of rows. Each text has one of `places` (a power of 2) and makes way for the next that has the same: so
 * nothing grows, and a look costs less than in a Map of as many texts.
 */
export const remember = <Answer>(places: number, answer: (text: string) => Answer): ((text: string) => Answer) => {
  let texts: (string | undefined)[] = []
  let answers: (Answer | undefined)[] = []
  return text => {
    // Made when it is first asked: a page that only imports it holds nothing.
    if (texts.length === 0) {
      texts = new Array(places).fill(undefined)
      answers = new Array(places).fill(undefined)
    }
    const place = placeOf(text, places)
    if (texts[place] === text) return answers[place] as Answer
    const made = answer(text)
    texts[place] = text
    answers[place] = made
    return made
  }
}

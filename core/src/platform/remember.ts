/**
 * A function of a text that remembers what it answered. Lists hold the same few hundred words and some ten thousand names in
 * hundreds of thousands of rows. At `most` different texts it forgets all and begins anew, so that its memory has an end.
 */
export const remember = <Answer extends string | number | boolean | object | null>(
  most: number,
  answer: (text: string) => Answer,
): ((text: string) => Answer) => {
  const known = new Map<string, Answer>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = answer(text)
    if (known.size >= most) known.clear()
    known.set(text, made)
    return made
  }
}

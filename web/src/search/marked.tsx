import { foldName } from '@mangnon/core/name/fold.ts'

/** A name with the words marked that were searched for, or that begin so. */
export const Marked = ({ name, words }: { readonly name: string; readonly words: string | null }) => {
  const asked = words === null ? [] : foldName(words).split(' ').filter(Boolean)
  return name.split(' ').map((word, at) => {
    const folded = foldName(word)
    const hit = folded !== '' && asked.some(typed => folded.startsWith(typed))
    return (
      // The words of one name keep their places.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={at}>
        {at > 0 && ' '}
        {hit ? <mark>{word}</mark> : word}
      </span>
    )
  })
}

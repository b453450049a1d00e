import { foldBlanks } from './clean-name.ts'
import { foldName } from './fold.ts'

/** More names than these are a note. */
const most = 6
const between = /\s*[,;/|\n]\s*/u

/** The names that somebody goes by beside the full one, from how they were told: "Tèo; cu Bin" is two. Each once. */
export const readOtherNames = (text: string | null): string[] => {
  if (text === null) return []
  const names = text.normalize('NFC').split(between).map(foldBlanks)
  const seen = new Set<string>()
  return names
    .filter(name => {
      const key = foldName(name)
      if (key === '' || seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, most)
}

/** As they are stored and shown: behind commas; null when there is none. */
export const tidyOtherNames = (text: string | null): string | null => readOtherNames(text).join(', ') || null

/** The same names folded, in the same order, as one text: what a search looks them up by. */
export const otherNameKeys = (text: string | null): string | null =>
  readOtherNames(text).map(foldName).join('|') || null

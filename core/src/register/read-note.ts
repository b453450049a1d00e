import { parseBirthDate } from '../date/parse-birth-date.ts'
import { foldName } from '../name/fold.ts'
import { remember } from '../platform/remember.ts'

/** An event in a child's life that lists tell in their notes. `when`: 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'. */
export type NoteEvent = {
  event: 'died' | 'moved-out' | 'moved-in' | 'temporary' | 'twin' | 'away'
  when?: string
}

// In "mất tích", "mất sức" and "vắng mặt" nobody died, and folding cannot tell mất from mặt: this one is asked unfolded.
const died =
  /(?:^|[\s,;(])(?:chết|tử vong|qua đời|đã mất|từ trần)|^mất(?=\s*(?:$|\d|ngày|tháng|năm|do|vì))|^(?:chet|tu vong|qua doi|da mat)\b/iu
const events: readonly (readonly [NoteEvent['event'], RegExp])[] = [
  ['moved-out', /\b(?:chuyen di|da chuyen|chuyen khoi|chuyen khau di|cat khau|di khoi|chuyen noi khac|chuyen sang|chuyen vao|chuyen ra)\b/],
  ['moved-in', /\b(?:chuyen den|moi den|chuyen ve|moi chuyen|nhap khau|nhap ho khau)\b/],
  ['temporary', /\btam tru\b/],
  ['twin', /\b(?:song sinh|sinh doi|sinh ba|sinh tu)\b/],
  ['away', /\b(?:di hoc xa|hoc xa|di lam xa|lam an xa|di vang|vang mat|di theo (?:bo|cha|me))\b/],
] // biome-ignore format: one line an event

const day = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/
const month = /(?:(?<!\p{L})t|tháng|thang)?\s*\d{1,2}\s*[/.-]\s*\d{4}|(?:tháng|thang)\s*\d{1,2}\s*(?:năm|nam)\s*\d{4}/iu
const year = /(?:19|20)\d\d/

/** The events a note tells, in plain Vietnamese with or without diacritics; none when it says something else. */
export const readNote = remember(1024, (note): readonly NoteEvent[] => {
  const text = note.normalize('NFC')
  const folded = foldName(text)
  const found = events.filter(([, pattern]) => pattern.test(folded)).map(([event]) => event)
  if (died.test(text)) found.unshift('died')
  if (found.length === 0) return []
  const when = dateIn(text)
  return found.map(event => (when === null ? { event } : { event, when }))
})

const dateIn = (text: string): string | null => {
  for (const shape of [day, month, year]) {
    const match = shape.exec(text)
    const read = match && parseBirthDate(match[0], { today: '9999-12-31' })
    if (read?.ok) return read.birth
  }
  return null
}

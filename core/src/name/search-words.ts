import { foldName } from './fold.ts'
import { isUnnamed } from './name-problems.ts'

/**
 * The words of a name for the search index: folded, each once, in the order of the name.
 * A newborn entered as "CB Nguyễn Thị Lan" is not found under the mother's name; the mother's own field does that.
 */
export const nameWords = (fullName: string): string[] => {
  if (isUnnamed(fullName)) return ['chua', 'dat', 'ten']
  const folded = foldName(fullName)
  return folded === '' ? [] : [...new Set(folded.split(' '))]
}

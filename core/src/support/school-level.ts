import { type SchoolLevelCode, schoolLevels } from '@mangnon/legal/code-lists/school-levels.ts'
import { foldName } from '../name/fold.ts'

/** The level that a child's school says; where only a class is known ('4A', 'Lớp 10'), the level of its grade. Null: not known. */
export const schoolLevelOf = (level: string | null, className: string | null): SchoolLevelCode | string | null => {
  if (level !== null || className === null) return level
  const grade = /^(?:lop )?(\d{1,2})(?!\d)/.exec(foldName(className))?.[1]
  if (grade === undefined) return null
  const of = schoolLevels.entries.find(
    ({ grades }) => grades !== undefined && Number(grade) >= (grades[0] ?? 13) && Number(grade) <= (grades[1] ?? 0),
  )
  return of?.code ?? null
}

import { formatPhone } from '@mangnon/core/identifier/phone.ts'
import type { CodeEntry, CodeList } from '@mangnon/legal/code-lists/code-list.ts'
import { endReasons } from '@mangnon/legal/code-lists/end-reasons.ts'
import { ethnicGroups } from '@mangnon/legal/code-lists/ethnic-groups.ts'
import { eventKinds } from '@mangnon/legal/code-lists/event-kinds.ts'
import { moveDestinations } from '@mangnon/legal/code-lists/move-destinations.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { relationships } from '@mangnon/legal/code-lists/relationships.ts'
import { residenceStates } from '@mangnon/legal/code-lists/residence-states.ts'
import { schoolLevels } from '@mangnon/legal/code-lists/school-levels.ts'
import { sexes } from '@mangnon/legal/code-lists/sexes.ts'
import { codeLabel } from '../shell/code-label.ts'
import { formatDay } from '../shell/format.ts'
import type { Language } from '../shell/language.ts'

const lists: Readonly<Record<string, CodeList<CodeEntry>>> = {
  sex: sexes,
  ethnicity: ethnicGroups,
  poverty: povertyStates,
  residenceState: residenceStates,
  schoolLevel: schoolLevels,
  endReason: endReasons,
  carerRelation: relationships,
  destination: moveDestinations,
  event: eventKinds,
}
const days = new Set(['birth', 'endedOn', 'movedOn'])

/** A stored value as people read it: codes become words, days dd/mm/yyyy, a phone number gets its blanks. '' for nothing. */
export const toldValue = (field: string, value: unknown, language: Language): string => {
  if (value === null || value === undefined || value === '') return ''
  const text = String(value)
  const list = lists[field]
  if (list) return codeLabel(list, text, language)
  if (days.has(field)) return formatDay(text)
  return field === 'phone' ? formatPhone(text) : text
}

import type { CodeEntry, CodeList } from './code-list.ts'
import data from './event-kinds.json' with { type: 'json' }

export type EventKind =
  | 'born'
  | 'named'
  | 'birth_registered'
  | 'health_card'
  | 'left_school'
  | 'back_to_school'
  | 'away'
  | 'returned'
  | 'adopted'
  | 'care_placed'
  | 'care_ended'
  | 'died'

export const eventKinds = data as CodeList<CodeEntry<EventKind>>

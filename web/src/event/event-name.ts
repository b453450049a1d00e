import { eventKinds } from '@mangnon/legal/code-lists/event-kinds.ts'
import { codeLabel } from '../shell/code-label.ts'
import type { Language } from '../shell/language.ts'

export const eventName = (kind: string, language: Language): string => codeLabel(eventKinds, kind, language)

import type { CodeEntry, CodeList } from '@mangnon/legal/code-lists/code-list.ts'
import type { Language } from './language.ts'

/** The label of a stored code; the code itself when a list of a later release is not known here. */
export const codeLabel = (list: CodeList<CodeEntry>, code: string, language: Language): string =>
  list.entries.find(entry => entry.code === code)?.name[language] ?? code

import type { CodeEntry, CodeList } from './code-list.ts'
import data from './ethnic-groups.json' with { type: 'json' }

/**
 * Codes are '2008-NN': NN of QĐ 1019/QĐ-TCTK (2008), which the national population database uses. 37 of the 54 mean
 * another people in the list of 1979, so the list is part of the code; `code1979` serves papers that still use it.
 */
export type EthnicGroup = CodeEntry & { readonly code1979: string | null }

export const ethnicGroups: CodeList<EthnicGroup> = data

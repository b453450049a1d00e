import type { CodeList } from './code-list.ts'
import data from './relationships.json' with { type: 'json' }

/** Who a carer is to the child. Kin words are kept in Vietnamese, since no English word divides them so. */
export const relationships: CodeList = data

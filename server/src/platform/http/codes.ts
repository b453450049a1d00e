import { z } from 'zod'

/** The codes of a list of legal/code-lists, as what may stand in a request or an answer. */
export const codes = <C extends string>(entries: readonly { readonly code: C }[]) =>
  z.enum(entries.map(entry => entry.code) as [C, ...C[]])

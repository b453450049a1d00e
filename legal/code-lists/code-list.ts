import { type Dated, isInForce } from '../dated.ts'

/** One code of a list. An entry without a period of its own has the list's. */
export type CodeEntry<Code extends string = string> = Partial<Dated> & {
  /** What is stored; never the label. */
  readonly code: Code
  readonly name: { readonly vi: string; readonly en: string }
  /** Other words and abbreviations under which lists in circulation mean it. */
  readonly otherNames?: readonly string[]
}

export type CodeList<Entry extends CodeEntry = CodeEntry> = Dated & {
  readonly list: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly entries: readonly Entry[]
}

/** The entries that may be chosen on a day ('YYYY-MM-DD'), in the list's order. */
export const entriesInForce = <Entry extends CodeEntry>(list: CodeList<Entry>, day: string): Entry[] =>
  list.entries.filter(entry => isInForce({ ...period(list), ...period(entry) }, day))

/** The entry of a code, also of one no longer in force, since records keep it. */
export const findEntry = <Entry extends CodeEntry>(list: CodeList<Entry>, code: string): Entry | undefined =>
  list.entries.find(entry => entry.code === code)

const period = ({ validFrom, validTo }: Partial<Dated>) =>
  ({
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
  }) as Pick<Dated, 'validFrom' | 'validTo'>

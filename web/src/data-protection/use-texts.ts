import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { useState } from 'react'
import { fieldText } from '../api/problem.ts'
import { useLanguage } from '../shell/use-language.ts'

type Typed = { readonly currentTarget: { readonly value: string } }

/**
 * The texts of a form while they are typed, with the remark of each field: what is needed and empty once somebody tried to send, what
 * the form itself found wrong, what the server said.
 */
export const useTexts = <Field extends string>(
  first: Readonly<Record<Field, string>>,
  needed: readonly NoInfer<Field>[],
  problem: unknown,
) => {
  const language = useLanguage()
  const [texts, setTexts] = useState(first)
  const [tried, setTried] = useState(false)
  const isEmpty = (name: Field): boolean => needed.includes(name) && texts[name].trim() === ''
  return {
    texts,
    tried,
    /** Says the remarks from now on, and whether a needed field is still empty. */
    lacks: (): boolean => {
      setTried(true)
      return needed.some(isEmpty)
    },
    /** How many needed fields are empty. */
    empty: needed.filter(isEmpty).length,
    set: (name: Field, value: string) => setTexts(now => ({ ...now, [name]: value })),
    /** What an input of that name needs; `wrong`: a remark of the form, shown once somebody tried to send. */
    input: (name: Field, wrong?: string) => ({
      value: texts[name],
      required: needed.includes(name),
      onChange: ({ currentTarget: { value } }: Typed) => setTexts(now => ({ ...now, [name]: value })),
      error:
        (tried && isEmpty(name) ? fieldErrorTable.required[language] : undefined) ??
        (tried ? wrong : undefined) ??
        fieldText(problem, name, language),
    }),
  }
}

/** A text that may be left out. */
export const orNull = (text: string): string | null => text.trim() || null

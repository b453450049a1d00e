import type { Dated } from '../dated.ts'
import data from './consent-texts.json' with { type: 'json' }

/** What a person is asked to agree to, word for word. It seeds the first versions; an office adds its own. */
export type ConsentWording = Dated & {
  readonly purpose: 'publication' | 'photo' | 'forum' | 'sharing' | 'research'
  readonly version: number
  readonly text: string
}

export const consentWordings = data as readonly ConsentWording[]

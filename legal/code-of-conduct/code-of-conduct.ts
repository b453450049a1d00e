import { type Dated, isInForce } from '../dated.ts'
import data from './code-of-conduct.json' with { type: 'json' }

type Words = { readonly vi: string; readonly en: string }

/** What everybody who uses the system promises, as of one version. A new text is a new version with a new period, never an edit. */
export type CodeOfConduct = Dated & {
  readonly version: string
  readonly title: Words
  readonly rules: readonly Words[]
}

export const codesOfConduct: readonly CodeOfConduct[] = data

/** The version in force on a day ('YYYY-MM-DD'); undefined before the first. */
export const codeOfConductOn = (versions: readonly CodeOfConduct[], day: string): CodeOfConduct | undefined =>
  versions.find(version => isInForce(version, day))

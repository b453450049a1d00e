import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { residenceStates } from '@mangnon/legal/code-lists/residence-states.ts'
import { qualityRules } from '@mangnon/legal/quality/quality-rules.ts'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Gap, Sex } from '../api/contract.ts'
import { useVillages } from '../area/use-villages.ts'
import type { Choice } from '../shell/grid/grid-toolbar.tsx'
import { useLanguage } from '../shell/use-language.ts'
import type { ChildSearch } from './child-search.ts'

const sexes: readonly Sex[] = ['male', 'female', 'unknown']
const gaps: readonly Gap[] = ['personalNumber', 'birthDay', 'sex', 'ethnicity', 'parents', 'household', 'village']
/** Before school, primary, lower secondary, the last year before 16, and those past it. */
const ageBands = ['0-2', '3-5', '6-10', '11-14', '15-15', '16-17'] as const

export interface ChildFilterField {
  readonly key: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string | undefined
  /** The change of the address that a choice makes; undefined takes the filter off. */
  readonly set: (value: string | undefined) => SearchChange
}

export type SearchChange = { readonly [Field in keyof ChildSearch]?: ChildSearch[Field] | undefined }

type PlainKey = 'village' | 'sex' | 'poverty' | 'residence' | 'missing' | 'rule' | 'counted' | 'group' | 'state'

/** Everything by which the children's list can be narrowed, with its words. The village stands first. */
export const useChildFilters = (search: ChildSearch): readonly ChildFilterField[] => {
  const { t } = useTranslation()
  const language = useLanguage()
  const villages = useVillages(search.commune)
  const plain = (key: PlainKey, label: string, choices: readonly Choice[]): ChildFilterField => ({
    key,
    label,
    choices,
    value: search[key],
    set: value => ({ [key]: value }),
  })
  const codes = (entries: readonly { code: string; name: { vi: string; en: string } }[]) =>
    entries.map(entry => ({ value: entry.code, label: entry.name[language] }))
  return [
    plain(
      'village',
      t('child.filter.village'),
      villages.map(village => ({ value: village.id, label: village.name })),
    ),
    plain(
      'sex',
      t('child.filter.sex'),
      sexes.map(sex => ({ value: sex, label: t(`child.sex.${sex}`) })),
    ),
    {
      key: 'age',
      label: t('child.filter.age'),
      choices: ageChoices(t, search),
      value: bandOf(search),
      set: band => {
        const [ageFrom, ageTo] = band?.split('-').map(age => (age === '' ? undefined : Number(age))) ?? []
        return { ageFrom, ageTo }
      },
    },
    plain('poverty', t('child.filter.poverty'), codes(povertyStates.entries)),
    plain('residence', t('child.filter.residence'), codes(residenceStates.entries)),
    plain(
      'missing',
      t('child.filter.missing'),
      gaps.map(gap => ({ value: gap, label: t(`child.gap.${gap}`) })),
    ),
    plain('rule', t('quality.rule'), codes(qualityRules.filter(({ test }) => test.is !== 'duplicate'))),
    // Reached from a figure alone: shown while they stand in the address, so that they can be taken off.
    ...(['counted', 'group'] as const).flatMap(key => {
      const value = search[key]
      return value === undefined ? [] : [plain(key, t(`child.filter.${key}`), [{ value, label: figureWord(t, value) }])]
    }),
    plain('state', t('child.filter.state'), [{ value: 'ended', label: t('child.list.ended') }]),
  ]
}

/** The words of a band of age, of a population; a group by its code. */
const figureWord = (t: TFunction, value: string): string => {
  const [from, to] = value.split('-')
  if (from !== undefined && to !== undefined) return t('child.filter.ageBand', { from, to })
  const words = { all: 'all', unknown: 'noBirth', special: 'special', atRisk: 'atRisk', other: 'other' } as const
  return value in words ? t(`child.filter.figure.${words[value as keyof typeof words]}`) : value
}

const bandOf = ({ ageFrom, ageTo }: ChildSearch): string | undefined =>
  ageFrom === undefined && ageTo === undefined ? undefined : `${ageFrom ?? ''}-${ageTo ?? ''}`

/** The usual bands, and the one in the address when it is another. */
const ageChoices = (t: TFunction, search: ChildSearch): Choice[] => {
  const present = bandOf(search)
  const bands: readonly string[] = present === undefined ? ageBands : [...new Set<string>([...ageBands, present])]
  return bands.map(band => {
    const [from = '', to = ''] = band.split('-')
    if (to === '') return { value: band, label: t('child.filter.ageFrom', { from }) }
    return {
      value: band,
      label: from === to ? t('child.filter.ageOne', { from }) : t('child.filter.ageBand', { from: from || '0', to }),
    }
  })
}

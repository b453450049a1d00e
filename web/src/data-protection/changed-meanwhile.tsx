import { type DataKind, dataKinds } from '@mangnon/core/data-protection/data-kind.ts'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem.ts'
import { ClashChooser } from '../audit/clash-chooser.tsx'
import { mergeEdits } from '../audit/merge-edits.ts'
import { formatDay } from '../shell/format.ts'

type Facts = { readonly dataKinds: DataKind[] }
/** Kinds of data as one value, so that two lists of the same kinds are the same. */
type Flat<Body extends Facts> = Omit<Body, 'dataKinds'> & { readonly dataKinds: string }

const flatten = <Body extends Facts>(body: Body): Flat<Body> => ({ ...body, dataKinds: body.dataKinds.join(',') })
const kindsOf = (text: string): DataKind[] => dataKinds.filter(kind => text.split(',').includes(kind))

interface ChangedMeanwhileProps<Body extends Facts> {
  readonly problem: Problem | null
  readonly base: Body
  readonly mine: Body | null
  readonly nameOf: (field: string) => string
  readonly onChosen: (body: Body, version: number) => void
  readonly onClose: () => void
}

/** Two people changed one entry of a register: both values stand side by side, and a person chooses. */
export const ChangedMeanwhile = <Body extends Facts>(props: ChangedMeanwhileProps<Body>) => {
  const { problem, base, mine, nameOf, onChosen, onClose } = props
  const { t } = useTranslation()
  if (problem?.code !== 'changed_meanwhile' || mine === null) return null
  const { version, ...current } = problem.detail.current as Body & { readonly version: number }
  const theirs = flatten(current as unknown as Body)
  const { merged, clashes } = mergeEdits<Flat<Body>>(flatten(base), flatten(mine), theirs)
  const tell = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return ''
    const text = String(value)
    if (field === 'dataKinds')
      return kindsOf(text)
        .map(kind => t(`protection.kind.${kind}`))
        .join('; ')
    return field.endsWith('On') ? formatDay(text) : text
  }
  return (
    <ClashChooser
      clashes={clashes}
      nameOf={nameOf}
      tell={tell}
      onClose={onClose}
      onChosen={fields => {
        const chosen = { ...merged, ...Object.fromEntries(fields.map(field => [field, theirs[field]])) }
        onChosen({ ...chosen, dataKinds: kindsOf(chosen.dataKinds) } as unknown as Body, version)
      }}
    />
  )
}

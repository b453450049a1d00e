import { useTranslation } from 'react-i18next'
import type { Figures } from '../api/contract.ts'
import type { ChildSearch } from '../child/child-search.ts'
import { DrillLink } from './drill-link.tsx'
import own from './statistics.module.css'

export const sexes = ['male', 'female', 'unknown'] as const

/** The head of a table of children by sex, with their sum. */
export const BySexHead = ({ of }: { readonly of: string }) => {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        <th scope="col">{of}</th>
        {sexes.map(sex => (
          <th key={sex} scope="col" className={own.number}>
            {t(`statistics.sex.${sex}`)}
          </th>
        ))}
        <th scope="col" className={own.number}>
          {t('statistics.sum')}
        </th>
      </tr>
    </thead>
  )
}

interface BySexRowProps {
  readonly figures: Figures
  readonly name: string
  readonly counts: Readonly<Record<(typeof sexes)[number] | 'sum', number>>
  /** Where the numbers lead, each with its sex; null: they are only told. */
  readonly to: Partial<ChildSearch> | null
}

/** One row of it. */
export const BySexRow = ({ figures, name, counts, to }: BySexRowProps) => {
  const { t } = useTranslation()
  return (
    <tr>
      <th scope="row">{name}</th>
      {sexes.map(sex => (
        <td key={sex} className={own.number}>
          <DrillLink
            figures={figures}
            n={counts[sex]}
            to={to && { ...to, sex }}
            label={`${name}, ${t(`statistics.sex.${sex}`)}`}
          />
        </td>
      ))}
      <td className={own.number}>
        <DrillLink figures={figures} n={counts.sum} to={to} label={name} />
      </td>
    </tr>
  )
}

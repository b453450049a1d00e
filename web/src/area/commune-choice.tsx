import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { FilterSelect } from '../shell/grid/grid-toolbar.tsx'
import { useSession } from '../shell/session-context.ts'

interface CommuneChoiceProps {
  readonly commune: string | undefined
  readonly onChange: (commune: string | undefined) => void
}

/** Whether a register can be shown: a commune's own, or the one chosen by a province. */
export const useNeedsCommune = (commune: string | undefined): boolean =>
  looksAtMany(useSession().account.area.level) && commune === undefined

const looksAtMany = (level: string): boolean => level !== 'commune' && level !== 'village'

/** A province looks at one commune's register at a time. Nothing for a commune or a village, which have their own. */
export const CommuneChoice = ({ commune, onChange }: CommuneChoiceProps) => {
  const { t } = useTranslation()
  const { area } = useSession().account
  const asked = looksAtMany(area.level)
  const communes = queries.useQuery(
    'get',
    '/api/areas',
    { params: { query: { parent: area.id, level: 'commune' } } },
    { enabled: asked, staleTime: 300_000 },
  )
  if (!asked) return null
  const rows = communes.data?.rows ?? []
  return (
    <FilterSelect
      label={t('area.commune')}
      any={t('area.chooseCommune')}
      value={commune}
      choices={rows.map(row => ({ value: row.id, label: row.fullName }))}
      onChange={onChange}
    />
  )
}

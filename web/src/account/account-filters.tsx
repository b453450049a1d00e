import { roles } from '@mangnon/core/account/role.ts'
import type { AreaLevel } from '@mangnon/core/area/area.ts'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import css from '../shell/grid/grid.module.css'
import { FilterChips, FilterSelect } from '../shell/grid/grid-toolbar.tsx'
import type { AccountSearch } from './account-search.ts'
import { AreaPicker } from './area-picker.tsx'

const levels: readonly AreaLevel[] = ['province', 'commune', 'village']
const states = ['working', 'leaving', 'ended'] as const

interface FiltersProps {
  readonly search: AccountSearch
  readonly onChange: (next: { readonly [Field in keyof AccountSearch]?: AccountSearch[Field] | undefined }) => void
}

/** The name of the unit that narrows the list. */
const useUnitName = (unit: string | undefined): string => {
  const found = queries.useQuery(
    'get',
    '/api/areas/{id}',
    { params: { path: { id: unit ?? '' } } },
    { enabled: unit !== undefined, staleTime: 300_000 },
  )
  return found.data?.area.fullName ?? unit ?? ''
}

/** By what the accounts can be narrowed. */
export const AccountFilters = ({ id, open, search, onChange }: FiltersProps & { id: string; open: boolean }) => {
  const { t } = useTranslation()
  const name = useUnitName(search.unit)
  return (
    <div id={id} className={css.panel} hidden={!open}>
      <AreaPicker
        levels={levels}
        picked={search.unit === undefined ? null : { id: search.unit, text: name }}
        onPick={picked => onChange({ unit: picked?.id })}
        label={t('account.list.unit')}
      />
      <FilterSelect
        labelShown
        label={t('account.mine.role')}
        value={search.role}
        choices={roles.map(role => ({ value: role, label: t(`signIn.role.${role}`) }))}
        onChange={role => onChange({ role: roles.find(one => one === role) })}
      />
      <FilterSelect
        labelShown
        label={t('account.list.state')}
        value={search.service}
        choices={states.map(state => ({ value: state, label: t(`account.list.states.${state}`) }))}
        onChange={state => onChange({ service: states.find(one => one === state) })}
      />
    </div>
  )
}

/** The filters that are on. */
export const AccountChips = ({ search, onChange }: FiltersProps) => {
  const { t } = useTranslation()
  const name = useUnitName(search.unit)
  const { unit, role, service } = search
  const chips = [
    ...(unit === undefined
      ? []
      : [{ key: 'unit', label: `${t('account.list.unit')}: ${name}`, remove: () => onChange({ unit: undefined }) }]),
    ...(role === undefined
      ? []
      : [
          {
            key: 'role',
            label: `${t('account.mine.role')}: ${t(`signIn.role.${role}`)}`,
            remove: () => onChange({ role: undefined }),
          },
        ]),
    ...(service === undefined
      ? []
      : [
          {
            key: 'state',
            label: `${t('account.list.state')}: ${t(`account.list.states.${service}`)}`,
            remove: () => onChange({ service: undefined }),
          },
        ]),
  ]
  return (
    <FilterChips chips={chips} onClear={() => onChange({ unit: undefined, role: undefined, service: undefined })} />
  )
}

import { Button, CloseButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useSession } from '../shell/session-context.ts'
import { useDebounced } from '../shell/use-debounced.ts'

export interface PickedCommune {
  readonly id: string
  readonly text: string
}

interface CommunePickerProps {
  readonly picked: PickedCommune | null
  readonly onPick: (commune: PickedCommune | null) => void
  readonly error?: string | undefined
}

const SHOWN = 8
/** The last day of the three-tier structure: people still say the names of that time. */
const OLD = '2025-06-30'

/** Finds a commune of the nation by its name; where none is called so now, those that were called so before units changed. */
export const CommunePicker = ({ picked, onPick, error }: CommunePickerProps) => {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 250)
  const asked = picked === null && q.length > 1
  const query = { q, level: 'commune' } as const
  const now = queries.useQuery('get', '/api/areas', { params: { query } }, { enabled: asked })
  const none = now.data?.rows.length === 0
  const before = queries.useQuery(
    'get',
    '/api/areas',
    { params: { query: { ...query, asAt: OLD } } },
    { enabled: asked && none },
  )
  // Communes of one name stand in several provinces; most people move within their own.
  const province = useSession().account.area.path.slice(0, 6)
  if (picked) {
    return (
      <div className={css.box}>
        <Icon name="area" />
        <div>{picked.text}</div>
        <CloseButton aria-label={t('handover.move.changeCommune')} onClick={() => onPick(null)} />
      </div>
    )
  }
  const near = (path: string) => (path.startsWith(province) ? 0 : 1)
  const rows = (asked ? ((none ? before.data?.rows : now.data?.rows) ?? []) : []).toSorted(
    (one, other) => near(one.path) - near(other.path),
  )
  return (
    <div className={css.tight}>
      <TextInput
        type="search"
        label={t('handover.move.commune')}
        description={t('handover.move.communeHelp')}
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
        autoComplete="off"
        error={error}
      />
      <ul className={css.plain} aria-live="polite">
        {rows.slice(0, SHOWN).map(row => {
          const text = [row.fullName, row.parentName].filter(Boolean).join(', ')
          return (
            <li key={row.id}>
              <Button variant="subtle" fullWidth justify="flex-start" onClick={() => onPick({ id: row.id, text })}>
                {none ? t('handover.move.oldCommune', { name: text }) : text}
              </Button>
            </li>
          )
        })}
        {asked && before.data?.rows.length === 0 && <li className={css.small}>{t('handover.move.noCommune')}</li>}
      </ul>
    </div>
  )
}

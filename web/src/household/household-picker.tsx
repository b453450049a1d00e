import { Button, CloseButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useDebounced } from '../shell/use-debounced.ts'

export interface PickedHousehold {
  readonly id: string
  readonly text: string
}

interface HouseholdPickerProps {
  readonly picked: PickedHousehold | null
  readonly onPick: (household: PickedHousehold | null) => void
  readonly error?: string | undefined
  /** What is asked for, where it is not a child's own household. */
  readonly label?: string
  /** A household that cannot be meant. */
  readonly except?: string
}

const SHOWN = 6

/** Finds the household by a few letters of its head, code or address; plain buttons, so that any keyboard and reader can choose. */
export const HouseholdPicker = ({ picked, onPick, error, label, except }: HouseholdPickerProps) => {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 250)
  const found = queries.useQuery(
    'post',
    '/api/households/search',
    { body: { q, limit: SHOWN } },
    { enabled: picked === null && q.length > 1 },
  )
  if (picked) {
    return (
      <div className={css.box}>
        <Icon name="household" />
        <div>{picked.text}</div>
        <CloseButton aria-label={t('child.form.changeHousehold')} onClick={() => onPick(null)} />
      </div>
    )
  }
  const rows = q.length > 1 ? (found.data?.rows ?? []).filter(row => row.id !== except) : []
  return (
    <div className={css.tight}>
      <TextInput
        type="search"
        label={label ?? t('child.form.household')}
        description={t('child.form.householdHelp')}
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
        autoComplete="off"
        error={error}
      />
      <ul className={css.plain} aria-live="polite">
        {rows.map(row => {
          const text = [row.headName ?? t('shell.unknown'), row.villageName, row.code].filter(Boolean).join(' · ')
          return (
            <li key={row.id}>
              <Button variant="subtle" fullWidth justify="flex-start" onClick={() => onPick({ id: row.id, text })}>
                {text}
              </Button>
            </li>
          )
        })}
        {found.data && rows.length === 0 && q.length > 1 && (
          <li className={css.small}>{t('household.list.emptyFilter')}</li>
        )}
      </ul>
    </div>
  )
}

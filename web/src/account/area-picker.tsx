import { Button, CloseButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useSession } from '../shell/session-context.ts'
import { useDebounced } from '../shell/use-debounced.ts'

export interface PickedArea {
  readonly id: string
  readonly text: string
}

interface AreaPickerProps {
  /** The levels at which the role may be given. */
  readonly levels: readonly string[]
  readonly picked: PickedArea | null
  readonly onPick: (area: PickedArea | null) => void
  readonly error?: string | undefined
  /** Where the place is not one to be put in charge of. */
  readonly label?: string
}

/** Finds a place inside the own area by its name; the own area itself is offered without searching. */
export const AreaPicker = ({ levels, picked, onPick, error, label }: AreaPickerProps) => {
  const { t } = useTranslation()
  const { area: own } = useSession().account
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 250)
  const one = levels.length === 1 ? levels[0] : undefined
  const villages = one === 'village' && own.level === 'commune'
  const found = queries.useQuery(
    'get',
    '/api/areas',
    {
      params: {
        query: {
          ...(q && { q }),
          ...(one && { level: one as 'commune' }),
          ...(villages && { parent: own.id }),
        },
      },
    },
    { enabled: picked === null && (villages || q.length > 1) },
  )
  if (picked) {
    return (
      <div className={css.box}>
        <Icon name="area" />
        <div>{picked.text}</div>
        <CloseButton aria-label={t('account.new.changeArea')} onClick={() => onPick(null)} />
      </div>
    )
  }
  const rows = (villages || q.length > 1 ? (found.data?.rows ?? []) : [])
    .filter(row => row.path.startsWith(own.path) && levels.includes(row.level))
    .slice(0, 8)
  const choice = (id: string, text: string) => (
    <li key={id}>
      <Button variant="subtle" fullWidth justify="flex-start" onClick={() => onPick({ id, text })}>
        {text}
      </Button>
    </li>
  )
  return (
    <div className={css.tight}>
      <TextInput
        type="search"
        label={label ?? t('account.new.area')}
        description={t('account.new.areaHelp')}
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
        autoComplete="off"
        error={error}
      />
      <ul className={css.plain} aria-live="polite">
        {levels.includes(own.level) && q === '' && choice(own.id, own.fullName)}
        {rows.map(row => choice(row.id, [row.fullName, row.parentName].filter(Boolean).join(', ')))}
      </ul>
    </div>
  )
}

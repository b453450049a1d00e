import { Button, CloseButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { formatDay } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useDebounced } from '../shell/use-debounced.ts'

export interface PickedChild {
  readonly id: string
  readonly text: string
}

interface ChildPickerProps {
  readonly picked: PickedChild | null
  readonly onPick: (child: PickedChild | null) => void
}

const SHOWN = 6

/** Finds the child whom a request is about; plain buttons, so that any keyboard and reader can choose. */
export const ChildPicker = ({ picked, onPick }: ChildPickerProps) => {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 250)
  const found = queries.useQuery(
    'post',
    '/api/children/search',
    { body: { q, limit: SHOWN } },
    { enabled: picked === null && q.length > 1 },
  )
  if (picked) {
    return (
      <div className={css.box}>
        <Icon name="child" />
        <div>{picked.text}</div>
        <CloseButton aria-label={t('dataRequest.new.changeChild')} onClick={() => onPick(null)} />
      </div>
    )
  }
  const rows = q.length > 1 ? (found.data?.rows ?? []) : []
  return (
    <div className={css.tight}>
      <TextInput
        type="search"
        label={t('dataRequest.field.child')}
        description={t('dataRequest.new.childHelp')}
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
        autoComplete="off"
      />
      <ul className={css.plain} aria-live="polite">
        {rows.map(row => {
          const text = [row.fullName, formatDay(row.birth), row.villageName, row.code].filter(Boolean).join(' · ')
          return (
            <li key={row.id}>
              <Button variant="subtle" fullWidth justify="flex-start" onClick={() => onPick({ id: row.id, text })}>
                {text}
              </Button>
            </li>
          )
        })}
        {found.data && rows.length === 0 && q.length > 1 && (
          <li className={css.small}>{t('dataRequest.new.childNone')}</li>
        )}
      </ul>
    </div>
  )
}

import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'

interface FindBoxProps {
  readonly label: string
  readonly help: string
  readonly onFind: (words: string) => void
}

/** One field and its button: what is looked for is asked once, not at each letter, since each asking is on record. */
export const FindBox = ({ label, help, onFind }: FindBoxProps) => {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const find = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() !== '') onFind(words.trim())
  }
  const helpId = useId()
  return (
    <form onSubmit={find} className={css.tight}>
      <div className={css.row} style={{ alignItems: 'flex-end' }}>
        <TextInput
          type="search"
          label={label}
          aria-describedby={helpId}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
          style={{ flex: '1 1 220px', maxWidth: 460 }}
        />
        <Button type="submit" leftSection={<Icon name="search" />}>
          {t('trail.records.find')}
        </Button>
      </div>
      <p id={helpId} className={css.small}>
        {help}
      </p>
    </form>
  )
}

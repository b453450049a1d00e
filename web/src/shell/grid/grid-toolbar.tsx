import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icon.tsx'
import css from './grid.module.css'

const TYPING_MS = 250

interface SearchBoxProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onSearch: (words: string) => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Asks the server when the typing pauses; `/` leads here from anywhere on the page, Escape empties it. */
export const SearchBox = ({ label, placeholder, value, onSearch }: SearchBoxProps) => {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(value)
  const asked = useRef(value)
  useEffect(() => {
    if (value === asked.current) return
    asked.current = value
    setWords(value)
  }, [value])
  useEffect(() => {
    if (words === asked.current) return
    const timer = setTimeout(() => {
      asked.current = words
      onSearch(words)
    }, TYPING_MS)
    return () => clearTimeout(timer)
  }, [words, onSearch])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target) || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <TextInput
      ref={input}
      className={css.search}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={words}
      onChange={event => setWords(event.currentTarget.value)}
      onKeyDown={event => event.key === 'Escape' && setWords('')}
      leftSection={<Icon name="search" />}
      rightSection={words && <CloseButton aria-label={t('shell.grid.clearSearch')} onClick={() => setWords('')} />}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
}

interface FilterSelectProps {
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly Choice[]
  readonly onChange: (value: string | undefined) => void
  readonly any?: string
  readonly labelShown?: boolean
}

export const FilterSelect = ({ label, value, choices, onChange, any, labelShown }: FilterSelectProps) => {
  const { t } = useTranslation()
  return (
    <NativeSelect
      {...(labelShown ? { label } : { 'aria-label': label, className: css.filter })}
      value={value ?? ''}
      data={[{ value: '', label: any ?? t('shell.grid.any') }, ...choices]}
      onChange={event => onChange(event.currentTarget.value || undefined)}
    />
  )
}

interface FilterButtonProps {
  readonly count: number
  readonly open: boolean
  readonly controls: string
  readonly onToggle: () => void
}

export const FilterButton = ({ count, open, controls, onToggle }: FilterButtonProps) => {
  const { t } = useTranslation()
  return (
    <Button
      variant="default"
      leftSection={<Icon name="filter" />}
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      {t('shell.grid.filters')}
      {count > 0 && ` (${count})`}
    </Button>
  )
}

export interface Chip {
  readonly key: string
  readonly label: string
  readonly remove: () => void
}

/** The filters that are on, each with its way off: nobody wonders why a child is not in the list. */
export const FilterChips = ({ chips, onClear }: { readonly chips: readonly Chip[]; readonly onClear: () => void }) => {
  const { t } = useTranslation()
  if (chips.length === 0) return null
  return (
    <ul className={css.chips}>
      {chips.map(chip => (
        <li key={chip.key}>
          <button type="button" onClick={chip.remove} aria-label={t('shell.grid.removeFilter', { name: chip.label })}>
            {chip.label}
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" onClick={onClear}>
            {t('shell.grid.clearFilters')}
          </button>
        </li>
      )}
    </ul>
  )
}

export const Toolbar = ({ children }: { readonly children: ReactNode }) => <div className={css.toolbar}>{children}</div>

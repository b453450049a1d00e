import { useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../shell/icon.tsx'
import { withWords } from '../shell/search-words.ts'
import css from './search.module.css'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** The one box, on every page. `/` leads to it, unless the page has a box of its own. Asked once, on Enter: each asking is on record. */
export const ShellSearch = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [words, setWords] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || isTyping(event.target))
        return
      // A page's own box listens as well, and was there later.
      setTimeout(() => {
        if (event.defaultPrevented) return
        input.current?.focus()
        input.current?.select()
      })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  if (pathname === '/tim') return null
  const find = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() === '') return
    void navigate({ to: '/tim', state: withWords(words.trim()) })
    setWords('')
  }
  return (
    <search>
      <form className={css.shell} onSubmit={find}>
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          aria-label={t('search.box')}
          placeholder={t('search.short')}
          value={words}
          maxLength={300}
          autoComplete="off"
          onChange={event => setWords(event.currentTarget.value)}
        />
      </form>
    </search>
  )
}

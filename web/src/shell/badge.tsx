import type { ReactNode } from 'react'
import css from './page.module.css'

export const Badge = ({
  tone,
  wrap = false,
  children,
}: {
  readonly tone?: 'note' | 'error' | 'danger' | 'good' | undefined
  /** For a sentence rather than a word: it may take two lines on a phone. */
  readonly wrap?: boolean
  readonly children: ReactNode
}) => (
  <span className={css.badge} data-tone={tone} data-wrap={wrap || undefined}>
    {children}
  </span>
)

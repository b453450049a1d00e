import type { ReactNode } from 'react'
import css from './page.module.css'

export const Badge = ({
  tone,
  children,
}: {
  readonly tone?: 'note' | 'error' | 'danger' | 'good' | undefined
  readonly children: ReactNode
}) => (
  <span className={css.badge} data-tone={tone}>
    {children}
  </span>
)

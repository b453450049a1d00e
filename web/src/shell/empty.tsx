import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import css from './page.module.css'

interface EmptyProps {
  readonly icon: IconName
  readonly title: string
  readonly help?: string
  /** Set where this is all there is on the page. */
  readonly alone?: boolean
  readonly children?: ReactNode
}

/** An empty list says why it is empty and what to do. */
export const Empty = ({ icon, title, help, alone = false, children }: EmptyProps) => (
  <div className={css.empty}>
    <Icon name={icon} size={32} />
    {alone ? <h1>{title}</h1> : <h2>{title}</h2>}
    {help && <p className={css.muted}>{help}</p>}
    {children}
  </div>
)

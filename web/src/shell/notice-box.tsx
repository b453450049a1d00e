import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import css from './page.module.css'

/** `danger` is for a child in danger only; what a person must correct is `error`. */
export type Tone = 'info' | 'note' | 'error' | 'danger'

const icons: Record<Tone, IconName> = { info: 'info', note: 'warning', error: 'error', danger: 'error' }

export const NoticeBox = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => (
  <div className={css.box} data-tone={tone}>
    <Icon name={icons[tone]} />
    <div>{children}</div>
  </div>
)

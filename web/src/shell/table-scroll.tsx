import type { ReactNode } from 'react'
import css from './page.module.css'

/** A table wider than a phone scrolls by itself, also for the keyboard; the page never does. */
export const TableScroll = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
  <section className={css.wide} aria-label={label} tabIndex={0}>
    {children}
  </section>
)

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../shell/page.tsx'
import { useSession } from '../shell/session-context.ts'
import { partsFor } from './parts.ts'
import css from './protection.module.css'

interface PartPageProps {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page of the room: the other parts stand above, one move away. */
export const PartPage = ({ title, actions, children }: PartPageProps) => {
  const { t } = useTranslation()
  const { can } = useSession()
  const others = (
    <nav aria-label={t('protection.parts')}>
      <ul className={css.parts}>
        {partsFor(can).map(part => (
          <li key={part.key}>
            <Link to={part.to}>{t(`protection.part.${part.key}`)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
  return (
    <Page title={title} actions={actions} above={others}>
      {children}
    </Page>
  )
}

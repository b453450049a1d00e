import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useSession } from '../shell/session-context.ts'
import { lawGives } from './law.ts'
import { partsFor } from './parts.ts'

/** The room: its parts, and what each is for. */
export const RoomPage = () => {
  const { t } = useTranslation()
  const { can } = useSession()
  const law = { days: lawGives('data_request.answer'), hours: lawGives('breach.notify') }
  return (
    <Page title={t('protection.title')}>
      <p className={css.intro}>{t('protection.intro')}</p>
      <ul className={css.todo} style={{ maxWidth: 760 }}>
        {partsFor(can).map(part => (
          <li key={part.key}>
            <Link to={part.to}>
              <Icon name="shield" />
              <span className={css.tight} style={{ gap: 0 }}>
                <strong>{t(`protection.part.${part.key}`)}</strong>
                <span className={css.small}>{t(`protection.about.${part.key}`, law)}</span>
              </span>
              <Icon name="next" />
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}

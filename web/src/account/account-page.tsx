import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { OwnTrail } from '../audit/own-trail.tsx'
import { Facts } from '../shell/facts.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useSession } from '../shell/session-context.ts'
import { PasswordForm } from './password-form.tsx'
import { ScreenChoices } from './screen-choices.tsx'
import { SecondStepCard } from './second-step-card.tsx'
import { SessionList } from './session-list.tsx'

/** What a person may arrange for themselves: password, devices, screen and language. */
export const AccountPage = () => {
  const { t } = useTranslation()
  const { account, mustChangePassword } = useSession()
  return (
    <Page title={t('account.mine.title')}>
      <div className={css.stack}>
        {mustChangePassword && <NoticeBox tone="note">{t('account.mine.mustChange')}</NoticeBox>}
        <div className={css.columns}>
          <div className={css.stack}>
            <section className={css.card}>
              <h2>{t('account.mine.who')}</h2>
              <Facts
                facts={[
                  [t('account.mine.fullName'), account.fullName],
                  [t('account.mine.username'), account.username],
                  [t('account.mine.role'), t(`signIn.role.${account.role}`)],
                  [t('account.mine.area'), account.area.fullName],
                ]}
              />
              <p>
                <Link to="/tai-khoan/ban-giao">{t('account.work.handOn')}</Link>
              </p>
            </section>
            <ScreenChoices />
          </div>
          <PasswordForm />
        </div>
        <SecondStepCard />
        <SessionList />
        <OwnTrail />
      </div>
    </Page>
  )
}

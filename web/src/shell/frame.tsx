import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { ReceiveLink } from '../notice/receive-link.tsx'
import { ShellSearch } from '../search/shell-search.tsx'
import { AccountMenu } from './account-menu.tsx'
import { announcement } from './announce.ts'
import { ConnectionNotice } from './connection-notice.tsx'
import css from './frame.module.css'
import { GrantEnded } from './grant-ended.tsx'
import { Icon } from './icon.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'
import { Mark } from './mark.tsx'
import { mainSectionsFor, sectionsFor } from './navigation.ts'
import { useSession } from './session-context.ts'
import { SessionEnded } from './session-ended.tsx'

/** What stands around every page: sections at the side (below on a phone), who works here, notices. */
export const Frame = () => {
  const { t } = useTranslation()
  const main = useFocusOnNewPage()
  const { can } = useSession()
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#noi-dung">
        {t('shell.skip')}
      </a>
      <header className={css.top}>
        <Brand />
        {can.includes('register.read') && (
          <Link to="/tim" className={css.find} aria-label={t('search.title')}>
            <Icon name="search" />
          </Link>
        )}
        {can.includes('notice.receive') && <ReceiveLink />}
        <AccountMenu compact />
      </header>
      <div className={css.side}>
        <Brand />
        {can.includes('notice.receive') && <ReceiveLink keys />}
        {can.includes('register.read') && <ShellSearch />}
        <nav aria-label={t('shell.nav.label')} className={css.all}>
          <ul className={css.sections}>
            {sectionsFor(can).map(section => (
              <li key={section.key}>
                <Link to={section.to} className={section.under ? `${css.link} ${css.under}` : css.link}>
                  <Icon name={section.icon} />
                  {t(`shell.nav.${section.key}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <AccountMenu />
      </div>
      <main id="noi-dung" ref={main} tabIndex={-1} className={css.main}>
        <ConnectionNotice />
        <Outlet />
      </main>
      <nav aria-label={t('shell.nav.label')} className={css.lower}>
        <ul className={css.bottom}>
          {mainSectionsFor(can).map(section => (
            <li key={section.key}>
              <Link to={section.to} className={css.link}>
                <Icon name={section.icon} />
                {t(`shell.nav.short.${section.key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Announcement />
      <KeyboardHelp />
      <SessionEnded />
      <GrantEnded />
    </div>
  )
}

const Brand = () => {
  const { t } = useTranslation()
  const { sample } = useSession()
  return (
    <Link to="/viec-can-lam" className={css.brand}>
      <Mark size={32} />
      <span>
        {t('signIn.product')}
        {sample && <small>{t('signIn.demo')}</small>}
      </span>
    </Link>
  )
}

/** After a change of page the keyboard and the screen reader start at its content, not where the old page was. */
const useFocusOnNewPage = () => {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}

const Announcement = () => {
  const text = useSyncExternalStore(announcement.subscribe, announcement.get)
  return (
    <div role="status">
      {text && (
        <p className={css.announcement}>
          <Icon name="check" />
          {text}
        </p>
      )}
    </div>
  )
}

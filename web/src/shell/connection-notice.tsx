import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { traffic } from '../api/traffic.ts'
import css from './frame.module.css'
import { Icon } from './icon.tsx'

/** Says that the line is down or slow, so that nobody presses again and again. */
export const ConnectionNotice = () => {
  const { t } = useTranslation()
  const { slow, offline } = useSyncExternalStore(traffic.subscribe, traffic.get)
  return (
    <div role="status">
      {(offline || slow) && (
        <p className={css.notice}>
          <Icon name="warning" />
          {offline ? t('shell.notice.offline') : t('shell.notice.slow')}
        </p>
      )}
    </div>
  )
}

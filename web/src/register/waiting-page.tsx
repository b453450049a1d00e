import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProblemBox } from '../shell/asked.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatCount } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import register from './register.module.css'
import { useWaitingQueue } from './use-waiting-queue.ts'
import { WaitingDesk } from './waiting-desk.tsx'

/** Every row of the commune's lists that waits for a person, one after the other. */
export const WaitingPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const queue = useWaitingQueue()
  const { items, left } = queue
  const title = t('register.waiting.title')
  return (
    <div className={items.length > 0 ? register.queuePage : css.page}>
      <title>{`${title} · ${t('signIn.product')}`}</title>
      <Link to="/nhap-danh-sach" className={css.back}>
        <Icon name="back" size={16} />
        {t('register.waiting.back')}
      </Link>
      <div className={css.head}>
        <h1>{title}</h1>
        {left !== null && items.length > 0 && (
          <p className={css.muted} role="status">
            {left === 0
              ? t('register.waiting.finished')
              : t('register.waiting.left', { count: left, shown: formatCount(left, language) })}
          </p>
        )}
      </div>
      {queue.error !== null && <ProblemBox problem={queue.error} onRetry={() => void queue.more()} />}
      {left === null && queue.error === null && (
        <p className={css.muted} role="status">
          {t('shell.loading')}
        </p>
      )}
      {left === 0 && items.length === 0 && (
        <Empty icon="check" title={t('register.waiting.empty')} help={t('register.waiting.emptyHelp')} />
      )}
      {items.length > 0 && <WaitingDesk queue={queue} />}
    </div>
  )
}

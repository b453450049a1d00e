import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../shell/icon.tsx'
import { isTyping } from '../shell/keyboard-help.tsx'
import own from './notice.module.css'

/** Always there, whatever page one is on; T outside a field does the same. `keys`: this one listens. */
export const ReceiveLink = ({ keys = false }: { readonly keys?: boolean }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useEffect(() => {
    if (!keys) return
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target))
        return
      event.preventDefault()
      void navigate({ to: '/tiep-nhan' })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [keys, navigate])
  return (
    <Link to="/tiep-nhan" className={own.receive} aria-label={t('notice.receive')} aria-keyshortcuts="t">
      <Icon name="plus" />
      <span>{keys ? t('notice.receive') : t('notice.receiveShort')}</span>
    </Link>
  )
}

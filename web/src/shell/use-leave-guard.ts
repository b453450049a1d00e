import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Asks before typed text would be lost by leaving the page or closing the window. */
export const useLeaveGuard = (dirty: boolean): void => {
  const { t } = useTranslation()
  useBlocker({
    shouldBlockFn: () => dirty && !window.confirm(t('shell.leave')),
    enableBeforeUnload: () => dirty,
    disabled: !dirty,
  })
}

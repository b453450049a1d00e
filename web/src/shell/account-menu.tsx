import { newId } from '@mangnon/core/platform/id.ts'
import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import css from './frame.module.css'
import { Icon } from './icon.tsx'
import { showKeyboardHelp } from './keyboard-help.tsx'
import { useSession } from './session-context.ts'

const signOut = async (): Promise<void> => {
  await api.DELETE('/api/session', { headers: { 'idempotency-key': newId() } }).catch(() => undefined)
  location.assign('/dang-nhap')
}

/** Who works here, for which place, and the way out. */
export const AccountMenu = ({ compact = false }: { readonly compact?: boolean }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { account } = useSession()
  const place = account.area.fullName
  return (
    <Menu position={compact ? 'bottom-end' : 'top-start'} width={220} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button
          type="button"
          className={css.who}
          aria-label={compact ? t('shell.account.menu', { name: account.fullName }) : undefined}
        >
          <Icon name="account" />
          {!compact && (
            <span>
              {account.fullName}
              <small>{t(`signIn.role.${account.role}`)}</small>
              <small>{place}</small>
            </span>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="account" />} onClick={() => void navigate({ to: '/tai-khoan' })}>
          {t('shell.account.mine')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="help" />} onClick={showKeyboardHelp}>
          {t('shell.account.keyboard')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="leave" />} onClick={() => void signOut()}>
          {t('shell.account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

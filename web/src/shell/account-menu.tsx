import { newId } from '@mangnon/core/platform/id.ts'
import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { chooseRole } from '../account/choose-role.ts'
import { grantText } from '../account/grant-text.ts'
import { api } from '../api/client.ts'
import css from './frame.module.css'
import { Icon } from './icon.tsx'
import { showKeyboardHelp } from './keyboard-help.tsx'
import { useSession } from './session-context.ts'

const signOut = async (): Promise<void> => {
  await api.DELETE('/api/session', { headers: { 'idempotency-key': newId() } }).catch(() => undefined)
  location.assign('/dang-nhap')
}

/** Another role sees other pages: it begins at its own first one. */
const workAs = async (grantId: string): Promise<void> => {
  if (await chooseRole(grantId)) location.assign('/viec-can-lam')
}

/** Who works here, in which role and for which place, and the way out. */
export const AccountMenu = ({ compact = false }: { readonly compact?: boolean }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { account, grants, grantId } = useSession()
  const place = account.area.fullName
  return (
    <Menu position={compact ? 'bottom-end' : 'top-start'} width={260} withInitialFocusPlaceholder={false}>
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
        {grants.length > 1 && (
          <>
            <Menu.Label>{t('shell.account.role')}</Menu.Label>
            {grants.map(grant => (
              <Menu.Item
                key={grant.id}
                leftSection={<Icon name={grant.id === grantId ? 'check' : 'next'} />}
                aria-current={grant.id === grantId || undefined}
                onClick={() => grant.id !== grantId && void workAs(grant.id)}
              >
                {grantText(t, grant)}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
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

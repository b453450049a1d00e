import { Button, Modal } from '@mantine/core'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseRole } from '../account/choose-role.ts'
import { grantText } from '../account/grant-text.ts'
import { grantGate } from '../api/grant-gate.ts'
import { NoticeBox } from './notice-box.tsx'
import css from './page.module.css'
import { useSetSession } from './session-context.ts'

/** Says that the role has ended and lets the person go on in another; the page beneath stays as it is. */
export const GrantEnded = () => {
  const { t } = useTranslation()
  const setSession = useSetSession()
  const left = useSyncExternalStore(grantGate.subscribe, grantGate.left)
  const [choosing, setChoosing] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const choose = async (id: string) => {
    setChoosing(id)
    const session = await chooseRole(id)
    setChoosing(null)
    setFailed(session === null)
    if (!session) return
    setSession(session)
    grantGate.reopen()
  }
  return (
    <Modal
      opened={left !== null}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      zIndex={390}
      title={t('shell.grantEnded.title')}
    >
      <div className={css.stack}>
        <p>{left?.length === 0 ? t('shell.grantEnded.none') : t('shell.grantEnded.choose')}</p>
        {failed && <NoticeBox tone="error">{t('shell.grantEnded.failed')}</NoticeBox>}
        {left?.map(grant => (
          <Button
            key={grant.id}
            variant="default"
            fullWidth
            loading={choosing === grant.id}
            onClick={() => void choose(grant.id)}
          >
            {grantText(t, grant)}
          </Button>
        ))}
        <a href="/dang-nhap">{t('signIn.otherPerson')}</a>
      </div>
    </Modal>
  )
}

import { newId } from '@mangnon/core/platform/id.ts'
import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import { AskPassword } from './ask-password.tsx'
import { deviceName } from './device-name.ts'

type Options = Parameters<typeof import('@simplewebauthn/browser').startRegistration>[0]['optionsJSON']

/** Adds a passkey of this device, phone or security key. */
export const AddPasskey = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const device = deviceName(navigator.userAgent)
  const [name, setName] = useState(device ? t('account.sessions.browserOn', { ...device }) : '')
  const [left, setLeft] = useState(false)
  const begin = useWrite((body: { password: string }, headers) =>
    api.POST('/api/account/passkeys/options', { body, headers }),
  )
  const add = useWrite((body: { id: string; name: string; response: { id: string; type: 'public-key' } }, headers) =>
    api.POST('/api/account/passkeys', { body, headers }),
  )
  const register = async (password: string) => {
    setLeft(false)
    const options = await begin.run({ password })
    if (!options) return
    const { startRegistration } = await import('@simplewebauthn/browser')
    const response = await startRegistration({ optionsJSON: options as unknown as Options }).catch(() => null)
    if (response === null) return setLeft(true)
    if (!(await add.run({ id: newId(), name: name.trim() || t('account.second.passkeyName'), response }))) return
    announce(t('account.second.added'))
    onDone()
  }
  return (
    <Modal
      opened
      onClose={onDone}
      title={t('account.second.addPasskey')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <AskPassword
        submit={t('account.second.begin')}
        sending={begin.sending || add.sending}
        problem={begin.problem ?? add.problem}
        onPassword={register}
      >
        <p>{t('account.second.passkeyHelp')}</p>
        {left && <NoticeBox tone="note">{t('account.second.dialogLeft')}</NoticeBox>}
        <TextInput
          label={t('account.second.passkeyName')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          maxLength={100}
        />
      </AskPassword>
    </Modal>
  )
}

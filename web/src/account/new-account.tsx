import { usernameShape } from '@mangnon/core/account/batch/username.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { FirstSlip } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { focusFirstError } from '../shell/focus-first-error.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { GrantFields, grantBody, isReady, useEmptyGrant } from './grant-fields.tsx'
import { NewAccountSlip } from './new-account-slip.tsx'

interface NewAccountBody extends ReturnType<typeof grantBody> {
  id: string
  username: string
  fullName: string
}

export const NewAccount = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const [id] = useState(newId)
  const [fullName, setFullName] = useState('')
  const [username, setUsername] = useState('')
  const [draft, setDraft] = useState(useEmptyGrant())
  const [slip, setSlip] = useState<FirstSlip | null>(null)
  const [tried, setTried] = useState(false)
  const save = useWrite((body: NewAccountBody, headers) => api.POST('/api/accounts', { body, headers }))
  const ready = fullName.trim() !== '' && usernameShape.test(username) && isReady(draft)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!ready || draft.area === null) return focusFirstError(form.current)
    const done = await save.run({ id, username, fullName: fullName.trim(), ...grantBody(draft, draft.area.id) })
    if (!done) return
    announce(t('account.new.done', { username }))
    const [made] = 'rows' in done ? done.rows : []
    if (made) setSlip(made)
    else onDone()
  }
  const usernameError =
    tried && !usernameShape.test(username)
      ? t('account.new.usernameWrong')
      : fieldText(save.problem, 'username', language)
  if (slip) return <NewAccountSlip slip={slip} onDone={onDone} />
  return (
    <Modal
      opened
      onClose={onDone}
      size="lg"
      title={t('account.new.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form ref={form} className={css.form} onSubmit={event => void submit(event)} noValidate>
        <TextInput
          label={t('account.mine.fullName')}
          value={fullName}
          onChange={event => setFullName(event.currentTarget.value)}
          autoComplete="off"
          error={tried && fullName.trim() === '' ? t('account.new.needName') : undefined}
        />
        <TextInput
          label={t('account.mine.username')}
          description={t('account.new.usernameHelp')}
          value={username}
          onChange={event => setUsername(event.currentTarget.value.toLowerCase())}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={usernameError}
        />
        <GrantFields draft={draft} onChange={setDraft} tried={tried} problem={save.problem} />
        <ProblemBox problem={save.problem} />
        <div className={css.row} style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={onDone}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={save.sending}>
            {t('account.new.submit')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

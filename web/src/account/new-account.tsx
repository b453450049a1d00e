import { passwordProblem } from '@mangnon/core/account/session-rules.ts'
import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { focusFirstError } from '../shell/focus-first-error.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { newFirstPassword } from './first-password.ts'
import { GrantFields, grantBody, isReady, useEmptyGrant } from './grant-fields.tsx'

const usernameShape = /^[a-z0-9][a-z0-9._-]{2,49}$/

interface NewAccountBody extends ReturnType<typeof grantBody> {
  id: string
  username: string
  fullName: string
  firstPassword: string
}

export const NewAccount = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const [id] = useState(newId)
  const [fullName, setFullName] = useState('')
  const [username, setUsername] = useState('')
  const [draft, setDraft] = useState(useEmptyGrant())
  const [firstPassword, setFirstPassword] = useState(newFirstPassword)
  const [tried, setTried] = useState(false)
  const save = useWrite((body: NewAccountBody, headers) => api.POST('/api/accounts', { body, headers }))
  const weak = passwordProblem(firstPassword, username || '\u0000')
  const ready = fullName.trim() !== '' && usernameShape.test(username) && isReady(draft) && weak === null

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!ready || draft.area === null) return focusFirstError(form.current)
    if (
      !(await save.run({ id, username, fullName: fullName.trim(), ...grantBody(draft, draft.area.id), firstPassword }))
    )
      return
    announce(t('account.new.done', { username }))
    onDone()
  }
  const usernameError =
    tried && !usernameShape.test(username)
      ? t('account.new.usernameWrong')
      : fieldText(save.problem, 'username', language)
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
        <TextInput
          label={t('account.new.firstPassword')}
          description={t('account.new.firstPasswordHelp')}
          value={firstPassword}
          onChange={event => setFirstPassword(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          error={tried && weak ? fieldErrorTable[weak][language] : fieldText(save.problem, 'firstPassword', language)}
        />
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

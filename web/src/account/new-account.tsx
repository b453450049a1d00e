import { passwordProblem } from '@mangnon/core/account/session-rules.ts'
import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { Button, CloseButton, Modal, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { focusFirstError } from '../shell/focus-first-error.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useDebounced } from '../shell/use-debounced.ts'
import { useLanguage } from '../shell/use-language.ts'
import { newFirstPassword } from './first-password.ts'

const rolesToGive = ['commune_officer', 'commune_chair', 'province_officer'] as const
type GivenRole = (typeof rolesToGive)[number]
const usernameShape = /^[a-z0-9][a-z0-9._-]{2,49}$/

interface NewAccountBody {
  id: string
  username: string
  fullName: string
  role: GivenRole
  areaId: string
  firstPassword: string
}

export const NewAccount = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const [id] = useState(newId)
  const [fullName, setFullName] = useState('')
  const [username, setUsername] = useState('')
  const [role, setRole] = useState<GivenRole>('commune_officer')
  const [area, setArea] = useState<PickedArea | null>(null)
  const [firstPassword, setFirstPassword] = useState(newFirstPassword)
  const [tried, setTried] = useState(false)
  const save = useWrite((body: NewAccountBody, headers) => api.POST('/api/accounts', { body, headers }))
  const weak = passwordProblem(firstPassword, username || '\u0000')
  const ready = fullName.trim() !== '' && usernameShape.test(username) && area !== null && weak === null

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!ready || area === null) return focusFirstError(form.current)
    if (!(await save.run({ id, username, fullName: fullName.trim(), role, areaId: area.id, firstPassword }))) return
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
        <NativeSelect
          label={t('account.mine.role')}
          value={role}
          data={rolesToGive.map(one => ({ value: one, label: t(`signIn.role.${one}`) }))}
          onChange={event => {
            setRole(event.currentTarget.value as GivenRole)
            setArea(null)
          }}
        />
        <AreaPicker
          level={role === 'province_officer' ? 'province' : 'commune'}
          picked={area}
          onPick={setArea}
          error={tried && area === null ? t('account.new.needArea') : fieldText(save.problem, 'areaId', language)}
        />
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

interface PickedArea {
  readonly id: string
  readonly text: string
}

interface AreaPickerProps {
  readonly level: 'province' | 'commune'
  readonly picked: PickedArea | null
  readonly onPick: (area: PickedArea | null) => void
  readonly error?: string | undefined
}

const AreaPicker = ({ level, picked, onPick, error }: AreaPickerProps) => {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 250)
  const found = queries.useQuery(
    'get',
    '/api/areas',
    { params: { query: { q, level } } },
    { enabled: picked === null && q.length > 1 },
  )
  if (picked) {
    return (
      <div className={css.box}>
        <Icon name="area" />
        <div>{picked.text}</div>
        <CloseButton aria-label={t('account.new.changeArea')} onClick={() => onPick(null)} />
      </div>
    )
  }
  const rows = q.length > 1 ? (found.data?.rows ?? []).slice(0, 6) : []
  return (
    <div className={css.tight}>
      <TextInput
        type="search"
        label={t('account.new.area')}
        description={t('account.new.areaHelp')}
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
        autoComplete="off"
        error={error}
      />
      <ul className={css.plain} aria-live="polite">
        {rows.map(row => {
          const text = [row.fullName, row.parentName].filter(Boolean).join(', ')
          return (
            <li key={row.id}>
              <Button variant="subtle" fullWidth justify="flex-start" onClick={() => onPick({ id: row.id, text })}>
                {text}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

import { Button, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HandedOver } from '../account/open-work/handed-over.tsx'
import { queries } from '../api/client.ts'
import type { Todo, TodoItem } from '../api/contract.ts'
import { Asked } from './asked.tsx'
import { Badge } from './badge.tsx'
import { Empty } from './empty.tsx'
import { formatCount, formatInstant } from './format.ts'
import { Icon } from './icon.tsx'
import css from './page.module.css'
import { Page } from './page.tsx'
import { withWords } from './search-words.ts'
import { useSession } from './session-context.ts'
import { todoText } from './todo-text.ts'
import { useLanguage } from './use-language.ts'

/** The first page after sign-in: what waits for this person, the gravest first. */
export const TodoPage = () => {
  const { t } = useTranslation()
  const { account, can } = useSession()
  const todo = queries.useQuery('get', '/api/todo', undefined, { refetchInterval: 120_000 })
  const place = account.area.fullName
  return (
    <Page title={t('shell.todo.title')}>
      <p className={css.intro}>{t('shell.todo.intro', { place })}</p>
      {account.area.level !== 'province' && can.includes('register.read') && <FindChild />}
      <HandedOver />
      <Asked question={todo}>
        {({ items, register }) => (
          <>
            {countingLevels.includes(account.area.level) && register && <RegisterTotals register={register} />}
            {items.length === 0 ? (
              <NothingToDo />
            ) : (
              <ul className={css.todo} style={{ maxWidth: 760 }}>
                {bySeverity(items).map(item => (
                  <li key={item.kind}>
                    <TodoLink item={item} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Asked>
      {can.includes('register.keep') && <WhereToBegin />}
    </Page>
  )
}

/** Where registers are counted, not kept. */
const countingLevels: readonly string[] = ['province', 'nation']

const RegisterTotals = ({ register }: { readonly register: NonNullable<Todo['register']> }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className={css.card} style={{ maxWidth: 760, marginBottom: 16 }}>
      <h2>{t('shell.todo.register')}</h2>
      <p>
        {t('shell.todo.registerValue', {
          children: formatCount(register.children, language),
          households: formatCount(register.households, language),
        })}
      </p>
      <p>
        <Link to="/dia-ban">{t('shell.todo.registerByUnit')}</Link>
      </p>
    </section>
  )
}

/** Roles whose work this release does not hold yet: what will come to them, and whom to ask until then. */
const laterRoles = [
  'standing_member',
  'hotline_operator',
  'hotline_supervisor',
  'service_provider',
  'ministry_officer',
] as const

const NothingToDo = () => {
  const { t } = useTranslation()
  const { role } = useSession().account
  const later = laterRoles.find(one => one === role)
  if (!later) return <Empty icon="check" title={t('shell.todo.empty')} help={t('shell.todo.emptyHelp')} />
  return (
    <Empty icon="info" title={t('shell.todo.laterTitle')}>
      <p className={css.muted}>{t(`shell.todo.later.${later}`)}</p>
      <p className={css.muted}>{t('shell.todo.laterAsk')}</p>
    </Empty>
  )
}

const weight = { urgent: 0, attention: 1, info: 2 } as const

const bySeverity = (items: readonly TodoItem[]): TodoItem[] =>
  items.toSorted((one, other) => weight[one.severity] - weight[other.severity])

const TodoLink = ({ item }: { readonly item: TodoItem }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Link to={item.link} data-severity={item.severity}>
      <Icon name={item.severity === 'info' ? 'info' : 'warning'} />
      <span>
        {todoText(t, item, formatCount(item.count, language))}{' '}
        {item.due && t('shell.todo.until', { at: formatInstant(item.due) })}{' '}
        {item.severity === 'urgent' && <Badge tone="danger">{t('shell.todo.urgent')}</Badge>}
        {item.severity === 'attention' && <Badge tone="note">{t('shell.todo.attention')}</Badge>}
      </span>
      <Icon name="next" />
    </Link>
  )
}

/** Half of all visits begin with a name. */
const FindChild = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const find = (event: FormEvent) => {
    event.preventDefault()
    void navigate({ to: '/tim', state: withWords(words.trim()) })
  }
  return (
    <search>
      <form className={css.find} onSubmit={find}>
        <TextInput
          type="search"
          aria-label={t('child.list.search')}
          placeholder={t('child.list.searchHelp')}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
          leftSection={<Icon name="search" />}
          autoComplete="off"
        />
        <Button type="submit" variant="default">
          {t('child.list.search')}
        </Button>
      </form>
    </search>
  )
}

const WhereToBegin = () => {
  const { t } = useTranslation()
  return (
    <section style={{ marginTop: 32 }}>
      <h2>{t('shell.todo.start')}</h2>
      <ul className={css.tight} style={{ paddingLeft: 20, marginTop: 8 }}>
        <li>
          <Link to="/nhap-danh-sach">{t('shell.todo.startImport')}</Link>
        </li>
        <li>
          <Link to="/tre-em/them">{t('shell.todo.startChild')}</Link>
        </li>
      </ul>
    </section>
  )
}

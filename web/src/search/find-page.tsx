import { Button, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { FoundChild, FoundPeople } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatCount, formatDay } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useSearchWords, withWords } from '../shell/search-words.ts'
import { useLanguage } from '../shell/use-language.ts'
import { Marked } from './marked.tsx'
import own from './search.module.css'

/** Finding a child by whatever is known: one box, twenty cards, each with why it is shown. */
export const FindPage = () => {
  const { t } = useTranslation()
  const words = useSearchWords()
  return (
    <Page title={t('search.title')}>
      {/* Going back brings other words into the box. */}
      <Box key={words} words={words} />
      {words !== '' && <Results key={`of ${words}`} words={words} />}
    </Page>
  )
}

const Box = ({ words }: { readonly words: string }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(words)
  const input = useRef<HTMLInputElement>(null)
  const helpId = useId()
  useEffect(() => input.current?.focus(), [])
  const find = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') void navigate({ to: '/tim', state: withWords(typed.trim()) })
  }
  return (
    <search>
      <form onSubmit={find} className={css.tight}>
        <div className={css.row} style={{ alignItems: 'flex-end' }}>
          <TextInput
            ref={input}
            type="search"
            label={t('search.box')}
            aria-describedby={helpId}
            value={typed}
            maxLength={300}
            autoComplete="off"
            onChange={event => setTyped(event.currentTarget.value)}
            style={{ flex: '1 1 240px', maxWidth: 560 }}
          />
          <Button type="submit" leftSection={<Icon name="search" />}>
            {t('search.find')}
          </Button>
        </div>
        <p id={helpId} className={css.small}>
          {t('search.help')}
        </p>
      </form>
    </search>
  )
}

const Results = ({ words }: { readonly words: string }) => {
  const [offset, setOffset] = useState(0)
  const found = queries.useQuery('post', '/api/search', { body: { q: words, offset } }, { staleTime: 30_000 })
  return <Asked question={found}>{data => <Cards found={data} onPage={setOffset} />}</Asked>
}

const Cards = ({ found, onPage }: { readonly found: FoundPeople; readonly onPage: (offset: number) => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const what = found.add.map(one => t(`search.add.${one}`)).join(t('search.or'))
  if (found.total === 0 && found.households.length === 0)
    return <Empty icon="search" title={t('search.none')} help={t('search.noneHelp')} />
  const count = found.total
  const after = found.offset + found.rows.length
  return (
    <div className={css.tight} style={{ marginTop: 16 }}>
      <p role="status" className={css.muted}>
        {t(found.atLeast ? 'search.countMore' : 'search.count', { count, shown: formatCount(count, language) })}
      </p>
      {found.tooMany && (
        <NoticeBox tone="info">
          <p>
            <strong>{t('search.tooMany')}</strong> {what !== '' && t('search.addThis', { what })}
          </p>
        </NoticeBox>
      )}
      <ul className={own.cards}>
        {found.households.map(household => (
          <li key={household.id} className={own.found}>
            <Link to="/ho-gia-dinh/$id" params={{ id: household.id }}>
              {t('search.household', { code: household.code, name: household.headName ?? '—' })}
            </Link>
          </li>
        ))}
        {found.rows.map(row => (
          <Card key={row.id} row={row} read={found.read} />
        ))}
      </ul>
      {(found.offset > 0 || after < count) && (
        <div className={css.row}>
          {found.offset > 0 && (
            <Button variant="default" onClick={() => onPage(Math.max(0, found.offset - 20))}>
              {t('search.back')}
            </Button>
          )}
          {after < count && (
            <Button variant="default" onClick={() => onPage(after)}>
              {t('search.next')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

const Card = ({ row, read }: { readonly row: FoundChild; readonly read: FoundPeople['read'] }) => {
  const { t } = useTranslation()
  const born = formatDay(row.birth)
  return (
    <li className={own.found}>
      <div className={css.row}>
        <Link to="/tre-em/$id" params={{ id: row.id }}>
          <Marked name={row.fullName} words={read.name} />
        </Link>
        {row.endedOn && <Badge>{t('search.ended', { day: formatDay(row.endedOn) })}</Badge>}
      </div>
      <p>
        <span className="mn-number">{row.reasons.includes('birth') ? <mark>{born}</mark> : born}</span>
        {' · '}
        {[t(`child.sex.${row.sex}`), row.villageName, row.communeName].filter(Boolean).join(' · ')}
      </p>
      <p className={css.muted}>
        {row.motherName && <Parent label="mother" name={row.motherName} words={read.parent} />}
        {row.motherName && row.fatherName && ' · '}
        {row.fatherName && <Parent label="father" name={row.fatherName} words={read.parent} />}
      </p>
      <p className={css.small}>
        {row.reasons.map(reason => t(`search.why.${reason}`, { name: row.knownAs ?? '' })).join(' · ')}
      </p>
    </li>
  )
}

const Parent = (of: { readonly label: 'mother' | 'father'; readonly name: string; readonly words: string | null }) => {
  const { t } = useTranslation()
  return (
    <>
      {t(`search.${of.label}`, { name: '' })}
      <Marked name={of.name} words={of.words} />
    </>
  )
}

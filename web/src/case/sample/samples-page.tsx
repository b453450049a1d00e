import { mostSampled } from '@mangnon/core/case/sample/sample.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { Button, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../../api/client.ts'
import type { DrawSampleBody, SampleRound } from '../../api/contract.ts'
import { fieldText } from '../../api/problem.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { Asked, ProblemBox } from '../../shell/asked.tsx'
import { focusFirstError } from '../../shell/focus-first-error.ts'
import { formatDay, today } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { readDay } from '../../shell/since-when.tsx'
import { useLanguage } from '../../shell/use-language.ts'

/** Rounds in which the province reads closed cases again, and the draw of another. */
export const SamplesPage = () => {
  const { t } = useTranslation()
  const samples = queries.useQuery('get', '/api/case-samples')
  return (
    <Page title={t('sample.title')}>
      <div className={css.stack}>
        <p className={css.intro} style={{ marginBottom: 0 }}>
          {t('sample.intro')}
        </p>
        <Draw />
        <Asked question={samples}>
          {({ rows }) => (
            <section className={css.card}>
              <h2>{t('sample.rounds')}</h2>
              {rows.length === 0 && <p className={css.muted}>{t('sample.none')}</p>}
              <ul className={css.plainList}>
                {rows.map(row => (
                  <li key={row.id}>
                    <Link to="/kiem-tra-ho-so/$id" params={{ id: row.id }}>
                      {t('sample.round', { from: formatDay(row.from), to: formatDay(row.to) })}
                    </Link>
                    <RoundLines round={row} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </Asked>
      </div>
    </Page>
  )
}

/** How a round was drawn, and how far it has come. */
export const RoundLines = ({ round }: { readonly round: SampleRound }) => {
  const { t } = useTranslation()
  const { figures } = round
  return (
    <p className={css.small}>
      {t('sample.roundLine', {
        ...{ name: round.drawnByName, day: formatDay(round.drawnOn), cases: figures.cases },
        ...{ population: round.population, seed: round.seed, until: formatDay(round.until) },
      })}
      <br />
      {t('sample.progress', {
        ...{ read: figures.read, cases: figures.cases, returned: figures.returned, answered: figures.answered },
      })}
    </p>
  )
}

const Draw = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const year = today().slice(0, 4)
  const [fields, setFields] = useState({ from: formatDay(`${year}-01-01`), to: formatDay(today()), size: '10' })
  const [tried, setTried] = useState(false)
  const save = useWrite((body: DrawSampleBody, headers: WriteHeaders) =>
    api.POST('/api/case-samples', { body, headers }),
  )
  const [from, to, size] = [readDay(fields.from), readDay(fields.to), Number(fields.size)]
  const sized = Number.isInteger(size) && size >= 1 && size <= mostSampled
  const draw = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!from || !to || !sized) return void setTimeout(() => focusFirstError(form.current))
    const done = await save.run({ id: newId(), from, to, size, seed: null })
    if (!done) return
    announce(t('sample.drawn'))
    void navigate({ to: '/kiem-tra-ho-so/$id', params: { id: done.id } })
  }
  const field = (name: keyof typeof fields, wrong: string | undefined, help?: string) => (
    <TextInput
      label={t(`sample.${name}`)}
      description={help}
      inputMode="numeric"
      autoComplete="off"
      required
      value={fields[name]}
      onChange={event => setFields({ ...fields, [name]: event.currentTarget.value })}
      error={tried ? wrong : undefined}
    />
  )
  return (
    <section className={`${css.card} mn-no-print`}>
      <form ref={form} className={css.fields} onSubmit={event => void draw(event)} noValidate>
        {field('from', from ? fieldText(save.problem, 'from', language) : t('sample.badDay'))}
        {field('to', to ? fieldText(save.problem, 'to', language) : t('sample.badDay'))}
        {field(
          'size',
          sized ? undefined : t('sample.badSize', { most: mostSampled }),
          t('sample.sizeHelp', { most: mostSampled }),
        )}
        <div style={{ gridColumn: '1 / -1' }}>
          <ProblemBox problem={save.problem} />
          <Button type="submit" loading={save.sending}>
            {t('sample.draw')}
          </Button>
        </div>
      </form>
    </section>
  )
}

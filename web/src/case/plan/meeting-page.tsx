import { meetingProblems } from '@mangnon/core/case/plan/check-meeting.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { Button, Textarea, TextInput } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { CaseDraftView, CaseView, SignMinutesBody } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { focusFirstError } from '../../shell/focus-first-error.ts'
import { formatDay, today } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { SaveBar } from '../../shell/save-bar.tsx'
import { readDay } from '../../shell/since-when.tsx'
import { CaseLink, WithDraft } from '../case-form.tsx'
import { CaseNext } from '../case-next.tsx'
import { DraftLine } from '../draft-line.tsx'
import { type DraftFields, useCaseDraft } from '../use-case-draft.ts'
import { rowsOf } from './row-fields.ts'

const route = getRouteApi('/vu-viec/$id/hop')

/** The minutes of the meeting on what is to be done: who sat there, what was agreed, what child and parents said. */
export const MeetingPage = () => {
  const { id } = route.useParams()
  return (
    <WithDraft id={id} kind="minutes" acts={['record_minutes']}>
      {(shown, kept) => <Form shown={shown} kept={kept} />}
    </WithDraft>
  )
}

const minutesOf = (fields: DraftFields) => ({
  heldOn: readDay(fields.day ?? '') ?? '',
  place: fields.place ?? '',
  people: rowsOf(fields, 'people').map(at => ({
    name: fields[`people.${at}.name`] ?? '',
    of: fields[`people.${at}.of`] ?? '',
  })),
  minutes: fields.minutes ?? '',
  childOpinion: fields.childOpinion ?? '',
  carersOpinion: fields.carersOpinion ?? '',
})

const emptyMinutes = (shown: CaseView): DraftFields => {
  const words = shown.minutes?.words
  if (!words) return { day: formatDay(today()), 'people.0.name': '', 'people.1.name': '', 'people.2.name': '' }
  const { heldOn, people, ...texts } = words
  return {
    ...texts,
    day: formatDay(heldOn),
    ...Object.fromEntries(
      people.flatMap(({ name, of }, at) => [
        [`people.${at}.name`, name],
        [`people.${at}.of`, of],
      ]),
    ),
  }
}

const Form = ({ shown, kept }: { readonly shown: CaseView; readonly kept: CaseDraftView }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const draft = useCaseDraft(shown.id, 'minutes', kept, emptyMinutes(shown))
  const [tried, setTried] = useState(false)
  const [more, setMore] = useState(0)
  const [paper] = useState(newId)
  const { fields, of, change } = draft
  const carerIsHarmer = shown.flags.includes('carer_is_harmer')
  const save = useWrite((body: SignMinutesBody, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/minutes', { params: { path: { id: shown.id } }, body, headers }),
  )
  const since = shown.detailed?.words?.assessedOn ?? ''
  const problems = meetingProblems(minutesOf(fields), { carerIsHarmer }, since, today())
  const problem = (path: string) => (tried ? problems.find(one => one.path === path)?.code : undefined)
  const back = () => void navigate({ to: '/vu-viec/$id', params: { id: shown.id } })
  const sign = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problems.length > 0) return void setTimeout(() => focusFirstError(form.current))
    if (!(await save.run({ id: paper, version: shown.version, ...minutesOf(fields) }))) return
    draft.stop()
    announce(t('case.saved'))
    back()
  }
  const rows = Math.max(3, ...rowsOf(fields, 'people').map(at => at + 1)) + more
  const nameOf = (field: string): string => {
    const person = /^people\.(\d+)\.(name|of)$/.exec(field)
    if (person) return `${t(`casework.meeting.${person[2] === 'of' ? 'of' : 'name'}`)} ${Number(person[1]) + 1}`
    const known = ['day', 'place', 'minutes', 'childOpinion', 'carersOpinion'] as const
    const name = known.find(one => one === field)
    return name ? t(`casework.meeting.${name}`) : field
  }
  const area = (name: 'minutes' | 'childOpinion' | 'carersOpinion', lines: number) => (
    <Textarea
      label={t(`casework.meeting.${name}`)}
      description={t(`casework.meeting.help.${name}`)}
      autosize
      minRows={lines}
      maxLength={name === 'minutes' ? 20_000 : 10_000}
      required={name !== 'carersOpinion'}
      value={of(name)}
      onChange={event => change({ [name]: event.currentTarget.value })}
      error={problem(name) ? t('casework.needed') : undefined}
    />
  )
  return (
    <Page title={t('casework.meeting.title')} above={<CaseLink shown={shown} />}>
      <p className={css.intro}>{t('casework.meeting.intro')}</p>
      <CaseNext shown={shown} />
      <DraftLine draft={draft} nameOf={nameOf} />
      <form ref={form} className={css.stack} onSubmit={event => void sign(event)} noValidate>
        <section className={css.card}>
          <div className={css.fields}>
            <TextInput
              inputMode="numeric"
              autoComplete="off"
              label={t('casework.meeting.day')}
              value={of('day')}
              onChange={event => change({ day: event.currentTarget.value })}
              error={problem('heldOn') ? t('casework.meeting.badDay') : undefined}
              required
            />
            <TextInput
              autoComplete="off"
              label={t('casework.meeting.place')}
              maxLength={300}
              value={of('place')}
              onChange={event => change({ place: event.currentTarget.value })}
              error={problem('place') ? t('casework.needed') : undefined}
              required
            />
          </div>
        </section>
        <section className={css.card}>
          <h2>{t('casework.meeting.people')}</h2>
          <div className={css.form}>
            {Array.from({ length: rows }, (_row, at) => at).map(at => (
              <div key={at} className={css.fields}>
                <TextInput
                  autoComplete="off"
                  label={`${t('casework.meeting.name')} ${at + 1}`}
                  maxLength={200}
                  value={of(`people.${at}.name`)}
                  onChange={event => change({ [`people.${at}.name`]: event.currentTarget.value })}
                  error={at < 2 && problem('people') ? t('casework.meeting.twoPeople') : undefined}
                />
                <TextInput
                  autoComplete="off"
                  label={`${t('casework.meeting.of')} ${at + 1}`}
                  maxLength={200}
                  value={of(`people.${at}.of`)}
                  onChange={event => change({ [`people.${at}.of`]: event.currentTarget.value })}
                />
              </div>
            ))}
            <p>
              <Button
                variant="default"
                size="xs"
                leftSection={<Icon name="plus" size={16} />}
                onClick={() => setMore(more + 1)}
              >
                {t('casework.meeting.more')}
              </Button>
            </p>
          </div>
        </section>
        <section className={css.card}>
          <div className={css.form}>
            {area('minutes', 5)}
            {area('childOpinion', 2)}
            {carerIsHarmer ? <p className={css.muted}>{t('casework.harmerBlocked')}</p> : area('carersOpinion', 2)}
          </div>
        </section>
        <ProblemBox problem={save.problem} />
        <SaveBar
          label={t('casework.meeting.sign')}
          sending={save.sending}
          onCancel={back}
          remark={tried && problems.length > 0 ? t('case.assess.remark', { count: problems.length }) : undefined}
        />
      </form>
    </Page>
  )
}

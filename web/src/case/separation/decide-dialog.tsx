import { extensionFrom, separationDecisionProblems } from '@mangnon/core/case/separation/check-separation.ts'
import { daysDecided, separationDaysLeft } from '@mangnon/core/case/separation/separation.ts'
import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { caseLaw, limitOn } from '@mangnon/legal/case/case-law.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { CaseView, DecideSeparationBody } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { formatDay, momentParts, today } from '../../shell/format.ts'
import { NotAllowedPage } from '../../shell/not-found-page.tsx'
import { readDay } from '../../shell/since-when.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { lawName } from '../act-words.ts'
import { PlaceFields } from './place-fields.tsx'
import { factsOf } from './separation-facts.ts'

interface DecideDialogProps {
  readonly shown: CaseView
  readonly extending: boolean
  readonly onDone: () => void
}

/** The chair decides, or extends: which day, how many days, with whom the child is. The number comes from the book. */
export const DecideDialog = ({ shown, extending, onDone }: DecideDialogProps) =>
  shown.separation?.words ? (
    <Loaded
      shown={shown}
      extending={extending}
      onDone={onDone}
      separation={shown.separation}
      words={shown.separation.words}
    />
  ) : (
    <NotAllowedPage />
  )

type Separation = NonNullable<CaseView['separation']>
type LoadedProps = DecideDialogProps & {
  readonly separation: Separation
  readonly words: NonNullable<Separation['words']>
}

const Loaded = ({ shown, extending, onDone, separation, words }: LoadedProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const facts = factsOf(separation)
  const left = separationDaysLeft(facts, caseLaw, today())
  const most = left ?? 366
  const last = separation.acts.findLast(({ receiver }) => receiver !== null)
  const proposedOn = extending ? (last?.on ?? '') : momentParts(new Date(separation.proposedAt)).day
  const handedOver = shown.safePlace ? momentParts(new Date(shown.safePlace.at)).day : proposedOn
  const [id] = useState(newId)
  const [day, setDay] = useState(formatDay(today()))
  const [since, setSince] = useState(formatDay(extending ? extensionFrom(facts) : today()))
  const [days, setDays] = useState(String(extending ? Math.min(most, 6) : words.days))
  const [place, setPlace] = useState(() => {
    const { kind, receiver, receiverAddress } = (extending ? last?.receiver : null) ?? words
    return { kind, receiver, receiverAddress }
  })
  const [tried, setTried] = useState(false)
  const save = useWrite(({ from, ...body }: DecideSeparationBody, headers: WriteHeaders) =>
    extending
      ? api.POST('/api/cases/{id}/separation/extend', { params: { path: { id: shown.id } }, body, headers })
      : api.POST('/api/cases/{id}/separation/decide', {
          params: { path: { id: shown.id } },
          body: { ...body, from },
          headers,
        }),
  )
  const from = extending ? extensionFrom(facts) : (readDay(since) ?? '')
  const body = { on: readDay(day) ?? '', from, days: /^\d+$/.test(days.trim()) ? Number(days) : 0, ...place }
  const known = {
    carer: words.carer,
    proposedOn,
    earliest: extending ? from : ([handedOver, proposedOn].sort()[0] ?? proposedOn),
  }
  const problems = separationDecisionProblems(body, facts, known, caseLaw, today())
  const told = (path: string) => {
    const code = tried ? problems.find(one => one.path === path)?.code : undefined
    return code && fieldErrorTable[code][language]
  }
  return (
    <DialogForm
      title={lawName(extending ? 'extend_separation' : 'decide_separation', language) ?? ''}
      submit={t('separation.decide.submit')}
      wide
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (problems.length > 0) return
        const done = await save.run({ id, version: shown.version, ...body })
        if (!done) return
        announce(t('separation.decide.decided', { number: done.number }))
        onDone()
      }}
    >
      <p>
        {extending
          ? t('separation.decide.extendHelp', { from: formatDay(from), decided: daysDecided(facts) })
          : t('separation.decide.help', { name: separation.proposedByName, days: words.days })}
      </p>
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        label={t('separation.decide.on')}
        required
        value={day}
        onChange={event => setDay(event.currentTarget.value)}
        error={told('on') && (body.on === '' ? t('separation.decide.badDay') : told('on'))}
      />
      {!extending && (
        <TextInput
          inputMode="numeric"
          autoComplete="off"
          label={t('separation.decide.from')}
          description={t('separation.decide.fromHelp')}
          required
          value={since}
          onChange={event => setSince(event.currentTarget.value)}
          error={told('from') && (from === '' ? t('separation.decide.badDay') : told('from'))}
        />
      )}
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        label={t('separation.form.days')}
        description={t('separation.form.daysHelp', { most: limitOn(caseLaw, 'separation_days', today()) })}
        required
        value={days}
        onChange={event => setDays(event.currentTarget.value)}
        error={told('days') && t('separation.form.badDays', { most })}
      />
      <PlaceFields
        place={place}
        onChange={some => setPlace(before => ({ ...before, ...some }))}
        problem={told}
        harmerReads={shown.flags.includes('carer_is_harmer')}
      />
    </DialogForm>
  )
}

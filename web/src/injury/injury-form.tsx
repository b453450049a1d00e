import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import { parseBirthDate } from '@mangnon/core/date/parse-birth-date.ts'
import { type FieldErrorCode, fieldErrorTable } from '@mangnon/core/error/error.ts'
import { type InjuryDraft, injuryProblems, tidyInjury } from '@mangnon/core/injury/check-injury.ts'
import { swimAnswers, waters } from '@mangnon/core/injury/injury.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { drowning, injuryKinds } from '@mangnon/legal/code-lists/injury-kinds.ts'
import { injuryOutcomes } from '@mangnon/legal/code-lists/injury-outcomes.ts'
import { injuryPlaces } from '@mangnon/legal/code-lists/injury-places.ts'
import { sexes } from '@mangnon/legal/code-lists/sexes.ts'
import { childAgeLimit } from '@mangnon/legal/parameters/child-age.ts'
import { parameterOn } from '@mangnon/legal/parameters/parameter.ts'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { Injury, InjuryBody } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { useVillages } from '../area/use-villages.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useSession } from '../shell/session-context.ts'
import { readDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'

interface InjuryFormProps {
  /** A child of the register, whose name, sex and birth are known. */
  readonly childId: string | null
  /** The injury that is put right. */
  readonly one?: Injury
  readonly onDone: () => void
}

type Texts = Record<
  | 'fullName'
  | 'sex'
  | 'birth'
  | 'villageId'
  | 'on'
  | 'kind'
  | 'place'
  | 'outcome'
  | 'diedOn'
  | 'water'
  | 'couldSwim'
  | 'watched'
  | 'words',
  string
>

const textsOf = (one: Injury | undefined): Texts => ({
  fullName: one?.fullName ?? '',
  sex: one?.sex ?? 'unknown',
  birth: one?.birth ? formatBirth(one.birth) : '',
  villageId: one?.villageId ?? '',
  on: formatDay(one?.on ?? today()),
  kind: one?.kind ?? '',
  place: one?.place ?? '',
  outcome: one?.outcome ?? '',
  diedOn: formatDay(one?.diedOn),
  water: one?.water ?? '',
  couldSwim: one?.couldSwim ?? '',
  watched: one?.watched ?? '',
  words: one?.words ?? '',
})

/** Enters or reports that a child was injured, or puts right what was told. */
export const InjuryForm = ({ childId, one, onDone }: InjuryFormProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { role, area } = useSession().account
  const villages = useVillages()
  const [id] = useState(newId)
  const [texts, setTexts] = useState(() => textsOf(one))
  const [tried, setTried] = useState(false)
  const child = queries.useQuery(
    'get',
    '/api/children/{id}',
    { params: { path: { id: childId ?? '' } } },
    { enabled: childId !== null && one === undefined },
  )
  const save = useWrite((body: InjuryBody, headers) =>
    one
      ? api.PATCH('/api/injuries/{id}', {
          params: { path: { id: one.id } },
          body: { ...body, version: one.version },
          headers,
        })
      : api.POST('/api/injuries', { body: { ...body, id }, headers }),
  )
  const change = (field: keyof Texts) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget
    setTexts(now => ({ ...now, [field]: value }))
  }
  const day = readDay(texts.on)
  const died = texts.diedOn.trim() === '' ? null : readDay(texts.diedOn)
  const birth = texts.birth.trim() === '' ? null : parseBirthDate(texts.birth, { today: today() })
  const draft = tidyInjury({
    ...texts,
    ...{ childId, on: day ?? today(), diedOn: died },
    birth: childId === null && birth?.ok ? birth.birth : null,
    fullName: childId === null ? texts.fullName : null,
    water: texts.water || null,
    couldSwim: texts.couldSwim || null,
    watched: texts.watched || null,
  } as InjuryDraft)
  const problems = injuryProblems(draft, parameterOn(childAgeLimit, draft.on)?.value ?? 16, today())
  const unread = {
    on: day === null,
    birth: birth !== null && !birth.ok,
    diedOn: texts.diedOn.trim() !== '' && died === null,
    kind: texts.kind === '',
    place: texts.place === '',
    outcome: texts.outcome === '',
  }
  const errorAt = (field: keyof Texts): string | undefined => {
    if (tried && field === 'birth' && unread.birth) return t('injury.form.badBirth')
    if (tried && (field === 'on' || field === 'diedOn') && unread[field]) return t('injury.form.badDay')
    if (tried && (field === 'kind' || field === 'place' || field === 'outcome') && unread[field])
      return t('injury.form.needed')
    const found = tried ? problems.find(problem => problem.path === field) : undefined
    return (
      (found && fieldErrorTable[found.code as FieldErrorCode][language]) ?? fieldText(save.problem, field, language)
    )
  }
  const submit = async () => {
    setTried(true)
    if (Object.values(unread).some(Boolean) || problems.length > 0) return
    if (!(await save.run({ ...draft, villageId: texts.villageId || null }))) return
    announce(role === 'village_collaborator' ? t('injury.form.waits') : t('injury.form.saved'))
    onDone()
  }
  const choice = (field: keyof Texts, entries: readonly { readonly value: string; readonly label: string }[]) => (
    <NativeSelect
      label={t(`injury.form.${field}` as 'injury.form.kind')}
      value={texts[field]}
      onChange={change(field)}
      data={[{ value: '', label: t('injury.form.choose') }, ...entries]}
      error={errorAt(field)}
    />
  )
  const coded = (entries: readonly { readonly code: string; readonly name: { vi: string; en: string } }[]) =>
    entries.map(entry => ({ value: entry.code, label: entry.name[language] }))
  const answers = swimAnswers.map(value => ({ value, label: t(`injury.form.answers.${value}`) }))
  const known = one?.fullName ?? child.data?.fullName
  return (
    <DialogForm
      wide
      title={one ? t('injury.form.change') : t('injury.form.title')}
      submit={t('injury.form.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      {choice('kind', coded(injuryKinds.entries))}
      <TextInput
        label={t('injury.form.on')}
        value={texts.on}
        onChange={change('on')}
        inputMode="numeric"
        w={160}
        error={errorAt('on')}
      />
      {choice('place', coded(injuryPlaces.entries))}
      {area.level !== 'village' && (
        <NativeSelect
          label={t('injury.form.village')}
          value={texts.villageId}
          onChange={change('villageId')}
          data={[
            { value: '', label: t('injury.form.noVillage') },
            ...villages.map(village => ({ value: village.id, label: village.fullName })),
          ]}
          error={errorAt('villageId')}
        />
      )}
      {childId === null ? (
        <>
          <TextInput
            label={t('injury.form.fullName')}
            value={texts.fullName}
            onChange={change('fullName')}
            autoComplete="off"
            spellCheck={false}
            error={errorAt('fullName')}
          />
          <div className={css.row} style={{ alignItems: 'flex-start' }}>
            <NativeSelect
              label={t('injury.form.sex')}
              value={texts.sex}
              onChange={change('sex')}
              data={coded(sexes.entries)}
            />
            <TextInput
              label={t('injury.form.birth')}
              value={texts.birth}
              onChange={change('birth')}
              inputMode="numeric"
              autoComplete="off"
              w={200}
              error={errorAt('birth')}
            />
          </div>
        </>
      ) : (
        known && <p>{t('injury.form.ofRegister', { name: known })}</p>
      )}
      {choice('outcome', coded(injuryOutcomes.entries))}
      {texts.outcome === 'died' && (
        <>
          <TextInput
            label={t('injury.form.diedOn')}
            value={texts.diedOn}
            onChange={change('diedOn')}
            inputMode="numeric"
            w={160}
            error={errorAt('diedOn')}
          />
          {childId !== null && <p className={css.small}>{t('injury.form.diedHelp')}</p>}
        </>
      )}
      {texts.kind === drowning && (
        <fieldset className={css.card}>
          <legend>{t('injury.form.drowning')}</legend>
          <div className={css.tight}>
            {choice(
              'water',
              waters.map(value => ({ value, label: t(`injury.form.waters.${value}`) })),
            )}
            {choice('couldSwim', answers)}
            {choice('watched', answers)}
          </div>
        </fieldset>
      )}
      <Textarea
        label={t('injury.form.words')}
        value={texts.words}
        onChange={change('words')}
        autosize
        minRows={2}
        error={errorAt('words')}
      />
    </DialogForm>
  )
}

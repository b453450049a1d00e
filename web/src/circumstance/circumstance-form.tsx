import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { foldName } from '@mangnon/core/name/fold.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { entriesInForce } from '@mangnon/legal/code-lists/code-list.ts'
import { disabilityTypes } from '@mangnon/legal/code-lists/disability-types.ts'
import {
  type ComboboxItem,
  type ComboboxParsedItem,
  NativeSelect,
  type OptionsFilter,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ChildView, CircumstanceBody, CircumstanceView } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { readDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { circumstanceEntry, circumstanceName, listName } from './circumstance-name.ts'

interface CircumstanceFormProps {
  readonly child: ChildView
  /** The circumstance to correct; a new one when absent. */
  readonly one?: CircumstanceView
  /** What words proposed. */
  readonly code: string | null
  readonly onDone: () => void
}

/** Words in any order, with or without accents; the group's name counts, the code too. */
const byWords: OptionsFilter = ({ options, search }) => {
  const words = foldName(search).split(' ').filter(Boolean)
  const fits = (item: ComboboxItem) => words.every(word => foldName(`${item.label} ${item.value}`).includes(word))
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('group' in option)) return fits(option) ? [option] : []
    const items = option.items.filter(fits)
    return items.length > 0 ? [{ ...option, items }] : []
  })
}

/** Adds or corrects a circumstance; asks for a proof where the law asks. */
export const CircumstanceForm = ({ child, one, code: proposed, onDone }: CircumstanceFormProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [code, setCode] = useState<string | null>(one?.code ?? proposed)
  const [from, setFrom] = useState(formatDay(one?.validFrom))
  const [last, setLast] = useState(one?.validTo ? formatDay(addDays(one.validTo, -1)) : '')
  const [issuedOn, setIssuedOn] = useState(formatDay(one?.evidenceOn))
  const [texts, setTexts] = useState({
    evidenceNumber: one?.evidenceNumber ?? '',
    evidenceIssuer: one?.evidenceIssuer ?? '',
    establishedBy: one?.establishedBy ?? '',
    note: one?.note ?? '',
    why: '',
  })
  const [type, setType] = useState(one?.disabilityType ?? '')
  const [tried, setTried] = useState(false)
  const [id] = useState(newId)
  const save = useWrite((body: CircumstanceBody, headers) =>
    one
      ? api.PATCH('/api/children/{id}/circumstances/{circumstanceId}', {
          params: { path: { id: child.id, circumstanceId: one.id } },
          body: { ...body, row: one.row, reason: texts.why.trim() },
          headers,
        })
      : api.POST('/api/children/{id}/circumstances', {
          params: { path: { id: child.id } },
          body: { ...body, id },
          headers,
        }),
  )
  const text = (field: keyof typeof texts) => ({
    value: texts[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setTexts(now => ({ ...now, [field]: value }))
    },
  })
  const found = code === null ? undefined : circumstanceEntry(code)
  const asksType = found?.group.code === 'd'
  const validFrom = readDay(from)
  const lastDay = last.trim() === '' ? null : readDay(last)
  const evidenceOn = issuedOn.trim() === '' ? null : readDay(issuedOn)
  const wrong = {
    from: validFrom === null,
    last: last.trim() !== '' && lastDay === null,
    issuedOn: issuedOn.trim() !== '' && evidenceOn === null,
    why: one !== undefined && texts.why.trim() === '',
  }
  const submit = async () => {
    setTried(true)
    if (code === null || validFrom === null || Object.values(wrong).some(Boolean)) return
    const body: CircumstanceBody = {
      code: code as CircumstanceBody['code'],
      validFrom,
      validTo: lastDay && addDays(lastDay, 1),
      evidenceNumber: texts.evidenceNumber.trim() || null,
      evidenceIssuer: texts.evidenceIssuer.trim() || null,
      evidenceOn,
      establishedBy: texts.establishedBy.trim() || null,
      disabilityType: asksType && type ? (type as NonNullable<CircumstanceBody['disabilityType']>) : null,
      note: texts.note.trim() || null,
    }
    if (!(await save.run(body))) return
    announce(t('circumstance.form.done'))
    onDone()
  }
  const told = (path: string) => fieldText(save.problem, path, language)
  const needDay = (bad: boolean) => (tried && bad ? t('circumstance.form.needDay') : undefined)
  const paper = found?.entry.evidence
  return (
    <DialogForm
      title={one ? t('circumstance.form.titleCorrect') : t('circumstance.form.titleAdd')}
      submit={t('circumstance.form.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <Select
        data-autofocus
        searchable
        label={t('circumstance.form.code')}
        description={t('circumstance.form.codeHelp')}
        data={options(language, list => listName(list, t))}
        filter={byWords}
        value={code}
        onChange={setCode}
        maxDropdownHeight={320}
        error={(tried && code === null ? t('circumstance.form.needCode') : undefined) ?? told('code')}
      />
      {found?.entry.wording && (
        <details className={css.small}>
          <summary>{t('circumstance.form.law')}</summary>
          <p>
            {found.entry.wording}. <i>{found.entry.legalText}</i>
          </p>
        </details>
      )}
      <div className={css.row}>
        <TextInput
          label={t('circumstance.form.from')}
          value={from}
          onChange={event => setFrom(event.currentTarget.value)}
          placeholder={formatDay(today())}
          inputMode="numeric"
          w={150}
          error={needDay(wrong.from) ?? told('validFrom')}
        />
        <TextInput
          label={t('circumstance.form.to')}
          value={last}
          onChange={event => setLast(event.currentTarget.value)}
          inputMode="numeric"
          flex={1}
          error={needDay(wrong.last) ?? told('validTo')}
        />
      </div>
      {asksType && (
        <NativeSelect
          label={t('circumstance.form.disabilityType')}
          value={type}
          onChange={event => setType(event.currentTarget.value)}
          data={[
            { value: '', label: '' },
            ...disabilityTypes.entries.map(entry => ({ value: entry.code, label: entry.name[language] })),
          ]}
          error={told('disabilityType')}
        />
      )}
      <fieldset className={css.tight}>
        <legend>{paper ? paper.name[language] : t('circumstance.form.evidence')}</legend>
        <TextInput
          label={t('circumstance.form.evidenceNumber')}
          required={paper?.need === 'required'}
          {...text('evidenceNumber')}
          error={told('evidenceNumber')}
        />
        <div className={css.row}>
          <TextInput
            label={t('circumstance.form.evidenceIssuer')}
            required={paper?.need === 'required'}
            {...text('evidenceIssuer')}
            flex={1}
            error={told('evidenceIssuer')}
          />
          <TextInput
            label={t('circumstance.form.evidenceOn')}
            required={paper?.need === 'required'}
            value={issuedOn}
            onChange={event => setIssuedOn(event.currentTarget.value)}
            inputMode="numeric"
            w={150}
            error={needDay(wrong.issuedOn) ?? told('evidenceOn')}
          />
        </div>
      </fieldset>
      <TextInput
        label={t('circumstance.form.establishedBy')}
        {...text('establishedBy')}
        error={told('establishedBy')}
      />
      <Textarea label={t('circumstance.form.note')} autosize minRows={2} {...text('note')} error={told('note')} />
      {one && (
        <TextInput
          label={t('circumstance.form.why')}
          {...text('why')}
          error={tried && wrong.why ? t('circumstance.form.needWhy') : undefined}
        />
      )}
    </DialogForm>
  )
}

const options = (language: 'vi' | 'en', nameOf: (list: string) => string) =>
  circumstanceLists.map(list => ({
    group: nameOf(list.list),
    items: entriesInForce(list, today())
      .filter(entry => !('from' in entry))
      .map(entry => ({ value: entry.code, label: `${entry.code} · ${circumstanceName(entry.code, language)}` })),
  }))

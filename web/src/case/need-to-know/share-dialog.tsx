import { type CasePart, caseParts, longestShare, shareDayProblem } from '@mangnon/core/case/need-to-know.ts'
import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { NeedToKnow, ShareCaseBody } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { today } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { useLanguage } from '../../shell/use-language.ts'

interface DialogProps {
  readonly known: NeedToKnow
  readonly onDone: () => void
}

/** With whom, which parts, until when and why: nothing is chosen for the person but a week. */
export const ShareDialog = ({ known, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [id] = useState(newId)
  const [accountId, setAccountId] = useState('')
  const [parts, setParts] = useState<readonly CasePart[]>([])
  const [until, setUntil] = useState(addDays(today(), 7))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: ShareCaseBody, headers) =>
    api.POST('/api/cases/{id}/shares', { params: { path: { id: known.caseId } }, body, headers }),
  )
  const wrongDay = until === '' ? 'day_passed' : shareDayProblem(until, today())
  const lacks = accountId === '' || parts.length === 0 || wrongDay !== null || reason.trim().length < 3
  const submit = async () => {
    setTried(true)
    if (lacks) return
    if (!(await save.run({ id, accountId, parts: [...parts], until, reason: reason.trim() }))) return
    announce(t('needToKnow.shared'))
    onDone()
  }
  return (
    <DialogForm
      title={t('needToKnow.shareTitle')}
      submit={t('needToKnow.share')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p className={css.small}>{t('needToKnow.shareHelp')}</p>
      <NativeSelect
        data-autofocus
        label={t('needToKnow.with')}
        value={accountId}
        onChange={event => setAccountId(event.currentTarget.value)}
        error={tried && accountId === '' ? t('needToKnow.needPerson') : undefined}
        data={[
          { value: '', label: t('needToKnow.choose') },
          ...known.people.map(one => ({
            value: one.id,
            label: [
              one.fullName,
              one.speciality ? t(`account.speciality.${one.speciality}`) : t(`signIn.role.${one.role}`),
              one.areaName,
            ].join(', '),
          })),
        ]}
      />
      <fieldset className={css.tight}>
        <legend>{t('needToKnow.parts')}</legend>
        {caseParts.map(part => (
          <Checkbox
            key={part}
            label={t(`needToKnow.part.${part}`)}
            checked={parts.includes(part)}
            onChange={event => {
              const { checked } = event.currentTarget
              setParts(caseParts.filter(one => (one === part ? checked : parts.includes(one))))
            }}
          />
        ))}
        {tried && parts.length === 0 && <p className={css.errorText}>{t('needToKnow.needPart')}</p>}
      </fieldset>
      <TextInput
        type="date"
        label={t('needToKnow.lastDay')}
        description={t('needToKnow.lastDayHelp')}
        min={today()}
        max={addDays(today(), longestShare)}
        value={until}
        onChange={event => setUntil(event.currentTarget.value)}
        error={tried && wrongDay ? fieldErrorTable[wrongDay][language] : undefined}
      />
      <Textarea
        label={t('needToKnow.reason')}
        description={t('needToKnow.reasonHelp')}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        error={tried && reason.trim().length < 3 ? t('needToKnow.needReason') : undefined}
      />
    </DialogForm>
  )
}

import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { HouseholdView } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import { readDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'

type End = { version: number; reason: string; on: string }

export const HouseholdEnd = ({
  household,
  onDone,
}: {
  readonly household: HouseholdView
  readonly onDone: () => void
}) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [on, setOn] = useState(formatDay(today()))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: End, headers) =>
    api.POST('/api/households/{id}/end', { params: { path: { id: household.id } }, body, headers }),
  )
  const day = readDay(on)
  const why = reason.trim()
  const submit = async () => {
    setTried(true)
    if (day === null || why === '') return
    if (!(await save.run({ version: household.version, reason: why, on: day }))) return
    announce(t('household.end.done'))
    onDone()
  }
  return (
    <DialogForm
      grave
      title={t('household.end.title', { name: household.headName ?? household.code })}
      submit={t('household.end.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('household.end.help')}</p>
      <TextInput
        data-autofocus
        label={t('shell.reason')}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={500}
        error={tried && why === '' ? t('household.end.need') : undefined}
      />
      <TextInput
        label={t('household.end.on')}
        value={on}
        onChange={event => setOn(event.currentTarget.value)}
        inputMode="numeric"
        w={160}
        error={
          (tried && day === null ? t('shell.since.needDay') : undefined) ?? fieldText(save.problem, 'on', language)
        }
      />
    </DialogForm>
  )
}

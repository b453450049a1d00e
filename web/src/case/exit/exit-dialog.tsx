import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { CaseView } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { formatDay, today } from '../../shell/format.ts'
import { readDay } from '../../shell/since-when.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { lawName } from '../act-words.ts'

interface ExitDialogProps {
  readonly shown: CaseView
  readonly act: 'continue_past_16' | 'end_by_death'
  readonly onDone: () => void
}

/** The day on which the child died; or the chair's decision that the case goes on past 16, which takes a number of the book. */
export const ExitDialog = ({ shown, act, onDone }: ExitDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [day, setDay] = useState(act === 'end_by_death' ? '' : formatDay(today()))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const path = { params: { path: { id: shown.id } } }
  const save = useWrite(
    ({ version, on, reason: why }: { version: number; on: string; reason: string }, headers: WriteHeaders) =>
      act === 'end_by_death'
        ? api.POST('/api/cases/{id}/end-by-death', { ...path, body: { version, on }, headers })
        : api.POST('/api/cases/{id}/continue-past-16', { ...path, body: { version, on, reason: why }, headers }),
  )
  const on = readDay(day)
  const lacks = act === 'continue_past_16' && reason.trim().length < 3
  const name = lawName(act, language) ?? ''
  return (
    <DialogForm
      title={name}
      submit={name}
      grave={act === 'end_by_death'}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (on === null || lacks || !(await save.run({ version: shown.version, on, reason }))) return
        announce(t('case.saved'))
        onDone()
      }}
    >
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        label={t(act === 'end_by_death' ? 'casework.exit.diedOn' : 'casework.plan.decisionDay')}
        required
        value={day}
        onChange={event => setDay(event.currentTarget.value)}
        error={tried && on === null ? t('casework.plan.badReportDay') : undefined}
      />
      {act === 'continue_past_16' && (
        <Textarea
          label={t('case.reason')}
          autosize
          minRows={2}
          maxLength={1000}
          required
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          error={tried && lacks ? t('shell.reasonHelp') : undefined}
        />
      )}
    </DialogForm>
  )
}

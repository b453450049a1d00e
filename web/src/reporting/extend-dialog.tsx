import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { BoardRow } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay } from '../shell/format.ts'
import { readDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'

interface ExtendDialogProps {
  readonly row: BoardRow
  readonly kind: string
  readonly period: string
  readonly onDone: () => void
}

/** More time for one unit, with the reason. */
export const ExtendDialog = ({ row, kind, period, onDone }: ExtendDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [until, setUntil] = useState(formatDay(row.until))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite((body: { until: string; reason: string }, headers) =>
    api.POST('/api/report-extensions', { body: { kind, period, unit: row.unitId, ...body }, headers }),
  )
  const day = readDay(until)
  const submit = async () => {
    setTried(true)
    if (day === null || !(await write.run({ until: day, reason }))) return
    announce(t('report.progress.extended'))
    onDone()
  }
  return (
    <DialogForm
      title={t('report.progress.extendNamed', { name: row.name })}
      submit={t('report.progress.extend')}
      sending={write.sending}
      problem={write.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <TextInput
        label={t('report.progress.until2')}
        w={180}
        value={until}
        error={tried && day === null ? t('report.progress.badDay') : fieldText(write.problem, 'until', language)}
        onChange={event => setUntil(event.currentTarget.value)}
      />
      <Textarea
        label={t('report.progress.reason')}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        error={fieldText(write.problem, 'reason', language)}
        onChange={event => setReason(event.currentTarget.value)}
      />
    </DialogForm>
  )
}

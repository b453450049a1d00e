import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ReportView } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { useLanguage } from '../shell/use-language.ts'

export type Step = 'fill' | 'submit' | 'take_back' | 'accept' | 'return' | 'correct'

interface StepDialogProps {
  readonly report: ReportView
  readonly step: Step
  /** Remarks line by line, for returning. */
  readonly remarks: Readonly<Record<string, string>>
  readonly onDone: () => void
}

/** A step with a report: what it means, what is to be said with it, and the button that takes it. */
export const StepDialog = ({ report, step, remarks, onDone }: StepDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [words, setWords] = useState('')
  const [late, setLate] = useState(report.lateEntries)
  const { id, version } = report
  const write = useWrite((_: string, headers) => {
    const params = { path: { id } }
    switch (step) {
      case 'fill':
        return api.POST('/api/reports/{id}/fill', { params, body: { version, lateEntries: late }, headers })
      case 'submit':
        return api.POST('/api/reports/{id}/submit', { params, body: { version }, headers })
      case 'take_back':
        return api.POST('/api/reports/{id}/take-back', { params, body: { version, reason: words }, headers })
      case 'accept':
        return api.POST('/api/reports/{id}/accept', { params, body: { version }, headers })
      case 'return':
        return api.POST('/api/reports/{id}/return', { params, body: { version, remark: words, remarks }, headers })
      case 'correct':
        return api.POST('/api/reports/{id}/correct', { params, body: { version, reason: words }, headers })
    }
  })
  const asks = step === 'return' ? 'remark' : step === 'take_back' || step === 'correct' ? 'reason' : null
  const count = Object.values(remarks).filter(text => text.trim() !== '').length
  const submit = async () => {
    if (!(await write.run(`${step} ${words} ${late} ${JSON.stringify(remarks)}`))) return
    announce(t(`report.one.done.${step}`))
    onDone()
  }
  return (
    <DialogForm
      title={t(`report.one.${step}`)}
      submit={t(`report.one.${step}`)}
      sending={write.sending}
      problem={write.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t(`report.one.help.${step}`)}</p>
      {step === 'fill' && (
        <Checkbox
          label={t('report.one.lateChoice')}
          checked={late}
          onChange={event => setLate(event.currentTarget.checked)}
        />
      )}
      {step === 'return' && count > 0 && <p>{t('report.one.remarksCount', { count })}</p>}
      {asks && (
        <Textarea
          label={t(asks === 'remark' ? 'report.one.remark' : 'report.one.reason')}
          required
          autosize
          minRows={3}
          maxLength={asks === 'remark' ? 2000 : 1000}
          value={words}
          error={fieldText(write.problem, asks, language)}
          onChange={event => setWords(event.currentTarget.value)}
        />
      )}
    </DialogForm>
  )
}

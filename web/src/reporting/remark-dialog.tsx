import type { ReportLine } from '@mangnon/legal/reporting/report-template.ts'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DialogForm } from '../shell/dialog-form.tsx'
import { useLanguage } from '../shell/use-language.ts'

interface RemarkDialogProps {
  readonly line: ReportLine
  readonly remark: string
  readonly onKeep: (remark: string) => void
  readonly onClose: () => void
}

/** A remark on one line, kept until the report is returned with all of them. */
export const RemarkDialog = ({ line, remark, onKeep, onClose }: RemarkDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [words, setWords] = useState(remark)
  const keep = async () => {
    onKeep(words.trim())
    onClose()
  }
  return (
    <DialogForm
      title={`${line.mark} ${line.name[language]}`.trim()}
      submit={t('report.one.save')}
      sending={false}
      problem={null}
      onSubmit={keep}
      onClose={onClose}
    >
      <Textarea
        label={t('report.line.remark')}
        autosize
        minRows={3}
        maxLength={1000}
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
      />
    </DialogForm>
  )
}

import type { ReportLine, ReportTemplate } from '@mangnon/legal/reporting/report-template.ts'
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportView } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { LineChildren } from './line-children.tsx'
import type { useReportWrite } from './use-report-write.ts'

interface LineDialogProps {
  readonly report: ReportView
  readonly template: ReportTemplate
  readonly line: ReportLine
  readonly write: ReturnType<typeof useReportWrite>
  readonly mayWrite: boolean
  readonly onClose: () => void
}

/** One line: figures typed over the register's with their source, a word to what is strange, and the children behind it. */
export const LineDialog = ({ report, template, line, write, mayWrite, onClose }: LineDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const typed = report.typed.filter(one => one.line === line.code)
  const [values, setValues] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(typed.map(({ column, value }) => [column, String(value)])),
  )
  const [source, setSource] = useState(typed[0]?.source ?? '')
  const [explained, setExplained] = useState<Readonly<Record<string, string>>>(report.explained)
  const [difference, setDifference] = useState(report.differences[line.code] ?? '')
  const columns = template.typed.filter(column => mayWrite && report.counted?.[line.code]?.[column] !== undefined)
  const warnings = report.findings.filter(one => mayWrite && one.line === line.code && one.gravity === 'warning')
  const changes = report.changes.filter(one => mayWrite && one.line === line.code)
  const submit = async () => {
    if (!mayWrite) return onClose()
    const cells = Object.entries(values)
      .filter(([, value]) => value.trim() !== '')
      .map(([column, value]) => ({ line: line.code, column, value, source }))
    const done = await write.save({
      typed: [...write.typedBut(line.code), ...cells],
      explained,
      differences: { ...report.differences, [line.code]: difference },
    })
    if (done) onClose()
  }
  const wrong = columns.map(column => fieldText(write.problem, `typed.${line.code} ${column} source`, language))
  return (
    <DialogForm
      wide
      title={`${line.mark} ${line.name[language]}`.trim()}
      submit={t(mayWrite ? 'report.one.save' : 'report.line.close')}
      sending={write.sending}
      problem={write.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      {warnings.map(({ key }) => (
        <Textarea
          key={key}
          label={t('report.line.explain')}
          autosize
          minRows={2}
          maxLength={1000}
          value={explained[key] ?? ''}
          onChange={event => setExplained({ ...explained, [key]: event.currentTarget.value })}
        />
      ))}
      {changes.length > 0 && (
        <Textarea
          label={t('report.line.difference')}
          description={changes.map(({ column, from, to }) => t('report.line.change', { column, from, to })).join('; ')}
          autosize
          minRows={2}
          maxLength={1000}
          value={difference}
          onChange={event => setDifference(event.currentTarget.value)}
        />
      )}
      {columns.length > 0 && (
        <>
          <p>{t('report.line.typeHelp')}</p>
          {columns.map(column => (
            <TextInput
              key={column}
              label={`${column}. ${template.columns.find(({ code }) => code === column)?.name[language] ?? ''}`}
              description={t('report.line.fromRegister', { count: report.counted?.[line.code]?.[column] ?? 0 })}
              inputMode="numeric"
              maxLength={20}
              value={values[column] ?? ''}
              error={fieldText(write.problem, `typed.${line.code} ${column}`, language)}
              onChange={event => setValues({ ...values, [column]: event.currentTarget.value })}
            />
          ))}
          <TextInput
            label={t('report.line.source')}
            maxLength={300}
            value={source}
            error={wrong.find(text => text !== undefined)}
            onChange={event => setSource(event.currentTarget.value)}
          />
        </>
      )}
      {report.mayList && line.kind !== 'sum' && <LineChildren report={report} line={line.code} />}
    </DialogForm>
  )
}

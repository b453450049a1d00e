import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ReporterView } from '../api/contract.ts'
import { Problem } from '../api/problem.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { Facts } from '../shell/facts.tsx'

interface ReporterDialogProps {
  readonly noticeId: string
  readonly onClose: () => void
}

/** Who told of it: asked for with a reason, shown here alone and kept nowhere on this machine. */
export const ReporterDialog = ({ noticeId, onClose }: ReporterDialogProps) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [known, setKnown] = useState<ReporterView | null>(null)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const submit = async () => {
    if (known) return onClose()
    if (reason.trim().length < 3) return undefined
    setSending(true)
    try {
      const { data } = await api.POST('/api/notices/{id}/reporter', {
        params: { path: { id: noticeId } },
        body: { reason: reason.trim() },
      })
      setKnown(data ?? null)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setSending(false)
    }
    return undefined
  }
  return (
    <DialogForm
      title={t('notice.reporter.title')}
      submit={known ? t('shell.close') : t('notice.reporter.submit')}
      sending={sending}
      problem={problem}
      onClose={onClose}
      onSubmit={submit}
    >
      {known ? (
        <Facts
          facts={[
            [t('notice.form.reporterName'), known.name],
            [t('notice.form.reporterPhone'), known.phone],
            [t('notice.form.reporterAddress'), known.address],
            [t('notice.form.reporterNote'), known.note],
          ]}
        />
      ) : (
        <TextInput
          label={t('notice.reporter.why')}
          description={t('notice.reporter.whyHelp')}
          value={reason}
          required
          maxLength={500}
          onChange={event => setReason(event.currentTarget.value)}
        />
      )}
    </DialogForm>
  )
}

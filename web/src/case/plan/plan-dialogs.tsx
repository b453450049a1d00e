import { newId } from '@mangnon/core/platform/id.ts'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { CaseView, PlanItemView, RecordProgressBody } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { formatDay, today } from '../../shell/format.ts'
import { readDay } from '../../shell/since-when.tsx'

interface DialogProps {
  readonly shown: CaseView
  readonly onDone: () => void
}

/** The chair approves: on which day; the number comes from the book. */
export const ApproveDialog = ({ shown, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const [day, setDay] = useState(formatDay(today()))
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { version: number; on: string }, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/plan/approve', { params: { path: { id: shown.id } }, body, headers }),
  )
  const on = readDay(day)
  return (
    <DialogForm
      title={t('casework.plan.approve')}
      submit={t('casework.plan.approveSubmit')}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (on === null) return
        const done = await save.run({ version: shown.version, on })
        if (!done) return
        announce(t('casework.plan.approved', { number: done.number }))
        onDone()
      }}
    >
      <p>
        {t('casework.plan.approveHelp', { name: shown.plan?.authorName ?? '', count: shown.plan?.items.length ?? 0 })}
      </p>
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        label={t('casework.plan.decisionDay')}
        required
        value={day}
        onChange={event => setDay(event.currentTarget.value)}
        error={tried && on === null ? t('casework.plan.badDecisionDay') : undefined}
      />
    </DialogForm>
  )
}

/** To whom decision and plan were sent; those who answer for an item stand there already. */
export const SendDialog = ({ shown, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const [to, setTo] = useState(() => [...new Set(shown.plan?.items.map(item => item.responsible))].join('\n'))
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { version: number; recipients: string[] }, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/plan/send', { params: { path: { id: shown.id } }, body, headers }),
  )
  const recipients = to.split('\n').flatMap(line => (line.trim() ? [line.trim()] : []))
  return (
    <DialogForm
      title={t('case.act.send_plan')}
      submit={t('casework.plan.sendSubmit')}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (recipients.length === 0 || !(await save.run({ version: shown.version, recipients }))) return
        announce(t('case.saved'))
        onDone()
      }}
    >
      <Textarea
        label={t('casework.plan.sentTo')}
        description={
          shown.flags.includes('carer_is_harmer') ? t('casework.plan.sendHarmerHelp') : t('casework.plan.sendHelp')
        }
        autosize
        minRows={4}
        required
        value={to}
        onChange={event => setTo(event.currentTarget.value)}
        error={tried && recipients.length === 0 ? t('casework.needed') : undefined}
      />
    </DialogForm>
  )
}

const states = ['under_way', 'done', 'stopped', 'waiting'] as const

interface ProgressProps extends DialogProps {
  readonly item: PlanItemView
  /** What whoever was given the work said of it: the report begins with that and takes it. */
  readonly answer?: { readonly taskId: string; readonly on: string; readonly note: string }
}

/** How far one item has come, on which day, and what shows it. */
export const ProgressDialog = ({ shown, item, answer, onDone }: ProgressProps) => {
  const { t } = useTranslation()
  const [id] = useState(newId)
  const [status, setStatus] = useState<RecordProgressBody['status']>(
    answer || item.status !== 'waiting' ? 'done' : 'under_way',
  )
  const [day, setDay] = useState(formatDay(answer?.on || today()))
  const [evidence, setEvidence] = useState(answer?.note ?? '')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: RecordProgressBody, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/plan/progress', { params: { path: { id: shown.id } }, body, headers }),
  )
  const on = readDay(day)
  const lacks = evidence.trim().length < 3
  return (
    <DialogForm
      title={t('casework.plan.report')}
      submit={t('casework.plan.saveReport')}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (on === null || lacks) return
        if (
          !(await save.run({
            id,
            version: shown.version,
            itemId: item.id,
            status,
            on,
            evidence,
            taskId: answer?.taskId ?? null,
          }))
        )
          return
        announce(t('case.saved'))
        onDone()
      }}
    >
      <p>{item.service}</p>
      <NativeSelect
        label={t('casework.plan.standing')}
        value={status}
        onChange={event => setStatus(event.currentTarget.value as RecordProgressBody['status'])}
        data={states.map(value => ({ value, label: t(`casework.plan.status.${value}`) }))}
      />
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        label={t('casework.plan.reportDay')}
        required
        value={day}
        onChange={event => setDay(event.currentTarget.value)}
        error={tried && on === null ? t('casework.plan.badReportDay') : undefined}
      />
      <Textarea
        label={t('casework.plan.evidence')}
        description={t('casework.plan.evidenceHelp')}
        autosize
        minRows={2}
        maxLength={10_000}
        required
        value={evidence}
        onChange={event => setEvidence(event.currentTarget.value)}
        error={tried && lacks ? t('casework.needed') : undefined}
      />
    </DialogForm>
  )
}

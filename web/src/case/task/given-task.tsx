import { doneProblems } from '@mangnon/core/case/task/task.ts'
import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { GivenTask } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { Facts } from '../../shell/facts.tsx'
import { formatDay, formatInstant, today } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { readDay } from '../../shell/since-when.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { CaseFiles } from '../file/case-files.tsx'

interface CardProps {
  readonly task: GivenTask
}

/** One piece of work as whoever does it sees it: what, for whom, until when, whom to call. */
export const GivenTaskCard = ({ task }: CardProps) => {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'done' | 'refuse' | null>(null)
  const receive = useWrite((_: null, headers) =>
    api.POST('/api/given-tasks/{id}/receive', { params: { path: { id: task.id } }, body: {}, headers }),
  )
  const take = async () => {
    if (await receive.run(null)) announce(t('task.mine.received'))
  }
  return (
    <div className={css.stack}>
      <p className={css.row}>
        <strong>{t('task.until', { day: formatDay(task.dueOn) })}</strong>
        <Badge tone={task.state === 'sent' ? 'note' : undefined}>{t(`task.mine.state.${task.state}`)}</Badge>
        {task.late && <Badge tone="note">{t('task.late')}</Badge>}
      </p>
      <p style={{ whiteSpace: 'pre-line' }}>{task.asked ?? t('case.reports.erased')}</p>
      <Facts
        facts={[
          ...(task.childName
            ? ([
                [
                  t('task.mine.child'),
                  task.birthYear ? t('task.mine.born', { name: task.childName, year: task.birthYear }) : task.childName,
                ],
              ] as const)
            : []),
          ...(task.contactPhone
            ? ([
                [
                  t('task.mine.call'),
                  <span key="call">
                    {task.contactName},{' '}
                    <a href={`tel:${task.contactPhone.replace(/[\s.-]/g, '')}`}>{task.contactPhone}</a>
                  </span>,
                ],
              ] as const)
            : []),
          [t('task.mine.from'), `${task.sentByName}, ${task.communeName}, ${formatInstant(task.sentAt)}`],
          ...(task.answer && task.state !== 'withdrawn'
            ? ([
                [
                  t('task.mine.answered'),
                  [formatDay(task.answer.on ?? task.answer.at.slice(0, 10)), task.answer.note]
                    .filter(Boolean)
                    .join(': '),
                ],
              ] as const)
            : []),
        ]}
      />
      <CaseFiles
        files={task.files}
        sendTo={task.can.includes('attach') ? `/api/given-tasks/${task.id}/files` : null}
        add={t('task.file.addMine')}
      />
      <ProblemBox problem={receive.problem} />
      {task.can.some(can => can !== 'attach') && (
        <div className={css.actions}>
          {task.can.includes('receive') && (
            <Button loading={receive.sending} onClick={() => void take()}>
              {t('task.mine.receive')}
            </Button>
          )}
          {task.can.includes('done') && (
            <Button variant={task.state === 'received' ? 'filled' : 'default'} onClick={() => setDialog('done')}>
              {t('task.mine.done')}
            </Button>
          )}
          {task.can.includes('refuse') && (
            <Button variant="default" onClick={() => setDialog('refuse')}>
              {t('task.mine.refuse')}
            </Button>
          )}
        </div>
      )}
      {dialog === 'done' && <DoneDialog task={task} onDone={() => setDialog(null)} />}
      {dialog === 'refuse' && <RefuseDialog task={task} onDone={() => setDialog(null)} />}
    </div>
  )
}

interface DialogProps extends CardProps {
  readonly onDone: () => void
}

const DoneDialog = ({ task, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [day, setDay] = useState(formatDay(today()))
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { on: string; note: string }, headers) =>
    api.POST('/api/given-tasks/{id}/done', { params: { path: { id: task.id } }, body, headers }),
  )
  const body = { on: readDay(day) ?? day, note }
  const problems = doneProblems(body, today())
  const wrong = (path: string) => {
    const code = problems.find(one => one.path === path)?.code
    return tried && code ? fieldErrorTable[code][language] : undefined
  }
  return (
    <DialogForm
      title={t('task.mine.done')}
      submit={t('task.mine.saveDone')}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (problems.length > 0 || !(await save.run(body))) return
        announce(t('task.mine.saved'))
        onDone()
      }}
    >
      <TextInput
        label={t('task.mine.day')}
        inputMode="numeric"
        autoComplete="off"
        required
        value={day}
        onChange={event => setDay(event.currentTarget.value)}
        error={wrong('on')}
      />
      <Textarea
        label={t('task.mine.note')}
        description={t('task.mine.noteHelp')}
        autosize
        minRows={3}
        maxLength={10_000}
        required
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
        error={wrong('note')}
      />
    </DialogForm>
  )
}

const RefuseDialog = ({ task, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { reason: string }, headers) =>
    api.POST('/api/given-tasks/{id}/refuse', { params: { path: { id: task.id } }, body, headers }),
  )
  const lacks = reason.trim().length < 3
  return (
    <DialogForm
      title={t('task.mine.refuse')}
      submit={t('task.mine.saveRefuse')}
      sending={save.sending}
      problem={save.problem}
      grave
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (lacks || !(await save.run({ reason }))) return
        announce(t('task.mine.saved'))
        onDone()
      }}
    >
      <p className={css.small}>{t('task.mine.refuseHelp')}</p>
      <Textarea
        label={t('task.mine.reason')}
        autosize
        minRows={2}
        maxLength={2000}
        required
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        error={tried && lacks ? t('task.mine.needReason') : undefined}
      />
    </DialogForm>
  )
}

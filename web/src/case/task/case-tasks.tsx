import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../../api/client.ts'
import type { CaseTasks, CaseTaskView, CaseView, SendTaskBody } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { Asked, ProblemBox } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { formatDay, formatInstant } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { CaseFiles } from '../file/case-files.tsx'
import { ProgressDialog } from '../plan/plan-dialogs.tsx'
import { aTask, SendTaskDialog } from './send-task-dialog.tsx'
import { whoIs } from './who-is.ts'

interface CardProps {
  readonly shown: CaseView
}

/** Work of the plan that others do: to whom it was given, what they answered, and what may be given yet. */
export const CaseTasksCard = ({ shown }: CardProps) => {
  const { t } = useTranslation()
  const tasks = queries.useQuery('get', '/api/cases/{id}/tasks', { params: { path: { id: shown.id } } })
  return (
    <section className={css.card}>
      <h2>{t('task.title')}</h2>
      <p className={css.small}>{t('task.help')}</p>
      <Asked question={tasks}>{data => <Loaded shown={shown} known={data} />}</Asked>
    </section>
  )
}

const Loaded = ({ shown, known }: CardProps & { readonly known: CaseTasks }) => {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<string | null>(null)
  const waiting = known.items.filter(item => item.open)
  return (
    <div className={css.stack}>
      {known.tasks.length === 0 && <p className={css.muted}>{t('task.none')}</p>}
      {known.tasks.length > 0 && (
        <ul className={css.plainList}>
          {known.tasks.map(task => (
            <li key={task.id}>
              <Given shown={shown} task={task} />
            </li>
          ))}
        </ul>
      )}
      {known.can.includes('send') && waiting.length > 0 && (
        <div>
          <h3>{t('task.give')}</h3>
          {known.people.length === 0 && <p className={css.muted}>{t('task.nobody')}</p>}
          <ul className={css.plainList}>
            {known.people.length > 0 &&
              waiting.map(item => (
                <li key={item.id}>
                  <Item shown={shown} known={known} item={item} onAsk={() => setAsking(item.id)} />
                </li>
              ))}
          </ul>
        </div>
      )}
      {asking !== null && <SendTaskDialog shown={shown} known={known} itemId={asking} onDone={() => setAsking(null)} />}
    </div>
  )
}

interface ItemProps extends CardProps {
  readonly known: CaseTasks
  readonly item: CaseTasks['items'][number]
  readonly onAsk: () => void
}

/** One item of the plan: given with one press to whom the plan itself names, or to somebody who is chosen. */
const Item = ({ shown, known, item, onAsk }: ItemProps) => {
  const { t } = useTranslation()
  const send = useWrite((body: SendTaskBody, headers) =>
    api.POST('/api/cases/{id}/tasks', { params: { path: { id: shown.id } }, body, headers }),
  )
  const named = known.people.find(one => one.id === item.named)
  const ready = aTask(shown, known, item.id)
  const oneStep = named !== undefined && ready.contactPhone !== ''
  const give = async () => {
    if (named && (await send.run({ ...ready, accountId: named.id, version: shown.version })))
      announce(t('task.sentTo', { name: named.fullName }))
  }
  return (
    <>
      <p>
        {item.service} <span className={css.small}>{t('task.until', { day: formatDay(item.to) })}</span>
      </p>
      <div className={css.row} style={{ marginTop: 8 }}>
        {oneStep && (
          <Button size="xs" variant="default" loading={send.sending} onClick={() => void give()}>
            {t('task.giveTo', { who: whoIs(t, { ...named, name: named.fullName }) })}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onAsk}>
          {oneStep ? t('task.giveOther') : t('task.giveSomebody')}
        </Button>
      </div>
      <ProblemBox problem={send.problem} />
    </>
  )
}

const answerLine = (t: TFunction, task: CaseTaskView): string => {
  const { answer } = task
  const said = { name: answer?.byName ?? '', day: formatDay(answer?.on ?? answer?.at.slice(0, 10)) }
  return task.state === 'done' ? t('task.doneLine', said) : t('task.refusedLine', said)
}
const seenLine = (t: TFunction, task: CaseTaskView): string => {
  const seen = { name: task.seenByName ?? '', at: formatInstant(task.seenAt ?? '') }
  return task.reported ? t('task.reportedLine', seen) : t('task.seenLine', seen)
}

const Given = ({ shown, task }: CardProps & { readonly task: CaseTaskView }) => {
  const { t } = useTranslation()
  const [reporting, setReporting] = useState(false)
  const path = { params: { path: { id: task.id } }, body: {} } as const
  const act = useWrite(({ name }: { name: 'withdraw' | 'seen' }, headers) =>
    name === 'withdraw'
      ? api.POST('/api/case-tasks/{id}/withdraw', { ...path, headers })
      : api.POST('/api/case-tasks/{id}/seen', { ...path, headers }),
  )
  const doIt = async (name: 'withdraw' | 'seen') => {
    if (await act.run({ name })) announce(name === 'withdraw' ? t('task.withdrawn') : t('task.seen'))
  }
  const item = shown.plan?.items.find(one => one.id === task.itemNow)
  return (
    <>
      <p className={css.row}>
        <strong>{whoIs(t, { ...task, name: task.accountName })}</strong>
        <Badge tone={task.late || task.state === 'refused' ? 'note' : undefined}>{t(`task.state.${task.state}`)}</Badge>
        {task.late && <Badge tone="note">{t('task.late')}</Badge>}
      </p>
      <p>{task.asked ?? t('case.reports.erased')}</p>
      <p className={css.small}>
        {[
          t('task.until', { day: formatDay(task.dueOn) }),
          t('task.sentLine', { name: task.sentByName, at: formatInstant(task.sentAt) }),
          task.receivedAt && t('task.receivedLine', { at: formatInstant(task.receivedAt) }),
          task.childName === null ? t('task.unnamed') : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {task.answer && task.state !== 'withdrawn' && (
        <p>
          {task.answer.byName ? answerLine(t, task) : t('task.left', { name: task.accountName })} {task.answer.note}
        </p>
      )}
      {task.seenAt && task.state !== 'withdrawn' && <p className={css.small}>{seenLine(t, task)}</p>}
      <CaseFiles
        files={task.files}
        sendTo={task.can.includes('attach') ? `/api/case-tasks/${task.id}/files` : null}
        add={t('task.file.add')}
      />
      <ProblemBox problem={act.problem} />
      {task.can.some(can => can !== 'attach') && (
        <div className={css.row} style={{ marginTop: 8 }}>
          {task.can.includes('report') && item && shown.can.includes('record_progress') && (
            <Button size="xs" variant="default" onClick={() => setReporting(true)}>
              {t('task.report')}
            </Button>
          )}
          {task.can.includes('see') && (
            <Button size="xs" variant="default" loading={act.sending} onClick={() => void doIt('seen')}>
              {t('task.see')}
            </Button>
          )}
          {task.can.includes('withdraw') && (
            <Button size="xs" variant="default" loading={act.sending} onClick={() => void doIt('withdraw')}>
              {t('task.withdraw')}
            </Button>
          )}
        </div>
      )}
      {reporting && item && (
        <ProgressDialog
          shown={shown}
          item={item}
          answer={{ taskId: task.id, on: task.answer?.on ?? '', note: task.answer?.note ?? '' }}
          onDone={() => setReporting(false)}
        />
      )}
    </>
  )
}

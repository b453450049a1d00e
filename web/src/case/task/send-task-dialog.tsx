import { taskProblems } from '@mangnon/core/case/task/task.ts'
import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { CaseTasks, CaseView, SendTaskBody } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { formatDay, today } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { readDay } from '../../shell/since-when.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { whoIs } from './who-is.ts'

/** What a task of an item begins with: what the plan says of it, the child as the case knows it, whoever sends it to call. */
export const aTask = (shown: CaseView, known: CaseTasks, itemId: string): Omit<SendTaskBody, 'accountId'> => {
  const item = known.items.find(one => one.id === itemId)
  const told = shown.reports.find(one => one.words?.childName)?.words
  const birth = /(?:19|20)\d{2}/.exec(told?.birth ?? '')?.[0] ?? null
  return {
    ...{ id: newId(), version: shown.version, itemId, asked: item?.service ?? '' },
    ...{ childName: known.childName ?? told?.childName ?? null, birthYear: known.birthYear ?? birth },
    dueOn: item === undefined || item.to < today() ? today() : item.to,
    ...{ contactName: known.contactName, contactPhone: known.contactPhone ?? '' },
  }
}

interface DialogProps {
  readonly shown: CaseView
  readonly known: CaseTasks
  readonly itemId: string
  readonly onDone: () => void
}

/** To whom, what exactly, until when, whom to call: all that they will see stands in this form. */
export const SendTaskDialog = ({ shown, known, itemId, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [begun] = useState(() => aTask(shown, known, itemId))
  const named = known.items.find(one => one.id === itemId)?.named ?? ''
  const [form, setForm] = useState({ ...begun, accountId: named, dueOn: formatDay(begun.dueOn) })
  const [names, setNames] = useState(begun.childName !== null)
  const [tried, setTried] = useState(false)
  const save = useWrite((body: SendTaskBody, headers) =>
    api.POST('/api/cases/{id}/tasks', { params: { path: { id: shown.id } }, body, headers }),
  )
  const task = {
    ...form,
    dueOn: readDay(form.dueOn) ?? form.dueOn,
    childName: names ? form.childName?.trim() || null : null,
    birthYear: names ? form.birthYear || null : null,
  }
  const problems = taskProblems(task, today())
  const wrong = (path: keyof typeof task) => {
    const code = problems.find(one => one.path === path)?.code
    return tried && code ? fieldErrorTable[code][language] : undefined
  }
  const set = (path: keyof typeof form) => (event: { currentTarget: { value: string } }) =>
    setForm({ ...form, [path]: event.currentTarget.value })
  return (
    <DialogForm
      title={t('task.dialogTitle')}
      submit={t('task.send')}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (problems.length > 0 || form.accountId === '') return
        if (!(await save.run({ ...task, version: shown.version }))) return
        announce(t('task.sentTo', { name: known.people.find(one => one.id === form.accountId)?.fullName ?? '' }))
        onDone()
      }}
    >
      <p className={css.small}>{t('task.dialogHelp')}</p>
      <NativeSelect
        data-autofocus
        label={t('task.to')}
        value={form.accountId}
        onChange={set('accountId')}
        error={tried && form.accountId === '' ? t('task.needPerson') : undefined}
        data={[
          { value: '', label: t('task.choose') },
          ...known.people.map(one => ({
            value: one.id,
            label: `${whoIs(t, { ...one, name: one.fullName })}, ${one.areaName}`,
          })),
        ]}
      />
      <Textarea
        label={t('task.asked')}
        description={t('task.askedHelp')}
        autosize
        minRows={3}
        maxLength={2000}
        required
        value={form.asked}
        onChange={set('asked')}
        error={wrong('asked')}
      />
      <Checkbox
        label={t('task.nameChild')}
        description={t('task.nameChildHelp')}
        checked={names}
        onChange={event => setNames(event.currentTarget.checked)}
      />
      {names && (
        <>
          <TextInput
            label={t('task.childName')}
            maxLength={200}
            value={form.childName ?? ''}
            onChange={set('childName')}
            error={wrong('childName')}
          />
          <TextInput
            label={t('task.birthYear')}
            inputMode="numeric"
            maxLength={4}
            value={form.birthYear ?? ''}
            onChange={set('birthYear')}
            error={wrong('birthYear')}
          />
        </>
      )}
      <TextInput
        label={t('task.dueOn')}
        inputMode="numeric"
        autoComplete="off"
        required
        value={form.dueOn}
        onChange={set('dueOn')}
        error={wrong('dueOn')}
      />
      <TextInput
        label={t('task.contactName')}
        maxLength={200}
        required
        value={form.contactName}
        onChange={set('contactName')}
        error={wrong('contactName')}
      />
      <TextInput
        label={t('task.contactPhone')}
        type="tel"
        maxLength={30}
        required
        value={form.contactPhone}
        onChange={set('contactPhone')}
        error={wrong('contactPhone')}
      />
    </DialogForm>
  )
}

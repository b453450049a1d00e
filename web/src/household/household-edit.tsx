import { TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { HouseholdBody, HouseholdChange, HouseholdView } from '../api/contract.ts'
import type { Problem } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { ClashChooser } from '../audit/clash-chooser.tsx'
import { mergeEdits } from '../audit/merge-edits.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { focusFirstError } from '../shell/focus-first-error.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { SaveBar } from '../shell/save-bar.tsx'
import { readSince, SinceWhen, sinceNow } from '../shell/since-when.tsx'
import { useLeaveGuard } from '../shell/use-leave-guard.ts'
import { bodyOf, draftOf, periodChanged } from './household-draft.ts'
import { HouseholdForm } from './household-form.tsx'
import { useHouseholdDraft } from './use-household-draft.ts'

export const HouseholdEdit = ({
  household,
  onDone,
}: {
  readonly household: HouseholdView
  readonly onDone: () => void
}) => {
  const { t } = useTranslation()
  const [base] = useState(() => bodyOf(household))
  const [since, setSince] = useState(sinceNow)
  const [reason, setReason] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const save = useWrite((body: HouseholdChange, headers) =>
    api.PATCH('/api/households/{id}', { params: { path: { id: household.id } }, body, headers }),
  )
  const { draft, change, read, tried, setTried, errorAt, dirty } = useHouseholdDraft(draftOf(base), save.problem)
  const moved = periodChanged(base, read.body)
  const from = moved ? readSince(since) : null
  useLeaveGuard(dirty && !save.sending)
  const send = async (body: HouseholdBody, version: number) => {
    const why = reason.trim()
    if (!(await save.run({ ...body, version, ...(from && { from }), ...(why && { reason: why }) }))) return
    announce(t('household.form.saved'))
    onDone()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (read.problems.length > 0 || (moved && from === null)) return focusFirstError(form.current)
    await send(read.body, household.version)
  }
  const clash = clashOf(save.problem, base, read.body)
  return (
    <Page title={t('household.form.edit', { name: household.headName ?? household.code })}>
      <form ref={form} className={css.form} onSubmit={event => void submit(event)} noValidate>
        <HouseholdForm draft={draft} onChange={change} errorAt={errorAt} />
        {moved && <SinceWhen question={t('household.form.from')} since={since} onChange={setSince} showError={tried} />}
        <TextInput
          label={t('shell.reason')}
          description={t('shell.reasonHelp')}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          maxLength={500}
        />
        {clash === null && <ProblemBox problem={save.problem} />}
        <SaveBar label={t('household.form.save')} sending={save.sending} onCancel={onDone} />
      </form>
      {clash && (
        <ClashChooser
          clashes={clash.clashes}
          onClose={save.reset}
          onChosen={theirs => {
            const chosen = Object.fromEntries(theirs.map(field => [field, clash.theirs[field]]))
            save.reset()
            void send({ ...clash.merged, ...chosen }, clash.version)
          }}
        />
      )}
    </Page>
  )
}

const clashOf = (problem: Problem | null, base: HouseholdBody, mine: HouseholdBody) => {
  if (problem?.code !== 'changed_meanwhile') return null
  const { version, ...theirs } = problem.detail.current as Partial<HouseholdBody> & { version: number }
  return { ...mergeEdits(base, mine, theirs), theirs, version }
}

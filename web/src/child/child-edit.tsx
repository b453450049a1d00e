import { TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ChildBody, ChildChange, ChildView } from '../api/contract.ts'
import type { Problem } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { ClashChooser } from '../audit/clash-chooser.tsx'
import { mergeEdits } from '../audit/merge-edits.ts'
import type { PickedHousehold } from '../household/household-picker.tsx'
import { announce } from '../shell/announce.ts'
import { focusFirstError } from '../shell/focus-first-error.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { SaveBar } from '../shell/save-bar.tsx'
import { readSince, SinceWhen, sinceNow } from '../shell/since-when.tsx'
import { useLeaveGuard } from '../shell/use-leave-guard.ts'
import { bodyOf, draftOf, periodChanged } from './child-draft.ts'
import { ChildForm } from './child-form.tsx'
import { ChildProblem } from './child-problem.tsx'
import { useChildDraft } from './use-child-draft.ts'

interface ChildEditProps {
  readonly child: ChildView
  readonly onDone: () => void
}

const householdText = (child: ChildView): PickedHousehold | null =>
  child.household && {
    id: child.household.id,
    text: [child.household.headName, child.household.code].filter(Boolean).join(' · '),
  }

export const ChildEdit = ({ child, onDone }: ChildEditProps) => {
  const { t } = useTranslation()
  // What this person started from. It stays, although the page behind is asked anew.
  const [base] = useState(() => bodyOf(child))
  const [household, setHousehold] = useState(() => householdText(child))
  const [since, setSince] = useState(sinceNow)
  const [reason, setReason] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const save = useWrite((body: ChildChange, headers) =>
    api.PATCH('/api/children/{id}', { params: { path: { id: child.id } }, body, headers }),
  )
  const { draft, change, read, tried, setTried, errorAt, dirty } = useChildDraft(draftOf(base), save.problem)
  const moved = periodChanged(base, read.body)
  const from = moved ? readSince(since) : null
  useLeaveGuard(dirty && !save.sending)

  const send = async (body: ChildBody, version: number) => {
    const done = await save.run({
      ...body,
      version,
      ...(from && { from }),
      ...(reason.trim() && { reason: reason.trim() }),
    })
    if (!done) return
    announce(t('child.form.saved', { name: body.fullName }))
    onDone()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (read.problems.length > 0 || (moved && from === null)) return focusFirstError(form.current)
    await send(read.body, child.version)
  }
  const clash = clashOf(save.problem, base, read.body)

  return (
    <Page title={t('child.form.edit', { name: child.fullName })}>
      <form ref={form} className={css.form} onSubmit={event => void submit(event)} noValidate>
        <ChildForm
          draft={draft}
          onChange={change}
          warnings={read.warnings}
          errorAt={errorAt}
          household={household}
          onHousehold={picked => {
            setHousehold(picked)
            change({ householdId: picked?.id ?? '' })
          }}
        />
        {moved && <SinceWhen question={t('child.form.from')} since={since} onChange={setSince} showError={tried} />}
        <TextInput
          label={t('shell.reason')}
          description={t('shell.reasonHelp')}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          maxLength={500}
        />
        {clash === null && <ChildProblem problem={save.problem} />}
        <SaveBar
          label={t('child.form.save')}
          sending={save.sending}
          onCancel={onDone}
          remark={
            tried && read.problems.length > 0 ? t('child.form.errors', { count: read.problems.length }) : undefined
          }
        />
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

/** Reads the refusal "changed meanwhile", which carries what the register holds now. */
const clashOf = (problem: Problem | null, base: ChildBody, mine: ChildBody) => {
  if (problem?.code !== 'changed_meanwhile') return null
  const { version, ...theirs } = problem.detail.current as Partial<ChildBody> & { version: number }
  return { ...mergeEdits(base, mine, theirs), theirs, version }
}

import { newId } from '@mangnon/core/platform/id.ts'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { HouseholdBody } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { focusFirstError } from '../shell/focus-first-error.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { SaveBar } from '../shell/save-bar.tsx'
import { useLeaveGuard } from '../shell/use-leave-guard.ts'
import { emptyHousehold } from './household-draft.ts'
import { HouseholdForm } from './household-form.tsx'
import { useHouseholdDraft } from './use-household-draft.ts'

export const NewHouseholdPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const form = useRef<HTMLFormElement>(null)
  const save = useWrite((body: HouseholdBody, headers) =>
    api.POST('/api/households', { body: { id, ...body }, headers }),
  )
  const { draft, change, read, setTried, errorAt, dirty } = useHouseholdDraft(emptyHousehold, save.problem)
  useLeaveGuard(dirty && !save.sending)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (read.problems.length > 0) return focusFirstError(form.current)
    if (!(await save.run(read.body))) return
    announce(t('household.form.saved'))
    void navigate({ to: '/ho-gia-dinh/$id', params: { id }, ignoreBlocker: true })
  }
  return (
    <Page title={t('household.form.new')}>
      <form ref={form} className={css.form} onSubmit={event => void submit(event)} noValidate>
        <HouseholdForm draft={draft} onChange={change} errorAt={errorAt} />
        <ProblemBox problem={save.problem} />
        <SaveBar
          label={t('household.form.save')}
          sending={save.sending}
          onCancel={() => void navigate({ to: '/ho-gia-dinh' })}
        />
      </form>
    </Page>
  )
}

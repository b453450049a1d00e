import { newId } from '@mangnon/core/platform/id.ts'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { ChildBody } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import type { PickedHousehold } from '../household/household-picker.tsx'
import { KnownAlready } from '../search/known-already.tsx'
import { announce } from '../shell/announce.ts'
import { focusFirstError } from '../shell/focus-first-error.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { SaveBar } from '../shell/save-bar.tsx'
import { useLeaveGuard } from '../shell/use-leave-guard.ts'
import { emptyDraft } from './child-draft.ts'
import { ChildForm } from './child-form.tsx'
import { ChildProblem } from './child-problem.tsx'
import { useChildDraft } from './use-child-draft.ts'

const route = getRouteApi('/tre-em/them')

/** Enters a child. While it is typed, whoever may be the same child is shown, in the own register and in others': search before create. */
export const NewChildPage = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { ho } = route.useSearch()
  // Made here, so that the same child keeps its id however often saving is tried.
  const [id] = useState(newId)
  const [household, setHousehold] = useState<PickedHousehold | null>(null)
  const [different, setDifferent] = useState<ReadonlySet<string>>(new Set())
  const form = useRef<HTMLFormElement>(null)
  const given = queries.useQuery(
    'get',
    '/api/households/{id}',
    { params: { path: { id: ho ?? '' } } },
    { enabled: ho !== undefined },
  )
  const save = useWrite((body: ChildBody, headers) =>
    api.POST('/api/children', { body: { id, ...body, differentFrom: [...different].slice(0, 10) }, headers }),
  )
  const { draft, change, read, tried, setTried, errorAt, dirty } = useChildDraft(emptyDraft, save.problem)
  const [left, setLeft] = useState(false)
  useLeaveGuard(dirty && !left)
  const offered = given.data && {
    id: given.data.id,
    text: [given.data.headName, given.data.code].filter(Boolean).join(' · '),
  }
  const picked = household ?? (draft.householdId === '' && offered ? offered : null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (read.problems.length > 0) return focusFirstError(form.current)
    setLeft(true)
    const done = await save.run({ ...read.body, householdId: picked?.id ?? null })
    if (!done) return setLeft(false)
    announce(t('child.form.saved', { name: read.body.fullName }))
    void navigate({ to: '/tre-em/$id', params: { id }, ignoreBlocker: true })
  }

  return (
    <Page title={t('child.form.new')}>
      <form ref={form} className={css.form} onSubmit={event => void submit(event)} noValidate>
        <ChildForm
          draft={draft}
          onChange={change}
          warnings={read.warnings}
          errorAt={errorAt}
          household={picked}
          onHousehold={next => {
            setHousehold(next)
            change({ householdId: next?.id ?? '' })
          }}
          besideName={
            <KnownAlready
              child={{ ...read.body, householdId: picked?.id ?? null }}
              different={different}
              onDifferent={(other, is) => {
                const next = new Set(different)
                if (is) next.add(other)
                else next.delete(other)
                setDifferent(next)
              }}
            />
          }
        />
        <ChildProblem problem={save.problem} />
        <SaveBar
          label={t('child.form.save')}
          sending={save.sending}
          onCancel={() => void navigate({ to: '/tre-em' })}
          remark={
            tried && read.problems.length > 0 ? t('child.form.errors', { count: read.problems.length }) : undefined
          }
        />
      </form>
    </Page>
  )
}

import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { IdentityChild, ProposeBody } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { focusFirstError } from '../shell/focus-first-error.ts'
import { today } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { useLeaveGuard } from '../shell/use-leave-guard.ts'
import { identityDraftOf, readIdentity } from './identity-draft.ts'
import { IdentityFields } from './identity-fields.tsx'

export const papers = [
  'birth_certificate',
  'identity_card',
  'electronic',
  'residence',
  'health_card',
  'vaccination',
  'told',
] as const

/** What was seen at home: only the fields that say who the child is, and the paper. */
export const ProposeForm = ({ child, onDone }: { readonly child: IdentityChild; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [base] = useState(() => identityDraftOf(child.open?.proposed ?? child.facts))
  const [draft, setDraft] = useState(base)
  const [paper, setPaper] = useState<(typeof papers)[number]>(child.open?.paper ?? 'birth_certificate')
  const [number, setNumber] = useState(child.open?.paperNumber ?? '')
  const [tried, setTried] = useState(false)
  // The proposal that was on the screen when this began: another one, made meanwhile, is not pushed aside unseen.
  const [replaces] = useState(child.open?.id ?? null)
  const form = useRef<HTMLFormElement>(null)
  const save = useWrite((body: Omit<ProposeBody, 'id'>, headers) =>
    api.POST('/api/children/{id}/identity', {
      params: { path: { id: child.childId } },
      body: { id: newId(), ...body },
      headers,
    }),
  )
  const read = readIdentity(draft, today())
  useLeaveGuard(JSON.stringify(draft) !== JSON.stringify(base) && !save.sending)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (read.problems.length > 0) return focusFirstError(form.current)
    if (!(await save.run({ facts: read.facts, paper, paperNumber: number.trim() || null, replaces }))) return
    announce(t('identity.child.sent'))
    onDone()
  }
  const errorAt = (field: string): string | undefined => {
    const own = tried ? read.problems.find(problem => problem.path === field) : undefined
    return own ? fieldErrorTable[own.code][language] : fieldText(save.problem, `facts.${field}`, language)
  }
  return (
    <form ref={form} className={css.card} onSubmit={event => void submit(event)} noValidate>
      <h2>{t('identity.child.form')}</h2>
      <p className={css.muted}>{t('identity.child.formHelp')}</p>
      <IdentityFields
        draft={draft}
        warnings={read.warnings}
        onChange={change => setDraft(now => ({ ...now, ...change }))}
        errorAt={errorAt}
      />
      <div className={css.fields} style={{ marginTop: 12 }}>
        <NativeSelect
          label={t('identity.child.paper')}
          value={paper}
          onChange={event => setPaper(papers.find(one => one === event.currentTarget.value) ?? 'told')}
          data={papers.map(one => ({ value: one, label: t(`identity.paper.${one}`) }))}
        />
        <TextInput
          label={t('identity.child.paperNumber')}
          value={number}
          onChange={event => setNumber(event.currentTarget.value)}
          maxLength={100}
          autoComplete="off"
        />
      </div>
      {save.problem?.code === 'changed_meanwhile' ? (
        <div role="alert">
          <NoticeBox tone="note">{t('identity.child.foreign')}</NoticeBox>
        </div>
      ) : (
        <ProblemBox problem={save.problem} />
      )}
      <Button type="submit" loading={save.sending} mt={12}>
        {replaces === null ? t('identity.child.submit') : t('identity.child.replace')}
      </Button>
    </form>
  )
}

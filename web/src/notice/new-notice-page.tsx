import { newId } from '@mangnon/core/platform/id.ts'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { NewNoticeBody, NoticeReceived } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { focusFirstError } from '../shell/focus-first-error.ts'
import { formatInstant, momentParts } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useSession } from '../shell/session-context.ts'
import own from './notice.module.css'
import { emptyNotice, fromDraft, type NoticeFields, noticeBody, noticeRemarks } from './notice-fields.ts'
import { NoticeForm } from './notice-form.tsx'
import { NoticeReceipt } from './notice-receipt.tsx'
import { dropDraft, useDraft } from './use-draft.ts'

/** Receives a report in under a minute: one field is needed, and Ctrl+Enter saves from anywhere in the form. */
export const NewNoticePage = () => {
  const [round, setRound] = useState(0)
  return <Form key={round} onAnother={() => setRound(now => now + 1)} />
}

const Form = ({ onAnother }: { readonly onAnother: () => void }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { area } = useSession().account
  const hasCommune = area.level === 'commune' || area.level === 'village'
  const [id] = useState(newId)
  const [fields, setFields] = useState<NoticeFields>(emptyNotice)
  const [touched, setTouched] = useState(false)
  const [tried, setTried] = useState(false)
  const [received, setReceived] = useState<NoticeReceived | null>(null)
  const shape = useRef<HTMLFormElement>(null)
  const draft = useDraft(fields, touched)
  const save = useWrite((body: NewNoticeBody, headers) => api.POST('/api/notices', { body, headers }))
  const remarks = noticeRemarks(fields, hasCommune)
  const change = (some: Partial<NoticeFields>) => {
    setTouched(true)
    setFields(now => ({ ...now, ...some }))
  }
  const submit = async () => {
    setTried(true)
    if (remarks.length > 0) return setTimeout(() => focusFirstError(shape.current))
    const answer = await save.run(noticeBody(id, fields, new Date()))
    if (!answer) return undefined
    void draft.drop()
    if (answer.caseId === null) setReceived(answer)
    else void navigate({ to: '/vu-viec/$id', params: { id: answer.caseId } })
    return undefined
  }
  if (received) return <NoticeReceipt received={received} onAnother={onAnother} />
  return (
    <Page title={t('notice.form.title')}>
      <form
        ref={shape}
        className={css.form}
        style={{ maxWidth: 820 }}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void submit()
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          void submit()
        }}
      >
        {!touched && (
          <LeftDraft
            onTake={left => {
              draft.take(left)
              setFields(fromDraft(left.fields, emptyNotice))
              setTouched(true)
            }}
          />
        )}
        <NoticeForm
          fields={fields}
          onChange={change}
          wrong={tried ? remarks : []}
          ownCommune={hasCommune ? area.fullName : null}
        />
        <ProblemBox problem={save.problem} />
        <div className={own.save}>
          <p className={css.small} role="status">
            {draft.state === 'kept' && t('notice.form.kept', { time: momentParts(new Date(draft.keptAt)).time })}
            {draft.state === 'keeping' && t('notice.form.keeping')}
            {draft.state === 'failed' && t('notice.form.notKept')}
          </p>
          <span className={css.small}>{t('notice.form.submitHelp')}</span>
          <Button type="submit" loading={save.sending}>
            {t('notice.form.submit')}
          </Button>
        </div>
      </form>
    </Page>
  )
}

type Left = { id: string; seq: number; updatedAt: string; fields: Record<string, string | boolean | null> }

/** What a browser that died, or a phone call in between, left behind. */
const LeftDraft = ({ onTake }: { readonly onTake: (draft: Left) => void }) => {
  const { t } = useTranslation()
  const drafts = queries.useQuery('get', '/api/notice-drafts', undefined, { staleTime: 0, gcTime: 0 })
  const [gone, setGone] = useState<readonly string[]>([])
  const left = drafts.data?.rows.find(row => !gone.includes(row.id))
  if (!left) return null
  return (
    <NoticeBox tone="note">
      <div className={css.row}>
        <span>{t('notice.draft.found', { at: formatInstant(left.updatedAt) })}</span>
        <Button size="xs" variant="default" onClick={() => onTake(left)}>
          {t('notice.draft.take')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          onClick={() => {
            setGone(now => [...now, left.id])
            void dropDraft(left.id)
          }}
        >
          {t('notice.draft.drop')}
        </Button>
      </div>
    </NoticeBox>
  )
}

import { type FormEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemBox } from '../shell/asked.tsx'
import { focusFirstError } from '../shell/focus-first-error.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { SaveBar } from '../shell/save-bar.tsx'
import { useLeaveGuard } from '../shell/use-leave-guard.ts'

interface LongFormProps {
  readonly title: string
  readonly above?: ReactNode
  readonly submit: string
  readonly sending: boolean
  readonly problem: unknown
  /** How many fields must be corrected, once somebody tried to send; 0 before. */
  readonly toCorrect: number
  readonly dirty: boolean
  readonly onSubmit: () => Promise<void>
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** A form that takes a page: its remarks lead to the first field to correct, and unsaved text is asked about. */
export const LongForm = (props: LongFormProps) => {
  const { title, above, submit, sending, problem, toCorrect, dirty, onSubmit, onCancel, children } = props
  const { t } = useTranslation()
  const shape = useRef<HTMLFormElement>(null)
  useLeaveGuard(dirty && !sending)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    await onSubmit()
    focusFirstError(shape.current)
  }
  return (
    <Page title={title} above={above}>
      <form ref={shape} className={css.form} style={{ maxWidth: 820 }} onSubmit={event => void send(event)} noValidate>
        {children}
        <ProblemBox problem={problem} />
        <SaveBar
          label={submit}
          sending={sending}
          onCancel={onCancel}
          remark={toCorrect > 0 ? t('protection.errors', { count: toCorrect }) : undefined}
        />
      </form>
    </Page>
  )
}

import { Button, Modal } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemBox } from './asked.tsx'
import { focusFirstError } from './focus-first-error.ts'
import css from './page.module.css'

interface DialogFormProps {
  readonly title: string
  readonly submit: string
  readonly sending: boolean
  readonly problem: unknown
  readonly onSubmit: () => Promise<void>
  readonly onClose: () => void
  /** For an act that ends something: its button is dark, and its words say what ends. */
  readonly grave?: boolean
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A short form in a dialog: fields, what went wrong, two buttons. */
export const DialogForm = (props: DialogFormProps) => {
  const { title, submit, sending, problem, onSubmit, onClose, grave = false, wide = false, children } = props
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    await onSubmit()
    // Nothing is there to correct, or no form at all, once it went well.
    focusFirstError(form.current)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={wide ? 'lg' : 'md'}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form ref={form} className={css.form} onSubmit={event => void send(event)} noValidate>
        {children}
        <ProblemBox problem={problem} />
        <div className={css.row} style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={sending} className={grave ? css.grave : undefined}>
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
